package io.github.lowestrung.authoring.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why the engine cannot read a decision table, and at which row. */
public final class UnreadableTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,3}(\\d+)\\b");

  UnreadableTableException(RuntimeException cause) {
    super(String.valueOf(cause.getMessage()).replaceAll("\\s+", " "), cause);
  }

  public FileFlaw flaw() {
    Matcher cell = CELL.matcher(getMessage());
    return new FileFlaw(
        cell.find() ? Integer.parseInt(cell.group(1)) : 0,
        "The engine cannot read the table: " + getMessage(),
        "Compare it with a table that works: RuleSet on top, then RuleTable with its columns.");
  }
}
