package io.github.lowestrung.cli.explain;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.terminal.Terminal;
import java.util.function.Supplier;
import picocli.CommandLine.Parameters;

/** A question whose only parameter is the document. */
public abstract class DocumentCommand extends ExplainCommand {

  @Parameters(
      index = "+",
      paramLabel = "FILE|-",
      description = "The document, YAML or JSON; - reads standard input.")
  private String file;

  DocumentCommand(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal, advisor);
  }

  @Override
  String file() {
    return file;
  }
}
