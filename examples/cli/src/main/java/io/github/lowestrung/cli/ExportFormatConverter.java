package io.github.lowestrung.cli;

/** Reads the format of an export from the command line. */
final class ExportFormatConverter extends WordConverter<ExportFormat> {

  ExportFormatConverter() {
    super(ExportFormat.values());
  }
}
