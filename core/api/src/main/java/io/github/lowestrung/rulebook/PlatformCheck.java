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
import io.github.lowestrung.rulebook.service.ServiceRow;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the tables of the platform. */
final class PlatformCheck {

  private final PlatformTables tables;
  private final Ladder ladder;
  private final Set<String> regions;

  PlatformCheck(PlatformTables tables, Ladder ladder) {
    this.tables = tables;
    this.ladder = ladder;
    this.regions = tables.regions().stream().map(Region::region).collect(Collectors.toSet());
  }

  /** Refuses tables that cannot be right. */
  void refuse() {
    tables.rows().forEach(row -> stated(row, "source", row.source(), "asOf", row.asOf()));
    regions();
    services();
    tables.images().forEach(this::images);
    tables.languages().forEach(this::languages);
    tables.features().forEach(this::feature);
    tables.limits().forEach(this::limit);
    tables.minimums().forEach(this::minimum);
    tables.models().forEach(this::model);
    tables.catalogs().forEach(this::catalog);
    tables.tunings().forEach(this::tuning);
    tables.closings().forEach(this::closing);
    tables.notes().forEach(row -> stated(row, "about", row.about(), "says", row.says()));
    tables.notes().forEach(row -> stated(row, "mark", row.mark()));
  }

  private void regions() {
    Set<String> seen = new HashSet<>();
    for (Region row : tables.regions()) {
      stated(row, "region", row.region(), "partition", row.partition());
      require(
          seen.add(row.region()),
          () -> "The region (%s) has two rows. Maybe remove one.".formatted(row.region()));
    }
  }

  /** A misspelt service would count as missing everywhere. */
  private void services() {
    Set<String> known = AbsenceTable.services(tables);
    for (Approach approach : ladder.approaches()) {
      List<String> unknown =
          approach.services().stream().filter(service -> !known.contains(service)).toList();
      require(
          unknown.isEmpty() || regions.isEmpty(),
          () ->
              ("The approach (%s) needs the services %s, which no region has. Maybe one of these is"
                      + " meant: %s.")
                  .formatted(approach.id(), unknown, known));
    }
  }

  private void images(ImageRegions row) {
    stated(row, "mark", row.mark());
    for (String name : row.names()) {
      approach(row, name.contains("/") ? name.substring(0, name.indexOf('/')) : name);
    }
    known(row, row.regions());
  }

  private void languages(LanguageSupport row) {
    stated(row, "mark", row.mark());
    circumstance(row);
    approach(row, row.approach());
    boolean any = !row.languages().isEmpty() || !row.without().isEmpty();
    require(
        any, () -> "A row needs languages or without: %s. Maybe one is misspelt.".formatted(row));
  }

  private void feature(FeatureRegions row) {
    stated(row, "name", row.name(), "mark", row.mark());
    circumstance(row);
    if (!row.approach().equals("service")) {
      approach(row, row.approach());
    }
    known(row, row.regions());
    known(row, row.without());
    boolean one = row.regions().isEmpty() != row.without().isEmpty();
    require(
        one,
        () -> "A row needs regions or without, and not both: %s. Maybe drop one.".formatted(row));
  }

  private void limit(Limit row) {
    stated(row, "mark", row.mark(), "of", row.of());
    circumstance(row);
    if (!row.approach().startsWith("inference/")) {
      approach(row, row.approach());
    }
    require(
        Vocabulary.LIBRARY.field(row.of()).isPresent(),
        () ->
            "A row limits (%s), which is no field: %s. Maybe data.itemMb."
                .formatted(row.of(), row));
    require(
        row.unit() == null
            || (row.unit().equals("bytes") && row.of().equals("data.itemCharacters")),
        () ->
            "A row counts (%s), which is not bytes of data.itemCharacters: %s. Maybe drop the unit."
                .formatted(row.unit(), row));
    require(
        row.most() > 0, () -> "A row allows nothing: %s. Maybe most is missing.".formatted(row));
  }

  /** A misspelt circumstance would never hold. */
  private static void circumstance(ServiceRow row) {
    if (row.given() != null) {
      boolean fields =
          Stream.of(row.given().split(", ", -1))
              .map(fact -> fact.split(": ", 2))
              .allMatch(fact -> fact.length == 2 && Vocabulary.LIBRARY.field(fact[0]).isPresent());
      require(
          fields,
          () ->
              ("A row of the platform's tables holds given (%s), which is no field and value: %s."
                      + " Maybe latency.mode: real-time.")
                  .formatted(row.given(), row));
    }
  }

  private void minimum(Minimum row) {
    stated(row, "mark", row.mark(), "of", row.of());
    circumstance(row);
    approach(row, row.approach());
    boolean counted =
        Vocabulary.LIBRARY.sectionOf(Dataset.class).orElseThrow().fields().stream()
            .anyMatch(field -> field.name().equals(row.of()));
    require(
        counted,
        () ->
            "A row counts (%s), which is not a field of data: %s. Maybe rows."
                .formatted(row.of(), row));
  }

  private void model(FoundationModel row) {
    stated(row, "mark", row.mark(), "id", row.id(), "name", row.name());
    stated(row, "provider", row.provider());
    approach(row, row.approach());
    known(row, row.inRegion());
    known(row, row.geography());
    known(row, row.global());
    LocalDate launched = row.launched();
    require(
        launched == null || row.ended() == null || launched.isBefore(row.ended()),
        () -> "A row ends before it was launched: %s. Maybe the days are swapped.".formatted(row));
  }

  private void catalog(ModelCatalog row) {
    stated(row, "mark", row.mark(), "task", row.task());
    approach(row, row.approach());
  }

  private void tuning(Tuning row) {
    stated(row, "mark", row.mark());
    approach(row, row.approach());
    known(row, row.regions());
    known(row, row.onDemand());
    known(row, row.throughput());
    if (!row.onDemand().isEmpty()) {
      stated(row, "onDemandSince", row.onDemandSince());
    }
  }

  private void closing(Closing row) {
    stated(row, "service", row.service(), "mark", row.mark());
    circumstance(row);
    require(
        row.since() != null || row.ended() != null,
        () -> "A row needs since, ended or both: %s. Maybe the field is misspelt.".formatted(row));
    if (row.approach() != null) {
      approach(row, row.approach());
      stated(row, "since", row.since(), "replacement", row.replacement());
    }
  }

  private static void stated(DatedRow row, @Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object name = namesAndValues[i];
      Object value = namesAndValues[i + 1];
      require(
          value != null && !value.toString().isBlank(),
          () ->
              "A row of the platform's tables has no %s: %s. Maybe the field is missing or misspelt."
                  .formatted(name, row));
    }
  }

  private void approach(DatedRow row, String id) {
    require(
        id != null && ladder.find(id).isPresent(),
        () ->
            ("A row of the platform's tables is about the approach (%s), which no rulebook"
                    + " describes: %s. Maybe it is misspelt.")
                .formatted(id, row));
  }

  private void known(DatedRow row, Collection<String> named) {
    for (String region : named) {
      require(
          regions.contains(region),
          () ->
              ("A row of the platform's tables names the region (%s), which the table of regions"
                      + " does not have: %s. Maybe it is misspelt.")
                  .formatted(region, row));
    }
  }

  private static void require(boolean right, Supplier<String> otherwise) {
    if (!right) {
      throw new RulebookException(otherwise.get());
    }
  }
}
