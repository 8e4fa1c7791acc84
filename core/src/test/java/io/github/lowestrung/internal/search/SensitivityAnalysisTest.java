package io.github.lowestrung.internal.search;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.toy.ToyWorkshop;
import io.github.lowestrung.workload.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each stated fact is varied by itself, and what would turn the answer is told. */
class SensitivityAnalysisTest {

  @TempDir static Path root;
  private static ToyWorkshop workshop;

  @BeforeAll
  static void load() throws IOException {
    workshop = ToyWorkshop.in(root);
  }

  private static List<String> told(String workload) {
    return workshop.explain(workload).stability().facts().stream()
        .map(fact -> fact.path() + " " + fact.value() + ": " + told(fact))
        .toList();
  }

  private static List<String> told(FactSensitivity fact) {
    return fact.turns().stream().map(SensitivityAnalysisTest::told).toList();
  }

  private static String told(TippingPoint point) {
    return point.words()
        + " -> "
        + point.answer().approach()
        + " "
        + point.answer().configuration().get("glue")
        + " by "
        + point.rules();
  }

  @Test
  void a_number_turns_the_answer_beyond_a_border() {
    assertThat(told("{task: ocr, data: {sizeGb: 50}}"))
        .containsExactly("data.sizeGb 50: [above 100 GB, 50 GB away -> bench slow by [X-01]]");
    assertThat(told("{task: ocr, data: {sizeGb: 150}}"))
        .containsExactly(
            "data.sizeGb 150: [at most 100 GB, 50 GB away -> stool slow by [X-01],"
                + " withdrawn -> stool slow by [X-01]]");
  }

  @Test
  void the_border_of_a_formula_is_closed_in_on() {
    TippingPoint up = turn("{task: ocr, data: {rows: 100}}", 0);
    assertThat(up.to()).containsExactly(501L);
    assertThat(up.border()).isEqualTo(501);
    assertThat(up.words()).startsWith("at least 501, ").contains(" 401 ");
    assertThat(up.answer().approach()).isEqualTo("ladder");
    assertThat(up.rules()).containsExactly("X-02");
    TippingPoint down = turn("{task: ocr, data: {rows: 4000}}", 0);
    assertThat(down.to()).containsExactly(500L);
    assertThat(down.answer().approach()).isEqualTo("stool");
    assertThat(down.rules()).containsExactly("X-02");
  }

  @Test
  void a_number_is_tried_where_other_facts_allow_it() {
    assertThat(told("{task: ocr, data: {rows: 800, labeledExamples: 450}}"))
        .element(0)
        .asString()
        .startsWith("data.rows 800: [at most 500, 300 away -> stool");
  }

  @Test
  void the_border_of_a_formula_may_be_zero(@TempDir Path folder) throws IOException {
    ToyWorkshop other =
        ToyWorkshop.in(
            folder,
            rule("A-01")
                .reason("there are no examples")
                .each(
                    Dataset.class,
                    that(
                        "labeledExamples * 2 < 1",
                        d -> d.labeledExamples() != null && d.labeledExamples() * 2 < 1))
                .then(c -> exclude(c, "stool")));
    List<FactSensitivity> facts =
        other.explain("{task: ocr, data: {labeledExamples: 40}}").stability().facts();
    assertThat(facts.get(0).turns())
        .singleElement()
        .satisfies(point -> assertThat(point.to()).containsExactly(0L));
  }

  private static TippingPoint turn(String workload, int index) {
    Sensitivity sensitivity = workshop.explain(workload).stability();
    return sensitivity.facts().get(0).turns().get(index);
  }

  @Test
  void a_word_turns_the_answer_or_its_configuration() {
    assertThat(told("{task: ocr, latency: {mode: batch}}"))
        .containsExactly("latency.mode batch: [real-time -> stool fast by [S-01]]");
    assertThat(told("{task: ocr, latency: {mode: real-time}}"))
        .containsExactly(
            "latency.mode real-time: [withdrawn -> stool slow by [S-02],"
                + " one of asynchronous, batch -> stool slow by [S-02]]");
    assertThat(told("{task: ocr, data: {modality: text}}"))
        .containsExactly("data.modality text: [one of image, video -> bench slow by [F-01, L-03]]");
  }

  @Test
  void the_nearest_comes_first_and_what_turns_nothing_last() {
    assertThat(
            told(
                "{task: ocr, data: {labeled: true, sizeGb: 99, rows: 100},"
                    + " latency: {mode: batch}}"))
        .extracting(fact -> fact.replaceAll(" .*", ""))
        .containsExactly("data.sizeGb", "data.rows", "latency.mode", "data.labeled");
  }

  @Test
  void what_has_no_say_turns_nothing() {
    assertThat(told("{task: ocr, proposal: {approach: ladder}}"))
        .containsExactly("proposal.approach ladder: []");
  }

  @Test
  void the_answer_as_it_stands_is_told_too() {
    Sensitivity sensitivity = workshop.explain("{task: clustering}").stability();
    assertThat(sensitivity.answer().approach()).isEqualTo("ladder");
    assertThat(sensitivity.answer().rung()).isEqualTo(2);
    assertThat(sensitivity.facts()).isEmpty();
  }
}
