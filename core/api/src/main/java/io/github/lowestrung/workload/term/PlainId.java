package io.github.lowestrung.workload.term;

import java.text.Normalizer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Ids that nobody takes for another one: they have nothing that cannot be seen. */
@API(status = Status.INTERNAL)
public final class PlainId {

  /** What is expected where an id is none. */
  public static final String EXPECTED =
      "an id without spaces at its ends, and without characters that cannot be seen,";

  private PlainId() {}

  /** Tells whether all of an id can be seen. */
  public static boolean isPlain(String id) {
    return !id.isEmpty()
        && !isSpace(id.codePointAt(0))
        && !isSpace(id.codePointBefore(id.length()))
        && id.codePoints().noneMatch(c -> VisibleText.isUnseen(c) || isVariation(c));
  }

  /** Returns what ids have in common that look alike, however their letters are put together. */
  public static String folded(String id) {
    return Normalizer.normalize(id, Normalizer.Form.NFKC).strip();
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isVariation(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }
}
