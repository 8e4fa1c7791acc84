package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.report.format.TextPage;

/**
 * Flips for people.
 *
 * @param terminal takes the report
 */
public record BacktestTextReport(Terminal terminal) implements BacktestReport {

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) {
    printLine(
        ChangedDecisionText.subject(changedDecision)
            + ": "
            + ChangedDecisionText.change(changedDecision));
    printLine("  " + ChangedDecisionText.cause(changedDecision));
    printLine(
        approval == null
            ? "  not approved"
            : "  approved by " + approval.by() + ": " + approval.reason());
  }

  @Override
  public void end(Summary summary) {
    printLine(
        String.format(
            "%d decisions compared: %d as before, %d flipped, of which %d are not approved",
            summary.decisions(),
            summary.decisions() - summary.flips(),
            summary.flips(),
            summary.unapproved()));
    summary
        .obstacles()
        .counts()
        .forEach((reason, count) -> printLine("  " + count + " not compared: " + reason));
    summary.idle().forEach(approval -> printLine("  covers nothing: " + approval));
  }

  private void printLine(String line) {
    terminal.out().print(TextPage.clean(line) + "\n");
  }
}
