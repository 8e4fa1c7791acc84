package io.github.lowestrung.rulebook;

import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of the platform on a date. One fact of every decision, which rules may ask.
 * Immutable and thread-safe.
 */
public final class Platform {

  private final PlatformTables tables;
  private final Map<String, List<Absence>> absences;
  private final Map<String, List<Absence>> fipsAbsences;
  private final LocalDate checked;
  private final LocalDate asOf;
  private final List<Closing> closings;

  /**
   * Builds the platform as all its rows describe it.
   *
   * @param tables what is known of it
   * @param ladder the approaches that the tables are about
   * @throws RulebookException when a row has no source or date, or names what does not exist
   */
  public Platform(PlatformTables tables, Ladder ladder) {
    new PlatformCheck(tables, ladder).refuse();
    this.tables = tables;
    Absences lacking = new Absences(tables, ladder);
    this.absences = lacking.ofAnything();
    this.fipsAbsences = lacking.ofFips();
    this.checked =
        tables.rows().stream().map(Dated::asOf).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    this.asOf = LocalDate.MAX;
    this.closings = tables.closings();
  }

  private Platform(Platform all, LocalDate asOf) {
    this.tables = all.tables;
    this.absences = all.absences;
    this.fipsAbsences = all.fipsAbsences;
    this.checked = all.checked;
    this.asOf = asOf;
    this.closings =
        tables.closings().stream().filter(closing -> !closing.since().isAfter(asOf)).toList();
  }

  /**
   * Returns the platform of a date: what closes later is still open.
   *
   * @param date the date
   * @return the platform of that date
   */
  public Platform on(LocalDate date) {
    return new Platform(this, date);
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
   * @return approaches, variants and services; empty for a region that no table knows
   */
  public List<Absence> absences(String region) {
    return absences.getOrDefault(region, List.of());
  }

  /**
   * Returns the approaches that have no endpoint in a region that is validated to FIPS 140.
   *
   * @param region its code
   * @return the approaches; empty for a region that no table knows
   */
  public List<Absence> fipsAbsences(String region) {
    return fipsAbsences.getOrDefault(region, List.of());
  }

  /**
   * Returns the partition of a region.
   *
   * @param region its code
   * @return the partition, or an empty text for a region that no table knows
   */
  public String partition(String region) {
    return tables.regions().stream()
        .filter(row -> row.region().equals(region))
        .map(Region::partition)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns which languages of a workload its tasks' approaches do not know.
   *
   * @param tasks its tasks
   * @param languages its languages, ISO 639-1
   * @return one gap for each approach and row of the table; none where all are known
   */
  public List<LanguageGap> languageGaps(Tasks tasks, List<String> languages) {
    return tables.languages().stream()
        .filter(row -> row.concerns(tasks))
        .map(row -> row.gap(tasks, languages))
        .filter(gap -> !gap.unknown().isEmpty())
        .toList();
  }

  /**
   * Returns the least data that approaches take.
   *
   * @return the rows
   */
  public List<Minimum> minimums() {
    return tables.minimums();
  }

  /**
   * Returns which base models are tuned where.
   *
   * @return the rows
   */
  public List<Tuning> tunings() {
    return tables.tunings();
  }

  /**
   * Tells whether an approach tunes any model in a region.
   *
   * @param approach id of the approach
   * @param region code of the region
   * @return true when it does
   */
  public boolean tunes(String approach, String region) {
    return tables.tunings().stream()
        .anyMatch(row -> row.approach().equals(approach) && row.regions().contains(region));
  }

  /**
   * Tells whether an approach tunes a model in a region.
   *
   * @param approach id of the approach
   * @param model what people call the model
   * @param region code of the region
   * @return true when it does
   */
  public boolean tunes(String approach, String model, String region) {
    return tables.tunings().stream()
        .anyMatch(
            row ->
                row.approach().equals(approach)
                    && row.about(model)
                    && row.regions().contains(region));
  }

  /**
   * Tells whether an approach tunes a model anywhere.
   *
   * @param approach id of the approach
   * @param model what people call the model
   * @return true when it does
   */
  public boolean tunesSomewhere(String approach, String model) {
    return tables.tunings().stream()
        .anyMatch(row -> row.approach().equals(approach) && row.about(model));
  }

  /**
   * Returns the regions in which an approach tunes models, with their basis.
   *
   * @param approach id of the approach
   * @return the regions in order, the source and the day, in words
   */
  public String tuningRegions(String approach) {
    return tables.tunings().stream()
            .filter(row -> row.approach().equals(approach))
            .flatMap(row -> row.regions().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "))
        + tables.tunings().stream()
            .filter(row -> row.approach().equals(approach))
            .findFirst()
            .map(row -> " (" + row.basis() + ")")
            .orElse("");
  }

  /**
   * Returns what takes no new customers on the platform's date.
   *
   * @return the rows
   */
  public List<Closing> closings() {
    return closings;
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
