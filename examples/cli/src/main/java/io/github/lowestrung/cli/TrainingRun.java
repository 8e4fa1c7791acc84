package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what people run, so that the build can record the classes that it takes. Part of the build
 * only.
 */
final class TrainingRun {

  private TrainingRun() {}

  /**
   * Decides about every document of a folder in every format, explains and records the first, and
   * asks a few questions.
   *
   * @param arguments the folder
   * @throws IOException when the folder cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Advisor advisor = Advisor.create();
    LowestRung tool = new LowestRung(Terminal.ofProcess(), () -> advisor);
    List<Path> documents = documents(Path.of(arguments[0]));
    for (Path document : documents) {
      for (OutputFormat outputFormat : OutputFormat.values()) {
        tool.run("decide", document.toString(), "--format", outputFormat.term());
      }
    }
    String first = documents.get(0).toString();
    tool.run("why", first);
    tool.run("why-not", "bedrock", first);
    tool.run("questions", first);
    trainAudit(tool, first);
    new LowestRung(answering("sentiment-analysis\n?\n\n\nback\n"), () -> advisor).run("ask");
  }

  private static void trainAudit(LowestRung tool, String document) throws IOException {
    Path folder = Files.createTempDirectory("training");
    String ledger = folder.resolve("audit.jsonl").toString();
    tool.run("decide", document, "--audit", ledger);
    tool.run("audit", "verify", ledger);
    tool.run("audit", "show", "1", ledger);
    tool.run("audit", "find", ledger);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Terminal answering(String lines) {
    Terminal process = Terminal.ofProcess();
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return new Terminal(in, process.out(), process.err(), true, false);
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
