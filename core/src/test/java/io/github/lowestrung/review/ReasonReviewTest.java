package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Training;
import java.io.IOException;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** A reason is a clause whose places are all filled. */
class ReasonReviewTest extends ToyReview {

  @Test
  void a_place_for_a_binding_needs_one_that_is_matched() throws IOException {
    assertThat(
            flaws(
                rule("A-01")
                    .reason("{$aproach} is meant")
                    .binding(Proposal.class, "$approach", Proposal::approach)
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .with("absence", "it is a toy")
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

  @Test
  void the_text_about_an_absence_has_no_place_that_nothing_fills() throws IOException {
    assertOnly(
        flaws(
            rule("A-01")
                .with("absence", "{$tool} lifts this")
                .not(Proposal.class)
                .then(c -> exclude(c, "stool"))),
        "A-01 unbound-placeholder",
        "{$tool}");
  }
}
