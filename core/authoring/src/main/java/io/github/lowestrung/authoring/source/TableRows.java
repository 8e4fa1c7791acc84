package io.github.lowestrung.authoring.source;

import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A decision table as rules, which say what row each of them is.
 *
 * @param drl the rules as the engine writes them
 */
public record TableRows(String drl) {

  private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+(\\d+)");

  /**
   * Lets the engine write the rules.
   *
   * @throws RuntimeException when it cannot read the table
   */
  public static TableRows of(String name, byte[] content) {
    InputType type = name.endsWith(".csv") ? InputType.CSV : InputType.XLS;
    return new TableRows(
        new SpreadsheetCompiler()
            .compile(new ByteArrayInputStream(content), type)
            .replace("\r\n", "\n"));
  }

  /** Returns the row that an offset of the rules came from; the whole table above the first. */
  SourcePosition place(int offset) {
    Matcher row = ROW.matcher(drl);
    int last = 0;
    while (row.find() && row.start() <= offset) {
      last = Integer.parseInt(row.group(1));
    }
    return new SourcePosition(last, 0);
  }
}
