package io.github.lowestrung.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and words that documents rely on are there as they were published. */
class VocabularyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fixed                       | LIST   |
          data.itemMb                 | NUMBER |
          data.itemCharacters         | NUMBER |
          data.documentPages          | NUMBER |
          data.mediaMinutes           | NUMBER |
          data.scripts                | LIST   | latin cyrillic arabic thai han
          data.handwritten            | FLAG   |
          data.domain                 | TEXT   | general medical legal financial
          data.sensitive              | LIST   | pii phi biometric payment
          location.residency          | TEXT   | in-region geography any
          location.place              | TEXT   | aws edge on-premises
          network.egress              | TEXT   | open none
          load.pattern                | TEXT   | steady spiky rare
          load.coldStartAccepted      | FLAG   |
          load.scaleToZero            | FLAG   |
          load.requestMb              | NUMBER |
          load.computeSeconds         | NUMBER |
          load.models                 | NUMBER |
          load.gpu                    | FLAG   |
          quality.serviceCostAccepted | FLAG   |
          quality.verbatim            | FLAG   |
          quality.confidenceScores    | FLAG   |
          quality.humanReview         | FLAG   |
          customization.need          | TEXT   | reinforcement distillation terminology
          customization.needs         | LIST   | grounding fine-tuning reinforcement distillation
          model.openWeights           | FLAG   |
          model.readyMade             | FLAG   |
          training.language           | TEXT   | python r julia java other
          training.packages           | TEXT   | public private-index image
          training.framework          | TEXT   | ray vllm sglang triton djl autogluon
          economics.pricePerPage      | NUMBER |
          economics.pricePerMinute    | NUMBER |
          economics.indexPerHour      | NUMBER |
          task                        | LIST   | text-moderation face-liveness visual-inspection \
                                                 video-understanding video-generation \
                                                 expense-extraction id-document-extraction \
                                                 medical-entity-recognition medical-transcription \
                                                 clinical-notes call-analytics speech-to-speech \
                                                 scripted-dialogue agent reranking fraud-detection \
                                                 learning-to-rank
          """)
  void a_field_has_its_type_and_words(String path, String type, String words) {
    Vocabulary.Field field = Vocabulary.LIBRARY.field(path).orElseThrow();
    assertThat(field.type().name()).isEqualTo(type);
    assertThat(field.words()).containsAll(words == null ? List.of() : List.of(words.split("\\s+")));
  }
}
