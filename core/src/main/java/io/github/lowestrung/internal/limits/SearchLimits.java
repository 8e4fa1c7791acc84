package io.github.lowestrung.internal.limits;

import java.time.Duration;

/**
 * When evaluations and searches give up. {@code docs/architecture.md} lists these limits with the
 * effect of each.
 */
public final class SearchLimits {

  /** Firings in one run of the rules. */
  public static final int FIRINGS = 10_000;

  /** Time of one run of the rules. */
  public static final Duration RUN_TIME = Duration.ofSeconds(10);

  /** Facts in one relaxation. */
  public static final int RELAXED_FACTS = 4;

  /** Facts in one set of changes that would make an approach win. */
  public static final int CHANGED_FACTS = 4;

  /** Combinations of values by which a rule is tried for what it could exclude. */
  public static final int EXCLUSION_COMBINATIONS = 2_000;

  /** Evaluations to find whether answers to questions could still make one approach win. */
  static final int QUESTION_TRIALS = 100;

  /** Combinations of values of several missing facts for which one rule is tried. */
  public static final int QUESTION_COMBINATIONS = 2_500;

  /** Combinations at which a rule fires for which the whole answer is compared. */
  public static final int QUESTION_ANSWERS = 300;

  /** Times that a number is doubled or halved in search of one that changes the answer. */
  public static final int DOUBLINGS = 40;

  /** Times that the interval around the number that changes the answer is halved. */
  public static final int HALVINGS = 60;

  /** Changes of a rulebook tried together as the cause of another answer. */
  public static final int CAUSES_TOGETHER = 3;

  /** Changes of a rulebook up to which they are tried together; beyond, each by itself. */
  public static final int CAUSES = 14;

  /** Cases, each one fact and what is assumed about it, in a proof of a review. */
  public static final int CASES = 60_000;

  /** Conditions in a proof of a review that cannot be read, so that both answers are tried. */
  public static final int UNREAD_CONDITIONS = 10;

  /** Values of a list of which a review tries every subset. */
  public static final int LIST_VALUES = 12;

  /** Time of the search that closes one gap of the coverage. */
  static final Duration GAP_TIME = Duration.ofSeconds(2);

  /** Workloads tried to close one gap. */
  static final int GAP_TRIALS = 20_000;

  /** Steps of the search that closes one gap. */
  static final int GAP_TURNS = 2_000_000;

  /** Facts stated anew to close one gap. */
  public static final int GAP_STATED_FACTS = 16;

  /** Facts changed or added to a known workload to close one gap. */
  public static final int GAP_CHANGED_FACTS = 6;

  /** Known workloads from which the search for one gap starts. */
  public static final int GAP_BASES = 8;

  /** Combinations of values considered for one condition. */
  public static final int GAP_COMBINATIONS = 5_000;

  /** Rules in a chain, each of which concludes what the next one asks for. */
  public static final int GAP_CHAIN = 4;

  private SearchLimits() {}
}
