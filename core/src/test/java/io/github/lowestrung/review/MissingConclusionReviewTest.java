package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.prefer;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.drl.Conclusions.stand;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Tasks;
import java.io.IOException;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** A rule is found that asks for what is never concluded, and no other. */
class MissingConclusionReviewTest extends ToyReview {

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
        "tests for (stol), which no rulebook describes. Maybe (stool) is meant.");
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

  @Test
  void an_exclusion_may_rest_on_nothing_however_that_is_written() throws IOException {
    Rule excludes = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool"));
    assertThat(
            flaws(
                excludes,
                rule("G-01", "guidance", "advise")
                    .each(
                        Excluded.class,
                        that("restsOn(\"data.sizeGb\") == false", e -> !e.restsOn("data.sizeGb")))
                    .then(c -> guide(c))))
        .isEmpty();
  }

  @Test
  void an_operator_beside_what_an_exclusion_rests_on_is_no_negation_of_it() throws IOException {
    Rule excludes = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool"));
    assertOnly(
        flaws(
            excludes,
            rule("G-01", "guidance", "advise")
                .each(
                    Excluded.class,
                    that(
                        "restsOn(\"data.rows\") || strength != Strength.HARD",
                        e -> e.restsOn("data.rows") || e.strength() != Strength.HARD))
                .then(c -> guide(c))),
        "G-01 never-fires");
  }

  @Test
  void a_text_that_names_a_property_does_not_keep_a_concept_from_being_tried() throws IOException {
    Rule concludes = concept("C-01").each(Dataset.class, OVER_5).then(c -> conclude(c, "heavy"));
    assertOnly(
        flaws(
            concludes,
            rule("A-01").each(Concept.class, named("a place")).then(c -> exclude(c, "stool"))),
        "A-01 never-fires");
  }
}
