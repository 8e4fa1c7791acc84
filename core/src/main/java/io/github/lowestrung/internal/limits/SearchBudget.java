package io.github.lowestrung.internal.limits;

/** How long a search may last: so many trials, so many turns and so much time. Not thread-safe. */
public final class SearchBudget {

  private static final int TRIALS = 20_000;
  private static final int TURNS = 2_000_000;
  private static final long NANOS = 2_000_000_000L;

  private final long deadline = System.nanoTime() + NANOS;
  private int trials = TRIALS;
  private int turns = TURNS;

  public void takeTrial() {
    trials--;
  }

  /** Takes a turn, and tells whether the search has to end. */
  public boolean isSpent() {
    turns--;
    return trials <= 0 || turns <= 0 || System.nanoTime() - deadline >= 0;
  }
}
