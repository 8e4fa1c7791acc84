package io.github.lowestrung.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a run reads and writes. Always UTF-8, whatever the locale. What is written is seen: see
 * {@link VisibleStream}.
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

  /** Lets nothing pass that would steer a terminal. */
  public Terminal {
    out = VisiblePrintStream.to(out, coloured);
    err = VisiblePrintStream.to(err, false);
  }

  /** Takes a standard input that nobody types. */
  public Terminal(
      InputStream in, PrintStream out, PrintStream err, boolean coloured, boolean watched) {
    this(in, out, err, coloured, watched, false);
  }

  /** Returns the terminal of this process. */
  public static Terminal ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    boolean coloured = noColour == null || noColour.isEmpty();
    boolean inColour = coloured && isTerminal("lowestrung.terminal.out");
    return new Terminal(
        System.in,
        stream(FileDescriptor.out, inColour),
        stream(FileDescriptor.err, false),
        inColour,
        isTerminal("lowestrung.terminal.err"),
        isTerminal("lowestrung.terminal.in"));
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean styled) {
    return VisiblePrintStream.to(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), styled);
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

  /** Sends everything on, and says on standard error where it could not be written. */
  public boolean end() {
    boolean arrived = flush();
    ((VisiblePrintStream) out).complaint().ifPresent(err::println);
    err.flush();
    return arrived;
  }

  /** Returns standard output for what has to stay as it is; people see it as the rest. */
  public PrintStream exactOut() {
    return coloured ? out : ((VisiblePrintStream) out).exact();
  }

  /** Returns standard error for what is to steer a terminal. */
  PrintStream steeringErr() {
    return ((VisiblePrintStream) err).exact();
  }
}
