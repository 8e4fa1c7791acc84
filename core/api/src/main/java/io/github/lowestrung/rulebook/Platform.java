package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.model.ModelTables;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.FeatureRegions;
import io.github.lowestrung.rulebook.service.LanguageGap;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the platform on a date. One fact of every decision, which rules may query.
 * Immutable and thread-safe.
 */
public final class Platform {

  private final PlatformTables tables;
  private final Map<String, List<Absence>> absences;
  private final Map<String, List<Absence>> fipsAbsences;
  private final List<Absence> fipsNowhere;
  private final LocalDate checked;
  private final LocalDate asOf;
  private final List<Closing> closings;
  private final Map<String, List<Closing>> closingsByApproach;
  private final ModelTables models;
  private volatile @Nullable Platform latest;

  /**
   * Builds the platform as all its rows describe it.
   *
   * @param tables what is known about it
   * @param ladder the approaches that the tables are about
   * @throws RulebookException when a row has no source or date, or names what does not exist
   */
  public Platform(PlatformTables tables, Ladder ladder) {
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(ladder, "ladder");
    new PlatformCheck(tables, ladder).refuse();
    this.tables = tables;
    AbsenceTable lacking = new AbsenceTable(tables, ladder);
    this.absences = lacking.ofAnything();
    this.fipsAbsences = lacking.ofFips();
    this.fipsNowhere = lacking.ofFipsAnywhere();
    this.checked =
        tables.rows().stream().map(DatedRow::asOf).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    this.asOf = LocalDate.MAX;
    this.closings = tables.closings();
    this.closingsByApproach = byApproach(closings);
    this.models = new ModelTables(tables.models(), tables.catalogs(), tables.tunings());
  }

  private Platform(Platform all, LocalDate asOf) {
    this.tables = all.tables;
    this.absences = all.absences;
    this.fipsAbsences = all.fipsAbsences;
    this.fipsNowhere = all.fipsNowhere;
    this.checked = all.checked;
    this.asOf = asOf;
    this.closings =
        tables.closings().stream()
            .filter(closing -> closing.holdsOn(asOf))
            .map(closing -> closing.on(asOf))
            .toList();
    this.closingsByApproach = byApproach(closings);
    this.models = all.models.on(asOf);
  }

  private static Map<String, List<Closing>> byApproach(List<Closing> closings) {
    return closings.stream()
        .filter(closing -> closing.approach() != null)
        .collect(Collectors.groupingBy(closing -> Objects.requireNonNull(closing.approach())));
  }

  /**
   * Returns the platform of a date: what closes later is still open, and what opens later does not
   * exist yet.
   *
   * @param date the date
   * @return the platform of that date
   */
  public Platform on(LocalDate date) {
    Platform known = latest; // most decisions are made as of the same day
    if (known == null || !date.equals(known.asOf)) {
      known = new Platform(this, date);
      latest = known;
    }
    return known;
  }

  /**
   * Returns the date of the platform.
   *
   * @return the date; {@link LocalDate#MAX} when all closings are in
   */
  public LocalDate date() {
    return asOf;
  }

  /**
   * Returns the tables behind it.
   *
   * @return the tables, with the rows of all dates
   */
  public PlatformTables tables() {
    return tables;
  }

  /**
   * Returns what a region is known not to offer.
   *
   * @param region its code
   * @return approaches, variants and services; empty for an unknown region
   */
  public List<Absence> absences(String region) {
    return absences.getOrDefault(region, List.of());
  }

  /**
   * Returns what has no endpoint validated to FIPS 140 in a region.
   *
   * @param region its code
   * @return approaches and services; empty for an unknown region
   */
  public List<Absence> fipsAbsences(String region) {
    return fipsAbsences.getOrDefault(region, List.of());
  }

  /**
   * Returns the approaches that have no endpoint validated to FIPS 140 in any region.
   *
   * @return the approaches
   */
  public List<Absence> fipsNowhere() {
    return fipsNowhere;
  }

  /**
   * Returns the partition of a region.
   *
   * @param region its code
   * @return the partition, or an empty text for an unknown region
   */
  public String partition(String region) {
    return tables.regions().stream()
        .filter(row -> row.region().equals(region))
        .map(Region::partition)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns which languages of a workload the approaches for its tasks do not support.
   *
   * @param tasks its tasks
   * @param languages its languages, ISO 639-1
   * @return one gap for each approach and row of the table; none when all are supported
   */
  public List<LanguageGap> languageGaps(Tasks tasks, List<String> languages) {
    return tables.languages().stream()
        .filter(row -> row.concerns(tasks))
        .map(row -> row.gap(tasks, languages))
        .filter(gap -> !gap.unknown().isEmpty())
        .toList();
  }

  /**
   * Returns the languages that approaches support.
   *
   * @return the rows
   */
  public List<LanguageSupport> languages() {
    return tables.languages();
  }

  /**
   * Returns the features that a region is known not to have.
   *
   * @param region its code
   * @return the rows about them; none for an unknown region
   */
  public List<FeatureRegions> lacking(String region) {
    return absences.containsKey(region)
        ? tables.features().stream().filter(row -> row.lackedBy(region)).toList()
        : List.of();
  }

  /**
   * Returns the most that approaches take.
   *
   * @return the rows
   */
  public List<Limit> limits() {
    return tables.limits();
  }

  /**
   * Returns the least data that approaches accept.
   *
   * @return the rows
   */
  public List<Minimum> minimums() {
    return tables.minimums();
  }

  /**
   * Returns what is known about foundation models on the platform's date.
   *
   * @return the models
   */
  public ModelTables models() {
    return models;
  }

  /**
   * Returns the services and features that are closed or have ended on the platform's date.
   *
   * @return the rows
   */
  public List<Closing> closings() {
    return closings;
  }

  /**
   * Returns those of the closings that go with an approach.
   *
   * @param approach id of the approach
   * @return the rows, none when it has none
   */
  public List<Closing> closings(String approach) {
    return closingsByApproach.getOrDefault(approach, List.of());
  }

  /**
   * Returns facts that exclude nothing.
   *
   * @return the rows
   */
  public List<Note> notes() {
    return tables.notes();
  }

  /**
   * Returns the day on which the oldest row was checked.
   *
   * @return the day
   */
  public LocalDate checked() {
    return checked;
  }

  /**
   * Returns the age of the oldest row.
   *
   * @return days from its check to the platform's date; negative when the date is earlier
   */
  public long age() {
    return tables.rows().isEmpty() ? 0 : ChronoUnit.DAYS.between(checked, asOf);
  }
}
