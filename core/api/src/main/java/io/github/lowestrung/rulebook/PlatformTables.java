package io.github.lowestrung.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What rulebooks know about the platform, as tables.
 *
 * @param regions regions and their services
 * @param images regions of container images
 * @param languages languages of services
 * @param minimums least data of services
 * @param tunings base models that are tuned, and where
 * @param closings services that take no new customers
 * @param notes facts that exclude nothing
 */
public record PlatformTables(
    List<Region> regions,
    List<ImageRegions> images,
    List<LanguageSupport> languages,
    List<Minimum> minimums,
    List<Tuning> tunings,
    List<Closing> closings,
    List<Note> notes) {

  /** Keeps copies of the lists. */
  public PlatformTables {
    regions = List.copyOf(regions);
    images = List.copyOf(images);
    languages = List.copyOf(languages);
    minimums = List.copyOf(minimums);
    tunings = List.copyOf(tunings);
    closings = List.copyOf(closings);
    notes = List.copyOf(notes);
  }

  /**
   * Joins the tables of several rulebooks.
   *
   * @param books the tables of each
   * @return all rows
   */
  public static PlatformTables join(Collection<PlatformTables> books) {
    return new PlatformTables(
        rows(books, PlatformTables::regions),
        rows(books, PlatformTables::images),
        rows(books, PlatformTables::languages),
        rows(books, PlatformTables::minimums),
        rows(books, PlatformTables::tunings),
        rows(books, PlatformTables::closings),
        rows(books, PlatformTables::notes));
  }

  private static <T> List<T> rows(
      Collection<PlatformTables> books, Function<PlatformTables, List<T>> table) {
    return books.stream().flatMap(book -> table.apply(book).stream()).toList();
  }

  /**
   * Returns every row of every table.
   *
   * @return the rows
   */
  public List<DatedRow> rows() {
    return Stream.<List<? extends DatedRow>>of(
            regions, images, languages, minimums, tunings, closings, notes)
        .<DatedRow>flatMap(List::stream)
        .toList();
  }
}
