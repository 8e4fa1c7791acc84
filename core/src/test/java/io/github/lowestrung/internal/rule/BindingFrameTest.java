package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingFrameTest {

  private static final Dataset MANY = DatasetBuilder.builder().rows(9L).build();
  private static final Dataset FEW = DatasetBuilder.builder().rows(1L).build();

  private int computed;
  private final RuleModel shape =
      CompiledRules.read(
              rule("A-01")
                  .binding(Dataset.class, Long.class, "$rows", this::rows)
                  .then(c -> exclude(c, "stool")))
          .shape();
  private final Step step = shape.steps().get(0);
  private final BindingFrame frame = new BindingFrame(shape);

  private Long rows(Dataset data) {
    computed++;
    return data.rows();
  }

  @Test
  void a_variable_is_computed_once_when_it_is_first_asked_for() {
    frame.take(step, MANY);
    assertThat(computed).isZero();
    assertThat(frame.named("$rows")).isEqualTo(9L);
    assertThat(frame.value(shape.slots().get("$rows"))).isEqualTo(9L);
    assertThat(computed).isEqualTo(1);

    frame.take(step, FEW);
    assertThat(frame.named("$rows")).isEqualTo(1L);
  }

  @Test
  void a_pattern_that_is_dropped_stands_for_nothing() {
    frame.take(step, MANY);
    assertThat(frame.knows(step.slot())).isTrue();
    assertThat(frame.knows(step.bound().get(0))).isTrue();

    frame.drop(step);

    assertThat(frame.knows(step.slot())).isFalse();
    assertThat(frame.knows(step.bound().get(0))).isFalse();
    assertThat(frame.named("$rows")).isNull();
  }

  @Test
  void a_copy_keeps_what_the_frame_had() {
    frame.take(step, MANY);
    BindingFrame copy = frame.copy();

    frame.take(step, FEW);

    assertThat(copy.value(step.slot())).isEqualTo(MANY);
    assertThat(copy.named("$rows")).isEqualTo(9L);
    assertThat(frame.named("$rows")).isEqualTo(1L);
  }

  @Test
  void several_values_come_in_the_order_asked_for() {
    frame.take(step, MANY);
    assertThat(frame.values(List.of(step.bound().get(0), step.slot()))).containsExactly(9L, MANY);
    assertThat(frame.values(List.of())).isEmpty();
  }

  @Test
  void an_unknown_name_stands_for_nothing() {
    frame.take(step, MANY);
    assertThat(frame.named("$row")).isNull();
  }
}
