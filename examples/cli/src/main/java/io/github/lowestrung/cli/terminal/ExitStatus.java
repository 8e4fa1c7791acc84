package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.decision.Outcome;

/** How a run ends, as the shell sees it. */
public final class ExitStatus {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int INVALID_INPUT = 2;
  public static final int NO_VIABLE_APPROACH = 3;
  public static final int RULEBOOK_UNUSABLE = 4;
  public static final int DOES_NOT_HOLD = 5;
  public static final int FORBIDDEN = 6;
  public static final int WRONG_USAGE = 64;

  private ExitStatus() {}

  /** Returns how a run ends that made a decision. */
  public static int of(Outcome outcome) {
    return switch (outcome) {
      case RECOMMENDED -> DONE;
      case NO_VIABLE_APPROACH -> NO_VIABLE_APPROACH;
      case FORBIDDEN -> FORBIDDEN;
    };
  }
}
