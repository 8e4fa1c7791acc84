package io.github.lowestrung.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program of its own, started by the test, which reads what it prints. */
final class ExternalProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final List<String> command;
  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> read = new ArrayList<>();
  private final Thread reader;

  private ExternalProcess(Path folder, List<String> command) throws IOException {
    this.command = command;
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_OPTS", "NO_COLOR"));
    process = builder.redirectErrorStream(true).start();
    reader = new Thread(this::read, "reads " + command.get(0));
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program. */
  static ExternalProcess start(Path folder, List<String> command) throws IOException {
    return new ExternalProcess(folder, command);
  }

  /** Runs a program to its end, which must be a good one, and returns what it printed. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    try (ExternalProcess externalProcess = start(folder, command)) {
      externalProcess.process.getOutputStream().close();
      boolean ended = externalProcess.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      externalProcess.reader.join(1000);
      String output = String.join("\n", externalProcess.lines) + "\n";
      assertThat(ended).as("end of %s, which printed %s", command, output).isTrue();
      assertThat(externalProcess.process.exitValue()).as("%s\n%s", command, output).isZero();
      return output;
    }
  }

  private void read() {
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      in.lines().forEach(lines::add);
    } catch (IOException e) {
      lines.add(e.toString());
    }
  }

  /** Waits until the program prints a line, however much else it prints. */
  void awaitLine(String expected) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    String line;
    do {
      line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      read.add(line);
      assertThat(line)
          .as(
              "the line (%s) among what %s printed: %s",
              expected, command, new LinkedHashSet<>(read))
          .isNotNull();
    } while (!line.equals(expected));
  }

  /** Ends its input, upon which it ends. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("%s", command).isTrue();
    assertThat(process.exitValue()).as("%s printed %s", command, lines).isZero();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
