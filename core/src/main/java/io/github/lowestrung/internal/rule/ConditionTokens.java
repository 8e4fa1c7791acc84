package io.github.lowestrung.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A condition as its rule writes it, in one line and cut into tokens. Immutable.
 *
 * @param list the tokens, in order
 */
public record ConditionTokens(List<Token> list) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+')"
              + "|(?<number>\\d[\\p{javaJavaIdentifierPart}.]*)"
              + "|(?<name>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)"
              + "|==|!=|<=|>=|\\|\\||&&|\\S",
          Pattern.DOTALL);

  /** What a token is. */
  public enum Kind {
    /** A name, a keyword, or a variable with its dollar sign. */
    NAME,
    /** A number, with the letter of its type. */
    NUMBER,
    /** A text, with its quotes. */
    TEXT,
    /** An operator, or punctuation. */
    SYMBOL
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text as it is written
   * @param spaced whether there is room before it
   */
  public record Token(Kind kind, String text, boolean spaced) {

    /** Tells whether it is a certain symbol or keyword. */
    boolean is(String word) {
      return kind != Kind.TEXT && text.equals(word);
    }

    /** Returns what a text says, without its quotes and escapes. */
    String literal() {
      String inside = text.substring(1, text.length() - 1);
      try {
        return inside.translateEscapes();
      } catch (IllegalArgumentException e) {
        return inside; // an escape of a regular expression
      }
    }
  }

  /**
   * Cuts a condition.
   *
   * @param condition its text, which may go over several lines
   * @param numbers what is written in place of variables, by their names
   */
  static ConditionTokens of(String condition, Map<String, String> numbers) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(condition);
    int end = 0;
    while (matcher.find()) {
      String text = matcher.group();
      boolean apart = !tokens.isEmpty() && !tokens.get(tokens.size() - 1).is("(");
      boolean spaced = apart && matcher.start() > end && !text.equals(")");
      Kind kind = numbers.containsKey(text) ? Kind.NUMBER : kind(matcher);
      tokens.add(new Token(kind, numbers.getOrDefault(text, text), spaced));
      end = matcher.end();
    }
    return new ConditionTokens(List.copyOf(tokens));
  }

  private static Kind kind(Matcher token) {
    if (token.group("text") != null) {
      return Kind.TEXT;
    }
    if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("name") != null ? Kind.NAME : Kind.SYMBOL;
  }

  /** Returns the names that stand by themselves: neither after a dot nor variables nor types. */
  Stream<String> names() {
    return IntStream.range(0, list.size())
        .filter(this::isName)
        .mapToObj(i -> list.get(i).text())
        .filter(name -> Character.isLowerCase(name.charAt(0)));
  }

  private boolean isName(int at) {
    boolean after = at > 0 && list.get(at - 1).is(".");
    boolean own = at > 1 && list.get(at - 2).is("this");
    Token token = list.get(at);
    return token.kind() == Kind.NAME && !token.is("this") && (!after || own);
  }

  /** Writes the condition with other names for properties, and enum constants as terms. */
  String inTerms(UnaryOperator<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      Token token = list.get(i);
      text.append(token.spaced() ? " " : "");
      if (isConstant(i)) {
        text.append(Constraint.Constant.term(list.get(i + 2).text()));
        i += 2;
      } else {
        text.append(isName(i) ? names.apply(token.text()) : token.text());
      }
    }
    return text.toString();
  }

  private boolean isConstant(int at) {
    return at + 2 < list.size()
        && list.get(at).kind() == Kind.NAME
        && Character.isUpperCase(list.get(at).text().charAt(0))
        && list.get(at + 1).is(".")
        && list.get(at + 2).kind() == Kind.NAME
        && list.get(at + 2).text().equals(list.get(at + 2).text().toUpperCase(Locale.ROOT));
  }

  /** Returns the condition with another name for a property. */
  ConditionTokens renamed(String property, String name) {
    List<Token> renamed = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Token token = list.get(i);
      renamed.add(
          isName(i) && token.text().equals(property)
              ? new Token(token.kind(), name, token.spaced())
              : token);
    }
    return new ConditionTokens(List.copyOf(renamed));
  }

  /** Returns the tokens from one place to before another. */
  ConditionTokens between(int start, int end) {
    List<Token> part = new ArrayList<>(list.subList(start, end));
    if (!part.isEmpty()) {
      part.set(0, new Token(part.get(0).kind(), part.get(0).text(), false));
    }
    return new ConditionTokens(List.copyOf(part));
  }

  /** Returns the condition in one line. */
  @Override
  public String toString() {
    return list.stream()
        .map(token -> (token.spaced() ? " " : "") + token.text())
        .collect(Collectors.joining());
  }
}
