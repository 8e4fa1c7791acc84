package io.github.lowestrung.workload.term;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelt one was probably meant to be. */
final class NearestName {

  private static final int SHORTEST_PART = 4;

  private NearestName() {}

  /**
   * Finds the nearest name.
   *
   * @param written what was written
   * @param known the names that exist
   * @return the nearest, or null when none is near
   */
  static @Nullable String of(String written, Collection<String> known) {
    String nearest = null;
    int best = Math.max(1, written.length() / 3) + 1;
    for (String name : known) {
      if (Math.abs(written.length() - name.length()) > 2 * best) {
        continue; // far off, and a long text would take long to compare
      }
      int distance = distance(fold(written), fold(name));
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return nearest == null ? onlyOneWith(fold(written), known) : nearest;
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
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Counts insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
