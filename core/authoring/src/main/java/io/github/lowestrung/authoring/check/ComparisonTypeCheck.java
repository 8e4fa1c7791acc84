package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.Comparison;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.List;
import java.util.regex.Pattern;

/** Finds fields that are compared with what they cannot hold. */
record ComparisonTypeCheck(SourceRule rule, ImportCheck importCheck, FindingCollector findings) {

  private static final Pattern FIELD = Pattern.compile("\\w+(\\.\\w+)*");
  private static final List<Class<?>> PRIMITIVE_NUMBERS =
      List.of(int.class, long.class, double.class, float.class, short.class, byte.class);

  /**
   * Checks an expression.
   *
   * @param text the expression
   * @param offset where it stands
   * @param type what its fields belong to; null when not known
   */
  void check(String text, int offset, Class<?> type) {
    if (type == null) {
      return;
    }
    for (Comparison comparison : Comparison.in(text)) {
      if (FIELD.matcher(comparison.left()).matches()) {
        compare(comparison.left(), comparison.right(), type, offset + comparison.offset());
      }
    }
  }

  private void compare(String field, String value, Class<?> owner, int offset) {
    Class<?> type = owner;
    for (String part : field.split("\\.", -1)) {
      type = type == null ? null : new TypeMembers(type).typeOf(part);
    }
    if (type == null || value.equals("null")) {
      return;
    }
    String expected = expected(type, value);
    if (expected != null) {
      findings.add(
          SourceCheck.WRONG_TYPE,
          rule.at(offset),
          "%s.%s is %s, and is compared with %s."
              .formatted(owner.getSimpleName(), field, expected, value),
          advice(type, value));
    }
  }

  /**
   * Returns what was expected where a literal is not of the type; null where it is or no literal.
   */
  private String expected(Class<?> type, String value) {
    boolean text = value.matches("\"[^\"]*\"|'[^']*'");
    boolean number = value.matches("-?\\d[\\d.]*[LlDdFf]?");
    boolean flag = value.equals("true") || value.equals("false");
    if (!text && !number && !flag) {
      return null;
    }
    if (type.isEnum()) {
      return "a word of " + type.getSimpleName();
    }
    if (Number.class.isAssignableFrom(type) || PRIMITIVE_NUMBERS.contains(type)) {
      return number ? null : "a number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return flag ? null : "true or false";
    }
    return type == String.class && !text ? "a text" : null;
  }

  private String advice(Class<?> type, String value) {
    if (!type.isEnum()) {
      boolean flag = type == Boolean.class || type == boolean.class;
      return type == String.class
          ? "Write the value in quotes."
          : flag ? "Write true or false, without quotes." : "Write a number, without quotes.";
    }
    List<String> words = new TypeMembers(type).names();
    String name = type.getSimpleName();
    String imported = importCheck.type(name).isPresent() ? "" : ", and import " + type.getName();
    return NameSuggestion.of(value.replaceAll("[\"']", ""), words)
        .nearest()
        .map(nearest -> "Write " + name + "." + nearest + imported + ".")
        .orElse("Write one of " + name + ": " + String.join(", ", words) + imported + ".");
  }
}
