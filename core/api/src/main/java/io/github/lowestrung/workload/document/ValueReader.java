package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of a document into those of its fields, and reports those that do not fit.
 *
 * @param names knows the names that texts may be
 * @param problemCollector takes what is wrong
 */
record ValueReader(NameCheck names, ProblemCollector problemCollector)
    implements SectionReader.FieldReader {

  /** The numbers below it are short enough to be written out. */
  private static final BigDecimal LARGEST = new BigDecimal("1e19");

  /** Converts the value of a field; null, or a list with nulls, where something does not fit. */
  @Override
  public @Nullable Object read(Field field, String path, DocumentNode node) {
    if (node.value() == null) {
      problemCollector.report(
          path,
          node,
          "nothing",
          field.path().equals("task") ? expected(field) : leaveOut(expected(field)));
      return null;
    }
    if (!field.list()) {
      return one(field, path, node);
    }
    if (node.isList()) {
      List<Object> values = new ArrayList<>();
      for (DocumentNode element : node.list()) {
        values.add(one(field, path + "[" + values.size() + "]", element));
      }
      return values;
    }
    if (field.rule().alone() && node.value() instanceof String) {
      Object value = one(field, path, node);
      return value == null ? null : List.of(value);
    }
    problemCollector.report(path, node, expected(field));
    return null;
  }

  /** Says that a field may also be left out. */
  static String leaveOut(String expected) {
    return expected + ", or no field at all where it is not known,";
  }

  private @Nullable Object one(Field field, String path, DocumentNode node) {
    Object value = node.value();
    Object converted =
        switch (field.kind()) {
          case FLAG -> value instanceof Boolean ? value : null;
          case NUMBER -> value instanceof BigDecimal number ? decimal(path, node, number) : null;
          case WHOLE -> value instanceof BigDecimal number ? whole(path, node, number) : null;
          case TEXT -> value instanceof String text ? text(field, path, node, text) : null;
          case TERM -> value instanceof String word ? term(field, path, node, word) : null;
        };
    if (converted == null) {
      // Does nothing when the conversion has said more.
      problemCollector.report(
          path, node, problemCollector.isFull() ? "" : expectedOne(field) + inDigits(field, value));
    }
    return converted;
  }

  /** Says how to write a number that people read and documents do not. */
  private String inDigits(Field field, @Nullable Object value) {
    boolean number = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
    return number
            && value instanceof String text
            && new TypedValue(names.known()).of(field, text) instanceof BigDecimal digits
            && digits.abs().compareTo(LARGEST) < 0
            && PlainNumber.isHeld(digits)
        ? (digits.toPlainString().equals(text) ? " without quotes (" : " in digits only (")
            + digits.toPlainString()
            + ")"
        : "";
  }

  private @Nullable Object decimal(String path, DocumentNode node, BigDecimal number) {
    double converted = number.doubleValue();
    if (PlainNumber.isHeld(number)) {
      return converted;
    }
    problemCollector.report(
        path,
        node,
        converted == 0
            ? "0, or a number of at least 4.9e-324"
            : Double.isFinite(converted) ? PlainNumber.EXPECTED : DocumentParser.RANGE);
    return null;
  }

  private @Nullable Object whole(String path, DocumentNode node, BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      boolean fraction = number.stripTrailingZeros().scale() > 0;
      String expected =
          fraction ? "a whole number" : "a whole number of at most " + PlainNumber.MAX_WHOLE;
      problemCollector.report(path, node, expected);
      return null;
    }
  }

  private @Nullable Object text(Field field, String path, DocumentNode node, String text) {
    Optional<WordSuggestion> guess = names.objection(field, text, problemCollector);
    guess.ifPresent(
        g -> problemCollector.report(path, node, Display.value(text), g.expected(), g.nearest()));
    return guess.isPresent() ? null : text;
  }

  private @Nullable Object term(Field field, String path, DocumentNode node, String word) {
    for (Term term : field.terms()) {
      if (term.term().equals(word)) {
        return term;
      }
    }
    WordSuggestion wordSuggestion =
        problemCollector.isFull()
            ? WordSuggestion.unread(field.called())
            : WordSuggestion.among(field.words(), field.called(), word);
    problemCollector.report(
        path, node, Display.value(word), wordSuggestion.expected(), wordSuggestion.nearest());
    return null;
  }

  private static String expected(Field field) {
    if (!field.list()) {
      return expectedOne(field);
    }
    if (field.rule().alone()) {
      return expectedOne(field) + " or a list of them";
    }
    return field.kind() == FieldKind.TERM
        ? "a list of some of " + String.join(", ", field.words())
        : "a list in which each element is " + expectedOne(field);
  }

  private static String expectedOne(Field field) {
    return switch (field.kind()) {
      case FLAG -> "true or false";
      case NUMBER -> "a number";
      case WHOLE -> "a whole number";
      case TEXT -> field.called();
      case TERM -> field.rule().alone() ? field.called() : WordSuggestion.oneOf(field.words());
    };
  }
}
