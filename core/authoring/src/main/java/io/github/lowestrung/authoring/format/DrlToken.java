package io.github.lowestrung.authoring.format;

import io.github.lowestrung.rulebook.RulebookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a file of rules, comments among them.
 *
 * @param kind what it is
 * @param text as it is written
 * @param line its line, from 1
 * @param breaks how many lines end before it, counted from the token before
 */
record DrlToken(Kind kind, String text, int line, int breaks) {

  /** What a token is. */
  enum Kind {
    COMMENT,
    TEXT,
    WORD,
    SYMBOL
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<COMMENT>//[^\\n"
              + "]*|/\\*(?s:.*?)\\*/)|(?<TEXT>\"(?:[^\"\\\\\\n"
              + "]|\\\\.)*\"|'(?:[^'\\\\\\n"
              + "]|\\\\.)*')"
              + "|(?<WORD>(?:ruleflow-group|agenda-group|activation-group|no-loop|auto-focus"
              + "|lock-on-active|date-effective|date-expires)\\b|\\d[\\w.]*|[\\p{L}_$][\\p{L}\\d_$]*)"
              + "|(?<SYMBOL>==|!=|<=|>=|\\|\\||&&|[-+*/%<>=!:;,.()\\[\\]@])");
  private static final Pattern BLANK = Pattern.compile("\\s*");
  private static final Set<String> OPERATORS =
      Set.of("==", "!=", "<=", ">=", "||", "&&", "+", "-", "*", "/", "%", "<", ">", "=", ":");
  private static final Set<String> KEYWORDS =
      Set.of("in", "not", "contains", "memberOf", "matches", "from", "exists");

  /**
   * Cuts a file.
   *
   * @throws RulebookException where a character belongs to no token
   */
  static List<DrlToken> of(String text) {
    List<DrlToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    Matcher blank = BLANK.matcher(text);
    int line = 1;
    for (int at = 0; ; at = matcher.end()) {
      blank.region(at, text.length()).lookingAt();
      int breaks = lines(blank.group());
      line += breaks;
      if (blank.end() == text.length()) {
        return tokens;
      }
      if (!matcher.region(blank.end(), text.length()).lookingAt()) {
        throw unreadable(line, "no rule has a (" + text.charAt(blank.end()) + ") there");
      }
      for (Kind kind : Kind.values()) {
        if (matcher.group(kind.name()) != null) {
          tokens.add(new DrlToken(kind, matcher.group().stripTrailing(), line, breaks));
        }
      }
      line += lines(matcher.group());
    }
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  static RulebookException unreadable(int line, String why) {
    return new RulebookException(
        "Line "
            + line
            + " cannot be formatted: "
            + why
            + ". Maybe 'lowest-rung rules check' shows more.");
  }

  boolean is(String word) {
    return kind != Kind.TEXT && kind != Kind.COMMENT && text.equals(word);
  }

  /** Returns a text with another one behind it. */
  DrlToken joined(DrlToken other) {
    return new DrlToken(
        kind, text.substring(0, text.length() - 1) + other.text.substring(1), line, breaks);
  }

  boolean isComment() {
    return kind == Kind.COMMENT;
  }

  /** Writes tokens in one line. */
  static String inOneLine(List<DrlToken> tokens) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      line.append(i > 0 && apart(tokens, i) ? " " : "").append(tokens.get(i).text());
    }
    return line.toString();
  }

  private static boolean apart(List<DrlToken> tokens, int at) {
    DrlToken before = tokens.get(at - 1);
    DrlToken token = tokens.get(at);
    if (before.isBinary(tokens, at - 1) || token.isBinary(tokens, at) || before.is(",")) {
      return true;
    }
    boolean name = token.kind() == Kind.WORD || token.kind() == Kind.TEXT;
    return (name && (before.kind() != Kind.SYMBOL || before.is(")") || before.is("]")))
        || ((token.is("(") || token.is("["))
            && before.kind() == Kind.WORD
            && KEYWORDS.contains(before.text()))
        || (token.is("!") && before.kind() == Kind.WORD);
  }

  private boolean isBinary(List<DrlToken> tokens, int at) {
    if (kind != Kind.SYMBOL || !OPERATORS.contains(text)) {
      return false;
    }
    DrlToken before = at == 0 ? null : tokens.get(at - 1);
    if (is("*") && before != null && before.is(".")) {
      return false; // all of a package
    }
    boolean sign = is("-") || is("+");
    return !sign
        || (before != null && (before.kind() != Kind.SYMBOL || before.is(")") || before.is("]")));
  }
}
