package io.github.lowestrung.cli;

import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;

/** How the system hands arguments and names of files to Java, which is up to the locale. */
final class SystemEncoding {

  private static final String NAME = System.getProperty("sun.jnu.encoding", "UTF-8");
  private static final char LOST = '\uFFFD';

  private SystemEncoding() {}

  /** Says which argument has letters that the locale does not know; empty when none has. */
  static Optional<String> objection(String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.indexOf(LOST) >= 0 && !NAME.equals("UTF-8"))
        .findFirst()
        .map(argument -> unknownLetters("The argument (" + argument + ")"));
  }

  /** Says why something is no name of a file. */
  static String reason(InvalidPathException failure) {
    String name = failure.getInput();
    return NAME.equals("UTF-8")
        ? "The name (" + name + ") is none that a file can have."
        : unknownLetters("The name of a file (" + name + ")");
  }

  private static String unknownLetters(String what) {
    return what
        + " has letters that the locale does not know, whose encoding is "
        + NAME
        + ". Maybe set LC_ALL=C.UTF-8, or another locale that 'locale -a' lists with UTF-8.";
  }
}
