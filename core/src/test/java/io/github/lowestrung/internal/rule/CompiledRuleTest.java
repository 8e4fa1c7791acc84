package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule says why it fired in the facts that its own conditions read, and those behind them. */
class CompiledRuleTest {

  private static final Dataset DATA =
      DatasetBuilder.builder().rows(5L).sizeGb(2.0).modality(Modality.VIDEO).build();

  private static ToyRule reading(String... conditions) {
    ToyRule rule = rule("A-01");
    for (String condition : conditions) {
      rule.each(Dataset.class, that(condition, d -> true));
    }
    return rule;
  }

  private static CompiledRule compiled(ToyRule rule) {
    return CompiledRules.read(rule.then(c -> exclude(c, "stool")));
  }

  private static FilledReason behind(Evidence... evidence) {
    return FilledReason.unsaid(compiled(reading()).info(), List.of(evidence));
  }

  @Test
  void evidence_is_what_the_conditions_read_by_path() {
    CompiledRule rule = compiled(reading("sizeGb > 1", "modality == Modality.VIDEO", "rows > 1"));

    FilledReason found = rule.find(List.of(DATA, new Team(null, List.of())), name -> null);

    assertThat(found.text()).isEqualTo("it is so");
    assertThat(found.rule()).isEqualTo(rule.info());
    assertThat(found.evidence())
        .containsExactly(
            new Evidence("data.modality", "video"),
            new Evidence("data.rows", 5L),
            new Evidence("data.sizeGb", 2L));
  }

  @Test
  void what_is_not_known_is_no_evidence() {
    CompiledRule rule = compiled(reading("sparse != true || rows > 1"));
    assertThat(rule.ownEvidence(List.of(DATA))).containsExactly(new Evidence("data.rows", 5L));
  }

  @Test
  void what_is_under_not_is_no_evidence() {
    CompiledRule rule =
        compiled(
            reading("rows > 1")
                .not(Dataset.class, that("sizeGb > 1", d -> true))
                .exists(Dataset.class, that("modality != null", d -> true)));
    assertThat(rule.ownEvidence(List.of(DATA)))
        .extracting(Evidence::path)
        .containsExactly("data.rows", "data.modality");
  }

  @Test
  void evidence_of_a_section_with_one_field_is_all_of_it() {
    CompiledRule rule = compiled(rule("A-01").each(Tasks.class));
    assertThat(rule.ownEvidence(List.of(new Tasks(List.of(Task.OCR)))))
        .containsExactly(new Evidence("task", List.of("ocr")));
  }

  @Test
  void evidence_of_concepts_and_exclusions_is_handed_on_once() {
    Evidence rows = new Evidence("data.rows", 4L);
    Evidence automl = new Evidence("training.automl", true);
    Evidence none = new Evidence("team.mlExpertise", "none");
    CompiledRule rule = compiled(reading("rows > 1"));

    FilledReason found =
        rule.find(
            List.of(
                new Concept("large", behind(none, rows)),
                DATA,
                new Excluded(Set.of("stool"), Strength.HARD, behind(automl, none))),
            name -> null);

    assertThat(found.evidence()).containsExactly(new Evidence("data.rows", 5L), none, automl);
  }

  @Test
  void a_reason_is_filled_from_variables_and_evidence() {
    CompiledRule rule = compiled(reading("rows > 1").reason("{$name} needs more than {data.rows}"));

    assertThat(rule.find(List.of(DATA), Map.of("$name", (Object) "a stool")::get).text())
        .isEqualTo("a stool needs more than 5");
    assertThatThrownBy(() -> rule.find(List.of(DATA), name -> null).text())
        .isInstanceOf(RulebookException.class)
        .hasMessageStartingWith("The rule (A-01) cannot say why it fired. ")
        .hasMessageContaining("{$name}");
    List<Object> without = List.of(DatasetBuilder.builder().sizeGb(2.0).build());
    assertThatThrownBy(() -> rule.find(without, name -> "a stool").text())
        .hasMessageContaining("{data.rows}");
  }

  @Test
  void a_waiver_changes_nothing_but_the_waivers() {
    CompiledRule rule = compiled(reading("rows > 1"));
    CompiledRule waived = rule.waivedBy(List.of());

    assertThat(rule.waivers()).isEmpty();
    assertThat(waived.info()).isSameAs(rule.info());
    assertThat(waived.shape()).isSameAs(rule.shape());
    assertThat(waived.ownEvidence(List.of(DATA))).isEqualTo(rule.ownEvidence(List.of(DATA)));
  }
}
