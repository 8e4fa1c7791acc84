package io.github.lowestrung.workload.term;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the vocabulary, each made once: decisions write them all the time. */
final class KebabNames {

  private static final Map<Term, String> WORDS = new ConcurrentHashMap<>();

  private KebabNames() {}

  static String of(Term term) {
    String word = WORDS.get(term);
    if (word == null) {
      word = term.name().toLowerCase(Locale.ROOT).replace('_', '-');
      WORDS.put(term, word);
    }
    return word;
  }
}
