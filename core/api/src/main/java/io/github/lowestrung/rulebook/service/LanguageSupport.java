package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Script;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages that an approach supports for some tasks. A row of a rulebook's table: all that it
 * supports, some that it is known not to support, or all with those variants that it does not.
 *
 * @param approach id of the approach
 * @param feature the operation or feature that the row is about; null for the approach as a whole
 * @param tasks tasks that the row is about
 * @param given what must be stated for the row to hold; null when it always holds
 * @param languages all languages that it supports, ISO 639-1; empty when {@code without} says more
 * @param without languages, or variants of {@code languages}, that it does not support, ISO 639-1
 * @param scripts scripts whose letters it reads in other languages too; empty where that does not
 *     matter
 * @param partly other languages that it supports in part, or reads by their letters; ISO 639-1
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record LanguageSupport(
    String approach,
    @Nullable String feature,
    List<Task> tasks,
    @Nullable String given,
    List<String> languages,
    List<String> without,
    List<Script> scripts,
    List<String> partly,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps copies of the lists; none when they are left out. */
  public LanguageSupport {
    tasks = List.copyOf(tasks);
    languages = languages == null ? List.of() : List.copyOf(languages);
    without = without == null ? List.of() : List.copyOf(without);
    scripts = scripts == null ? List.of() : List.copyOf(scripts);
    partly = partly == null ? List.of() : List.copyOf(partly);
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
    List<String> unknown = spoken.stream().filter(this::unsupported).toList();
    List<Task> concerned = wanted.all().stream().filter(tasks::contains).toList();
    boolean partial = unknown.stream().allMatch(one -> among(partly, one));
    return new LanguageGap(
        approach, concerned, given, unknown, partial, scripts, mark.firm(), basis());
  }

  /**
   * Picks out the scripts of documents that the approach does not read.
   *
   * @param written the scripts
   * @return those that it does not read, in the order given; none where scripts do not matter
   */
  public List<Script> unread(List<Script> written) {
    return scripts.isEmpty()
        ? List.of()
        : written.stream().filter(script -> !scripts.contains(script)).toList();
  }

  private boolean unsupported(String language) {
    return languages.isEmpty()
        ? among(without, language)
        : !among(languages, language) || without.contains(language);
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
