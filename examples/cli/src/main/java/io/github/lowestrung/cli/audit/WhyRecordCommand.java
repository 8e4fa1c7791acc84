package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.cli.explain.ExplainCommand;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.option.OutputFormatConverter;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      converter = OutputFormatConverter.class,
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
  Path file() {
    if (!ExplainCommand.FORMATS.contains(outputFormat)) {
      throw wrong(
          "An explanation is written as text, markdown or json, not as " + outputFormat + ".");
    }
    return super.file();
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
              terminal()));
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      terminal().err().println(e.getMessage());
      return ExitStatus.DOES_NOT_HOLD;
    }
  }

  private void requireStage(AuditRecord record) {
    Optional<SubjectDecision> decision = record.decision();
    if (stage != null && decision.isPresent() && decision.get() instanceof Decision) {
      throw wrong("There is no stage '" + stage + "': the record is of a single workload.");
    }
    List<String> stages =
        decision.filter(PipelineDecision.class::isInstance).stream()
            .flatMap(pipeline -> pipeline.decisions().stream())
            .map(one -> one.workload().id())
            .toList();
    if (!stages.isEmpty() && !stages.contains(stage)) {
      throw wrong(
          (stage == null
                  ? "The record is of a pipeline: name one of its stages with --stage"
                  : "There is no stage '" + stage + "'; the pipeline has")
              + " ("
              + String.join(", ", stages)
              + ").");
    }
  }
}
