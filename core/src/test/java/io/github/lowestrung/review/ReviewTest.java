package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.prefer;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.drl.Conclusions.stand;
import static io.github.lowestrung.drl.Conclusions.warn;
import static io.github.lowestrung.internal.ToyRule.concept;
import static io.github.lowestrung.internal.ToyRule.rule;
import static io.github.lowestrung.internal.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.ToyRule;
import io.github.lowestrung.internal.ToyRule.Condition;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Training;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.base.util.Drools;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check finds a flaw that is there, and keeps silent about what only looks like one. */
class ReviewTest {

  private static final Condition<Dataset> OVER_5 =
      that("sizeGb > 5", d -> d.sizeGb() != null && d.sizeGb() > 5);
  private static final Condition<Dataset> OVER_100 =
      that("sizeGb > 100", d -> d.sizeGb() != null && d.sizeGb() > 100);
  private static final Condition<Dataset> UNDER_4 =
      that("sizeGb < 4", d -> d.sizeGb() != null && d.sizeGb() < 4);
  private static final Condition<Dataset> VIDEO =
      that("modality == Modality.VIDEO", d -> d.modality() == Modality.VIDEO);

  @TempDir Path root;

  private List<String> flaws(Rule... rules) throws IOException {
    return flaws(List.of(rules), List.of()).stream().map(Flaw::toString).toList();
  }

  /** Returns the flaws of the first of two rulebooks. */
  private List<Flaw> flaws(List<Rule> first, List<Rule> second) throws IOException {
    return Review.of(advisor(first, second), "toy:first:1");
  }

  private Advisor advisor(List<Rule> first, List<Rule> second) throws IOException {
    ToyRule.load(first, second);
    Path one = rulebook("first", ToyRule.First.class);
    Files.writeString(
        one.resolve("META-INF/lowest-rung/ladder.yaml"),
        """
        [{number: 1, name: Floor, effort: no, operationalSurface: 1},
         {number: 2, name: Wall, effort: some, operationalSurface: 2}]
        """);
    Files.writeString(
        one.resolve("META-INF/lowest-rung/approaches.yaml"),
        """
        [{id: stool, name: A stool, rung: 1, groups: [seats]},
         {id: bench, name: A bench, rung: 1, groups: [seats]},
         {id: ladder, name: A ladder, rung: 2}]
        """);
    URL[] urls =
        second.isEmpty()
            ? new URL[] {one.toUri().toURL()}
            : new URL[] {
              one.toUri().toURL(), rulebook("second", ToyRule.Second.class).toUri().toURL()
            };
    return Advisor.builder()
        .classLoader(new URLClassLoader(urls, getClass().getClassLoader()))
        .build();
  }

  private Path rulebook(String name, Class<?> model) throws IOException {
    Path book = root.resolve(name);
    Files.createDirectories(book.resolve("META-INF/lowest-rung"));
    Files.writeString(
        book.resolve("META-INF/lowest-rung/rulebook.yaml"),
        "{id: 'toy:" + name + "', version: '1'}");
    Path models = book.resolve("META-INF/kie/toy/" + name);
    Files.createDirectories(models);
    Files.writeString(
        models.resolve("drools-model"),
        "Drools-Model-Version:" + Drools.getFullVersion() + "\n" + model.getName());
    return book;
  }

  private static void assertOnly(List<String> flaws, String... parts) {
    assertThat(flaws).singleElement().asString().contains(parts);
  }

  @Test
  void a_rulebook_that_is_not_loaded_is_refused() throws IOException {
    Advisor advisor =
        advisor(List.of(rule("A-01").each(Tasks.class).then(c -> exclude(c, "stool"))), List.of());
    assertThatThrownBy(() -> Review.of(advisor, "toy:frist:1"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("No rulebook has the id (toy:frist:1)")
        .hasMessageEndingWith("Maybe (toy:first:1) is meant.");
  }

  @Test
  void flaws_are_sorted_and_say_how_bad_they_are() throws IOException {
    List<Flaw> flaws =
        flaws(
            List.of(
                rule("B-01").reason("so.").each(Tasks.class).then(c -> exclude(c, "stol")),
                rule("A-01", "odd", "exclude").each(Tasks.class).then(c -> exclude(c, "ladder"))),
            List.of());
    assertThat(flaws)
        .extracting(f -> f.rule() + " " + f.check().term() + " " + f.check().severity().term())
        .containsExactly(
            "A-01 unknown-kind error", "B-01 unknown-approach error", "B-01 reason-style warning");
  }

  // never-fires

  @Test
  void conditions_that_contradict_each_other_never_fire() throws IOException {
    assertOnly(
        flaws(rule("A-01").each(Dataset.class, OVER_5, UNDER_4).then(c -> exclude(c, "stool"))),
        "A-01 never-fires",
        "(Dataset( sizeGb > 5, sizeGb < 4 ))",
        "Maybe");
    assertThat(
            flaws(
                rule("A-01")
                    .each(Dataset.class, UNDER_4, that("sizeGb != null", d -> d.sizeGb() != null))
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void the_gap_between_two_borders_is_tried() throws IOException {
    assertThat(
            flaws(
                rule("A-01")
                    .each(
                        Dataset.class,
                        OVER_5,
                        that("sizeGb < 5.001", d -> d.sizeGb() != null && d.sizeGb() < 5.001))
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
    assertOnly(
        flaws(
            rule("A-01")
                .each(
                    Dataset.class,
                    that("rows > 5", d -> d.rows() != null && d.rows() > 5),
                    that("rows < 6", d -> d.rows() != null && d.rows() < 6))
                .then(c -> exclude(c, "stool"))),
        "never-fires");
  }

  @Test
  void patterns_on_one_fact_that_contradict_each_other_never_fire() throws IOException {
    assertOnly(
        flaws(
            rule("A-01")
                .each(Dataset.class, OVER_100)
                .each(Tasks.class)
                .each(Dataset.class, UNDER_4)
                .then(c -> exclude(c, "stool"))),
        "never-fires",
        "(Dataset( sizeGb > 100 )) together with (Dataset( sizeGb < 4 ))");
    assertOnly(
        flaws(
            rule("A-01")
                .each(Dataset.class, OVER_100)
                .not(Dataset.class, OVER_5)
                .then(c -> exclude(c, "stool"))),
        "never-fires",
        "not Dataset( sizeGb > 5 )");
    assertThat(
            flaws(
                rule("A-01")
                    .each(Dataset.class, OVER_5)
                    .not(Dataset.class, OVER_100)
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void tasks_that_exclude_each_other_never_fire() throws IOException {
    Condition<Tasks> within =
        that("within(Task.OCR, Task.TRANSLATION)", t -> t.within(Task.OCR, Task.TRANSLATION));
    assertOnly(
        flaws(
            rule("A-01")
                .each(
                    Tasks.class,
                    within,
                    that(
                        "!include(Task.OCR, Task.TRANSLATION)",
                        t -> !t.include(Task.OCR, Task.TRANSLATION)))
                .then(c -> exclude(c, "stool"))),
        "never-fires");
    assertThat(
            flaws(
                rule("A-01")
                    .each(
                        Tasks.class,
                        within,
                        that("!include(Task.OCR)", t -> !t.include(Task.OCR)),
                        that("single", Tasks::single))
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .each(
                        Tasks.class,
                        that("!include(Task.OCR)", t -> !t.include(Task.OCR)),
                        that("!single", t -> !t.single()))
                    .then(c -> exclude(c, "bench"))))
        .isEmpty();
  }

  @Test
  void a_condition_that_cannot_be_read_proves_nothing() throws IOException {
    assertThat(
            flaws(
                rule("A-01")
                    .each(
                        Dataset.class,
                        that("sizeGb * rows < 0", d -> false),
                        that("name().isEmpty()", d -> false))
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void a_workload_names_only_approaches_that_exist() throws IOException {
    assertOnly(
        flaws(
            rule("A-01")
                .each(
                    Proposal.class, that("approach == \"stol\"", p -> "stol".equals(p.approach())))
                .then(c -> exclude(c, "stool"))),
        "never-fires");
    assertThat(
            flaws(
                rule("A-01")
                    .each(
                        Offer.class,
                        that(
                            "approaches not contains \"stool\"",
                            o -> !o.approaches().contains("stool")))
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  private static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  @Test
  void a_concept_that_no_rule_concludes_is_never_found() throws IOException {
    Rule heavy = concept("C-01").each(Dataset.class, OVER_5).then(c -> conclude(c, "heavy"));
    assertOnly(
        flaws(
            heavy, rule("A-01").each(Concept.class, named("heav")).then(c -> exclude(c, "stool"))),
        "A-01 never-fires",
        "is concluded by no rule. Maybe (heavy) is meant.");
    assertThat(
            flaws(
                heavy,
                rule("A-01").each(Concept.class, named("heavy")).then(c -> exclude(c, "stool")),
                rule("A-02").not(Concept.class, named("heav")).then(c -> exclude(c, "bench"))))
        .isEmpty();
  }

  @Test
  void a_concept_may_be_named_by_a_value() throws IOException {
    assertThat(
            flaws(
                concept("C-01")
                    .binding(Proposal.class, "$approach", Proposal::approach)
                    .then("$approach", (c, approach) -> conclude(c, approach)),
                rule("A-01").each(Concept.class, named("stool")).then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void what_only_dead_rules_conclude_is_never_found() throws IOException {
    assertThat(
            flaws(
                concept("C-01")
                    .each(Dataset.class, OVER_5, UNDER_4)
                    .then(c -> conclude(c, "heavy")),
                concept("C-02").each(Concept.class, named("round")).then(c -> conclude(c, "round")),
                rule("A-01").each(Concept.class, named("heavy")).then(c -> exclude(c, "stool"))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 never-fires", "never fires itself: (C-01)"),
            c -> assertThat(c).contains("C-01 never-fires", "no workload meets"),
            c -> assertThat(c).contains("C-02 never-fires", "never fires itself: (C-02)"));
  }

  private static Condition<Candidate> candidate(String approach) {
    return that("approach == \"" + approach + "\"", c -> c.approach().equals(approach));
  }

  @Test
  void a_candidate_that_nobody_nominates_is_never_found() throws IOException {
    Rule nominates =
        rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool"));
    assertOnly(
        flaws(
            nominates,
            rule("F-01", "preference", "exclude")
                .each(Candidate.class, candidate("bench"))
                .then(c -> prefer(c, "bench"))),
        "F-01 never-fires",
        "is concluded by no rule");
    assertOnly(
        flaws(
            nominates,
            rule("F-01", "preference", "exclude")
                .each(Candidate.class, candidate("stol"))
                .then(c -> prefer(c, "bench"))),
        "F-01 never-fires",
        "asks for (stol), which no rulebook describes. Maybe (stool) is meant.");
    assertThat(
            flaws(
                nominates,
                rule("F-01", "preference", "exclude")
                    .each(Candidate.class, candidate("stool"))
                    .then(c -> prefer(c, "bench"))))
        .isEmpty();
  }

  @Test
  void advice_on_an_approach_that_does_not_exist_is_never_given() throws IOException {
    Rule stands =
        rule("L-01", "choice", "stand")
            .binding(Candidate.class, "$approach", Candidate::approach)
            .then("$approach", (c, approach) -> stand(c, approach));
    Rule chooses =
        rule("L-02", "choice", "choose")
            .binding(Standing.class, "$approach", Standing::approach)
            .then("$approach", (c, approach) -> recommend(c, approach));
    Rule nominates =
        rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool"));
    Condition<Recommended> high = that("rung > 2", r -> r.rung() > 2);
    assertThat(
            flaws(
                stands,
                chooses,
                nominates,
                rule("G-01", "guidance", "advise")
                    .each(
                        Recommended.class,
                        that("approach == \"benhc\"", r -> r.approach().equals("benhc")))
                    .then(c -> guide(c)),
                rule("G-02", "guidance", "advise")
                    .each(Recommended.class, high)
                    .then(c -> caution(c)),
                rule("G-03", "guidance", "advise")
                    .each(Recommended.class, that("rung >= 2", r -> r.rung() >= 2))
                    .then(c -> guide(c))))
        .satisfiesExactly(
            g -> assertThat(g).contains("G-01 never-fires", "Maybe (bench) is meant."),
            g -> assertThat(g).contains("G-02 never-fires", "Recommended( rung > 2 )"));
  }

  @Test
  void what_a_later_stratum_concludes_is_never_found() throws IOException {
    Rule chooses =
        rule("L-01", "choice", "choose").each(Tasks.class).then(c -> recommend(c, "stool"));
    assertOnly(
        flaws(chooses, rule("A-01").each(Recommended.class).then(c -> exclude(c, "stool"))),
        "A-01 never-fires",
        "is concluded after the stratum (exclude), by (L-01)");
    assertThat(
            flaws(
                chooses,
                rule("G-01", "guidance", "advise").each(Recommended.class).then(c -> guide(c))))
        .isEmpty();
  }

  @Test
  void an_exclusion_is_found_only_where_one_rests_on_the_fact() throws IOException {
    Rule excludes = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool"));
    Condition<Excluded> covers = that("covers(\"stool\")", e -> e.covers("stool"));
    assertOnly(
        flaws(
            excludes,
            rule("G-01", "guidance", "advise")
                .each(
                    Excluded.class,
                    covers,
                    that("restsOn(\"data.rows\")", e -> e.restsOn("data.rows")))
                .then(c -> guide(c))),
        "G-01 never-fires");
    assertThat(
            flaws(
                excludes,
                rule("G-01", "guidance", "advise")
                    .each(
                        Excluded.class,
                        covers,
                        that("restsOn(\"data.sizeGb\")", e -> e.restsOn("data.sizeGb")))
                    .then(c -> guide(c)),
                rule("G-02", "guidance", "advise")
                    .each(
                        Excluded.class,
                        that("!restsOn(\"data.sizeGb\")", e -> !e.restsOn("data.sizeGb")))
                    .then(c -> guide(c))))
        .isEmpty();
  }

  // negates-later-stratum

  @Test
  void only_what_is_over_may_be_negated() throws IOException {
    assertThat(
            flaws(
                rule("A-01").not(Excluded.class).then(c -> exclude(c, "stool")),
                rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool")),
                rule("R-02", "rung", "nominate")
                    .each(Dataset.class, OVER_5)
                    .exists(Candidate.class, candidate("stool"))
                    .then(c -> nominate(c, "bench")),
                rule("A-02")
                    .not(Candidate.class)
                    .not(Concept.class)
                    .then(c -> exclude(c, "bench"))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 negates-later-stratum: (not Excluded())", "Maybe"),
            r -> assertThat(r).contains("R-02 negates-later-stratum: (exists Candidate("));
  }

  // unknown-approach

  @Test
  void a_consequence_names_what_exists() throws IOException {
    assertThat(
            flaws(
                rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "seets")),
                rule("A-02").each(Dataset.class, UNDER_4).then(c -> exclude(c, "seats", "rung-2")),
                rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "ldder")),
                rule("T-01", "trap", "advise").each(Tasks.class).then(c -> warn(c, "stoool"))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 unknown-approach", "Maybe (seats) is meant."),
            r -> assertThat(r).contains("R-01 unknown-approach", "Maybe (ladder) is meant."),
            t -> assertThat(t).contains("T-01 unknown-approach", "Maybe (stool) is meant."));
  }

  // wrong-stratum, unknown-kind

  @Test
  void a_verb_and_a_kind_have_their_strata() throws IOException {
    assertThat(
            flaws(
                rule("A-01").each(Tasks.class).then(c -> guide(c)),
                rule("A-02", "constraint", "advise")
                    .binding(Proposal.class, "$approach", Proposal::approach)
                    .then("$approach", (c, approach) -> exclude(c, approach)),
                rule("A-03", "rung", "exclude").each(Tasks.class).then(c -> exclude(c, "stool")),
                rule("A-04", "guidence", "advise").each(Tasks.class).then(c -> caution(c))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 wrong-stratum", "(guide)", "\"advise\""),
            a -> assertThat(a).contains("A-02 wrong-stratum", "the kind (constraint)"),
            a -> assertThat(a).contains("A-02 wrong-stratum", "calls (exclude)"),
            a -> assertThat(a).contains("A-04 unknown-kind", "Maybe (guidance) is meant."));
  }

  // unbound-placeholder

  @Test
  void a_place_for_a_binding_needs_one_that_is_matched() throws IOException {
    assertThat(
            flaws(
                rule("A-01")
                    .reason("{$aproach} is meant")
                    .binding(Proposal.class, "$approach", Proposal::approach)
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .reason("{$approach} is meant")
                    .each(Tasks.class)
                    .notBinding(Proposal.class, "$approach", Proposal::approach)
                    .then(c -> exclude(c, "bench")),
                rule("A-03")
                    .reason("{$approach} is meant")
                    .binding(Proposal.class, "$approach", Proposal::approach)
                    .then(c -> exclude(c, "ladder"))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 unbound-placeholder", "Maybe ($approach) is meant."),
            a -> assertThat(a).contains("A-02 unbound-placeholder", "under not or exists only"));
  }

  @Test
  void a_place_for_a_field_needs_a_condition_that_reads_it() throws IOException {
    Rule heavy = concept("C-01").each(Dataset.class, OVER_5).then(c -> conclude(c, "heavy"));
    Rule round = concept("C-02").each(Dataset.class, VIDEO).then(c -> conclude(c, "round"));
    assertThat(
            flaws(
                heavy,
                round,
                rule("A-01")
                    .reason("{data.sizGb} is much")
                    .each(Dataset.class, OVER_100)
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .reason("{data.sizeGb} is much")
                    .each(Concept.class, named("round"))
                    .then(c -> exclude(c, "bench")),
                rule("A-03")
                    .reason("{data.sizeGb} is much for {task}")
                    .each(Concept.class, named("heavy"))
                    .each(Tasks.class)
                    .then(c -> exclude(c, "ladder")),
                rule("A-04")
                    .reason("{training.ownModel} is said")
                    .each(Tasks.class)
                    .exists(Training.class, that("ownModel == true", t -> true))
                    .then(c -> exclude(c, "stool")),
                rule("G-01", "guidance", "advise")
                    .reason("{data.sizeGb} is much")
                    .each(Excluded.class)
                    .then(c -> guide(c))))
        .satisfiesExactly(
            a ->
                assertThat(a).contains("A-01 unbound-placeholder", "Maybe (data.sizeGb) is meant."),
            a -> assertThat(a).contains("A-02 unbound-placeholder", "is read neither by"),
            a -> assertThat(a).contains("A-04 unbound-placeholder", "is read neither by"));
  }

  // shadowed, duplicate

  @Test
  void an_exclusion_is_shadowed_by_a_wider_one() throws IOException {
    Rule wide = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "seats"));
    assertOnly(
        flaws(
            wide, rule("A-02").each(Dataset.class, OVER_100, VIDEO).then(c -> exclude(c, "stool"))),
        "A-02 shadowed",
        "(A-01) fires too");
    assertThat(
            flaws(
                wide,
                rule("A-02").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool")),
                rule("A-03")
                    .each(Dataset.class, OVER_100)
                    .then(c -> exclude(c, "rung-2", "stool"))))
        .isEmpty();
  }

  @Test
  void a_soft_exclusion_shadows_no_hard_one() throws IOException {
    ToyRule wide = rule("A-01").each(Dataset.class, OVER_5);
    Rule narrow = rule("A-02").each(Dataset.class, OVER_100).then(c -> exclude(c, "stool"));
    assertThat(flaws(wide.with("strength", "soft").then(c -> exclude(c, "stool")), narrow))
        .isEmpty();
    assertOnly(
        flaws(
            rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool")),
            rule("A-02")
                .with("strength", "soft")
                .each(Dataset.class, OVER_100)
                .then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
  }

  @Test
  void what_is_negated_implies_the_other_way_round() throws IOException {
    assertOnly(
        flaws(
            rule("A-01").not(Dataset.class, OVER_100).then(c -> exclude(c, "stool")),
            rule("A-02").not(Dataset.class, OVER_5).then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
    assertOnly(
        flaws(
            rule("A-01").not(Dataset.class, OVER_5).then(c -> exclude(c, "stool")),
            rule("A-02").each(Dataset.class, UNDER_4).then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
    assertThat(
            flaws(
                rule("A-01").not(Dataset.class, OVER_5, VIDEO).then(c -> exclude(c, "stool")),
                rule("A-02").not(Dataset.class, OVER_100).then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void another_rulebook_may_shadow() throws IOException {
    List<Flaw> flaws =
        flaws(
            List.of(
                rule("R-01", "rung", "nominate")
                    .each(Tasks.class, that("single", Tasks::single))
                    .then(c -> nominate(c, "stool"))),
            List.of(
                rule("Z-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool")),
                rule("Z-02").reason("so.").each(Tasks.class).then(c -> exclude(c, "stool"))));
    assertThat(flaws)
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.check()).isEqualTo(Check.SHADOWED);
              assertThat(flaw.message()).contains("(Z-01)");
            });
  }

  @Test
  void a_condition_that_cannot_be_read_implies_itself() throws IOException {
    Condition<Dataset> odd = that("languages.size() > rows", d -> false);
    assertOnly(
        flaws(
            rule("A-01").each(Dataset.class, odd).then(c -> exclude(c, "stool")),
            rule("A-02").each(Dataset.class, OVER_5, odd).then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
    assertThat(
            flaws(
                rule("A-01").each(Dataset.class, odd).then(c -> exclude(c, "stool")),
                rule("A-02")
                    .each(Dataset.class, OVER_5, that("languages.size() > 2", d -> false))
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void two_rules_that_ask_and_say_the_same_are_duplicates() throws IOException {
    Rule one = rule("A-01").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool", "bench"));
    Condition<Dataset> among =
        that("modality in (Modality.VIDEO)", d -> d.modality() == Modality.VIDEO);
    assertOnly(
        flaws(one, rule("A-02").each(Dataset.class, among).then(c -> exclude(c, "seats"))),
        "A-02 duplicate",
        "(A-01) of toy:first:1");
    Condition<Dataset> known = that("modality != null", d -> d.modality() != null);
    assertOnly(
        flaws(one, rule("A-02").each(Dataset.class, known).then(c -> exclude(c, "seats"))),
        "A-01 shadowed");
  }

  @Test
  void advice_is_a_duplicate_only_in_the_same_words() throws IOException {
    assertOnly(
        flaws(
            rule("G-01", "guidance", "advise").each(Tasks.class).then(c -> guide(c)),
            rule("G-02", "guidance", "advise").each(Tasks.class).then(c -> guide(c)),
            rule("G-03", "caution", "advise").each(Tasks.class).then(c -> caution(c)),
            rule("G-04", "guidance", "advise")
                .reason("it is otherwise")
                .each(Tasks.class)
                .then(c -> guide(c))),
        "G-02 duplicate");
  }

  @Test
  void a_duplicate_of_another_rulebook_is_told_of_whatever_the_ids() throws IOException {
    List<Flaw> flaws =
        flaws(
            List.of(rule("A-01").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool"))),
            List.of(
                rule("Z-01").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool")),
                rule("Z-02").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool"))));
    assertThat(flaws)
        .extracting(flaw -> flaw.rule() + " " + flaw.check().term())
        .containsExactly("A-01 duplicate");
  }

  // repeated-threshold

  @Test
  void a_limit_stands_in_one_rule() throws IOException {
    Rule over = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool"));
    assertOnly(
        flaws(over, rule("A-02").not(Dataset.class, OVER_5).then(c -> exclude(c, "bench"))),
        "A-02 repeated-threshold",
        "{data.sizeGb} with 5, as (A-01) does");
    Condition<Dataset> none = that("rows > 0", d -> d.rows() != null && d.rows() > 0);
    assertThat(
            flaws(
                rule("A-01")
                    .each(Dataset.class, OVER_5, none)
                    .not(Dataset.class, that("sizeGb == 5", d -> d.sizeGb() == 5))
                    .then(c -> exclude(c, "stool")),
                rule("A-02").each(Dataset.class, OVER_100, none).then(c -> exclude(c, "ladder"))))
        .isEmpty();
  }

  // reason-style

  @Test
  void a_reason_is_a_clause() throws IOException {
    assertThat(
            flaws(
                rule("A-01")
                    .reason("Too \"big\".")
                    .each(Tasks.class)
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .reason("b".repeat(261))
                    .each(Tasks.class)
                    .then(c -> exclude(c, "bench")),
                rule("A-03")
                    .reason("c".repeat(260))
                    .each(Tasks.class)
                    .then(c -> exclude(c, "ladder"))))
        .satisfiesExactly(
            a ->
                assertThat(a)
                    .contains("A-01 reason-style", "a full stop and contains a double quote"),
            a -> assertThat(a).contains("A-02 reason-style", "has 261 characters"));
  }
}
