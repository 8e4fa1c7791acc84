package io.github.lowestrung.cli.explain;

import io.github.lowestrung.cli.decide.Decider;
import io.github.lowestrung.cli.option.DecisionOptions;
import io.github.lowestrung.cli.option.ExplanationOptions;
import io.github.lowestrung.cli.terminal.DocumentInput;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
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

  @Option(
      names = "--stage",
      paramLabel = "ID",
      description = "The stage that is meant, where the document is a pipeline.")
  private String stage;

  @Mixin private ExplanationOptions output;

  @Mixin private DecisionOptions options;

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
    refuse(output.objection());
    DocumentInput documentInput = new DocumentInput(file(), terminal().in());
    String source = documentInput.name();
    try {
      Explanation explanation = explain(documentInput);
      source = "with the changes";
      print(output.write(ask(explanation), explanation.vocabulary(), textReport()));
      return ExitStatus.DONE;
    } catch (InvalidWorkloadException e) {
      return invalid(source, e);
    }
  }

  private Explanation explain(DocumentInput documentInput) throws IOException {
    Decider decider = new Decider(options.advisor(advisor()), options.asOf());
    Subject subject = documentInput.subject(decider.advisor().reader());
    return asUsage(() -> decider.explainOne(subject, stage));
  }

  /** Takes a name that does not exist for wrong usage. */
  final <T> T asUsage(Supplier<T> asking) {
    try {
      return asking.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }
}
