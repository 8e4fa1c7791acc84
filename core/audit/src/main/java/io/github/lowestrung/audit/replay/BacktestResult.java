package io.github.lowestrung.audit.replay;

import java.util.List;

/**
 * What other rulebooks make of a record.
 *
 * @param seq number of the record
 * @param decisions number of decisions in it: one, or one a stage; none when it could not be
 *     compared
 * @param flips those that have another answer
 * @param obstacle why it could not be compared; null when it could, or when nothing was decided
 */
public record BacktestResult(
    long seq, int decisions, List<ChangedDecision> flips, String obstacle) {

  /** Keeps a copy of the list. */
  public BacktestResult {
    flips = List.copyOf(flips);
  }
}
