package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rung4TextAndVisionAlgorithmsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R4-20 | WORD_EMBEDDING        | fast and cheap with BlazingText           | blazingtext
          R4-21 | PAIR_EMBEDDING        | what Object2Vec learns                    | object2vec
          R4-22 | SEQUENCE_TO_SEQUENCE  | the Sequence-to-Sequence algorithm        | seq2seq
          R4-23 | IMAGE_CLASSIFICATION  | the Image Classification algorithm trains | image-classification
          R4-24 | OBJECT_DETECTION      | the Object Detection algorithm trains     | object-detection
          R4-25 | SEMANTIC_SEGMENTATION | the Semantic Segmentation algorithm trains | semantic-segmentation
          R4-26 | TOPIC_MODELING        | what Latent Dirichlet Allocation does     | lda
          R4-27 | TOPIC_MODELING        | what the Neural Topic Model does          | ntm
          """)
  void an_algorithm_is_nominated_with_a_reason(
      String id, Task task, String reason, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term() + " ")
        .because(reason)
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R4-20, WORD_EMBEDDING TEXT_CLASSIFICATION SENTIMENT_ANALYSIS
          R4-21, PAIR_EMBEDDING
          R4-22, SEQUENCE_TO_SEQUENCE
          R4-23, IMAGE_CLASSIFICATION IMAGE_LABELING CONTENT_MODERATION
          R4-24, OBJECT_DETECTION LOGO_DETECTION
          R4-25, SEMANTIC_SEGMENTATION
          R4-26, TOPIC_MODELING
          R4-27, TOPIC_MODELING
          """)
  void an_algorithm_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R4-20, WORD_EMBEDDING PAIR_EMBEDDING",
    "R4-21, PAIR_EMBEDDING WORD_EMBEDDING",
    "R4-22, SEQUENCE_TO_SEQUENCE TRANSLATION",
    "R4-23, IMAGE_CLASSIFICATION OBJECT_DETECTION",
    "R4-24, OBJECT_DETECTION SEMANTIC_SEGMENTATION",
    "R4-25, SEMANTIC_SEGMENTATION IMAGE_CLASSIFICATION",
    "R4-26, TOPIC_MODELING CLUSTERING",
    "R4-27, TOPIC_MODELING CLUSTERING"
  })
  void an_algorithm_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }
}
