package io.github.lowestrung.authoring.format;

import io.github.lowestrung.authoring.format.DrlToken.Kind;
import io.github.lowestrung.rulebook.RulebookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes files of rules in one format: lines of at most 100 columns, one pattern a line, {@code
 * from} on its line or on the next. It moves blanks and cuts the texts of annotations, and changes
 * nothing else. Thread-safe.
 */
public final class DrlFormatter {

  private static final String INDENT = "    ";
  private static final Set<String> SENTENCES = Set.of("reason", "advice", "change");
  private static final Pattern SPACE = Pattern.compile("(?<= )");

  private final List<DrlToken> tokens;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /** Whether an annotation was written last that others may share the line with. */
  private boolean sharing;

  private DrlFormatter(List<DrlToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Formats a file.
   *
   * @param drl its text
   * @return the text in the format, ending with a line break; the same when it has it already
   * @throws RulebookException when a line cannot be read; the message says which
   */
  public static String format(String drl) {
    String text = drl.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
    List<DrlToken> tokens = DrlToken.of(text);
    String formatted = new DrlFormatter(tokens).file();
    if (!meaning(DrlToken.of(formatted)).equals(meaning(tokens))) {
      throw new RulebookException(
          "The file cannot be formatted without changing what it says. Maybe it has a form that"
              + " rules do not use.");
    }
    return formatted;
  }

  /** Returns what the tokens say, however texts are cut. */
  private static List<String> meaning(List<DrlToken> tokens) {
    return whole(tokens).stream().map(DrlToken::text).toList();
  }

  /** Returns the tokens, where a text that is written in parts is one. */
  private static List<DrlToken> whole(List<DrlToken> tokens) {
    List<DrlToken> whole = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      DrlToken before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      boolean between = before != null && isText(before) && i + 1 < tokens.size();
      if (between && tokens.get(i).is("+") && isText(tokens.get(i + 1))) {
        whole.set(whole.size() - 1, before.joined(tokens.get(++i)));
      } else {
        whole.add(tokens.get(i));
      }
    }
    return whole;
  }

  private static boolean isText(DrlToken token) {
    return token.kind() == Kind.TEXT && token.text().startsWith("\"");
  }

  private String file() {
    frame();
    while (at < tokens.size()) {
      rule();
    }
    return out.toString();
  }

  /** Writes what stands before the next rule: comments, the package and the imports. */
  private void frame() {
    boolean first = true;
    while (at < tokens.size() && !tokens.get(at).is("rule")) {
      DrlToken token = tokens.get(at);
      if (token.breaks() > 1 && !first) {
        out.append('\n');
      }
      first = false;
      if (token.isComment()) {
        comment("");
      } else if (token.is("package") || token.is("import")) {
        statement("");
      } else {
        throw unknown("a package, an import or a rule", token);
      }
    }
  }

  private void rule() {
    boolean commented = at > 0 && tokens.get(at - 1).isComment() && tokens.get(at).breaks() == 1;
    if (at > 0 && !commented) {
      out.append('\n');
    }
    take("rule");
    sharing = false;
    line("rule " + take(token -> isText(token), "the name of the rule in quotes").text());
    while (!tokens.get(require()).is("when")) {
      header();
    }
    take("when");
    line("when");
    while (!tokens.get(require()).is("then")) {
      pattern();
    }
    take("then");
    line("then");
    while (!tokens.get(require()).is("end")) {
      if (tokens.get(at).isComment()) {
        comment(INDENT);
      } else {
        statement(INDENT);
      }
    }
    take("end");
    line("end");
    betweenRules();
  }

  /** A comment before a rule belongs to it, unless a line is left blank between them. */
  private void betweenRules() {
    boolean first = true;
    while (at < tokens.size() && tokens.get(at).isComment()) {
      if (tokens.get(at).breaks() > 0 && (first || tokens.get(at).breaks() > 1)) {
        out.append('\n');
      }
      first = false;
      comment("");
    }
    if (at < tokens.size() && !tokens.get(at).is("rule")) {
      throw unknown("a rule", tokens.get(at));
    }
  }

  private void header() {
    DrlToken token = tokens.get(at);
    if (token.is("@")) {
      annotation();
      return;
    }
    sharing = false;
    if (token.isComment()) {
      comment(INDENT);
    } else if (token.kind() == Kind.WORD) {
      int start = at++;
      DrlToken value = tokens.get(require());
      boolean valued = value.kind() == Kind.TEXT || value.text().matches("\\d+|true|false");
      at += valued ? 1 : 0;
      line(INDENT + DrlToken.inOneLine(tokens.subList(start, at)));
    } else {
      throw unknown("an annotation, an attribute or when", token);
    }
  }

  /** Short annotations may share a line; a reason or an advice has lines of its own. */
  private void annotation() {
    int start = at++;
    String name = take(token -> token.kind() == Kind.WORD, "the name of an annotation").text();
    List<DrlToken> inside = tokens.get(require()).is("(") ? group() : null;
    List<DrlToken> value = inside == null ? List.of() : whole(inside);
    boolean text = value.size() == 1 && isText(value.get(0));
    String written = inside == null ? "" : "(" + DrlToken.inOneLine(text ? value : inside) + ")";
    String inOneLine = "@" + name + written;
    int column = out.length() - 1 - (out.lastIndexOf("\n", out.length() - 2) + 1);
    if (tokens.get(start).breaks() == 0
        && sharing
        && !SENTENCES.contains(name)
        && column + 1 + inOneLine.length() <= LineFiller.WIDTH) {
      out.setLength(out.length() - 1);
      line(" " + inOneLine);
    } else {
      line(text ? cut(INDENT + "@" + name + "(", value.get(0).text()) : INDENT + inOneLine);
    }
    sharing = !SENTENCES.contains(name);
  }

  /** Writes a text in as many parts as its lines take. */
  private static String cut(String name, String quoted) {
    String text = quoted.substring(1, quoted.length() - 1);
    StringBuilder lines = new StringBuilder(name + "\"");
    int column = lines.length();
    for (String word : SPACE.split(text, -1)) {
      if (column + word.length() + 2 > LineFiller.WIDTH && !lines.toString().endsWith("\"")) {
        lines.append("\"\n          + \"");
        column = 13;
      }
      lines.append(word);
      column += word.length();
    }
    return lines + "\")";
  }

  private void pattern() {
    if (tokens.get(at).isComment()) {
      comment(INDENT);
      return;
    }
    int start = at;
    if (tokens.get(at).is("not") || tokens.get(at).is("exists")) {
      at++;
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).is(":")) {
      at += 2;
    }
    take(token -> token.kind() == Kind.WORD, "a pattern");
    while (tokens.get(require()).is(".")) {
      at++;
      take(token -> token.kind() == Kind.WORD, "the name of a type");
    }
    String head = INDENT + DrlToken.inOneLine(tokens.subList(start, at));
    List<List<DrlToken>> conditions = LineFiller.split(group());
    LineFiller filler = new LineFiller(head + (conditions.isEmpty() ? "()" : "( "));
    filler.fill(conditions, 8, " )");
    String pattern = filler.toString();
    if (tokens.get(require()).is("from")) {
      int from = at++;
      if (tokens.get(require()).is("[")) {
        while (!tokens.get(require()).is("]")) {
          at++;
        }
        at++;
      } else {
        take(token -> token.kind() == Kind.WORD, "what the rows come from");
      }
      while (tokens.get(require()).is(".") || tokens.get(at).is("(")) {
        if (tokens.get(at).is("(")) {
          group();
        } else {
          at++;
          take(token -> token.kind() == Kind.WORD, "what the rows come from");
        }
      }
      String source = DrlToken.inOneLine(tokens.subList(from, at));
      boolean fits =
          !pattern.contains("\n") && pattern.length() + 1 + source.length() <= LineFiller.WIDTH;
      pattern += (fits ? " " : "\n" + INDENT + INDENT) + source;
    }
    line(pattern);
  }

  /** Writes what ends with a semicolon. */
  private void statement(String indent) {
    int start = at;
    while (!tokens.get(require()).is(";")) {
      if (tokens.get(at).isComment()) {
        throw DrlToken.unreadable(tokens.get(at).line(), "a comment stands inside a statement");
      }
      boolean next =
          indent.isEmpty()
              && tokens.get(at).breaks() > 0
              && List.of("package", "import", "rule").contains(tokens.get(at).text());
      if (start < at && (next || tokens.get(at).is("end"))) {
        throw unknown("a semicolon", tokens.get(at));
      }
      at++;
    }
    at++;
    LineFiller filler = new LineFiller(indent);
    filler.fill(List.of(tokens.subList(start, at)), indent.length(), "");
    line(filler.toString());
  }

  /** Returns what brackets hold, and goes on after them. */
  private List<DrlToken> group() {
    int open = at;
    take("(");
    int close = LineFiller.closing(tokens, open);
    for (DrlToken token : tokens.subList(open, close)) {
      if (token.isComment()) {
        throw DrlToken.unreadable(
            token.line(), "a comment stands inside brackets, and not above them");
      }
    }
    if (close == tokens.size()) {
      throw DrlToken.unreadable(tokens.get(open).line(), "the bracket is not closed");
    }
    at = close + 1;
    return tokens.subList(open + 1, close);
  }

  private void comment(String indent) {
    DrlToken comment = tokens.get(at++);
    int last = out.lastIndexOf("\n", out.length() - 2) + 1;
    boolean fits = out.length() + comment.text().length() - last <= LineFiller.WIDTH;
    if (comment.breaks() == 0 && out.length() > 0 && fits) {
      out.setLength(out.length() - 1);
      line(" " + comment.text());
    } else {
      line(indent + comment.text());
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private void take(String word) {
    take(token -> token.is(word), "(" + word + ")");
  }

  private DrlToken take(Predicate<DrlToken> expected, String what) {
    DrlToken token = tokens.get(require());
    if (!expected.test(token)) {
      throw unknown(what, token);
    }
    at++;
    return token;
  }

  private int require() {
    if (at >= tokens.size()) {
      throw DrlToken.unreadable(
          tokens.get(tokens.size() - 1).line(), "the file ends inside a rule");
    }
    return at;
  }

  private static RulebookException unknown(String expected, DrlToken token) {
    return DrlToken.unreadable(
        token.line(), "(" + token.text() + ") stands where " + expected + " was expected");
  }
}
