package io.github.lowestrung.cli.audit;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ApprovalReader;
import io.github.lowestrung.audit.replay.BacktestResult;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.audit.replay.DecisionBacktest;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.cli.backtest.BacktestFormat;
import io.github.lowestrung.cli.backtest.BacktestJUnitReport;
import io.github.lowestrung.cli.backtest.BacktestJsonReport;
import io.github.lowestrung.cli.backtest.BacktestReport;
import io.github.lowestrung.cli.backtest.BacktestTextReport;
import io.github.lowestrung.cli.backtest.ReasonTally;
import io.github.lowestrung.cli.option.OptionFile;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ProgressLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds which recorded decisions other rulebooks would change. */
@Command(
    name = "flips",
    description = {
      "Decides every record again with other rulebooks, and lists each decision whose answer"
          + " changes, with the change of a rule or table that causes it."
    },
    footer = {
      "",
      "Exit status: 0 no flip, or all are approved; 5 a flip is not approved, or a",
      "record is damaged; 2 the approvals are not valid; 4 a rulebook cannot be",
      "loaded; 64 wrong usage; 1 anything else. Records that could not be compared",
      "are counted, and change nothing."
    })
final class FlipsCommand extends LedgerCommand {

  @Option(
      names = "--against",
      paramLabel = "JAR",
      required = true,
      description = "A rulebook to decide with instead; may be repeated for several together.")
  private List<Path> against;

  @Option(
      names = "--rulebook",
      paramLabel = "JAR",
      description =
          "A rulebook that decided, beside those of the class path: with it, causes are proven;"
              + " may be repeated.")
  private List<Path> rulebooks = List.of();

  @Option(
      names = "--approvals",
      paramLabel = "FILE",
      description =
          "The flips that are right: a list in YAML of rule, from, to, records, each"
              + " with reason and by.")
  private Path approvalsFile;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, json, junit; text unless given.")
  private BacktestFormat format = BacktestFormat.TEXT;

  private final ReasonTally obstacles = new ReasonTally();
  private final Set<Approval> used = new LinkedHashSet<>();
  private List<Approval> approvals;
  private long decisions;
  private long flips;
  private long unapproved;

  @Override
  int read(LedgerView ledger) throws IOException {
    try {
      approvals = approvalsFile == null ? List.of() : readApprovals();
    } catch (IllegalArgumentException e) {
      terminal().err().println(e.getMessage());
      return ExitStatus.INVALID_INPUT;
    }
    Advisor other = Advisor.builder().rulebooks(against).build();
    BacktestReport report = report();
    DecisionBacktest backtest = new DecisionBacktest(new RulebookRepository(rulebooks), other);
    forEach(ledger, backtest.of(ledger), (result, progress) -> take(result, report, progress));
    report.end(new BacktestReport.Summary(decisions, flips, unapproved, obstacles, idle()));
    return unapproved == 0 ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }

  private List<Approval> readApprovals() throws IOException {
    String text = text(new OptionFile("file of approvals", approvalsFile));
    return ApprovalReader.read(approvalsFile.toString(), text);
  }

  private BacktestReport report() throws IOException {
    return switch (format) {
      case TEXT -> new BacktestTextReport(terminal());
      case JSON -> new BacktestJsonReport(terminal());
      case JUNIT -> new BacktestJUnitReport(terminal());
    };
  }

  private void take(BacktestResult record, BacktestReport report, ProgressLine progressLine)
      throws IOException {
    decisions += record.decisions();
    if (record.obstacle() != null) {
      obstacles.add(record.obstacle());
    }
    for (ChangedDecision changedDecision : record.flips()) {
      List<Approval> covering = approvals.stream().filter(a -> a.covers(changedDecision)).toList();
      used.addAll(covering);
      flips++;
      unapproved += covering.isEmpty() ? 1 : 0;
      progressLine.clear();
      report.flip(changedDecision, covering.isEmpty() ? null : covering.get(0));
    }
  }

  private List<String> idle() {
    return approvals.stream().filter(a -> !used.contains(a)).map(FlipsCommand::words).toList();
  }

  private static String words(Approval approval) {
    return "approval by " + approval.by() + ": " + approval.reason();
  }
}
