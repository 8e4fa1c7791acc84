package io.github.lowestrung.rulebook.service;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How many bytes a text takes in UTF-8. Letters of Latin take one byte, with accents two; those of
 * Cyrillic, Greek, Armenian, Hebrew, Arabic and Thaana two; those of the other scripts three, and
 * spaces, digits and punctuation mostly one. At least half of a text are letters of its script.
 */
final class TextBytes {

  private static final Width LATIN = new Width(1, 1.2);
  private static final Map<Width, String> LANGUAGES =
      Map.of(
          new Width(1, 1), "en id ms sw",
          new Width(1, 1.5), "vi",
          new Width(1, 2), "az kk ku sr uz",
          new Width(1.5, 2),
              "ab ar ba be bg ce cv dv el fa he hy ky mk mn os ps ru sd tg tt ug uk ur yi",
          new Width(2, 3),
              "am as bn bo dz gu hi ii ja ka km kn ko lo ml mr my ne or pa sa si ta te th ti zh");
  private static final Map<String, Width> WIDTHS =
      LANGUAGES.entrySet().stream()
          .flatMap(
              entry ->
                  Stream.of(entry.getValue().split(" ")).map(one -> Map.entry(one, entry.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Bytes of a character, on the average of a text. */
  private record Width(double least, double most) {}

  private TextBytes() {}

  static long least(long characters, List<String> languages) {
    return Math.round(characters * widths(languages, Width::least).min().orElse(LATIN.least()));
  }

  static long most(long characters, List<String> languages) {
    return Math.round(characters * widths(languages, Width::most).max().orElse(LATIN.most()));
  }

  /** The language without its region. */
  static String base(String language) {
    return language.split("-", 2)[0];
  }

  private static DoubleStream widths(List<String> languages, ToDoubleFunction<Width> which) {
    return languages.stream()
        .map(TextBytes::base)
        .map(language -> WIDTHS.getOrDefault(language, LATIN))
        .mapToDouble(which);
  }
}
