package io.github.lowestrung.cli.explain;

import picocli.CommandLine.Parameters;

/** A question whose only parameter is the document. */
public abstract class DocumentCommand extends ExplainCommand {

  @Parameters(
      index = "+",
      paramLabel = "FILE|-",
      description = "The document, YAML or JSON; - reads standard input.")
  private String file;

  @Override
  String file() {
    return file;
  }
}
