package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

  /** A region that lacks the feature, and one that has it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-35 | {task: image-labeling}                                                  | ca-central-1 | eu-west-1    | rekognition
          P-35 | {task: celebrity-recognition}                                           | il-central-1 | eu-west-1    | rekognition
          P-35 | {task: face-liveness}                                                   | eu-central-1 | eu-west-1    | rekognition
          P-35 | {task: call-analytics}                                                  | eu-west-1    | eu-central-1 | transcribe, transcribe-custom
          P-36 | {task: call-analytics, latency: {mode: real-time}}                      | ap-south-1   | eu-central-1 | transcribe, transcribe-custom
          P-36 | {task: medical-transcription, latency: {mode: real-time}}               | ap-south-1   | eu-west-1    | transcribe-medical
          P-37 | {task: sentiment-analysis, data: {modality: audio}}                     | eu-west-1    | eu-central-1 | transcribe
          P-37 | {task: face-detection, data: {modality: video}}                         | il-central-1 | eu-west-1    | rekognition
          P-38 | {task: translation, customization: {need: fine-tuning}}                 | eu-central-1 | eu-west-1    | translate-custom
          """)
  void a_service_is_out_where_its_region_lacks_the_feature(
      String id, String document, String lacking, String having, String approach) {
    assertThat(excluded(in(document, lacking), id)).containsOnly(approach.split(", "));
    assertThat(excluded(in(document, having), id)).isEmpty();
    assertThat(excluded(document, id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "face-detection, ca-central-1, P-35",
    "image-labeling, il-central-1, P-35",
    "face-detection, ca-central-1, P-37",
  })
  void what_the_region_has_of_a_service_stays(String task, String region, String id) {
    rule(id).given("{task: %s, location: {region: %s}}".formatted(task, region)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "asynchronous"})
  void live_calls_are_no_matter_for_jobs(String mode) {
    rule("P-36")
        .given(
            "{task: call-analytics, latency: {mode: %s}, location: {region: ap-south-1}}"
                .formatted(mode))
        .staysSilent();
  }

  private static String in(String document, String region) {
    return document.replaceFirst("}$", ", location: {region: " + region + "}}");
  }

  private static List<String> excluded(String document, String rule) {
    return Decisions.on(document).trail().stream()
        .filter(entry -> entry.rule().equals(rule))
        .flatMap(entry -> entry.effects().stream())
        .map(effect -> effect.replace("excludes ", ""))
        .toList();
  }
}
