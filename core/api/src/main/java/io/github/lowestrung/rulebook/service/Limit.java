package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.term.PlainNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most that an approach takes of something. A row of a rulebook's table.
 *
 * @param approach id of the approach, or a value of {@code inference}, such as {@code
 *     inference/serverless}
 * @param feature the operation or feature that has the limit; null for the approach as a whole
 * @param tasks tasks that the row is about; empty for all
 * @param given what must be stated for the limit to hold; null when it always holds
 * @param without languages, ISO 639-1, of which the data must have none for the limit to hold;
 *     empty when languages do not matter
 * @param of path of the field that is limited, such as {@code data.itemMb}
 * @param most the most that is taken, in {@code unit}
 * @param unit {@code bytes} where a limit of characters counts them in UTF-8; null for the field's
 *     unit
 * @param adjustable whether the provider raises the limit on request
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Limit(
    String approach,
    @Nullable String feature,
    List<Task> tasks,
    @Nullable String given,
    List<String> without,
    String of,
    double most,
    @Nullable String unit,
    boolean adjustable,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps copies of the lists; all tasks when they are left out, and no languages. */
  public Limit {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
    without = without == null ? List.of() : List.copyOf(without);
  }

  /**
   * Tells whether an exclusion may rest on it.
   *
   * @return true where it is firmly known and cannot be raised
   */
  public boolean firm() {
    return mark.firm() && !adjustable;
  }

  /**
   * Writes the most that is taken, with its unit.
   *
   * @return the number and the unit, such as {@code 1 page} or {@code 5000 bytes}
   */
  public String amount() {
    String counted =
        unit != null
            ? unit
            : Vocabulary.LIBRARY.field(of).map(field -> field.rule().unit()).orElse("");
    boolean one = most == 1 && counted.length() > 2 && counted.endsWith("s");
    String word = one ? counted.substring(0, counted.length() - 1) : counted;
    return (PlainNumber.text(most) + " " + word).strip();
  }

  /**
   * Tells whether it holds for data in some languages.
   *
   * @param languages languages of the data
   * @return true where it has {@code without}, and the data has none of these languages
   */
  public boolean lacks(List<String> languages) {
    return !without.isEmpty()
        && languages.stream().map(TextBytes::base).noneMatch(without::contains);
  }

  /**
   * Counts the bytes that a text certainly takes, where it counts bytes.
   *
   * @param characters length of the text
   * @param languages languages of the data; the text may be in any of them
   * @return the number of bytes; the number of characters where bytes are not counted
   */
  public long least(long characters, List<String> languages) {
    return "bytes".equals(unit) ? TextBytes.least(characters, languages) : characters;
  }

  /**
   * Counts the bytes that a text may take, where it counts bytes.
   *
   * @param characters length of the text
   * @param languages languages of the data; the text may be in any of them
   * @return the number of bytes; the number of characters where bytes are not counted
   */
  public long highest(long characters, List<String> languages) {
    return "bytes".equals(unit) ? TextBytes.most(characters, languages) : characters;
  }
}
