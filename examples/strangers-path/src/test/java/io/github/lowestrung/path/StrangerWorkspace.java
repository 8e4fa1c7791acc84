package io.github.lowestrung.path;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a stranger has: the command, Maven with a repository of its own, and a folder. */
final class StrangerWorkspace {

  static final String VERSION = System.getProperty("lowestrung.version");
  private static final Path TARGET = Path.of(System.getProperty("lowestrung.target"));
  private static final String COMMAND = System.getProperty("lowestrung.command");
  private static final String MAVEN = System.getProperty("maven.home") + "/bin/mvn";

  private StrangerWorkspace() {}

  static String lowestRung(Path folder, String... arguments)
      throws IOException, InterruptedException {
    return ExternalProcess.run(folder, command(COMMAND, arguments));
  }

  static String maven(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        command(MAVEN, "-B", "-ntp", "-s", TARGET.resolve("test-classes/settings.xml").toString());
    command.addAll(List.of(arguments));
    return ExternalProcess.run(folder, command);
  }

  /** Starts the application: it has the library with its rules, and nothing that makes rules. */
  static ExternalProcess application(Path ledger, Path dropIn) throws IOException {
    String classPath =
        TARGET.resolve("test-classes") + File.pathSeparator + TARGET.resolve("application/*");
    return ExternalProcess.start(
        TARGET,
        command(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            classPath,
            SampleApplication.class.getName(),
            ledger.toString(),
            dropIn.toString()));
  }

  static List<String> jarsOfTheApplication() throws IOException {
    return jars(TARGET.resolve("application"));
  }

  /** Returns what the command has on its class path unless it compiles rules. */
  static List<String> jarsOfTheCommand() throws IOException {
    return jars(Path.of(COMMAND).resolveSibling("target/lib"));
  }

  private static List<String> jars(Path folder) throws IOException {
    try (var jars = Files.list(folder)) {
      return jars.map(jar -> jar.getFileName().toString()).toList();
    }
  }

  private static List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    return command;
  }
}
