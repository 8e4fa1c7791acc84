package io.github.lowestrung.review;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.excludeAllBut;
import static io.github.lowestrung.drl.Conclusions.forbid;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.ModelChoice;
import io.github.lowestrung.workload.Tasks;
import java.io.IOException;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** A rule is found that another makes superfluous, and no other. */
class OverlapReviewTest extends ToyReview {

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
  void an_exclusion_of_all_shadows_no_prohibition() throws IOException {
    ToyRule narrow = rule("A-02").with("change", "Take less").each(Dataset.class, OVER_100);
    assertThat(
            flaws(
                rule("A-01").each(Dataset.class, OVER_5).then(c -> excludeAllBut(c)),
                narrow.then(c -> forbid(c))))
        .isEmpty();
    assertOnly(
        flaws(
            rule("A-01")
                .with("change", "Take less")
                .each(Dataset.class, OVER_5)
                .then(c -> forbid(c)),
            rule("A-02").each(Dataset.class, OVER_100).then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
  }

  @Test
  void what_is_negated_implies_the_other_way_round() throws IOException {
    assertOnly(
        flaws(
            rule("A-01")
                .with("absence", "so it is")
                .not(Dataset.class, OVER_100)
                .then(c -> exclude(c, "stool")),
            rule("A-02")
                .with("absence", "so it is")
                .not(Dataset.class, OVER_5)
                .then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
    assertOnly(
        flaws(
            rule("A-01")
                .with("absence", "so it is")
                .not(Dataset.class, OVER_5)
                .then(c -> exclude(c, "stool")),
            rule("A-02").each(Dataset.class, UNDER_4).then(c -> exclude(c, "stool"))),
        "A-02 shadowed");
    assertThat(
            flaws(
                rule("A-01")
                    .with("absence", "so it is")
                    .not(Dataset.class, OVER_5, VIDEO)
                    .then(c -> exclude(c, "stool")),
                rule("A-02")
                    .with("absence", "so it is")
                    .not(Dataset.class, OVER_100)
                    .then(c -> exclude(c, "stool"))))
        .isEmpty();
  }

  @Test
  void another_rulebook_may_shadow() throws IOException {
    List<Finding> flaws =
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
            finding -> {
              assertThat(finding.check()).isEqualTo(Check.SHADOWED);
              assertThat(finding.message()).contains("(Z-01)");
            });
  }

  @Test
  void a_condition_that_cannot_be_read_implies_itself() throws IOException {
    Condition<Dataset> odd = that("languages.size() * 2 > 5", d -> false);
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
  void variables_of_one_name_may_stand_for_different_things() throws IOException {
    assertThat(
            flaws(
                rule("G-01", "guidance", "advise")
                    .reason("{$what} is meant")
                    .binding(ModelChoice.class, "$what", ModelChoice::foundationModel)
                    .then(c -> guide(c)),
                rule("G-02", "guidance", "advise")
                    .reason("{$what} is meant")
                    .binding(ModelChoice.class, "$what", ModelChoice::algorithm)
                    .then(c -> guide(c))))
        .isEmpty();
  }

  @Test
  void a_duplicate_of_another_rulebook_is_told_of_whatever_the_ids() throws IOException {
    List<Finding> flaws =
        flaws(
            List.of(rule("A-01").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool"))),
            List.of(
                rule("Z-01").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool")),
                rule("Z-02").each(Dataset.class, VIDEO).then(c -> exclude(c, "stool"))));
    assertThat(flaws)
        .extracting(finding -> finding.rule() + " " + finding.check().term())
        .containsExactly("A-01 duplicate");
  }
}
