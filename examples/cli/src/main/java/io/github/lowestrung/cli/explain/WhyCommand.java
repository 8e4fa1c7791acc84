package io.github.lowestrung.cli.explain;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Asks for the reasons of a decision. */
@Command(name = "why", description = "Leads the recommendation back to the facts.")
public final class WhyCommand extends DocumentCommand {

  public WhyCommand(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal, advisor);
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    return explanation.why();
  }
}
