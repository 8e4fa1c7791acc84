package io.github.lowestrung.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a run reads and writes. Always UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param coloured whether people read standard output in colour
 * @param watched whether people watch standard error
 * @param typed whether people type standard input
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean coloured,
    boolean watched,
    boolean typed) {

  /** Takes a standard input that nobody types. */
  public Terminal(
      InputStream in, PrintStream out, PrintStream err, boolean coloured, boolean watched) {
    this(in, out, err, coloured, watched, false);
  }

  /** Returns the terminal of this process. */
  public static Terminal ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    boolean coloured = noColour == null || noColour.isEmpty();
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        coloured && isTerminal("lowestrung.terminal.out"),
        isTerminal("lowestrung.terminal.err"),
        isTerminal("lowestrung.terminal.in"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** Asks the launcher, which can ask the system about each stream; Java cannot. */
  private static boolean isTerminal(String property) {
    return Boolean.getBoolean(property);
  }

  /** Sends everything on, and tells whether it arrived. */
  public boolean flush() {
    err.flush();
    return !out.checkError();
  }
}
