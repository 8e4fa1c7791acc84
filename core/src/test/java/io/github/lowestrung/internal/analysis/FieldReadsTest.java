package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FieldReadsTest {

  private static final List<String> ALL =
      Vocabulary.LIBRARY.sections().get("data").fields().stream().map(Field::path).toList();
  private static final Condition<Dataset> LABELED = that("labeled == true", d -> true);

  private static List<String> of(ToyRule rule) {
    RuleModel shape = CompiledRules.read(rule.then(c -> {})).shape();
    return FieldReads.of(shape, shape.steps().get(0)).stream().map(Field::path).toList();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  private static List<String> bound(
      Function<Dataset, Object> value, Condition<Dataset>... conditions) {
    return of(rule("A-01").binding(Dataset.class, Object.class, "$x", value, conditions));
  }

  @Test
  void conditions_name_their_fields() {
    assertThat(
            of(
                rule("A-01")
                    .each(Dataset.class, LABELED, that("rows > 5 || sizeGb > 5", d -> true))))
        .containsExactly("data.labeled", "data.sizeGb", "data.rows");
    assertThat(of(rule("A-01").each(Dataset.class))).isEmpty();
  }

  @Test
  void a_section_with_one_field_is_read_as_a_whole() {
    assertThat(of(rule("A-01").each(Tasks.class))).containsExactly("task");
  }

  @Test
  void of_conclusions_no_field_is_read() {
    assertThat(of(rule("A-01").each(Concept.class, that("name == \"rows\"", c -> true)))).isEmpty();
  }

  @Test
  void a_condition_that_names_no_field_may_read_any() {
    assertThat(of(rule("A-01").each(Dataset.class, LABELED, that("dense()", d -> true))))
        .isEqualTo(ALL);
  }

  @Test
  void a_variable_reads_what_it_changes_with() {
    assertThat(bound(Dataset::rows)).containsExactly("data.rows");
    assertThat(bound(d -> d.rows() * d.sizeGb())).containsExactly("data.sizeGb", "data.rows");
    assertThat(bound(d -> d.rows() == null ? 0 : 1)).containsExactly("data.rows");
    assertThat(bound(Dataset::rows, LABELED)).containsExactly("data.labeled", "data.rows");
  }

  @Test
  void a_variable_that_changes_with_nothing_may_read_any() {
    assertThat(bound(d -> "always")).isEqualTo(ALL);
    assertThat(
            bound(
                d -> {
                  throw new IllegalStateException("broken");
                }))
        .isEqualTo(ALL);
  }
}
