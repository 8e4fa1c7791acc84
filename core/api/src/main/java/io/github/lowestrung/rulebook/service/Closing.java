package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service, or a feature of one, that takes no new customers or has ended. A row of a rulebook's
 * table; it has no effect on decisions before its day.
 *
 * @param service name of the service or feature, as {@code account} in workloads names it
 * @param approach id of the approach that goes with it; null for a feature, and for a service that
 *     is none
 * @param tasks tasks that people used it for; empty where other rules ask for it
 * @param given what must be stated for it to be of use; null when the tasks are enough
 * @param since first day on which new customers are refused; null when it is not known
 * @param ended day on which it ended; null while it goes on
 * @param mark how firmly this is known
 * @param replacement the replacement that the provider names; null when it names none
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Closing(
    String service,
    @Nullable String approach,
    List<Task> tasks,
    @Nullable String given,
    @Nullable LocalDate since,
    @Nullable LocalDate ended,
    Certainty mark,
    @Nullable String replacement,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps a copy of the tasks; none when they are left out. */
  public Closing {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }

  /**
   * Returns the state of the service.
   *
   * @return what happened and since when, as a clause without its subject
   */
  public String state() {
    return ended == null ? "is closed to new customers since " + since : "has ended by " + ended;
  }

  /**
   * Returns what the provider offers in its place.
   *
   * @return a clause
   */
  public String successor() {
    return replacement == null
        ? "the provider names no successor"
        : "the provider names " + replacement;
  }

  /**
   * Tells whether it has closed or ended on a date.
   *
   * @param date the date
   * @return true when it has
   */
  public boolean holdsOn(LocalDate date) {
    return (since != null && !since.isAfter(date)) || (ended != null && !ended.isAfter(date));
  }

  /**
   * Returns the row as of a date.
   *
   * @param date the date
   * @return the row, without an end that comes later
   */
  public Closing on(LocalDate date) {
    return ended == null || !ended.isAfter(date)
        ? this
        : new Closing(
            service, approach, tasks, given, since, null, mark, replacement, source, asOf);
  }
}
