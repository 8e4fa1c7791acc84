package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.cli.option.ExplanationOptions;
import io.github.lowestrung.cli.option.StageName;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.explain.Explanation;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains a recorded decision. */
@Command(
    name = "why",
    description =
        "Traces a recorded recommendation back to the facts, by the rulebooks that made it.",
    footer = {
      "",
      "Exit status: 0 answered; 5 the record cannot be explained, or one is damaged;",
      "4 a rulebook cannot be loaded; 64 wrong usage; 1 anything else."
    })
final class WhyRecordCommand extends RecordCommand {

  @Option(
      names = "--stage",
      paramLabel = "ID",
      description = "The stage that is meant, where the record is of a pipeline.")
  private String stage;

  @Mixin private ExplanationOptions output;

  @Option(
      names = "--rulebook",
      paramLabel = "JAR",
      description = "A rulebook that decided, beside those of the class path; may be repeated.")
  private List<Path> rulebooks = List.of();

  @Override
  void refuseWrong() {
    refuse(output.objection());
  }

  @Override
  int read(LedgerView ledger) {
    AuditRecord record = find(ledger);
    requireStage(record);
    try {
      Explanation explanation = new RulebookRepository(rulebooks).explain(record, stage);
      print(output.write(explanation.why(), explanation.vocabulary(), textReport()));
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      terminal().err().println(e.getMessage());
      return ExitStatus.DOES_NOT_HOLD;
    }
  }

  private void requireStage(AuditRecord record) {
    if (record.kind() == RecordKind.DECISION) {
      refuse(StageName.objection(stage, List.of(), "record is of"));
    } else if (record.kind() == RecordKind.PIPELINE) {
      List<String> stages =
          record.decision().orElseThrow().decisions().stream()
              .map(one -> one.workload().id())
              .toList();
      refuse(StageName.objection(stage, stages, "record is of"));
    }
  }
}
