package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import java.util.function.Supplier;
import picocli.CommandLine.Parameters;

/** A question whose only parameter is the document. */
abstract class AboutDocument extends ExplainCommand {

  @Parameters(paramLabel = "FILE|-", description = DOCUMENT)
  private String file;

  AboutDocument(Terminal terminal, Supplier<Advisor> advisor) {
    super(terminal, advisor);
  }

  @Override
  String file() {
    return file;
  }
}
