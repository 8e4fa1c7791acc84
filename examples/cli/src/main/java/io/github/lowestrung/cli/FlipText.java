package io.github.lowestrung.cli;

import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;

/** Flips for people. */
final class FlipText implements FlipReport {

  private final Terminal terminal;

  FlipText(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) {
    printLine(FlipWords.subject(changedDecision) + ": " + FlipWords.change(changedDecision));
    printLine("  " + FlipWords.cause(changedDecision));
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
    terminal.out().print(Page.clean(line) + "\n");
  }
}
