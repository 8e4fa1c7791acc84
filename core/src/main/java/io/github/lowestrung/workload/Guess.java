package io.github.lowestrung.workload;

import java.util.Collection;

/**
 * What was expected in place of an unknown word.
 *
 * @param expected the words that are known, or what they are called when they are many and a near
 *     one is at hand
 * @param nearest the word that was probably meant; null when none is near
 */
record Guess(String expected, String nearest) {

  private static final int FEW = 12;

  static Guess among(Collection<String> known, String called, String written) {
    String nearest = NearestName.of(written, known);
    boolean brief = nearest != null && known.size() > FEW;
    return new Guess(brief || known.isEmpty() ? called : oneOf(known), nearest);
  }

  static String oneOf(Collection<String> words) {
    return "one of " + String.join(", ", words);
  }
}
