package io.github.lowestrung.workload.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Shows what nobody would see: characters that steer a terminal, turn the direction of writing or
 * have no width are written as JSON escapes them, such as {@code \u009b}. So the text does nothing
 * but be read, and a JSON document stays the same value.
 */
@API(status = Status.INTERNAL)
public final class VisibleText {

  private static final Pattern WHITE = Pattern.compile("[\\t-\\r]+");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
              + "\\u180B-\\u180F\\u2800\\u3164\\uFFA0]");
  private static final int LAST_ASCII = 0x7e;

  private VisibleText() {}

  /** Tells whether a character cannot be seen, or does something else than be read. */
  public static boolean isUnseen(int character) {
    boolean printable = character >= ' ' && character <= LAST_ASCII;
    return !printable && UNSEEN.matcher(Character.toString(character)).matches();
  }

  /** Shows a sentence, in one line: line breaks and tabs become spaces. */
  public static String sentence(String text) {
    return name(WHITE.matcher(text).replaceAll(" "));
  }

  /** Shows a name, in one line: of a line break, too, it says that it is there. */
  public static String name(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(unseen -> Matcher.quoteReplacement(escape(unseen.group())));
  }

  /** Writes characters as JSON escapes them. */
  public static String escape(String characters) {
    StringBuilder escaped = new StringBuilder();
    characters.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
    return escaped.toString();
  }
}
