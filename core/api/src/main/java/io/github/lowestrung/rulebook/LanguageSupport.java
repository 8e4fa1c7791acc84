package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.List;

/**
 * The languages that an approach supports for some tasks. A row of a rulebook's table: either all
 * that it supports, or some that it is known not to support.
 *
 * @param approach id of the approach
 * @param tasks tasks that the row is about
 * @param languages all languages that it supports, ISO 639-1; empty when {@code without} says more
 * @param without languages that it does not support, ISO 639-1
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record LanguageSupport(
    String approach,
    List<Task> tasks,
    List<String> languages,
    List<String> without,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements DatedRow {

  /** Keeps copies of the lists; none when they are left out. */
  public LanguageSupport {
    tasks = List.copyOf(tasks);
    languages = languages == null ? List.of() : List.copyOf(languages);
    without = without == null ? List.of() : List.copyOf(without);
  }

  /**
   * Tells whether the row is about one of the tasks of a workload.
   *
   * @param wanted the tasks
   * @return true when it is
   */
  public boolean concerns(Tasks wanted) {
    return wanted.all().stream().anyMatch(tasks::contains);
  }

  /**
   * Picks out the languages that the approach does not support. A variant such as {@code zh-TW} is
   * supported when its language is, and a language when one of its variants is.
   *
   * @param wanted tasks of the workload
   * @param spoken languages of the data
   * @return those that are not supported, in the order given, and the tasks concerned
   */
  public LanguageGap gap(Tasks wanted, List<String> spoken) {
    List<String> unknown =
        spoken.stream()
            .filter(one -> languages.isEmpty() ? among(without, one) : !among(languages, one))
            .toList();
    List<Task> concerned = wanted.all().stream().filter(tasks::contains).toList();
    return new LanguageGap(approach, concerned, unknown, mark, basis());
  }

  private static boolean among(List<String> known, String language) {
    return known.stream()
        .anyMatch(
            one ->
                one.equals(language)
                    || one.startsWith(language + "-")
                    || language.startsWith(one + "-"));
  }
}
