package io.github.lowestrung.cli.decide;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.DecisionOptions;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.record.AuditOptions;
import io.github.lowestrung.cli.record.DecisionRecorder;
import io.github.lowestrung.cli.terminal.DocumentInput;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about one document, or about a batch of them. */
@Command(
    name = "decide",
    description = "Decides about a workload or a pipeline.",
    footer = {
      "",
      "Exit status: 0 recommended; 2 the input, or any line of a batch, is not valid;",
      "3 no viable approach; 4 a rulebook cannot be loaded; 6 forbidden; 64 wrong usage;",
      "1 anything else, such as a decision that cannot be recorded or printed."
    })
public final class DecideCommand extends ToolCommand {

  @Parameters(
      paramLabel = "FILE|-",
      description = "The document, YAML or JSON; - reads standard input.")
  private String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, markdown, html, json; text unless given, json for a batch.")
  private OutputFormat outputFormat;

  @Option(
      names = "--batch",
      description = "Read JSON Lines, one workload or pipeline a line; write one decision a line.")
  private boolean batch;

  @Mixin private DecisionOptions options;

  @Mixin private AuditOptions audit;

  @Override
  public Integer call() throws IOException {
    if (batch && outputFormat != null && outputFormat != OutputFormat.JSON) {
      throw wrong("A batch is written as json only, not as " + outputFormat.term() + ".");
    }
    if (!audit.wanted()) {
      return decide(new Decider(options.advisor(advisor()), options.asOf()));
    }
    try (DecisionRecorder decisionRecorder =
        DecisionRecorder.open(
            audit,
            () -> options.advisor(advisor()).reader().vocabulary(),
            terminal().err()::println)) {
      Advisor recorded = decisionRecorder.of(options.advisor(advisor()));
      return decide(
          new Decider(recorded, options.asOf(), e -> decisionRecorder.refused(recorded, e)));
    }
  }

  private int decide(Decider decider) throws IOException {
    DocumentInput documentInput = new DocumentInput(file, terminal().in());
    return batch ? decideBatch(documentInput, decider) : decideOne(documentInput, decider);
  }

  private int decideBatch(DocumentInput documentInput, Decider decider) throws IOException {
    try (LineReader lines = new LineReader(documentInput.open())) {
      return new BatchRun(terminal(), decider, documentInput.name()).run(lines);
    }
  }

  private int decideOne(DocumentInput documentInput, Decider decider) throws IOException {
    try {
      SubjectDecision decision = decider.decide(documentInput::subject);
      print(inFormat(decision));
      return ExitStatus.of(decision.outcome());
    } catch (InvalidWorkloadException e) {
      return invalid(documentInput.name(), e);
    }
  }

  private String inFormat(SubjectDecision decision) {
    return switch (outputFormat == null ? OutputFormat.TEXT : outputFormat) {
      case TEXT -> textReport().render(decision);
      case MARKDOWN -> new MarkdownReport().render(decision);
      case HTML -> new HtmlReport().render(decision);
      case JSON -> JsonOutput.indented(decision.toJson());
    };
  }
}
