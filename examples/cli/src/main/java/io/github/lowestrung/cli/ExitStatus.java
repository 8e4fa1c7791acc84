package io.github.lowestrung.cli;

/** How a run ends, as the shell sees it. */
final class ExitStatus {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int INVALID_INPUT = 2;
  static final int NO_VIABLE_APPROACH = 3;
  static final int RULEBOOK_UNUSABLE = 4;
  static final int DOES_NOT_HOLD = 5;
  static final int WRONG_USAGE = 64;

  private ExitStatus() {}
}
