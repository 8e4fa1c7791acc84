package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.Term;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What is wrong with a table of a rulebook, in the words of the field. */
@API(status = Status.INTERNAL)
public final class TableFailure {

  /** For mappers of tables: a row or value that is nothing is refused. */
  public static final JsonSetter.Value NO_NULLS = JsonSetter.Value.forContentNulls(Nulls.FAIL);

  public static final String EMPTY = "the file states nothing";

  private static final int FEW = 12;
  private static final Pattern FOUND = Pattern.compile(" from ([A-Z][a-z-]+) value");
  private static final Map<String, String> WORDS =
      Map.of(
          "Array", "a list",
          "Object", "a group of fields",
          "String", "a text",
          "Integer", "a number",
          "Floating-point", "a number",
          "Number", "a number",
          "Boolean", "true or false");

  private TableFailure() {}

  /** Says that a table is larger than any that is parsed; empty where it is not. */
  public static Optional<String> ofSize(int bytes) {
    return bytes <= YamlFormat.MAX_BYTES
        ? Optional.empty()
        : Optional.of(
            "it has %s bytes, where at most %s bytes were expected"
                .formatted(bytes, YamlFormat.MAX_BYTES));
  }

  /** Says in the words of the field what cannot be read. */
  public static String why(JsonProcessingException e) {
    if (e instanceof InvalidFormatException wrong) {
      return "(%s) is where %s was expected"
          .formatted(wrong.getValue(), expected(wrong.getTargetType()));
    }
    if (e instanceof InvalidNullException) {
      return "nothing is where a value was expected";
    }
    if (e.getOriginalMessage().startsWith("No content")) {
      return EMPTY;
    }
    if (e.getOriginalMessage().startsWith("Duplicate field")) {
      return e.getOriginalMessage().replaceFirst("Duplicate field '(.*)'", "($1) is there twice");
    }
    if (e.getOriginalMessage().startsWith("Trailing token")) {
      return "a second document follows, where one was expected";
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
      return "there is no field (%s)%s"
          .formatted(
              unknown.getPropertyName(),
              NameSuggestion.of(unknown.getPropertyName(), known).bracketedQuestion());
    }
    if (e instanceof ValueInstantiationException) {
      return e.getCause() == null || e.getCause() instanceof NullPointerException
          ? "a row lacks a field that it needs"
          : firstLine(String.valueOf(e.getCause().getMessage()));
    }
    if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
      return wrong.getOriginalMessage().startsWith("Cannot map `null`")
          ? "a row has no (" + field(wrong) + "), which it needs"
          : found(wrong) + " is where " + expected(wrong.getTargetType()) + " was expected";
    }
    return firstLine(e.getOriginalMessage());
  }

  /** Returns the field that a row lacks and needs; empty where it lacks none. */
  public static Optional<String> lackedBy(Object row) {
    for (RecordComponent field : row.getClass().getRecordComponents()) {
      if (isNeeded(field) && valueOf(field, row) == null) {
        return Optional.of(field.getName());
      }
    }
    return Optional.empty();
  }

  /** Calls a row by its first text, by which people find it. */
  public static String called(Object row) {
    for (RecordComponent field : row.getClass().getRecordComponents()) {
      if (valueOf(field, row) instanceof String text) {
        return "the row (" + text + ")";
      }
    }
    return "a row";
  }

  /** Tells whether rows need a field. Lists may be left out. */
  public static boolean isNeeded(RecordComponent field) {
    return field.getType() != List.class
        && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object valueOf(RecordComponent field, Object row) {
    try {
      return field.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row could not be looked at.", e);
    }
  }

  private static String found(MismatchedInputException e) {
    Matcher found = FOUND.matcher(e.getOriginalMessage());
    return found.find() ? WORDS.getOrDefault(found.group(1), "something else") : "something else";
  }

  private static String field(MismatchedInputException wrong) {
    List<JsonMappingException.Reference> path = wrong.getPath();
    return String.valueOf(path.isEmpty() ? null : path.get(path.size() - 1).getFieldName());
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      List<String> words = words(type);
      boolean few = words.size() <= FEW;
      return "one of "
          + (few ? "" : words.size() + " words, such as ")
          + String.join(", ", words.subList(0, few ? words.size() : 3));
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-23";
    }
    if (type == String.class) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type)
        ? "a list"
        : type.isPrimitive() || Number.class.isAssignableFrom(type)
            ? "a number"
            : "a group of fields";
  }

  /** Returns the words of an enumeration, as documents write them. */
  public static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(word -> ((Term) word).term()).toList();
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
