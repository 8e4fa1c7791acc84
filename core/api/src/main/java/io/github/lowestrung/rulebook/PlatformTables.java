package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.model.FoundationModel;
import io.github.lowestrung.rulebook.model.ModelCatalog;
import io.github.lowestrung.rulebook.model.Tuning;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.FeatureRegions;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rulebook.service.Minimum;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What rulebooks know about the platform, as tables. Immutable and thread-safe. */
public final class PlatformTables {

  /** The files of a rulebook that have the tables, and what the rows of each are. */
  public static final Map<String, Class<? extends DatedRow>> FILES =
      Map.ofEntries(
          Map.entry("regions.yaml", Region.class),
          Map.entry("images.yaml", ImageRegions.class),
          Map.entry("languages.yaml", LanguageSupport.class),
          Map.entry("features.yaml", FeatureRegions.class),
          Map.entry("limits.yaml", Limit.class),
          Map.entry("minimums.yaml", Minimum.class),
          Map.entry("models.yaml", FoundationModel.class),
          Map.entry("catalog.yaml", ModelCatalog.class),
          Map.entry("tuning.yaml", Tuning.class),
          Map.entry("closings.yaml", Closing.class),
          Map.entry("notes.yaml", Note.class));

  private final List<DatedRow> rows;
  private final Map<? extends Class<?>, List<DatedRow>> byType;

  private PlatformTables(List<DatedRow> rows) {
    this.rows = rows;
    this.byType =
        rows.stream()
            .collect(Collectors.groupingBy(Object::getClass, Collectors.toUnmodifiableList()));
  }

  /**
   * Takes the rows of all tables.
   *
   * @param rows the rows, those of a table in their order; of the types of {@link #FILES}
   * @return the tables
   */
  public static PlatformTables of(Collection<? extends DatedRow> rows) {
    return new PlatformTables(List.copyOf(rows));
  }

  /**
   * Joins the tables of several rulebooks.
   *
   * @param books the tables of each
   * @return all rows
   */
  public static PlatformTables join(Collection<PlatformTables> books) {
    return of(books.stream().flatMap(book -> book.rows.stream()).toList());
  }

  /**
   * Returns every row of every table.
   *
   * @return the rows
   */
  public List<DatedRow> rows() {
    return rows;
  }

  /**
   * Returns the rows of a table.
   *
   * @param <T> type of the rows
   * @param type what the rows are
   * @return the rows, in their order; empty where no rulebook has such a table
   */
  @SuppressWarnings("unchecked") // they were grouped by their types
  public <T extends DatedRow> List<T> of(Class<T> type) {
    return (List<T>) byType.getOrDefault(type, List.of());
  }

  /**
   * Returns the regions and their services.
   *
   * @return the rows
   */
  public List<Region> regions() {
    return of(Region.class);
  }

  /**
   * Returns the regions of container images.
   *
   * @return the rows
   */
  public List<ImageRegions> images() {
    return of(ImageRegions.class);
  }

  /**
   * Returns the languages of services.
   *
   * @return the rows
   */
  public List<LanguageSupport> languages() {
    return of(LanguageSupport.class);
  }

  /**
   * Returns the regions of features.
   *
   * @return the rows
   */
  public List<FeatureRegions> features() {
    return of(FeatureRegions.class);
  }

  /**
   * Returns the most that services take.
   *
   * @return the rows
   */
  public List<Limit> limits() {
    return of(Limit.class);
  }

  /**
   * Returns the least data of services.
   *
   * @return the rows
   */
  public List<Minimum> minimums() {
    return of(Minimum.class);
  }

  /**
   * Returns foundation models and where they answer.
   *
   * @return the rows
   */
  public List<FoundationModel> models() {
    return of(FoundationModel.class);
  }

  /**
   * Returns models that are hosted on instances.
   *
   * @return the rows
   */
  public List<ModelCatalog> catalogs() {
    return of(ModelCatalog.class);
  }

  /**
   * Returns the base models that are tuned, and where.
   *
   * @return the rows
   */
  public List<Tuning> tunings() {
    return of(Tuning.class);
  }

  /**
   * Returns the services that take no new customers, or have ended.
   *
   * @return the rows
   */
  public List<Closing> closings() {
    return of(Closing.class);
  }

  /**
   * Returns facts that exclude nothing.
   *
   * @return the rows
   */
  public List<Note> notes() {
    return of(Note.class);
  }
}
