package io.github.lowestrung.cli.explain;

import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import java.util.function.Function;
import picocli.CommandLine;

/** Asks what needs nothing but the document. */
public final class QuestionCommand extends DocumentCommand {

  private final Function<Explanation, ExplanationResult> question;

  private QuestionCommand(Function<Explanation, ExplanationResult> question) {
    this.question = question;
  }

  public static CommandLine why() {
    return new QuestionCommand(Explanation::why)
        .named("why", "Traces the recommendation back to the facts.");
  }

  public static CommandLine stability() {
    return new QuestionCommand(Explanation::stability)
        .named("stability", "Says how far each stated fact is from changing the answer.");
  }

  public static CommandLine questions() {
    return new QuestionCommand(Explanation::questions)
        .named("questions", "Says which approaches are still possible and what is worth asking.");
  }

  private CommandLine named(String name, String description) {
    CommandLine command = new CommandLine(this);
    command.getCommandSpec().name(name).usageMessage().description(description);
    return command;
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    return question.apply(explanation);
  }
}
