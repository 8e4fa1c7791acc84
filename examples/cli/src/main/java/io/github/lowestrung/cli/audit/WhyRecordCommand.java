package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.cli.explain.ExplainCommand;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.option.StageName;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.decision.PipelineDecision;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a recorded decision. */
@Command(
    name = "why",
    description =
        "Leads a recorded recommendation back to the facts, by the rulebooks that made it.",
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, markdown, json; text unless given.")
  private OutputFormat outputFormat = OutputFormat.TEXT;

  @Option(
      names = "--rulebook",
      paramLabel = "JAR",
      description = "A rulebook that decided, beside those of the class path; may be repeated.")
  private List<Path> rulebooks = List.of();

  WhyRecordCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void refuseWrong() {
    if (!ExplainCommand.FORMATS.contains(outputFormat)) {
      throw wrong(
          "An explanation is written as text, markdown or json, not as " + outputFormat + ".");
    }
  }

  @Override
  int read(LedgerView ledger) {
    AuditRecord record = find(ledger);
    requireStage(record);
    try {
      print(
          ExplainCommand.inFormat(
              new RulebookRepository(rulebooks).explain(record, stage).why(),
              outputFormat,
              textReport()));
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      terminal().err().println(e.getMessage());
      return ExitStatus.DOES_NOT_HOLD;
    }
  }

  private void requireStage(AuditRecord record) {
    List<String> stages =
        record.pipeline().map(PipelineDecision::stages).orElse(List.of()).stream()
            .map(decision -> decision.workload().id())
            .toList();
    if (!stages.isEmpty() || (stage != null && record.decision().isPresent())) {
      StageName.objection(stage, stages, "record is of").ifPresent(this::refuse);
    }
  }

  private void refuse(String message) {
    throw wrong(message);
  }
}
