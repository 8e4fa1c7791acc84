package io.github.lowestrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody who runs the tool in a terminal, reads the screen and types. */
public final class TerminalUser implements AutoCloseable {

  private static final String PROMPT = "> ";
  private static final String END_OF_INPUT = "\u0004";
  private static final long PATIENCE_SECONDS = 60;

  private final PtyProcess process;
  private final OutputStream keyboard;
  private final StringBuilder screen = new StringBuilder();
  private int read;

  private TerminalUser(PtyProcess process) {
    this.process = process;
    this.keyboard = process.getOutputStream();
    Thread watching = new Thread(this::watch, "screen");
    watching.setDaemon(true);
    watching.start();
  }

  /** Starts the tool as its launcher does. */
  public static TerminalUser running(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (String stream : List.of("in", "out", "err")) {
      command.add("-Dlowestrung.terminal." + stream + "=true");
    }
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm");
    environment.remove("NO_COLOR");
    return new TerminalUser(
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(environment)
            .setDirectory(folder.toString())
            .setInitialColumns(100)
            .setInitialRows(40)
            .start());
  }

  private void watch() {
    char[] characters = new char[4096];
    try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int count = reader.read(characters); count >= 0; count = reader.read(characters)) {
        synchronized (screen) {
          screen.append(characters, 0, count);
          screen.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a line and reads what comes until the next prompt. */
  public String type(String line) throws IOException {
    press(line + "\r");
    return readUntil(PROMPT);
  }

  /** Presses Ctrl and D. */
  public void endInput() throws IOException {
    press(END_OF_INPUT);
  }

  /** Presses keys without waiting for anything. */
  public void press(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Reads on until a text shows, and returns what was read, without colours. */
  public String readUntil(String text) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (screen) {
      while (screen.indexOf(text, read) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        assertThat(left).as("'%s' does not show:%n%s", text, screen).isPositive();
        try {
          screen.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      int from = read;
      read = screen.indexOf(text, read) + text.length();
      return screen.substring(from, read).replaceAll("\u001b\\[[0-9;]*m", "");
    }
  }

  /** Returns everything that was on the screen, with its colours. */
  public String screen() {
    synchronized (screen) {
      return screen.toString();
    }
  }

  public int exitStatus() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(screen()).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
