package io.github.lowestrung.internal.content;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.problem.Display;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of files in a rulebook, which mean the same on every machine. */
public final class FileNames {

  private static final Pattern SPECIAL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFD]");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Set<String> NOWHERE = Set.of("", ".", "..");

  private FileNames() {}

  /** Refuses names that are ambiguous or lead elsewhere; those of folders end with a slash. */
  public static void refuse(String place, Collection<String> names) {
    Map<String, String> seen = new HashMap<>();
    for (String name : names) {
      String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      if (SPECIAL.matcher(file).find()) {
        throw refused(place, name, "it has a character that nobody sees");
      }
      if (leadsOutside(file)) {
        throw refused(place, name, "it is no path below the root of the rulebook");
      }
      String twin = seen.put(folded(file), name);
      if (twin != null && !(twin.equals(name) && name.endsWith("/"))) {
        throw refused(
            place,
            name,
            twin.equals(name)
                ? "it is there twice"
                : "on some machines it is the same file as (" + Display.cut(twin) + ")");
      }
    }
  }

  private static boolean leadsOutside(String file) {
    return file.indexOf('\\') >= 0
        || DRIVE.matcher(file).matches()
        || Stream.of(file.split("/", -1)).anyMatch(NOWHERE::contains);
  }

  /** Some file systems do not tell upper from lower case, nor composed from other letters. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static RulebookException refused(String place, String name, String why) {
    return new RulebookException(
        "The rulebook (%s) has a file named (%s): %s. Maybe build it again."
            .formatted(place, Display.cut(name), why));
  }
}
