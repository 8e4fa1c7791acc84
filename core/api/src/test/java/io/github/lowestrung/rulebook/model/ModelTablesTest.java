package io.github.lowestrung.rulebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the tables say of a toy workshop: trees that a nursery offers, and a shed that keeps some.
 */
class ModelTablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final List<FoundationModel> TREES =
      List.of(
          tree("green.maple3-1-8b-v1:0", "Maple 3.1 8B").in("cellar").build(),
          tree("green.maple3-2-8b-v1:0", "Maple 3.2 8B").in("cellar").ended("2026-02-10").build(),
          tree("green.maple-4-scout", "Maple 4 Scout").near("attic").global("cellar").build(),
          tree("green.fir-reed-4-5-20251001-v1:0", "Fir Reed 4.5").launched("2026-02-01").build(),
          tree("green.fir-reed-5", "Fir Reed 5").in("cellar").near("attic").global("attic").build(),
          tree("green.fir-reed-5-5", "Fir Reed 5.5").global("attic").build(),
          tree("green.oak-v1:0", "Oak").answers("image").in("cellar").build(),
          tree("green.elm-v1:0", "Elm").secondary().ended("2026-01-01").build(),
          tree("green.yew-v1:0", "Yew").legacy("2026-02-15").in("cellar").build());

  private final ModelTables tables =
      new ModelTables(
              TREES,
              List.of(
                  catalog(Weights.OPEN, true, "maple-3-1-8b", "maple-3-2-8b", "birch-7b"),
                  catalog(Weights.OPEN, false, "birch-20b-dwarf", "maple-3-1-8b-bonsai")),
              List.of(
                  tuning(CustomizationNeed.FINE_TUNING, "maple-3.1-8b"),
                  tuning(CustomizationNeed.REINFORCEMENT, "yew")))
          .on(DAY);

  private static Tree tree(String id, String name) {
    return new Tree(id, name);
  }

  /** Builds a row. */
  private static final class Tree {
    private final String id;
    private final String name;
    private String answer = "text";
    private LocalDate launched;
    private LocalDate legacy;
    private LocalDate ended;
    private Certainty mark = Certainty.DOCUMENTED;
    private List<String> inRegion = List.of();
    private List<String> mantle = List.of();
    private List<String> geography = List.of();
    private List<String> global = List.of();

    Tree(String id, String name) {
      this.id = id;
      this.name = name;
    }

    Tree answers(String word) {
      answer = word;
      return this;
    }

    Tree launched(String day) {
      launched = LocalDate.parse(day);
      return this;
    }

    Tree legacy(String day) {
      legacy = LocalDate.parse(day);
      return this;
    }

    Tree ended(String day) {
      ended = LocalDate.parse(day);
      return this;
    }

    Tree secondary() {
      mark = Certainty.SECONDARY;
      return this;
    }

    Tree in(String... rooms) {
      inRegion = List.of(rooms);
      return this;
    }

    Tree mantle(String... rooms) {
      mantle = List.of(rooms);
      return in(rooms);
    }

    Tree near(String... rooms) {
      geography = List.of(rooms);
      return this;
    }

    Tree global(String... rooms) {
      global = List.of(rooms);
      return this;
    }

    FoundationModel build() {
      Weights weights = name.startsWith("Fir") ? Weights.CLOSED : null;
      return new FoundationModel(
          "nursery",
          id,
          name,
          "Green House",
          List.of("text"),
          List.of(answer),
          launched,
          legacy,
          ended,
          weights,
          inRegion,
          mantle,
          geography,
          global,
          mark,
          "list",
          DAY);
    }
  }

  private static ModelCatalog catalog(Weights weights, boolean tunable, String... models) {
    return new ModelCatalog(
        "shed", "shade", weights, tunable, List.of(models), Certainty.DOCUMENTED, "shelf", DAY);
  }

  private static Tuning tuning(CustomizationNeed method, String model) {
    return new Tuning(
        "nursery",
        List.of(model),
        method,
        List.of("cellar"),
        List.of("cellar"),
        LocalDate.of(2026, 1, 5),
        List.of(),
        null,
        null,
        null,
        Certainty.DOCUMENTED,
        "manual",
        DAY);
  }

  private List<String> named(String name) {
    return tables.on(LocalDate.of(2026, 2, 5)).offers("nursery", name).stream()
        .flatMap(offer -> offer.models().stream())
        .map(FoundationModel::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "maple-3.1-8b, Maple 3.1 8B",
    "Maple 3.1 8B, Maple 3.1 8B",
    "maple3-1-8b, Maple 3.1 8B",
    "MAPLE_3.1_8b, Maple 3.1 8B",
    "green.maple3-1-8b-v1:0, Maple 3.1 8B",
    "far.green.maple3-1-8b-v1:0, Maple 3.1 8B",
    "green-maple-3.1-8b, Maple 3.1 8B",
    "Green House Maple 3.1 8B, Maple 3.1 8B",
    "maple-3.1-8b-instruct, Maple 3.1 8B",
    "shop-shadegeneration-maple-3-1-8b-instruct, Maple 3.1 8B",
    "maple-3.1-8b-instruct-128k, Maple 3.1 8B",
    "maple, Maple 3.1 8B/Maple 3.2 8B/Maple 4 Scout",
    "maple-3, Maple 3.1 8B/Maple 3.2 8B",
    "maple-8b, Maple 3.1 8B/Maple 3.2 8B",
    "fir, Fir Reed 4.5/Fir Reed 5/Fir Reed 5.5",
    "fir-reed-4.5, Fir Reed 4.5",
    "fir-4-5-reed, Fir Reed 4.5",
    "fir-reed-4-5-20251001, Fir Reed 4.5",
    "fir-reed-5, Fir Reed 5",
    "fir-5, Fir Reed 5/Fir Reed 5.5",
    "fir-reed-5.5, Fir Reed 5.5",
  })
  void a_name_stands_for_its_model_or_the_members_of_its_family(String name, String models) {
    assertThat(named(name)).isEqualTo(Arrays.asList(models.split("/")));
  }

  @ParameterizedTest
  @CsvSource({
    "maple-5, Maple 4 Scout/Maple 3.2 8B/Maple 3.1 8B",
    "fir-reed-5.7, Fir Reed 5.5/Fir Reed 5/Fir Reed 4.5",
    "mapel-3.1-8b, Maple 3.1 8B",
    "maple-3.1-70b, Maple 3.1 8B",
  })
  void an_unknown_name_has_near_ones(String name, String near) {
    assertThat(tables.offers("nursery", name)).isEmpty();
    assertThat(tables.weights(name)).isEmpty();
    assertThat(tables.unknown(name))
        .singleElement()
        .extracting(UnknownModel::nearest)
        .isEqualTo(Arrays.asList(near.split("/")));
  }

  @Test
  void an_endpoint_is_missed_where_no_model_answers_through_it() {
    ModelOffer ash =
        endpoints(tree("green.ash-1", "Ash 1").mantle("cellar", "attic").near("attic"));
    assertThat(ash.mantleOnly("cellar")).isTrue();
    assertThat(ash.mantleOnlyInside("cellar")).isTrue();
    assertThat(ash.mantleOnly("attic")).as("a profile has the other endpoint").isFalse();
    assertThat(ash.mantleOnlyInside("attic")).isTrue();
    assertThat(ash.mantleOnly("porch")).isFalse();
    ModelOffer both =
        endpoints(
            tree("green.ash-1", "Ash 1").mantle("cellar"),
            tree("green.ash-2", "Ash 2").in("cellar"));
    assertThat(both.mantleOnly("cellar")).isFalse();
    assertThat(both.mantleOnlyInside("cellar")).isFalse();
  }

  private static ModelOffer endpoints(Tree... trees) {
    return new ModelTables(Arrays.stream(trees).map(Tree::build).toList(), List.of(), List.of())
        .on(DAY)
        .offers("nursery", "ash")
        .get(0);
  }

  @Test
  void a_name_like_no_other_has_no_near_ones() {
    assertThat(tables.unknown("zzz-9000"))
        .singleElement()
        .extracting(UnknownModel::near)
        .isEqualTo("no known name is near");
    assertThat(tables.unknown("maple")).isEmpty();
    assertThat(new ModelTables(List.of(), List.of(), List.of()).unknown("maple")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, fir-reed-4.5, false, Fir Reed 4.5 was launched on 2026-02-01",
    "2026-02-01, fir-reed-4.5, true,",
    "2026-02-09, maple-3.2-8b, true,",
    "2026-02-10, maple-3.2-8b, false, Maple 3.2 8B ended on 2026-02-10",
    "2020-01-01, maple-3.2-8b, true,",
    "2026-03-01, birch-7b, false, its models do not include it",
  })
  void a_model_is_there_from_its_launch_until_its_end(
      LocalDate date, String name, boolean offered, String why) {
    ModelOffer offer = tables.on(date).offers("nursery", name).get(0);
    assertThat(offer.offered()).isEqualTo(offered);
    assertThat(offer.firm()).isTrue();
    if (!offered) {
      assertThat(offer.why()).isEqualTo(why);
      assertThat(offer.basis()).isEqualTo("list, data of 2026-03-01");
    }
  }

  @Test
  void a_second_hand_end_is_not_firm() {
    assertThat(tables.offers("nursery", "elm"))
        .singleElement()
        .matches(offer -> !offer.offered() && !offer.firm());
  }

  @Test
  void of_an_approach_without_tables_nothing_is_said() {
    assertThat(tables.offers("hands", "maple")).isEmpty();
    assertThat(tables.untuned("hands", "fine-tuning", "maple")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "maple-3.1-8b, cellar, IN_REGION, false, false, false",
    "maple-3.1-8b, attic, , true, false, false",
    "fir-reed-5, attic, GEOGRAPHY, false, true, false",
    "fir-reed-5.5, attic, GLOBAL, false, true, true",
    "maple-4-scout, cellar, GLOBAL, false, true, true",
    "maple, cellar, IN_REGION, false, false, false",
    "maple-3.1-8b, garden, , false, false, false",
    "fir-reed-4.5, attic, , false, false, false",
  })
  void the_nearest_way_in_which_a_model_answers_counts(
      String name,
      String region,
      RoutingMode routing,
      boolean lacks,
      boolean leaves,
      boolean roams) {
    ModelOffer offer = tables.offers("nursery", name).get(0);
    assertThat(offer.routings(region)).isEqualTo(routing == null ? List.of() : List.of(routing));
    assertThat(offer.lacks(region)).isEqualTo(lacks);
    assertThat(offer.leaves(region)).isEqualTo(leaves);
    assertThat(offer.roams(region)).isEqualTo(roams);
  }

  @Test
  void the_answer_that_a_task_asks_for_must_be_had_in_the_region() {
    Tasks pictures = new Tasks(List.of(Task.IMAGE_GENERATION));
    assertThat(tables.capable("nursery", pictures)).singleElement().matches(o -> o.lacks("attic"));
    assertThat(tables.capable("nursery", pictures)).noneMatch(o -> o.lacks("cellar"));
    assertThat(tables.capable("nursery", new Tasks(List.of(Task.SUMMARIZATION))))
        .singleElement()
        .matches(offer -> !offer.lacks("attic"));
    assertThat(tables.capable("nursery", new Tasks(List.of(Task.SEMANTIC_SEARCH)))).isEmpty();
  }

  @Test
  void a_catalogue_lists_what_it_hosts_and_tunes() {
    assertThat(tables.catalogOffers("maple-3.1-8b"))
        .singleElement()
        .matches(offer -> offer.offered() && offer.tunable());
    assertThat(tables.catalogOffers("birch-20b-dwarf")).noneMatch(ModelOffer::tunable);
    assertThat(tables.catalogOffers("fir")).noneMatch(ModelOffer::offered);
  }

  @Test
  void weights_are_told_where_all_that_is_meant_agrees() {
    assertThat(tables.weights("fir"))
        .singleElement()
        .extracting(ModelWeights::weights)
        .isEqualTo(Weights.CLOSED);
    assertThat(tables.weights("maple-3.1-8b"))
        .singleElement()
        .extracting(ModelWeights::weights)
        .isEqualTo(Weights.OPEN);
    assertThat(tables.weights("oak")).isEmpty();
    assertThat(tables.weights("maple")).isEmpty();
  }

  @Test
  void a_model_is_tuned_by_some_methods_and_in_some_regions() {
    assertThat(tables.tuningOf("nursery", "fine-tuning", "maple"))
        .containsExactly(new TuningRegions(List.of("cellar"), "manual, data of 2026-03-01"));
    assertThat(tables.tuningOf("nursery", "reinforcement", "maple")).isEmpty();
    assertThat(tables.tunes("nursery", "fine-tuning", "cellar")).isTrue();
    assertThat(tables.tunes("nursery", "fine-tuning", "attic")).isFalse();
    assertThat(tables.tunes("nursery", "distillation", "cellar")).isFalse();
    assertThat(tables.untuned("nursery", "fine-tuning", "maple")).isEmpty();
    assertThat(tables.untuned("nursery", "fine-tuning", "fir"))
        .containsExactly(new UntunedModel(true, "maple-3.1-8b", "manual, data of 2026-03-01"));
    assertThat(tables.untuned("nursery", "fine-tuning", "zzz"))
        .containsExactly(new UntunedModel(false, "maple-3.1-8b", "manual, data of 2026-03-01"));
  }

  @Test
  void a_table_of_today_cannot_tell_what_was_tuned_while_a_model_lived() {
    assertThat(
            tables.on(LocalDate.of(2026, 2, 9)).untuned("nursery", "fine-tuning", "maple-3.2-8b"))
        .noneMatch(UntunedModel::known);
    assertThat(tables.untuned("nursery", "fine-tuning", "maple-3.2-8b"))
        .allMatch(UntunedModel::known);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-04, false", "2026-01-05, true"})
  void hosting_on_demand_begins_on_its_day(LocalDate date, boolean hosted) {
    assertThat(tables.on(date).tunings("nursery", "fine-tuning", "maple"))
        .singleElement()
        .matches(row -> row.onDemand().contains("cellar") == hosted);
    assertThat(tables.tunings("nursery", "fine-tuning", "fir")).isEmpty();
  }

  @Test
  void a_model_becomes_legacy_on_its_day() {
    assertThat(tables.legacy("nursery", "yew")).hasSize(1);
    assertThat(tables.on(LocalDate.of(2026, 2, 14)).legacy("nursery", "yew")).isEmpty();
    assertThat(tables.legacy("nursery", "maple")).isEmpty();
  }
}
