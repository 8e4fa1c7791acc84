package io.github.lowestrung.internal.search;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.toy.ToyWorkshop;
import io.github.lowestrung.workload.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not known is asked for where it can change the answer. */
class QuestionSearchTest {

  @TempDir static Path root;
  private static ToyWorkshop workshop;

  @BeforeAll
  static void load() throws IOException {
    workshop = ToyWorkshop.in(root);
  }

  private static Questions questions(String workload, String... unanswerable) {
    return workshop.explain(workload).questions(Set.of(unanswerable));
  }

  private static List<String> told(Question question) {
    return question.outcomes().stream()
        .map(o -> o.words() + " -> " + o.answer().approach() + " out " + o.rulesOut())
        .toList();
  }

  private static Question about(Questions questions, String path) {
    return questions.questions().stream().filter(q -> q.path().equals(path)).findFirst().get();
  }

  @Test
  void what_can_change_the_answer_is_asked_for() {
    Questions questions = questions("{task: ocr}");

    assertThat(questions.possible()).containsExactly("stool", "bench", "ladder");
    assertThat(questions.complete()).isTrue();
    assertThat(questions.answer().approach()).isEqualTo("stool");
    assertThat(questions.questions())
        .extracting(Question::path)
        .containsExactly(
            "data.rows",
            "data.sizeGb",
            "data.modality",
            "training.automl",
            "data.labeled",
            "team.mlExpertise",
            "latency.mode");
  }

  @Test
  void each_answer_is_told_with_what_it_comes_to() {
    Questions questions = questions("{task: ocr}");
    assertThat(told(about(questions, "data.rows")))
        .containsExactly("at least 1,000,000 -> ladder out [stool, bench]");
    assertThat(told(about(questions, "data.sizeGb")))
        .containsExactly("above 100 GB -> bench out [stool]");
    assertThat(told(about(questions, "data.modality")))
        .containsExactly("one of image, video -> bench out []");
    assertThat(told(about(questions, "training.automl"))).containsExactly("false -> bench out []");
    assertThat(about(questions, "data.rows").narrowing()).isEqualTo(1.0 / 3);
    assertThat(about(questions, "data.sizeGb").narrowing()).isEqualTo(0.5 / 3);
    assertThat(about(questions, "latency.mode").narrowing()).isZero();
  }

  @Test
  void facts_that_matter_only_together_are_asked_for_together() {
    Questions questions = questions("{task: ocr}");
    Question labeled = about(questions, "data.labeled");
    assertThat(labeled.together()).containsExactly("team.mlExpertise");
    assertThat(told(labeled)).containsExactly("false -> bench out []");
    assertThat(labeled.outcomes().get(0).with())
        .extracting(change -> change.path() + " " + change.value())
        .containsExactly("team.mlExpertise none");
    assertThat(about(questions, "team.mlExpertise").together()).containsExactly("data.labeled");
  }

  @Test
  void what_is_known_or_cannot_be_answered_is_not_asked_for() {
    Questions questions = questions("{task: ocr, data: {rows: 5}}", "latency", "data.modality");
    assertThat(questions.questions())
        .extracting(Question::path)
        .containsExactly("data.sizeGb", "training.automl", "data.labeled", "team.mlExpertise");
    assertThat(questions.possible()).containsExactly("stool", "bench");
  }

  @Test
  void once_a_part_is_known_the_rest_is_asked_for_by_itself() {
    Question labeled = about(questions("{task: ocr, team: {mlExpertise: none}}"), "data.labeled");
    assertThat(labeled.together()).isEmpty();
    assertThat(told(labeled)).containsExactly("false -> bench out [stool]");
  }

  @Test
  void a_number_is_tried_where_other_facts_allow_it() {
    Questions questions = questions("{task: ocr, data: {labeledExamples: 2000000}}");
    assertThat(told(about(questions, "data.rows")))
        .containsExactly("at least 2,000,000 -> ladder out [stool, bench]");
  }

  @Test
  void what_only_undoes_another_answer_is_not_asked_for(@TempDir Path folder) throws IOException {
    ToyWorkshop other =
        ToyWorkshop.in(
            folder,
            rule("A-01")
                .with("strength", "soft")
                .each(Dataset.class, that("sparse == true", d -> Boolean.TRUE.equals(d.sparse())))
                .then(c -> exclude(c, "stool")),
            rule("A-02")
                .each(
                    Dataset.class,
                    that("sparse == true", d -> Boolean.TRUE.equals(d.sparse())),
                    that("streaming == true", d -> Boolean.TRUE.equals(d.streaming())))
                .then(c -> exclude(c, "bench", "ladder")));
    Questions questions = other.explain("{task: ocr}").questions();
    assertThat(questions.questions())
        .extracting(Question::path)
        .contains("data.sparse")
        .doesNotContain("data.streaming");
  }

  @Test
  void where_nothing_can_change_nothing_is_asked_for() {
    Questions questions = questions("{task: clustering}", "latency");
    assertThat(questions.questions()).isEmpty();
    assertThat(questions.possible()).containsExactly("ladder");
  }
}
