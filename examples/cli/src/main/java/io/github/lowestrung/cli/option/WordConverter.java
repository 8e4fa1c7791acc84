package io.github.lowestrung.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words from the command line. */
public final class WordConverter<W extends Enum<W>> implements ITypeConverter<W> {

  private final W[] words;

  public WordConverter(W[] words) {
    this.words = words;
  }

  @Override
  public W convert(String text) {
    for (W word : words) {
      if (word.toString().equals(text)) {
        return word;
      }
    }
    throw new TypeConversionException(
        "'%s' is not one of %s"
            .formatted(
                text, Arrays.stream(words).map(W::toString).collect(Collectors.joining(", "))));
  }
}
