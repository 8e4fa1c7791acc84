package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.warn;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Tasks;
import java.io.IOException;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** A review finds flaws that are there, and keeps silent about what only looks like one. */
class ReviewTest extends ToyReview {

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
    List<Finding> flaws =
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
                    .with("absence", "it is a toy")
                    .not(Candidate.class)
                    .not(Concept.class)
                    .then(c -> exclude(c, "bench"))))
        .satisfiesExactly(
            a -> assertThat(a).contains("A-01 negates-later-stratum: (not Excluded())", "Maybe"),
            r -> assertThat(r).contains("R-02 negates-later-stratum: (exists Candidate("));
  }

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

  @Test
  void a_limit_stands_in_one_rule() throws IOException {
    Rule over = rule("A-01").each(Dataset.class, OVER_5).then(c -> exclude(c, "stool"));
    assertOnly(
        flaws(
            over,
            rule("A-02")
                .with("absence", "so it is")
                .not(Dataset.class, OVER_5)
                .then(c -> exclude(c, "bench"))),
        "A-02 repeated-threshold",
        "{data.sizeGb} with 5, as (A-01) does");
    Condition<Dataset> none = that("rows > 0", d -> d.rows() != null && d.rows() > 0);
    assertThat(
            flaws(
                rule("A-01")
                    .with("absence", "so it is")
                    .each(Dataset.class, OVER_5, none)
                    .not(
                        Dataset.class,
                        that("sizeGb == 5", d -> d.sizeGb() != null && d.sizeGb() == 5))
                    .then(c -> exclude(c, "stool")),
                rule("A-02").each(Dataset.class, OVER_100, none).then(c -> exclude(c, "ladder"))))
        .isEmpty();
  }
}
