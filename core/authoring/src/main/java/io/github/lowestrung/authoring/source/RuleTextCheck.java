package io.github.lowestrung.authoring.source;

import java.util.Optional;

/** Finds what keeps a text of rules from being read at all, by the engine or by a person. */
public final class RuleTextCheck {

  private static final int DEEPEST = 10;
  private static final int LONGEST_LINE = 10_000;

  private RuleTextCheck() {}

  /** Returns the first place where a text cannot be read; empty when it can. */
  public static Optional<FileFlaw> flaw(String text) {
    int line = 1;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        start = at + 1;
      } else if (Character.isISOControl(c) && c != '\t' && c != '\r') {
        return Optional.of(
            new FileFlaw(
                line,
                "The file has the control character U+%04X in column %s, which nobody sees."
                    .formatted((int) c, at - start + 1),
                "Remove it."));
      } else if (at - start == LONGEST_LINE) {
        return Optional.of(
            new FileFlaw(
                line,
                "The line has more than " + LONGEST_LINE + " characters, which nobody reads.",
                "Break it into lines of at most 100."));
      }
    }
    return depth(text);
  }

  private static Optional<FileFlaw> depth(String text) {
    String code = DrlText.code(text);
    int depth = 0;
    int line = 1;
    for (int at = 0; at < code.length(); at++) {
      char c = code.charAt(at);
      line += c == '\n' ? 1 : 0;
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      if (depth > DEEPEST) {
        return Optional.of(
            new FileFlaw(
                line,
                "The brackets are more than "
                    + DEEPEST
                    + " deep; the time to read them doubles with each.",
                "Conclude what is inside as a concept, and ask for that."));
      }
    }
    return Optional.empty();
  }
}
