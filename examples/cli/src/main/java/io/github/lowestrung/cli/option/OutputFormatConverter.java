package io.github.lowestrung.cli.option;

/** Reads a format from the command line. */
public final class OutputFormatConverter extends WordConverter<OutputFormat> {

  OutputFormatConverter() {
    super(OutputFormat.values());
  }
}
