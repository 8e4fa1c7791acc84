package io.github.lowestrung.rulebook.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of approved approaches.
 *
 * @param approach id of the approach; {@link #OTHERS} for every approach without a row
 * @param allowed whether it may be used
 * @param reason why it may not; null where an approach that may be used states none
 * @param source what that rests on; null when it is not stated
 * @param until last day on which the row applies; null when it always does
 * @param line line, or row of the sheet, from 1
 */
public record Approval(
    String approach,
    boolean allowed,
    @Nullable String reason,
    @Nullable String source,
    @Nullable LocalDate until,
    int line) {

  /** Stands for every approach that has no row of its own. */
  public static final String OTHERS = "*";

  /**
   * Tells whether the row is about every approach without a row.
   *
   * @return true when it is
   */
  public boolean isAboutOthers() {
    return approach.equals(OTHERS);
  }

  /**
   * Returns the id of the rule that the row makes.
   *
   * @param artifact artifact of its rulebook
   * @return such as {@code acme-rules.kendra}, and {@code acme-rules.others}
   */
  public String id(String artifact) {
    return artifact + "." + (isAboutOthers() ? "others" : approach);
  }
}
