package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintModalityTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-50 | IMAGE_LABELING            | IMAGE VIDEO                                | rekognition
          X-51 | VISUAL_INSPECTION         | IMAGE                                      | rekognition-custom-labels, rekognition-custom-moderation
          X-52 | SENTIMENT_ANALYSIS        | TABULAR TEXT DOCUMENT                      | comprehend, translate, comprehend-medical, comprehend-custom, translate-custom
          X-53 | SPEECH_TO_TEXT            | AUDIO VIDEO                                | transcribe, transcribe-medical, healthscribe, transcribe-custom
          X-54 | FORM_EXTRACTION           | DOCUMENT IMAGE                             | textract, textract-adapters
          X-55 | TEXT_TO_SPEECH            | TEXT DOCUMENT AUDIO                        | polly, lex
          X-56 | TIME_SERIES_FORECASTING   | TIME_SERIES TABULAR                        | forecast, deepar
          X-57 | RECOMMENDATION            | INTERACTIONS TABULAR                       | personalize
          X-58 | ENTERPRISE_SEARCH         | TEXT DOCUMENT                              | kendra
          X-60 | BINARY_CLASSIFICATION     | TABULAR TEXT IMAGE DOCUMENT TIME_SERIES INTERACTIONS | autopilot
          X-61 | REGRESSION                | TABULAR TEXT VIDEO AUDIO TIME_SERIES INTERACTIONS    | autopilot
          X-61 | FRAUD_DETECTION           | TABULAR TEXT VIDEO AUDIO TIME_SERIES INTERACTIONS    | autopilot
          X-62 | TIME_SERIES_FORECASTING   | TIME_SERIES TABULAR VIDEO AUDIO            | autopilot
          X-63 | ANOMALY_DETECTION         | TABULAR TEXT TIME_SERIES INTERACTIONS      | xgboost, linear-learner, knn, factorization-machines, random-cut-forest, ip-insights, lightgbm, catboost, tabtransformer, autogluon-tabular
          X-64 | MULTICLASS_CLASSIFICATION | TABULAR IMAGE VIDEO AUDIO DOCUMENT TIME_SERIES INTERACTIONS | xgboost, linear-learner, knn, factorization-machines, random-cut-forest, lightgbm, catboost, tabtransformer, autogluon-tabular
          X-64 | ANOMALY_DETECTION         | TABULAR IMAGE VIDEO AUDIO DOCUMENT TIME_SERIES INTERACTIONS | xgboost, linear-learner, knn, factorization-machines, random-cut-forest, lightgbm, catboost, tabtransformer, autogluon-tabular
          X-65 | OBJECT_DETECTION          | IMAGE                                      | image-classification, object-detection, semantic-segmentation
          X-66 | WORD_EMBEDDING            | TABULAR TEXT DOCUMENT TIME_SERIES INTERACTIONS | blazingtext, object2vec, seq2seq, lda, ntm
          """)
  void an_approach_is_out_for_data_that_it_does_not_take(
      String id, Task task, String taken, String approaches) {
    Set<Modality> kept = EnumSet.noneOf(Modality.class);
    Arrays.stream(taken.split(" ")).map(Modality::valueOf).forEach(kept::add);
    for (Modality modality : Modality.values()) {
      String workload = document(task, "data", "modality", modality.term());
      if (kept.contains(modality)) {
        rule(id).given(workload).staysSilent();
      } else {
        rule(id)
            .given(workload)
            .fires()
            .because(task.term())
            .because("of kind " + modality.term())
            .so("excludes " + approaches)
            .restingOn("data.modality", "task");
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "X-61, BINARY_CLASSIFICATION, image",
    "X-62, REGRESSION,            image",
    "X-63, SIMILARITY_SEARCH,     image",
    "X-64, CLICK_THROUGH_PREDICTION, text",
    "X-64, RECOMMENDATION,        text"
  })
  void another_task_leaves_the_algorithm_alone(String id, Task task, String modality) {
    rule(id).given(document(task, "data", "modality", modality)).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void data_of_unknown_kind_excludes_nothing(Task task) {
    assertThat(Decisions.on("{task: " + task.term() + ", data: {rows: 10}}").trail())
        .noneMatch(entry -> entry.rule().matches("X-[56].*"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: content-moderation, data: {modality: text}}                      | comprehend
          {task: content-moderation, data: {modality: video}}                     | rekognition
          {task: [content-moderation, text-moderation], data: {modality: text}}   | comprehend
          {task: anomaly-detection, data: {modality: image}}                      | rekognition-custom-labels
          {task: anomaly-detection, data: {modality: time-series}}                | random-cut-forest
          {task: pii-detection, data: {modality: audio}}                          | transcribe
          {task: pii-detection, data: {modality: tabular}}                        | comprehend
          {task: sentiment-analysis, data: {modality: document}}                  | comprehend
          {task: sentiment-analysis, data: {modality: image}}                     | bedrock
          {task: binary-classification, data: {modality: text}}                   | comprehend-custom
          {task: binary-classification, data: {modality: image}}                  | rekognition-custom-labels
          {task: regression, data: {modality: tabular}}                           | autopilot
          {task: translation, data: {modality: image}}                            | bedrock
          """)
  void another_approach_serves_what_the_usual_one_does_not_take(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }
}
