package io.github.lowestrung.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the format of an export from the command line. */
final class ExportFormatConverter implements ITypeConverter<ExportFormat> {

  @Override
  public ExportFormat convert(String text) {
    for (ExportFormat format : ExportFormat.values()) {
      if (format.toString().equals(text)) {
        return format;
      }
    }
    throw new TypeConversionException(
        "'"
            + text
            + "' is not one of "
            + Arrays.stream(ExportFormat.values())
                .map(ExportFormat::toString)
                .collect(Collectors.joining(", ")));
  }
}
