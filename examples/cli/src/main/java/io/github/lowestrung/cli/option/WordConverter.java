package io.github.lowestrung.cli.option;

import io.github.lowestrung.workload.term.Term;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words from the command line. */
public final class WordConverter<W extends Term> implements ITypeConverter<W> {

  private final W[] words;

  public WordConverter(W[] words) {
    this.words = words;
  }

  @Override
  public W convert(String text) {
    for (W word : words) {
      if (word.term().equals(text)) {
        return word;
      }
    }
    throw new TypeConversionException(
        "'%s' is not one of %s"
            .formatted(
                text, Arrays.stream(words).map(Term::term).collect(Collectors.joining(", "))));
  }
}
