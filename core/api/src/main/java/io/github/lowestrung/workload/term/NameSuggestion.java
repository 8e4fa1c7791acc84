package io.github.lowestrung.workload.term;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suggests the known name that a misspelt one was probably meant to be. Immutable. */
public final class NameSuggestion {

  private static final int SHORTEST_PART = 4;
  private static final int LONGEST = 100;

  private final @Nullable String nearest;
  private final List<String> known;

  private NameSuggestion(@Nullable String nearest, List<String> known) {
    this.nearest = nearest;
    this.known = known;
  }

  /**
   * Looks for the nearest name.
   *
   * @param written what was written; not null
   * @param known the names that exist; not null
   * @return the suggestion, never null
   */
  public static NameSuggestion of(String written, Collection<String> known) {
    return new NameSuggestion(nearest(written, known), List.copyOf(known));
  }

  /**
   * Takes a name that was found before.
   *
   * @param nearest the nearest name; null when none is near
   * @return the suggestion, never null
   */
  public static NameSuggestion ofNearest(@Nullable String nearest) {
    return new NameSuggestion(nearest, List.of());
  }

  /**
   * Returns the nearest name.
   *
   * @return the name, or empty when none is near
   */
  public Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }

  /**
   * Ends a sentence about an unknown name.
   *
   * @param otherwise the end where no name is near, such as a full stop
   * @return {@code ; did you mean 'name'?}, or the other end
   */
  public String question(String otherwise) {
    return nearest == null ? otherwise : "; did you mean '" + nearest + "'?";
  }

  /**
   * Ends a sentence about a name in brackets.
   *
   * @return {@code ; did you mean (name)?}, or a full stop
   */
  public String bracketedQuestion() {
    return nearest == null ? "." : "; did you mean (" + nearest + ")?";
  }

  /**
   * Returns a separate sentence.
   *
   * @param otherwise the sentence where no name is near
   * @return {@code Maybe (name) is meant.}, or the other sentence
   */
  public String advice(String otherwise) {
    return nearest == null ? otherwise : "Maybe (" + nearest + ") is meant.";
  }

  /**
   * Returns a separate sentence about a name in quotes.
   *
   * @param otherwise the sentence where no name is near
   * @return {@code Maybe 'name' is meant.}, or the other sentence
   */
  public String quotedAdvice(String otherwise) {
    return nearest == null ? otherwise : "Maybe '" + nearest + "' is meant.";
  }

  /**
   * Returns what to write.
   *
   * @param what what the name is of, such as {@code the strength}
   * @return {@code Write the strength (name).}, or a list of all known names
   */
  public String remedy(String what) {
    return nearest == null
        ? "Take one of: " + String.join(", ", known) + "."
        : "Write " + what + " (" + nearest + ").";
  }

  private static @Nullable String nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return null; // no name is near what nobody would call a name
    }
    String folded = fold(written);
    String nearest = null;
    int best = Math.max(1, written.length() / 3) + 1;
    for (String name : known) {
      String other = fold(name);
      if (Math.abs(folded.length() - other.length()) >= best) {
        continue; // the distance is no less
      }
      int distance = distance(folded, other);
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return nearest == null ? onlyOneWith(folded, known) : nearest;
  }

  /** Returns the only name that a word is part of, as sentiment is of sentiment-analysis. */
  private static @Nullable String onlyOneWith(String part, Collection<String> known) {
    List<String> holders =
        part.length() < SHORTEST_PART
            ? List.of()
            : known.stream().filter(name -> fold(name).contains(part)).toList();
    return holders.size() == 1 ? holders.get(0) : null;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  /** Counts insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
