package io.github.lowestrung.cli.explain;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Asks how far each stated fact is from changing a decision. */
@Command(
    name = "stability",
    description = "Says how far each stated fact is from changing the answer.")
public final class StabilityCommand extends DocumentCommand {

  public StabilityCommand(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal, advisor);
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    return explanation.stability();
  }
}
