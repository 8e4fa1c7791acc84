package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.report.format.JUnitXml;
import io.github.lowestrung.report.format.TextPage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Flips as a report of JUnit: a test case for each flip, which fails unless it is approved, and one
 * for all decisions that are as before. The counts come first, so that the cases wait in a file.
 */
public final class BacktestJUnitReport implements BacktestReport {

  private static final String SUITE = "lowest-rung audit flips";

  private final Terminal terminal;
  private final Path waiting;
  private final Writer cases;

  public BacktestJUnitReport(Terminal terminal) throws IOException {
    this.terminal = terminal;
    this.waiting = Files.createTempFile("lowest-rung-flips", ".xml");
    this.waiting.toFile().deleteOnExit();
    this.cases = Files.newBufferedWriter(waiting);
  }

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) throws IOException {
    String name = TextPage.clean(ChangedDecisionText.subject(changedDecision));
    String what =
        ChangedDecisionText.change(changedDecision)
            + ", "
            + ChangedDecisionText.cause(changedDecision);
    cases.write(
        approval == null
            ? JUnitXml.failed(SUITE, name, "flip", TextPage.clean(what), changedDecision.hash())
            : JUnitXml.passed(
                SUITE,
                name,
                TextPage.clean(
                    what + "; approved by " + approval.by() + ": " + approval.reason())));
  }

  @Override
  public void end(Summary summary) throws IOException {
    cases.close();
    StringBuilder remarks = new StringBuilder();
    summary
        .obstacles()
        .counts()
        .forEach((reason, count) -> remark(remarks, count + " not compared: " + reason));
    summary.idle().forEach(approval -> remark(remarks, "covers nothing: " + approval));
    long same = summary.decisions() - summary.flips();
    PrintStream out = terminal.out();
    out.print(JUnitXml.head(SUITE, summary.flips() + 1, summary.unapproved()));
    Files.copy(waiting, out);
    out.print(JUnitXml.passed(SUITE, same + " decisions as before", remarks.toString()));
    out.print(JUnitXml.end());
    Files.delete(waiting);
  }

  private static void remark(StringBuilder remarks, String text) {
    remarks.append(TextPage.clean(text)).append('\n');
  }
}
