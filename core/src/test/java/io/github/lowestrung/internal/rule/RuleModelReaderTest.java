package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.rulebook.threshold.Parameter.Direction;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.workload.Dataset;
import java.time.LocalDate;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions are read with the fields that they name, and refused where a comma is expected. */
class RuleModelReaderTest {

  private static Rule on(Class<?> type, String condition) {
    return rule("A-01").each(type, that(condition, fact -> true)).then(c -> exclude(c, "stool"));
  }

  private static List<String> reads(String condition) {
    return CompiledRules.read(on(Dataset.class, condition)).shape().steps().get(0).named().stream()
        .map(field -> field.path())
        .toList();
  }

  @Test
  void a_condition_reads_the_fields_that_it_names() {
    assertThat(reads("rows * 2 > labeledExamples || this.sizeGb > $data.sparse"))
        .containsExactly("data.sizeGb", "data.rows", "data.labeledExamples");
    assertThat(reads("languages contains \"rows > sizeGb\"")).containsExactly("data.languages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows > 1 && sizeGb > 5",
        "rows > 1 && < 5",
        "(rows > 1 && labeled == true) || sizeGb > 5",
        "!(rows > 1 && labeled == true)"
      })
  void conditions_are_joined_by_commas(String condition) {
    assertThatThrownBy(() -> CompiledRules.read(on(Dataset.class, condition)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("&&", "(" + condition + ")", "where a comma is expected");
  }

  @Test
  void a_text_may_have_any_operator_in_it() {
    assertThat(reads("languages contains \"a && b\"")).containsExactly("data.languages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name != \"rows\"", "value > 5", "name == $name", "name in (\"rows\", \"size\")"})
  void a_threshold_is_asked_for_by_its_name(String condition) {
    Thresholds thresholds = new Thresholds(List.of());
    assertThatThrownBy(
            () ->
                new RuleReader(on(Threshold.class, condition), "toy", RuleIdScheme.NONE, thresholds)
                    .read())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("matches a Threshold by other than its name");
  }

  @Test
  void a_threshold_that_is_published_is_a_constant() {
    Parameter rows = new Parameter("rows", 5, Direction.LOWER, "rows", "X", LocalDate.EPOCH);
    Thresholds thresholds =
        new Thresholds(List.of(new Thresholds.RulebookThresholds("toy", List.of(rows), List.of())));
    RuleModel shape =
        new RuleReader(
                on(Threshold.class, "name == \"rows\""), "toy", RuleIdScheme.NONE, thresholds)
            .read()
            .shape();
    assertThat(shape.steps()).isEmpty();
    assertThat(shape.constants()).hasSize(1);
  }
}
