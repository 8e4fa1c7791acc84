package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what people run, so that the build can record the classes that it takes. Part of the build
 * only.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Decides about every document of a folder in every format, and explains the first.
   *
   * @param arguments the folder
   * @throws IOException when the folder cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Advisor advisor = Advisor.create();
    LowestRung tool = new LowestRung(Terminal.ofProcess(), () -> advisor);
    List<Path> documents = documents(Path.of(arguments[0]));
    for (Path document : documents) {
      for (Format format : Format.values()) {
        tool.run("decide", document.toString(), "--format", format.toString());
      }
    }
    String first = documents.get(0).toString();
    tool.run("why", first);
    tool.run("why-not", "bedrock", first);
    tool.run("questions", first);
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
