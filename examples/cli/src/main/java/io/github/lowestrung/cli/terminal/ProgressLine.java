package io.github.lowestrung.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;

/** A line on standard error that shows the progress of the work, where somebody watches. */
public final class ProgressLine {

  private static final long INTERVAL_NANOS = 200_000_000;
  private static final long WARM_UP_NANOS = 2_000_000_000;
  private static final String CLEAR = "\r\u001b[K";
  private static final int WIDTH = 30;

  private final Terminal terminal;
  private final long total;
  private final long startedAt = System.nanoTime();
  private long shownAt = startedAt;
  private boolean shown;

  /** Counts without a known total. */
  public ProgressLine(Terminal terminal) {
    this(terminal, 0);
  }

  /** Draws a bar towards a total; without one where it is 0. */
  public ProgressLine(Terminal terminal, long total) {
    this.terminal = terminal;
    this.total = total;
  }

  public void count(long decisions) {
    long now = System.nanoTime();
    if (terminal.watched() && now - shownAt >= INTERVAL_NANOS) {
      String line = total == 0 ? decisions + " decided" : bar(decisions, now - startedAt);
      steer(CLEAR + line);
      shown = true;
      shownAt = now;
    }
  }

  private void steer(String text) {
    PrintStream err = terminal.steeringErr();
    err.print(text);
    err.flush();
  }

  private String bar(long done, long nanos) {
    int filled = (int) (WIDTH * Math.min(done, total) / total);
    long left = Math.round(nanos / 1e9 / done * Math.max(0, total - done));
    // The first records take longest, and say nothing of the others.
    String estimate = nanos < WARM_UP_NANOS ? "" : ", about " + left + " s left";
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d of %,d%s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done,
        total,
        estimate);
  }

  public void clear() {
    if (shown) {
      steer(CLEAR);
      shown = false;
    }
  }
}
