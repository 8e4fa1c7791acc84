package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions are written as a rule writes them, and as documents do. */
class ConditionTextTest {

  private static final RuleModel SHAPE =
      CompiledRules.read(
              rule("G-01", "guidance", "advise")
                  .each(Tasks.class, any("!include(Task.OCR, Task.TRANSLATION)"))
                  .each(Dataset.class, any("rows >   5"), any("modality == Modality.VIDEO"))
                  .not(Concept.class, any("name == \"labels\""))
                  .exists(Excluded.class, any("covers(\"stool\")"))
                  .not(Team.class)
                  .then(c -> guide(c)))
          .shape();

  private static <T> Condition<T> any(String words) {
    return that(words, fact -> true);
  }

  private static List<String> ofDocument() {
    return SHAPE.steps().stream().map(s -> ConditionText.ofDocument(s, s.tests())).toList();
  }

  @Test
  void a_rule_is_written_pattern_by_pattern() {
    assertThat(ConditionText.ofRule(SHAPE).lines())
        .containsExactly(
            "Tasks( !include(Task.OCR, Task.TRANSLATION) )",
            "Dataset( rows > 5, modality == Modality.VIDEO )",
            "not Concept( name == \"labels\" )",
            "exists Excluded( covers(\"stool\") )",
            "not Team()");
  }

  @Test
  void documents_name_fields_by_their_paths_and_terms_as_they_write_them() {
    assertThat(ofDocument())
        .containsExactly(
            "task not include(ocr, translation)",
            "data.rows > 5 and data.modality == video",
            "not concept: name == \"labels\"",
            "excluded: covers(\"stool\")",
            "not team is stated");
  }
}
