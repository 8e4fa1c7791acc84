package io.github.lowestrung.workload.problem;

import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import io.github.lowestrung.workload.term.VisibleText;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Writes values and causes into error messages: in one line, and shortened. */
@API(status = Status.INTERNAL)
public final class Display {

  /** Most characters of a message, however many problems it tells. */
  public static final int LONGEST_MESSAGE = 16 * 1024;

  private static final int LONGEST = 60;
  private static final int ROOM = 100;

  private Display() {}

  /** Writes a value as a document would, words and texts in quotes. */
  public static String value(@Nullable Object value) {
    if (value instanceof Term term) {
      return "'" + term.term() + "'";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Display::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return cut(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
    }
    return value instanceof Number || value instanceof Boolean
        ? cut(value.toString())
        : "'" + cut(String.valueOf(value)) + "'";
  }

  /** Says what a failure says, in words where it only names a file; its class where nothing. */
  public static String failure(Throwable failure) {
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return failure(failure.getCause());
    }
    if (failure instanceof FileSystemException file) {
      return "The file (" + VisibleText.name(file.getFile()) + ") " + trouble(file) + ".";
    }
    return message(failure.getMessage() == null ? failure.toString() : failure.getMessage());
  }

  /** Returns the first lines of many, and in a last one how many more there are. */
  public static List<String> first(int most, List<String> lines, int more) {
    int others = more + Math.max(0, lines.size() - most);
    List<String> first = new ArrayList<>(lines.subList(0, Math.min(lines.size(), most)));
    if (others > 0) {
      first.add(String.format(Locale.ROOT, "and %,d more", others));
    }
    return first;
  }

  /** Ends a message that is too long to be read or kept, and says how long it was. */
  public static String message(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : String.format(
            Locale.ROOT,
            "%s … (cut here; the message has %,d characters)",
            beginning(message, LONGEST_MESSAGE - ROOM),
            message.length());
  }

  private static String trouble(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "is not open to this user";
    }
    if (failure instanceof FileSystemLoopException) {
      return "leads back to itself";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "is there already";
    }
    if (failure instanceof NotDirectoryException) {
      return "is no folder";
    }
    return failure.getReason() == null
        ? "cannot be used"
        : "cannot be used: " + failure.getReason();
  }

  /** Writes a length of time as people say it, such as {@code 227 ms} or {@code 2 h 5 min}. */
  public static String time(Duration time) {
    if (time.toMinutes() == 0) {
      long millis = time.toMillis();
      return millis < 1000
          ? millis + " ms"
          : PlainNumber.text(Math.floorDiv(millis, 100) / 10.0) + " s";
    }
    return Stream.of(
            time.toDays() + " d",
            time.toHoursPart() + " h",
            time.toMinutesPart() + " min",
            time.toSecondsPart() + " s")
        .dropWhile(part -> part.startsWith("0 "))
        .limit(2)
        .filter(part -> !part.startsWith("0 "))
        .collect(Collectors.joining(" "));
  }

  /** Writes a name or text without quotes. */
  public static String cut(String text) {
    return cut(text, LONGEST);
  }

  public static String cut(String text, int longest) {
    String shown = text.length() > longest ? beginning(text, longest) + "…" : text;
    return VisibleText.sentence(shown);
  }

  /** Never ends between the two halves of a character. */
  private static String beginning(String text, int length) {
    boolean halved = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halved ? length - 1 : length);
  }
}
