package io.github.lowestrung.cli.explain;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.decide.Decider;
import io.github.lowestrung.cli.option.DecisionOptions;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.DocumentInput;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ProblemText;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks something about the decision on one workload. */
@Command(
    footer = {
      "",
      "Exit status: 0 answered; 2 the input or a change is not valid;",
      "4 a rulebook cannot be loaded; 64 wrong usage; 1 anything else."
    })
public abstract class ExplainCommand extends ToolCommand {

  public static final Set<OutputFormat> FORMATS =
      EnumSet.of(OutputFormat.TEXT, OutputFormat.MARKDOWN, OutputFormat.JSON);

  private final Supplier<Advisor> advisor;

  @Option(
      names = "--stage",
      paramLabel = "ID",
      description = "The stage that is meant, where the document is a pipeline.")
  private String stage;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, markdown, json; text unless given.")
  private OutputFormat outputFormat = OutputFormat.TEXT;

  @Mixin private DecisionOptions options;

  ExplainCommand(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal);
    this.advisor = advisor;
  }

  /** Returns the file that holds the document, or refuses what stands on the command line. */
  abstract String file();

  /**
   * Asks.
   *
   * @throws InvalidWorkloadException when a change is not valid
   */
  abstract ExplanationResult ask(Explanation explanation);

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(outputFormat)) {
      throw wrong(
          "An explanation is written as text, markdown or json, not as " + outputFormat + ".");
    }
    DocumentInput documentInput = new DocumentInput(file(), terminal().in());
    String source = documentInput.name();
    try {
      Explanation explanation = explain(documentInput.document());
      source = "with the changes";
      print(inFormat(ask(explanation), outputFormat, textReport()));
      return ExitStatus.DONE;
    } catch (InvalidWorkloadException e) {
      for (var problem : e.problems()) {
        terminal().err().println(ProblemText.placed(source, problem));
      }
      return ExitStatus.INVALID_INPUT;
    }
  }

  private Explanation explain(String document) {
    Decider decider = new Decider(options.advisor(advisor), options.asOf());
    return asUsage(() -> decider.explainOne(document, stage));
  }

  /** Takes a name that does not exist for wrong usage. */
  final <T> T asUsage(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /** Writes an answer in one of {@link #FORMATS}. */
  public static String inFormat(
      ExplanationResult explanationResult, OutputFormat outputFormat, TextReport textReport) {
    return switch (outputFormat) {
      case JSON -> explanationResult.toJson() + "\n";
      case MARKDOWN -> new MarkdownReport().render(explanationResult);
      default -> textReport.render(explanationResult);
    };
  }
}
