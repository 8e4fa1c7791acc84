package io.github.lowestrung.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.rulebook.model.Tuning;
import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.FeatureRegions;
import io.github.lowestrung.rulebook.service.LanguageGap;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables say of a toy platform: a workshop with two rooms. */
class PlatformTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Ladder ladder =
      new Ladder(
          List.of(rung(1), rung(2)),
          List.of(
              new Approach("saw", "A saw", 1, List.of(), List.of("bench", "floor"), null),
              new Approach("lathe", "A lathe", 1, List.of(), List.of("power"), null),
              new Approach("hands", "Hands", 2, List.of(), List.of(), null)));

  private static Rung rung(double number) {
    return new Rung(number, "Rung", "", "", "no", 1, "", "", "", "", "", null);
  }

  private static Region room(String name, List<String> services, List<String> fips) {
    return new Region(name, "house", "Room", services, fips, "plan", DAY);
  }

  private PlatformTables tables(Region... rooms) {
    return PlatformTables.of(List.of(rooms));
  }

  private Platform platform(PlatformTables tables) {
    return new Platform(tables, ladder);
  }

  private static PlatformTables with(PlatformTables tables, DatedRow row) {
    return PlatformTables.join(List.of(tables, PlatformTables.of(List.of(row))));
  }

  private PlatformTables house() {
    return tables(
        room("cellar-1", List.of("bench", "power"), List.of("bench")),
        room("attic-1", List.of("floor"), List.of()));
  }

  @Test
  void an_approach_is_absent_where_none_of_its_services_is() {
    Platform platform = platform(house());
    assertThat(platform.absences("attic-1"))
        .extracting(Absence::name)
        .containsExactly("lathe", "service/bench", "service/power");
    assertThat(platform.absences("cellar-1"))
        .extracting(Absence::name)
        .containsExactly("service/floor");
    assertThat(platform.absences("attic-1").get(0))
        .isEqualTo(new Absence("lathe", "house", "plan, data of 2026-03-01"));
  }

  @Test
  void nothing_is_absent_from_a_region_that_no_table_knows() {
    assertThat(platform(house()).absences("garden-1")).isEmpty();
    assertThat(platform(house()).fipsAbsences("garden-1")).isEmpty();
    assertThat(platform(house()).partition("garden-1")).isEmpty();
    assertThat(platform(house()).partition("attic-1")).isEqualTo("house");
  }

  @Test
  void an_approach_without_services_is_never_absent() {
    assertThat(platform(house()).fipsAbsences("attic-1"))
        .extracting(Absence::name)
        .containsExactly("saw", "lathe", "service/bench", "service/floor", "service/power");
    assertThat(platform(house()).fipsAbsences("cellar-1"))
        .extracting(Absence::name)
        .containsExactly("lathe", "service/floor", "service/power");
    assertThat(platform(house()).fipsNowhere()).extracting(Absence::name).containsExactly("lathe");
    assertThat(platform(tables()).fipsNowhere()).isEmpty();
  }

  @Test
  void an_image_is_absent_outside_its_regions_and_named_once() {
    ImageRegions images =
        new ImageRegions(
            List.of("lathe", "hands/left"), List.of("cellar-1"), Certainty.VERIFIED, "list", DAY);
    Platform platform = platform(with(house(), images));
    assertThat(platform.absences("attic-1"))
        .extracting(absence -> absence.name() + ": " + absence.basis())
        .containsExactly(
            "lathe: plan, data of 2026-03-01",
            "service/bench: plan, data of 2026-03-01",
            "service/power: plan, data of 2026-03-01",
            "hands/left: list, data of 2026-03-01",
            "hands: list, data of 2026-03-01");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 0", "2026-04-01, 1", "2027-01-01, 1"})
  void a_closing_begins_on_its_day(LocalDate date, int closings) {
    Closing closing =
        new Closing(
            "saw",
            "saw",
            null,
            null,
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 5, 1),
            Certainty.DOCUMENTED,
            "knife",
            "door",
            DAY);
    assertThat(platform(with(house(), closing)).on(date).closings()).hasSize(closings);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, is closed to new customers since 2026-04-01",
    "2026-04-30, is closed to new customers since 2026-04-01",
    "2026-05-01, has ended by 2026-05-01"
  })
  void a_service_ends_on_its_day(LocalDate date, String state) {
    Closing closing =
        new Closing(
            "saw",
            null,
            null,
            null,
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 5, 1),
            Certainty.DOCUMENTED,
            null,
            "door",
            DAY);
    assertThat(platform(with(house(), closing)).on(date).closings())
        .extracting(Closing::state, Closing::successor)
        .containsExactly(tuple(state, "the provider names no successor"));
  }

  @Test
  void a_feature_is_lacking_where_it_is_not_listed() {
    Platform platform =
        platform(
            PlatformTables.join(
                List.of(
                    house(),
                    PlatformTables.of(
                        List.of(
                            feature("hands", List.of("cellar-1"), null),
                            feature("saw/teeth", null, List.of("cellar-1")))))));
    assertThat(platform.absences("attic-1")).extracting(Absence::name).contains("hands");
    assertThat(platform.absences("cellar-1")).extracting(Absence::name).contains("saw/teeth");
    assertThat(platform.lacking("attic-1"))
        .extracting(FeatureRegions::name)
        .containsExactly("hands");
    assertThat(platform.lacking("cellar-1"))
        .extracting(FeatureRegions::approach)
        .containsExactly("saw");
    assertThat(platform.lacking("garden-1")).isEmpty();
  }

  private static FeatureRegions feature(String name, List<String> regions, List<String> without) {
    return new FeatureRegions(name, null, null, regions, without, Certainty.VERIFIED, "list", DAY);
  }

  @Test
  void age_is_counted_from_the_day_of_the_oldest_row() {
    Platform platform = platform(house()).on(DAY.plusDays(7));
    assertThat(platform.checked()).isEqualTo(DAY);
    assertThat(platform.age()).isEqualTo(7);
    assertThat(platform.on(DAY.minusDays(7)).age()).isEqualTo(-7);
    assertThat(platform(tables()).on(DAY).age()).isZero();
  }

  @Test
  void languages_are_known_with_their_variants_both_ways() {
    LanguageSupport support =
        new LanguageSupport(
            "saw",
            null,
            List.of(Task.OCR),
            null,
            List.of("en", "pt-BR"),
            null,
            null,
            List.of("nl"),
            Certainty.VERIFIED,
            "manual",
            DAY);
    Platform platform = platform(with(house(), support));
    Tasks reading = new Tasks(List.of(Task.OCR, Task.CLUSTERING));
    assertThat(platform.languageGaps(reading, List.of("en", "en-GB", "pt", "pt-BR"))).isEmpty();
    assertThat(platform.languageGaps(reading, List.of("de", "en", "pt-PT")))
        .containsExactly(
            new LanguageGap(
                "saw",
                List.of(Task.OCR),
                null,
                List.of("de", "pt-PT"),
                false,
                List.of(),
                true,
                "manual, data of 2026-03-01"));
    assertThat(platform.languageGaps(reading, List.of("en", "nl")))
        .extracting(LanguageGap::partial)
        .containsExactly(true);
    assertThat(platform.languageGaps(new Tasks(List.of(Task.CLUSTERING)), List.of("de"))).isEmpty();
  }

  @Test
  void a_list_of_unknown_languages_leaves_all_others_alone() {
    LanguageSupport support =
        new LanguageSupport(
            "saw",
            null,
            List.of(Task.OCR),
            null,
            null,
            List.of("ja"),
            null,
            null,
            Certainty.VERIFIED,
            "manual",
            DAY);
    Tasks reading = new Tasks(List.of(Task.OCR));
    assertThat(platform(with(house(), support)).languageGaps(reading, List.of("de", "ja")))
        .extracting(LanguageGap::unknown)
        .containsExactly(List.of("ja"));
  }

  @Test
  void an_approach_all_of_whose_variants_lack_their_image_is_absent() {
    ImageRegions left =
        new ImageRegions(
            List.of("hands/left"), List.of("cellar-1"), Certainty.VERIFIED, "list", DAY);
    ImageRegions both =
        new ImageRegions(
            List.of("hands/left", "hands/right"),
            List.of("cellar-1"),
            Certainty.VERIFIED,
            "list",
            DAY);
    ImageRegions doubtful =
        new ImageRegions(
            List.of("hands/left"), List.of("cellar-1"), Certainty.SECONDARY, "hearsay", DAY);
    assertThat(absent("attic-1", left)).contains("hands/left", "hands");
    assertThat(absent("attic-1", both)).contains("hands/left", "hands/right", "hands");
    assertThat(absent("cellar-1", both)).containsExactly("service/floor");
    assertThat(absent("attic-1", doubtful)).doesNotContain("hands/left", "hands");
  }

  private List<String> absent(String region, ImageRegions images) {
    return platform(with(house(), images)).absences(region).stream().map(Absence::name).toList();
  }

  @Test
  void a_row_without_source_or_day_is_refused() {
    refused(
        with(house(), new Note("saws", "they cut", Certainty.VERIFIED, null, DAY)),
        "has no source",
        "about=saws",
        "Maybe the field is missing");
    refused(
        with(house(), new Note("saws", "they cut", Certainty.VERIFIED, "manual", null)),
        "has no asOf");
  }

  @Test
  void a_row_about_an_unknown_approach_is_refused() {
    refused(
        with(
            house(),
            new Minimum("axe", null, null, "rows", 1, null, Certainty.VERIFIED, "manual", DAY)),
        "about the approach (axe), which no rulebook describes");
    refused(
        with(
            house(),
            new ImageRegions(
                List.of("axe/left"), List.of("cellar-1"), Certainty.VERIFIED, "list", DAY)),
        "about the approach (axe)");
  }

  private static Closing closing(LocalDate since, String replacement) {
    return new Closing(
        "saw", "saw", null, null, since, null, Certainty.VERIFIED, replacement, "door", DAY);
  }

  private static Limit limit(String approach, String when, String of, double most) {
    return limit(approach, when, of, most, null);
  }

  private static Limit limit(String approach, String when, String of, double most, String unit) {
    return new Limit(
        approach, null, null, when, null, of, most, unit, false, Certainty.VERIFIED, "manual", DAY);
  }

  @Test
  void a_limit_that_can_limit_nothing_is_refused() {
    refused(with(house(), limit("axe", null, "data.itemMb", 1)), "about the approach (axe)");
    refused(with(house(), limit("saw", null, "data.item", 1)), "limits (data.item)");
    refused(with(house(), limit("saw", null, "data.itemMb", 0)), "allows nothing");
    refused(
        with(house(), limit("saw", "latency: fast", "data.itemMb", 1)),
        "holds given (latency: fast), which is no field and value");
    refused(
        with(house(), limit("saw", null, "data.itemCharacters", 1, "octets")),
        "counts (octets), which is not bytes of data.itemCharacters");
    refused(with(house(), limit("saw", null, "data.itemMb", 1, "bytes")), "Maybe drop the unit");
  }

  @Test
  void a_row_that_leaves_out_what_rules_ask_is_refused() {
    LocalDate since = LocalDate.of(2026, 4, 1);
    refused(with(house(), closing(null, "knife")), "needs since, ended or both");
    refused(with(house(), closing(since, null)), "has no replacement");
    refused(with(house(), new Note("saws", "they cut", null, "manual", DAY)), "has no mark");
    refused(
        with(
            house(),
            new Minimum("saw", null, null, "row", 1, null, Certainty.VERIFIED, "manual", DAY)),
        "counts (row), which is not a field of data");
    refused(
        with(
            house(),
            new LanguageSupport(
                "saw",
                null,
                List.of(Task.OCR),
                null,
                null,
                null,
                null,
                null,
                Certainty.VERIFIED,
                "manual",
                DAY)),
        "needs languages or without");
  }

  @Test
  void a_row_about_an_unknown_region_is_refused() {
    refused(
        with(
            house(),
            new ImageRegions(List.of("saw"), List.of("garden-1"), Certainty.VERIFIED, "list", DAY)),
        "names the region (garden-1)");
  }

  @Test
  void hosting_on_demand_without_its_first_day_is_refused() {
    refused(
        with(
            house(),
            new Tuning(
                "lathe",
                List.of("maple"),
                null,
                List.of("cellar-1"),
                List.of("cellar-1"),
                null,
                null,
                null,
                null,
                null,
                Certainty.DOCUMENTED,
                "manual",
                DAY)),
        "has no onDemandSince");
  }

  @Test
  void a_region_with_two_rows_is_refused() {
    Region cellar = room("cellar-1", List.of("bench", "power", "floor"), List.of());
    refused(tables(cellar, cellar), "The region (cellar-1) has two rows");
  }

  @Test
  void a_service_that_no_region_has_is_refused() {
    refused(
        tables(room("cellar-1", List.of("bench", "floor"), List.of())),
        "The approach (lathe) needs the services [power], which no region has",
        "Maybe one of these is meant: [bench, floor]");
  }

  private void refused(PlatformTables tables, String... parts) {
    assertThatThrownBy(() -> platform(tables))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }
}
