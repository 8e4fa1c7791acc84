package io.github.lowestrung.authoring.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two things that a condition compares.
 *
 * @param text the comparison as written
 * @param left what stands before the operator
 * @param right what stands behind it
 * @param offset where in the condition it begins
 */
public record Comparison(String text, String left, String right, int offset) {

  private static final Pattern FORM =
      Pattern.compile("(?s)\\s*(?:\\$?\\w+\\s*:\\s*)?(.+?)\\s*(?:==|!=|>=|<=|>|<)\\s*(.+?)\\s*");

  /** Reads the comparisons that a condition joins by && and ||. */
  public static List<Comparison> in(String condition) {
    List<Comparison> found = new ArrayList<>();
    int from = 0;
    for (String either : split(condition, "||")) {
      for (String both : split(either, "&&")) {
        int at = condition.indexOf(both, from);
        Matcher form = FORM.matcher(both);
        if (form.matches()) {
          found.add(new Comparison(both.strip(), form.group(1), form.group(2), at));
        }
        from = at + both.length();
      }
    }
    return found;
  }

  /** Tells whether both sides are the same. */
  public boolean isTrivial() {
    return left.replaceAll("\\s", "").equals(right.replaceAll("\\s", ""));
  }

  /** Splits an expression at an operator that stands outside of brackets and quotes. */
  public static List<String> split(String expression, String operator) {
    String code = DrlText.code(expression);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < code.length(); at++) {
      char c = code.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0 && code.startsWith(operator, at)) {
        parts.add(expression.substring(from, at));
        from = at + operator.length();
        at = from - 1;
      }
    }
    parts.add(expression.substring(from));
    return parts;
  }
}
