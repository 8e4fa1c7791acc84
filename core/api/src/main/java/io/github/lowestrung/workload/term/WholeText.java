package io.github.lowestrung.workload.term;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Texts of whole characters. Half of a surrogate pair is no character: it cannot be written in
 * UTF-8, so that texts which differ in such halves alone would have one digest.
 */
@API(status = Status.INTERNAL)
public final class WholeText {

  /** What is expected instead of another text, in the words of a problem. */
  public static final String EXPECTED = "a text of whole characters (no half of a surrogate pair)";

  private WholeText() {}

  /** Returns a text with a mark for each half of a character; null for null. */
  public static @Nullable String mended(@Nullable String text) {
    return text == null || is(text) ? text : text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  /** Tells whether a text has whole characters alone. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
