package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about one document, or about a batch of them. */
@Command(
    name = "decide",
    description = "Decides about a workload or a pipeline.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE,
    footer = {
      "",
      "Exit status: 0 recommended; 2 the input, or any line of a batch, is not valid;",
      "3 no viable approach; 4 a rulebook cannot be loaded; 64 wrong usage;",
      "1 anything else, such as a decision that cannot be recorded or printed."
    })
final class DecideCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Supplier<Advisor> advisor;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|-",
      description = "The document, YAML or JSON; - reads standard input.")
  private String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}; text unless given, json for a batch.")
  private Format format;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The date whose facts of the platform hold; today unless given.")
  private LocalDate asOf;

  @Option(
      names = "--batch",
      description = "Read JSON Lines, one workload or pipeline a line; write one decision a line.")
  private boolean batch;

  @Mixin private RulebookOptions rulebooks;

  @Mixin private AuditOptions audit;

  DecideCommand(Terminal terminal, Supplier<Advisor> advisor) {
    this.terminal = terminal;
    this.advisor = advisor;
  }

  @Override
  public Integer call() throws IOException {
    if (batch && format != null && format != Format.JSON) {
      throw new ParameterException(
          spec.commandLine(), "A batch is written as json only, not as " + format + ".");
    }
    if (!audit.wanted()) {
      return decide(new Decider(rulebooks.advisor(advisor), asOf));
    }
    try (Recording recording = Recording.open(audit)) {
      Advisor recorded = recording.of(rulebooks.advisor(advisor));
      return decide(new Decider(recorded, asOf, e -> recording.refused(recorded, e)));
    }
  }

  private int decide(Decider decider) throws IOException {
    Input input = new Input(file, terminal.in());
    return batch ? decideBatch(input, decider) : decideOne(input, decider);
  }

  private int decideBatch(Input input, Decider decider) throws IOException {
    try (LineReader lines = new LineReader(input.open())) {
      return new BatchRun(terminal, decider, input.name()).run(lines);
    }
  }

  private int decideOne(Input input, Decider decider) throws IOException {
    try {
      Verdict verdict = decider.decide(input::document);
      terminal.out().print(inFormat(verdict));
      return verdict.outcome() == Outcome.RECOMMENDED
          ? ExitStatus.DONE
          : ExitStatus.NO_VIABLE_APPROACH;
    } catch (InvalidWorkloadException e) {
      e.problems().forEach(p -> terminal.err().println(Problems.placed(input.name(), p)));
      return ExitStatus.INVALID_INPUT;
    }
  }

  private String inFormat(Verdict verdict) {
    return switch (format == null ? Format.TEXT : format) {
      case TEXT ->
          verdict.text().apply(terminal.coloured() ? TextReport.coloured() : TextReport.plain());
      case MARKDOWN -> verdict.markdown().apply(new MarkdownReport());
      case HTML -> verdict.html().apply(new HtmlReport());
      case JSON -> Json.indented(verdict.json().get());
    };
  }
}
