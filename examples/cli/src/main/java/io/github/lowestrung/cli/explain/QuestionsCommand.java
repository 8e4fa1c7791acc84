package io.github.lowestrung.cli.explain;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Asks what else is worth knowing. */
@Command(
    name = "questions",
    description = "Says which approaches are still possible and what is worth asking.")
public final class QuestionsCommand extends DocumentCommand {

  public QuestionsCommand(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal, advisor);
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    return explanation.questions();
  }
}
