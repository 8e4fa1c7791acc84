package io.github.lowestrung.authoring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Writes what stands between commas into lines that are short enough. */
final class LineFiller {

  static final int WIDTH = 100;
  private static final int STEP = 4;
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||", "&&"),
          List.of("==", "!=", "<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final StringBuilder text;
  private int column;

  LineFiller(String start) {
    this.text = new StringBuilder(start);
    this.column = start.length();
  }

  /**
   * Writes parts with commas between them.
   *
   * @param indent where the lines after the first begin
   * @param closing what follows the last part on its line
   */
  void fill(List<List<DrlToken>> parts, int indent, String closing) {
    for (int i = 0; i < parts.size(); i++) {
      List<DrlToken> part = parts.get(i);
      String after = i < parts.size() - 1 ? "," : closing;
      String line = DrlToken.inOneLine(part);
      String gap = i == 0 ? "" : " ";
      if (column + gap.length() + line.length() + after.length() <= WIDTH) {
        write(gap + line + after);
      } else if (i > 0 && indent + line.length() + after.length() <= WIDTH) {
        newLine(indent);
        write(line + after);
      } else {
        if (i > 0) {
          newLine(indent);
        }
        fillInside(part, indent, after);
      }
    }
  }

  /** Breaks a part that is too long: before its loosest operators, or inside of brackets. */
  private void fillInside(List<DrlToken> part, int indent, String after) {
    int group = group(part);
    for (List<String> level : group >= 0 ? LEVELS.subList(0, 1) : LEVELS) {
      List<Integer> places = places(part, level);
      if (!places.isEmpty()) {
        fillOperators(part, places, indent + STEP, after);
        return;
      }
    }
    int open = group >= 0 ? group : first(part, i -> part.get(i).is("("));
    if (open < 0) {
      write(DrlToken.inOneLine(part) + after);
      return;
    }
    int close = closing(part, open);
    List<DrlToken> rest = part.subList(close, part.size());
    write(DrlToken.inOneLine(part.subList(0, open + 1)));
    fill(split(part.subList(open + 1, close)), indent + STEP, DrlToken.inOneLine(rest) + after);
  }

  private void fillOperators(List<DrlToken> part, List<Integer> places, int indent, String after) {
    fill(List.of(part.subList(0, places.get(0))), indent, "");
    for (int i = 0; i < places.size(); i++) {
      boolean last = i == places.size() - 1;
      int end = last ? part.size() : places.get(i + 1);
      List<DrlToken> operand = part.subList(places.get(i) + 1, end);
      String operator = part.get(places.get(i)).text() + " ";
      String closing = last ? after : "";
      int length = operator.length() + DrlToken.inOneLine(operand).length() + closing.length();
      if (column + 1 + length <= WIDTH) {
        write(" ");
      } else {
        newLine(indent);
      }
      write(operator);
      fill(List.of(operand), indent, closing);
    }
  }

  /** Returns where brackets open that hold several parts; negative where none do. */
  private static int group(List<DrlToken> part) {
    return first(
        part, i -> part.get(i).is("(") && split(part.subList(i + 1, closing(part, i))).size() > 1);
  }

  private static int first(List<DrlToken> part, IntPredicate wanted) {
    return IntStream.range(0, part.size()).filter(wanted).findFirst().orElse(-1);
  }

  private static List<Integer> places(List<DrlToken> part, List<String> operators) {
    return IntStream.range(1, part.size())
        .filter(i -> operators.stream().anyMatch(part.get(i)::is) && depth(part, i) == 0)
        .boxed()
        .toList();
  }

  private static int depth(List<DrlToken> part, int at) {
    int depth = 0;
    for (DrlToken token : part.subList(0, at)) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return depth;
  }

  /** Returns where the bracket closes that opens at a place; the end where it does not. */
  static int closing(List<DrlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Splits at the commas outside of brackets; nothing has no part. */
  static List<List<DrlToken>> split(List<DrlToken> tokens) {
    List<List<DrlToken>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(",") && depth(tokens, i) == 0) {
        parts.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    if (!tokens.isEmpty()) {
      parts.add(tokens.subList(start, tokens.size()));
    }
    return parts;
  }

  private void newLine(int indent) {
    text.append('\n').append(" ".repeat(indent));
    column = indent;
  }

  private void write(String piece) {
    text.append(piece);
    column += piece.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
