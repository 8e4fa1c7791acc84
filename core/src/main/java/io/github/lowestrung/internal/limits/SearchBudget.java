package io.github.lowestrung.internal.limits;

import java.time.Duration;

/** How long a search may last: its time, trials and turns. Not thread-safe. */
public final class SearchBudget {

  private final long deadline;
  private int trials;
  private int turns;
  private boolean ranOut;

  private SearchBudget(Duration time, int trials, int turns) {
    this.deadline = System.nanoTime() + time.toNanos();
    this.trials = trials;
    this.turns = turns;
  }

  /** Returns a budget limited only by time; unlimited when the time is negative. */
  public static SearchBudget ofTime(Duration time) {
    return new SearchBudget(time, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Returns the budget of the search whether answers could still make one approach win. */
  public static SearchBudget ofQuestions() {
    return new SearchBudget(SearchLimits.RUN_TIME, SearchLimits.QUESTION_TRIALS, Integer.MAX_VALUE);
  }

  /** Returns the budget of the search that closes one gap of the coverage. */
  public static SearchBudget ofGap() {
    return new SearchBudget(SearchLimits.GAP_TIME, SearchLimits.GAP_TRIALS, SearchLimits.GAP_TURNS);
  }

  public void takeTrial() {
    trials--;
  }

  /** Takes a turn, and tells whether the search has to end. */
  public boolean isSpent() {
    turns--;
    ranOut |= trials <= 0 || turns <= 0 || System.nanoTime() - deadline >= 0;
    return ranOut;
  }

  /** Tells whether the search was told to end. */
  public boolean ranOut() {
    return ranOut;
  }
}
