package io.github.lowestrung.cli.audit;

import io.github.lowestrung.cli.option.WordConverter;

/** Reads the format of an export from the command line. */
final class ExportFormatConverter extends WordConverter<ExportFormat> {

  ExportFormatConverter() {
    super(ExportFormat.values());
  }
}
