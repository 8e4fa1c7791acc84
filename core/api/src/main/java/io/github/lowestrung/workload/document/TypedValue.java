package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts what a person types to the value of a field. Text that cannot be converted stays as it
 * is, so that the reader of the document reports the problem.
 *
 * @param known the names that texts may be
 */
record TypedValue(KnownNames known) {

  private static final Map<String, Boolean> FLAGS =
      Map.of("yes", true, "y", true, "true", true, "no", false, "n", false, "false", false);
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "k", new BigDecimal(1_000),
          "thousand", new BigDecimal(1_000),
          "million", new BigDecimal(1_000_000),
          "billion", new BigDecimal(1_000_000_000));
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:[0-9]{1,3}(?:[ ,_'][0-9]{3})+|[0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
              + " *([A-Za-z]*)");
  private static final int SHORTEST_UNIT = 2;

  /**
   * Converts what was typed.
   *
   * @param field the field that it is meant for
   * @param typed the text
   * @return a value as documents write it
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when a beginning fits
   *     several words
   */
  @Nullable Object of(Field field, String typed) {
    String text = typed.strip();
    if (!field.list()) {
      return one(field, field.path(), text);
    }
    String inner =
        text.startsWith("[") && text.endsWith("]") ? text.replaceAll("[\\[\\]]", "") : text;
    List<String> parts = Arrays.stream(inner.split(",", -1)).map(String::strip).toList();
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = one(field, field.path() + "[" + i + "]", parts.get(i));
    }
    return List.of(values);
  }

  private @Nullable Object one(Field field, String path, String text) {
    return switch (field.kind()) {
      case FLAG -> FLAGS.containsKey(lower(text)) ? FLAGS.get(lower(text)) : text;
      case NUMBER, WHOLE -> number(field, text);
      case TERM -> word(path, text, field.words());
      case TEXT -> text(field, path, text);
    };
  }

  private static Object number(Field field, String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches() || matcher.group(1).isEmpty()) {
      return text;
    }
    String suffix = lower(matcher.group(2));
    boolean unit =
        suffix.length() >= SHORTEST_UNIT && lower(field.rule().unit()).startsWith(suffix);
    boolean counted = suffix.isEmpty() || unit;
    String scale = suffix.replaceFirst("s$", "");
    if (!counted && !SCALES.containsKey(scale)) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(matcher.group(1).replaceAll("[ ,_']", ""));
      return counted ? number : number.multiply(SCALES.get(scale));
    } catch (ArithmeticException | NumberFormatException e) {
      return text; // such as an exponent alone, or one beyond all bounds
    }
  }

  private Object text(Field field, String path, String text) {
    Collection<String> names = known.of(field.rule());
    if (!names.isEmpty()) {
      return word(path, text, names);
    }
    boolean fits = field.objection(text).isEmpty();
    return !fits && field.objection(lower(text)).isEmpty() ? lower(text) : text;
  }

  /** Finds the word that is meant: itself in any spelling, or the only one that begins so. */
  private static String word(String path, String text, Collection<String> words) {
    String folded = fold(text);
    List<String> begun =
        folded.isEmpty()
            ? List.of()
            : words.stream().filter(word -> fold(word).startsWith(folded)).toList();
    List<String> same = begun.stream().filter(word -> fold(word).equals(folded)).toList();
    if (words.contains(text)) {
      return text;
    }
    if (begun.isEmpty()) {
      refuseMisspeltBeginning(path, text, words);
      return text;
    }
    List<String> meant = same.isEmpty() ? begun : same;
    if (meant.size() > 1) {
      throw refused(path, text, meant, null);
    }
    return meant.get(0);
  }

  /** Suggests the only word that begins almost so, where no word as a whole is near. */
  private static void refuseMisspeltBeginning(String path, String text, Collection<String> words) {
    int length = fold(text).length();
    List<String> near =
        words.stream()
            .filter(word -> fold(word).length() > length)
            .filter(word -> isNear(text, List.of(fold(word).substring(0, length))))
            .toList();
    if (near.size() == 1 && !isNear(text, words)) {
      throw refused(path, text, words, near.get(0));
    }
  }

  private static boolean isNear(String text, Collection<String> words) {
    return NameSuggestion.of(text, words).nearest().isPresent();
  }

  private static InvalidWorkloadException refused(
      String path, String text, Collection<String> expected, @Nullable String nearest) {
    return new InvalidWorkloadException(
        List.of(
            Problem.inMemory(path, Display.value(text), WordSuggestion.oneOf(expected), nearest)));
  }

  private static String fold(String word) {
    return lower(word).replaceAll("[-_ ]", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
