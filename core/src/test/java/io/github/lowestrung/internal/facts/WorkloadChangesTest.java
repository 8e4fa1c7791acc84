package io.github.lowestrung.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class WorkloadChangesTest {

  private static final WorkloadReader READER = new WorkloadReader(KnownNames.ANY);
  private static final Workload WORKLOAD =
      Workload.of(Task.OCR).id("shelf").data(d -> d.rows(5L).sizeGb(2.0)).build();

  private static Workload change(FactChange... changes) {
    return WorkloadChanges.change(WORKLOAD, List.of(changes), READER);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(FactChange... changes) {
    return assertThatThrownBy(() -> change(changes)).isInstanceOf(InvalidWorkloadException.class);
  }

  @Test
  void facts_are_set_added_and_withdrawn() {
    assertThat(
            change(
                new FactChange("data.rows", 7),
                new FactChange("data.sizeGb", null),
                new FactChange("team.mlExpertise", "none"),
                new FactChange("task", List.of("ocr", "translation"))))
        .isEqualTo(
            READER.read(
                """
                id: shelf
                task: [ocr, translation]
                data: {rows: 7}
                team: {mlExpertise: none}
                """));
    assertThat(change()).isEqualTo(WORKLOAD);
  }

  @Test
  void a_change_that_names_no_field_is_refused_with_the_nearest() {
    assertRefused(new FactChange("data.row", 7))
        .hasMessageContainingAll("data.row", "the path of a fact", "data.rows");
    assertRefused(new FactChange("id", "other")).hasMessageContaining("the path of a fact");
  }

  @Test
  void a_fact_is_changed_once() {
    assertRefused(new FactChange("data.rows", 7), new FactChange("data.rows", 8))
        .hasMessageContainingAll("data.rows", "a second change", "one change to each fact");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertRefused(
            new FactChange("data.row", 7),
            new FactChange("data.rows", 7),
            new FactChange("data.rows", 8))
        .hasMessageContainingAll("a change to it", "a second change");
  }

  @Test
  void what_comes_out_must_be_a_workload() {
    assertRefused(new FactChange("data.rows", "many")).hasMessageContaining("data.rows");
    assertRefused(new FactChange("task", null)).hasMessageContaining("task");
  }
}
