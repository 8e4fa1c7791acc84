package io.github.lowestrung.authoring.source;

import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.compiler.RuleFiles;
import java.util.Optional;

/** Finds what a message quotes in brackets where its author wrote it. */
public final class QuotedPlace {

  private QuotedPlace() {}

  /**
   * Finds the longest text in brackets that stands in a part of a rule.
   *
   * @param message what is said of the rule
   * @param rule the rule
   * @param part its header, conditions or consequence
   * @return where the text stands; empty for a rule of a table, and where nothing is quoted
   */
  public static Optional<SourcePlace> of(String message, SourceRule rule, Stretch part) {
    if (RuleFiles.isTable(rule.file().name())) {
      return Optional.empty();
    }
    String longest = "";
    int place = -1;
    for (int open = message.indexOf('('); open >= 0; open = message.indexOf('(', open + 1)) {
      for (int close = message.lastIndexOf(')');
          close - open - 1 > longest.length();
          close = message.lastIndexOf(')', close - 1)) {
        String quoted = message.substring(open + 1, close);
        int found = quoted.isBlank() ? -1 : rule.offsetOf(quoted, part, -1);
        if (found >= 0) {
          longest = quoted;
          place = found;
        }
      }
    }
    return place < 0 ? Optional.empty() : Optional.of(rule.at(place));
  }
}
