package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import java.io.IOException;
import java.util.List;

/** Writes flips as they are found, and their totals in the end. */
public interface BacktestReport {

  /**
   * The result of a comparison.
   *
   * @param decisions number of decisions that were compared
   * @param flips number of those that have another answer
   * @param unapproved number of flips that are not approved
   * @param obstacles records that could not be compared, by reason
   * @param idle approvals that cover nothing, in words
   */
  record Summary(
      long decisions, long flips, long unapproved, ReasonTally obstacles, List<String> idle) {}

  /** Writes a flip; without an approval where it is null. */
  void flip(ChangedDecision changedDecision, Approval approval) throws IOException;

  void end(Summary summary) throws IOException;
}
