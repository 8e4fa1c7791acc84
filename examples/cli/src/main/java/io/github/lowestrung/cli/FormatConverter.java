package io.github.lowestrung.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a format from the command line. */
final class FormatConverter implements ITypeConverter<Format> {

  @Override
  public Format convert(String text) {
    for (Format format : Format.values()) {
      if (format.toString().equals(text)) {
        return format;
      }
    }
    throw new TypeConversionException(
        "'"
            + text
            + "' is not one of "
            + Arrays.stream(Format.values())
                .map(Format::toString)
                .collect(Collectors.joining(", ")));
  }
}
