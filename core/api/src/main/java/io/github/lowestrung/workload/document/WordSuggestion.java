package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Collection;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What was expected in place of an unknown word.
 *
 * @param expected the words that are known, or what they are called when they are many and a near
 *     one is at hand
 * @param nearest the word that was probably meant; null when none is near
 */
@API(status = Status.INTERNAL)
public record WordSuggestion(String expected, @Nullable String nearest) {

  private static final int FEW = 12;

  /** Says no more than what was expected, where nobody will read it. */
  public static WordSuggestion unread(String called) {
    return new WordSuggestion(called, null);
  }

  /** Looks among known words for what was written. */
  public static WordSuggestion among(Collection<String> known, String called, String written) {
    String nearest = NameSuggestion.of(written, known).nearest().orElse(null);
    boolean brief = nearest != null && known.size() > FEW;
    return new WordSuggestion(brief || known.isEmpty() ? called : oneOf(known), nearest);
  }

  static String oneOf(Collection<String> words) {
    return "one of " + String.join(", ", words);
  }
}
