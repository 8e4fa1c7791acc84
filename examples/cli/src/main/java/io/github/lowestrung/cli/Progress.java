package io.github.lowestrung.cli;

/** A line on standard error that counts, where somebody watches. */
final class Progress {

  private static final long INTERVAL_NANOS = 200_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private long shownAt = System.nanoTime();
  private boolean shown;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  void count(long decisions) {
    long now = System.nanoTime();
    if (terminal.watched() && now - shownAt >= INTERVAL_NANOS) {
      terminal.err().print(CLEAR + decisions + " decided");
      terminal.err().flush();
      shown = true;
      shownAt = now;
    }
  }

  void clear() {
    if (shown) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
      shown = false;
    }
  }
}
