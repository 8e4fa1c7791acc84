package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A rule that no workload meets is found, and no other. */
class ContradictionReviewTest extends ToyReview {

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
                .with("absence", "it is a toy")
                .each(Dataset.class, OVER_100)
                .not(Dataset.class, OVER_5)
                .then(c -> exclude(c, "stool"))),
        "never-fires",
        "not Dataset( sizeGb > 5 )");
    assertThat(
            flaws(
                rule("A-01")
                    .with("absence", "so it is")
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
                        that("sizeGb * sizeGb < 0", d -> false),
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
        "unknown-name");
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
}
