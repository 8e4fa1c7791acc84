package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fact may become whatever rules tell apart, but for what it is. */
class AlternativeValuesTest {

  private static final AlternativeValues ALTERNATIVES =
      new AlternativeValues(
          ToyAnalysis.of(
                  rule("A-01").each(Dataset.class, that("rows > 5", d -> true)).then(c -> {}))
              .boundaries(PlatformTables.of(List.of(spoken("de", "en"), spoken("de")))));

  private static LanguageSupport spoken(String... languages) {
    return new LanguageSupport(
        "stool",
        null,
        List.of(),
        null,
        List.of(languages),
        null,
        null,
        null,
        Certainty.VERIFIED,
        "X",
        LocalDate.EPOCH);
  }

  private static List<Object> of(String path, Object stated, String wanted) {
    Field field = Vocabulary.LIBRARY.field(path).orElseThrow();
    FieldAssignment facts =
        FieldAssignment.of(Workload.of(Task.OCR).build(), Vocabulary.LIBRARY).with(field, stated);
    return ALTERNATIVES.of(facts, field, wanted);
  }

  @Test
  void what_is_known_may_be_otherwise_or_withdrawn() {
    assertThat(of("data.rows", 5L, null)).containsExactly(4L, 6L, null);
    assertThat(of("data.rows", 100L, null)).containsExactly(4L, 5L, 6L, null);
    assertThat(of("data.labeled", true, null)).containsExactly(false, null);
    assertThat(of("data.modality", Modality.VIDEO, null))
        .hasSize(Modality.values().length)
        .doesNotContain(Modality.VIDEO);
  }

  @Test
  void a_number_may_be_the_last_that_other_facts_allow() {
    FieldAssignment labeled =
        FieldAssignment.of(
            Workload.of(Task.OCR).data(d -> d.labeledExamples(100L)).build(), Vocabulary.LIBRARY);
    Field rows = Vocabulary.LIBRARY.field("data.rows").orElseThrow();
    assertThat(ALTERNATIVES.of(labeled, rows, null)).containsExactly(4L, 5L, 6L, 100L);
    assertThat(ALTERNATIVES.tried(labeled, rows, null)).containsExactly(4L, 5L, 6L, 100L, 99L);
  }

  @Test
  void what_is_not_known_may_become_known() {
    assertThat(of("data.rows", null, null)).containsExactly(4L, 5L, 6L);
    assertThat(of("data.labeled", null, null)).containsExactly(true, false);
  }

  @Test
  void a_task_is_never_withdrawn() {
    assertThat(of("task", List.of(Task.OCR), null))
        .doesNotContain(List.of(Task.OCR))
        .doesNotContainNull()
        .contains(List.of(Task.TRANSLATION), List.of(Task.OCR, Task.TRANSLATION));
  }

  @Test
  void a_list_loses_or_gains_one_element() {
    assertThat(of("data.languages", null, null)).containsExactly(List.of("de"), List.of("en"));
    assertThat(of("data.languages", List.of("de"), null))
        .containsExactly(List.of("en"), List.of("de", "en"), null);
    assertThat(of("data.languages", List.of("fr", "de"), null))
        .containsExactly(
            List.of("de"), List.of("en"), List.of("fr", "de", "en"), List.of("fr"), null);
  }

  @Test
  void what_may_be_chosen_is_only_ever_widened() {
    assertThat(of("offered", List.of("stool"), "bench"))
        .containsExactly(List.of("stool", "bench"), null);
    assertThat(of("offered", List.of("stool"), "stool")).isEqualTo(nothing());
    assertThat(of("offered", List.of("stool"), null)).isEqualTo(nothing());
    assertThat(of("offered", null, "bench")).isEmpty();
  }

  private static List<Object> nothing() {
    return new ArrayList<>(Arrays.asList((Object) null));
  }
}
