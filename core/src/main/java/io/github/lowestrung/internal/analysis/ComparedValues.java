package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads off the words of a condition which values of a field it tells apart. Conditions that are
 * written otherwise than here tell apart nobody knows what.
 */
final class ComparedValues {

  private static final String LITERAL =
      "(?:\\d+(?:\\.\\d+)?L?|\"[^\"]*\"|true|false|(?:\\w+\\.)+[A-Z]\\w*)";
  private static final Pattern OR =
      Pattern.compile("\\s*\\|\\|\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern NULL = Pattern.compile("(\\w+) ?[!=]= ?null");
  private static final Pattern FLAG = Pattern.compile("!?([a-z]\\w*)");
  private static final Pattern ORDERED =
      Pattern.compile("(\\w+) ?(?:[<>]=?|[!=]=) ?(\\d+(?:\\.\\d+)?L?)");
  private static final Pattern EQUAL = Pattern.compile("(\\w+) ?[!=]= ?(" + LITERAL + ")");
  private static final Pattern IN =
      Pattern.compile("(\\w+) (?:not )?in ?\\((" + LITERAL + "(?: ?, ?" + LITERAL + ")*)\\)");
  private static final Pattern CONTAINS =
      Pattern.compile("(\\w+) (?:not )?contains (" + LITERAL + ")");
  private static final Pattern SINGLE = Pattern.compile("!?single(?:\\(\\))?");
  private static final Pattern TASKS =
      Pattern.compile("!?(?:within|include)\\((" + LITERAL + "(?: ?, ?" + LITERAL + ")*)\\)");
  private static final Pattern ONE = Pattern.compile(LITERAL);

  /**
   * A field and the values of it that stand in a part of a condition.
   *
   * @param field the field
   * @param values the values; none where only known and unknown are told apart
   */
  record Mention(Field field, Set<Object> values) {}

  private ComparedValues() {}

  /** Returns what a condition mentions; empty when its words cannot be read. */
  static Optional<List<Mention>> of(Test test) {
    List<Mention> mentions = new ArrayList<>();
    for (String part : OR.splitAsStream(test.words()).toList()) {
      Mention mention = mention(part, test);
      if (mention == null) {
        return Optional.empty();
      }
      mentions.add(mention);
    }
    return Optional.of(mentions);
  }

  private static Mention mention(String part, Test test) {
    if (!test.reads().isEmpty() && test.reads().get(0).path().equals(taskPath())) {
      return ofTasks(part, test.reads().get(0));
    }
    Matcher words = NULL.matcher(part);
    if (words.matches()) {
      return ofField(words.group(1), "", test, field -> true);
    }
    words = FLAG.matcher(part);
    if (words.matches()) {
      return ofField(words.group(1), "", test, f -> f.kind() == FieldKind.FLAG && !f.list());
    }
    words = ORDERED.matcher(part);
    if (words.matches()) {
      return ofField(words.group(1), words.group(2), test, f -> numeric(f) && !f.list());
    }
    words = EQUAL.matcher(part);
    if (!words.matches()) {
      words = IN.matcher(part);
    }
    if (words.matches()) {
      return ofField(words.group(1), words.group(2), test, field -> !field.list());
    }
    words = CONTAINS.matcher(part);
    return words.matches() ? ofField(words.group(1), words.group(2), test, Field::list) : null;
  }

  private static String taskPath() {
    return FieldAssignment.FIELDS.get(FieldAssignment.TASK).path();
  }

  private static Mention ofTasks(String part, Field tasks) {
    if (SINGLE.matcher(part).matches()) {
      return new Mention(tasks, Set.of());
    }
    Matcher words = TASKS.matcher(part);
    return words.matches() ? mention(tasks, words.group(1)) : null;
  }

  private static Mention ofField(String name, String literals, Test test, Predicate<Field> fits) {
    for (Field field : test.reads()) {
      if (field.name().equals(name)) {
        return fits.test(field) ? mention(field, literals) : null;
      }
    }
    return null;
  }

  private static Mention mention(Field field, String literals) {
    Set<Object> values = new HashSet<>();
    Matcher literal = ONE.matcher(literals);
    while (literal.find()) {
      Object value = value(field, literal.group());
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return new Mention(field, values);
  }

  private static Object value(Field field, String literal) {
    if (literal.startsWith("\"")) {
      return field.kind() == FieldKind.TEXT ? literal.substring(1, literal.length() - 1) : null;
    }
    if (Character.isDigit(literal.charAt(0))) {
      return numeric(field) ? Double.valueOf(literal.replace("L", "")) : null;
    }
    if (literal.equals("true") || literal.equals("false")) {
      return field.kind() == FieldKind.FLAG ? Boolean.valueOf(literal) : null;
    }
    String constant = literal.substring(literal.lastIndexOf('.') + 1);
    for (Term term : field.terms()) {
      if (term.name().equals(constant)) {
        return term;
      }
    }
    return null;
  }

  private static boolean numeric(Field field) {
    return field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
  }
}
