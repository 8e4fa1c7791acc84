package io.github.lowestrung.audit.file;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that appends to a ledger, and says of each record that it was told it is kept. */
final class WriterProcess {

  private final Process process;
  private final List<String> acknowledged = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread listener;

  private WriterProcess(Process process) {
    this.process = process;
    this.listener = new Thread(this::listen);
    listener.start();
  }

  /** Starts a program of this folder, after the words of a shell that prepare it. */
  static WriterProcess start(String preparation, Class<?> program, Path ledger) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        preparation
            + "exec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -cp '"
            + System.getProperty("java.class.path").replace(File.pathSeparator, ":")
            + "' "
            + program.getName()
            + " '"
            + ledger
            + "'";
    return new WriterProcess(
        new ProcessBuilder("/bin/bash", "-c", command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (acknowledged) {
          acknowledged.add(line);
        }
        begun.countDown();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitBegin() throws InterruptedException {
    if (!begun.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process did not begin.");
    }
  }

  /** Kills the process as a failing machine would, and returns what it had said. */
  List<String> kill() throws InterruptedException {
    // Through its handle, since the process itself would close what was said and not yet read.
    process.toHandle().destroyForcibly();
    return end();
  }

  /** Waits for the process to end, and returns what it had said. */
  List<String> end() throws InterruptedException {
    process.waitFor();
    listener.join();
    synchronized (acknowledged) {
      return List.copyOf(acknowledged);
    }
  }

  int status() {
    return process.exitValue();
  }
}
