package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "text-to-speech,      eu-south-1,      polly,       aws",
    "recommendation,      us-gov-west-1,   personalize, aws-us-gov",
    "speech-to-speech,    ap-east-1,       bedrock,     aws",
    "video-generation,    cn-north-1,      bedrock,     aws-cn",
    "face-detection,      eu-north-1,      rekognition, aws",
  })
  void a_service_without_an_endpoint_is_out(
      String task, String region, String approach, String partition) {
    rule("P-10")
        .given(in(region, task))
        .fires()
        .because(approach + " is not offered in " + region + ", partition " + partition)
        .because("(software.amazon.awssdk:regions ")
        .so("excludes " + approach)
        .restingOn("location.region");
  }

  @Test
  void an_algorithm_without_an_image_is_out() {
    rule("P-10")
        .given(in("us-isof-east-1", "topic-modeling"))
        .fires()
        .because("lda is not offered in us-isof-east-1, partition aws-iso-f")
        .because("(image_uri_config of aws/sagemaker-python-sdk")
        .so("excludes lda")
        .restingOn("location.region");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "translation,     eu-west-3",
    "text-to-speech,  eu-south-2",
    "recommendation,  us-west-2",
    "conversation,    ap-east-2",
    "conversation,    us-gov-east-1",
    "form-extraction, eu-central-1",
    "topic-modeling,  us-iso-east-1",
    "regression,      eu-south-1",
  })
  void the_region_next_to_it_has_it(String task, String region) {
    rule("P-10").given(in(region, task)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: translation}",
        "{task: translation, network: {fipsEndpoints: true}}",
        "{task: translation, latency: {mode: batch}}"
      })
  void an_unknown_region_excludes_nothing(String document) {
    for (String id : List.of("P-10", "P-11", "P-12", "P-13", "P-14", "P-15", "P-16")) {
      rule(id).given(document).staysSilent();
    }
  }

  @Test
  void every_candidate_that_lacks_an_endpoint_is_out_and_nothing_else() {
    assertThat(effects("P-10", in("us-gov-east-1", "sentiment-analysis")))
        .containsExactly("excludes comprehend", "excludes comprehend-custom");
  }

  @Test
  void an_unknown_region_code_is_refused_with_the_nearest() {
    assertThatThrownBy(
            () -> RulesUnderTest.advisor().reader().read(in("eu-centrall-1", "translation")))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining(
            "location.region: 'eu-centrall-1' where an AWS region code (such as eu-central-1) was"
                + " expected; did you mean 'eu-central-1'?");
  }

  @Test
  void an_approach_without_a_fips_endpoint_is_out() {
    rule("P-11")
        .given(fips("us-east-1", "recommendation"))
        .fires()
        .because("personalize has no endpoint validated to FIPS 140 in us-east-1, partition aws (")
        .because("data of 20")
        .so("excludes personalize")
        .restingOn("location.region", "network.fipsEndpoints");
  }

  @ParameterizedTest(name = "{0} in {2} is {3}")
  @CsvSource({
    "translate, translation,    us-west-1,     false",
    "translate, translation,    ca-central-1,  true",
    "polly,     text-to-speech, us-gov-west-1, false",
    "polly,     text-to-speech, eu-central-1,  true",
    "bedrock,   summarization,  us-gov-east-1, false",
    "bedrock,   summarization,  us-west-1,     true",
    "autopilot, regression,     us-west-1,     false",
    "autopilot, regression,     us-gov-east-1, false",
    "autopilot, regression,     eu-central-1,  true",
  })
  void fips_is_a_matter_of_region_and_service(
      String approach, String task, String region, boolean out) {
    assertThat(effects("P-11", fips(region, task)).contains("excludes " + approach)).isEqualTo(out);
  }

  @Test
  void only_approaches_that_serve_the_task_are_named() {
    assertThat(effects("P-11", fips("eu-central-1", "text-to-speech")))
        .containsExactlyInAnyOrder(
            "excludes polly", "excludes jumpstart", "excludes script-mode", "excludes byoc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: translation, location: {region: eu-central-1}}",
        "{task: translation, location: {region: eu-central-1}, network: {fipsEndpoints: false}}",
        "{task: translation, location: {region: eu-central-1}, network: {isolation: none}}",
        "{task: translation, network: {fipsEndpoints: true}}"
      })
  void without_a_wish_for_fips_or_a_region_nothing_is_out(String document) {
    rule("P-11").given(document).staysSilent();
  }

  @Test
  void speech_is_not_written_down_live_where_no_streams_are_taken() {
    rule("P-12")
        .given(speech("real-time", "ap-east-1"))
        .fires()
        .because("Transcribe does not support streaming in ap-east-1, partition aws (software")
        .because("data of 20")
        .so("excludes transcribe, transcribe-custom")
        .restingOn("latency.mode", "location.region");
  }

  @ParameterizedTest
  @CsvSource({
    "real-time,    ap-northeast-1",
    "real-time,    eusc-de-east-1",
    "batch,        ap-east-1",
    "asynchronous, ap-east-1",
  })
  void speech_is_written_down_where_streams_are_taken_or_not_needed(String mode, String region) {
    rule("P-12").given(speech(mode, region)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "asynchronous"})
  void recordings_are_not_written_down_where_no_jobs_are_taken(String mode) {
    rule("P-13")
        .given(speech(mode, "eusc-de-east-1"))
        .fires()
        .because(
            "Transcribe does not support batch jobs in eusc-de-east-1, partition aws-eusc"
                + " (software")
        .because("data of 20")
        .so("excludes transcribe, transcribe-custom")
        .restingOn("latency.mode", "location.region");
  }

  @ParameterizedTest
  @CsvSource({
    "batch,        ap-east-1",
    "asynchronous, eu-central-2",
    "real-time,    eusc-de-east-1",
  })
  void recordings_are_written_down_where_jobs_are_taken_or_not_needed(String mode, String region) {
    rule("P-13").given(speech(mode, region)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-12", "P-13"})
  void an_unknown_way_of_asking_excludes_nothing(String id) {
    rule(id).given(in("eusc-de-east-1", "speech-to-text")).staysSilent();
    rule(id).given(in("ap-east-1", "speech-to-text")).staysSilent();
    assertThat(Decisions.approach(in("eusc-de-east-1", "speech-to-text"))).isEqualTo("transcribe");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "mxnet,        ap-east-2,      aws",
    "hugging-face, ap-southeast-5, aws",
    "scikit-learn, mx-central-1,   aws",
    "xgboost,      ap-southeast-7, aws",
    "pytorch,      eusc-de-east-1, aws-eusc",
    "tensorflow,   us-isob-west-1, aws-iso-b",
  })
  void a_script_without_a_container_is_out(String framework, String region, String partition) {
    rule("P-14")
        .given(script(framework, region))
        .fires()
        .because(
            "there is no container for %s in %s, partition %s (image_uri_config"
                .formatted(framework, region, partition))
        .because("data of 20")
        .so("excludes script-mode")
        .restingOn("location.region", "training.framework");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "mxnet,        ap-east-1",
    "hugging-face, ap-southeast-4",
    "scikit-learn, us-isof-south-1",
    "xgboost,      ap-southeast-3",
    "pytorch,      ap-east-2",
    "tensorflow,   mx-central-1",
    "other,        eusc-de-east-1",
  })
  void a_script_runs_where_its_container_is_or_may_be(String framework, String region) {
    rule("P-14").given(script(framework, region)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: sequence-modeling, location: {region: eusc-de-east-1}}",
        "{task: sequence-modeling, location: {region: eusc-de-east-1}, team: {frameworks:"
            + " [pytorch]}}",
        "{task: sequence-modeling, training: {framework: pytorch}}"
      })
  void a_script_of_unknown_framework_or_place_is_not_out(String document) {
    rule("P-14").given(document).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1"})
  void an_isolated_partition_cannot_be_checked(String region) {
    rule("P-15")
        .given(in(region, "sequence-modeling"))
        .fires()
        .because(region + " is in an isolated partition, of which only a list of endpoints")
        .so("cautions")
        .restingOn("location.region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-gov-west-1", "cn-north-1", "eusc-de-east-1", "us-east-1"})
  void other_partitions_can_be_checked(String region) {
    rule("P-15").given(in(region, "sequence-modeling")).staysSilent();
  }

  @Test
  void a_region_that_cannot_be_checked_is_cautioned_also_when_nothing_is_recommended() {
    rule("P-15").given(in("us-iso-west-1", "sequence-modeling")).fires();
  }

  @Test
  void where_bedrock_is_not_recommended_nothing_is_said_of_its_models() {
    rule("P-16")
        .given("{task: conversation, location: {region: us-gov-west-1}, offered: [polly]}")
        .staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-gov-west-1", "us-gov-east-1"})
  void bedrock_has_fewer_models_in_govcloud(String region) {
    rule("P-16")
        .given(in(region, "conversation"))
        .fires()
        .because("Bedrock has fewer models in GovCloud than elsewhere")
        .because("(Amazon Bedrock user guide, pages on model copy and Provisioned Throughput, data")
        .so("cautions")
        .restingOn("location.region");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "conversation,       us-east-1",
    "conversation,       us-iso-east-1",
    "sentiment-analysis, us-gov-west-1",
    "regression,         us-gov-west-1",
  })
  void elsewhere_and_without_bedrock_there_is_no_such_caution(String task, String region) {
    rule("P-16").given(in(region, task)).staysSilent();
  }

  @Test
  void a_region_without_any_framework_container_runs_no_script() {
    assertThat(effects("P-10", in("eusc-de-east-1", "sequence-modeling")))
        .contains("excludes script-mode");
    assertThat(effects("P-10", in("eu-central-1", "sequence-modeling"))).isEmpty();
    assertThat(effects("P-10", in("mx-central-1", "sequence-modeling"))).isEmpty();
  }

  @Test
  void a_service_without_fips_anywhere_is_out_in_any_region() {
    rule("P-17")
        .given("{task: recommendation, network: {fipsEndpoints: true}}")
        .fires()
        .because("personalize has no endpoint validated to FIPS 140 in any region (")
        .so("excludes personalize")
        .restingOn("network.fipsEndpoints");
    rule("P-17").given(fips("us-east-1", "recommendation")).staysSilent();
    rule("P-17").given("{task: translation, network: {fipsEndpoints: true}}").staysSilent();
    rule("P-17").given("{task: recommendation, network: {fipsEndpoints: false}}").staysSilent();
    rule("P-17").given("{task: recommendation}").staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "us-gov-east-1, real-time,    true",
    "ca-central-1,  asynchronous, true",
    "ca-central-1,  batch,        false",
    "us-west-2,     real-time,    false",
  })
  void endpoints_of_sagemaker_answer_through_its_runtime(String region, String mode, boolean out) {
    String document =
        "{task: regression, location: {region: %s}, latency: {mode: %s},"
            + " network: {fipsEndpoints: true}}";
    assertThat(effects("P-18", document.formatted(region, mode)).isEmpty()).isEqualTo(!out);
  }

  @Test
  void the_runtime_excludes_all_of_sagemaker_and_says_why() {
    rule("P-18")
        .given(
            """
            task: regression
            location: {region: us-gov-east-1}
            latency: {mode: real-time}
            network: {fipsEndpoints: true}
            """)
        .fires()
        .because("runtime, through which endpoints answer, has no endpoint validated to FIPS 140")
        .because("in us-gov-east-1, partition aws-us-gov (")
        .restingOn("latency.mode", "location.region", "network.fipsEndpoints");
  }

  @Test
  void where_the_mode_is_unknown_the_runtime_is_cautioned_only() {
    rule("P-18").given(fips("us-gov-east-1", "regression")).staysSilent();
    rule("P-19")
        .given(fips("us-gov-east-1", "regression"))
        .fires()
        .because("batch transform does without it")
        .so("cautions")
        .restingOn("location.region", "network.fipsEndpoints");
    rule("P-19").given(fips("us-west-2", "regression")).staysSilent();
    rule("P-19").given(in("us-gov-east-1", "regression")).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "P-24, us-west-1,     data: {streaming: true},                                     true",
    "P-24, us-west-2,     data: {streaming: true},                                     false",
    "P-24, us-west-1,     data: {streaming: false},                                    false",
    "P-25, us-iso-east-1, 'latency: {mode: real-time}, network: {fipsEndpoints: true}', true",
    "P-25, us-west-2,     'latency: {mode: real-time}, network: {fipsEndpoints: true}', false",
    "P-25, us-iso-east-1, network: {fipsEndpoints: true},                              false",
    "P-26, mx-central-1,  'latency: {mode: batch}, network: {fipsEndpoints: true}',    true",
    "P-26, us-west-2,     'latency: {mode: batch}, network: {fipsEndpoints: true}',    false",
    "P-26, mx-central-1,  network: {fipsEndpoints: true},                              false",
  })
  void transcribe_needs_what_is_asked_of_it(String id, String region, String facts, boolean out) {
    String document = "{task: speech-to-text, location: {region: %s}, %s}".formatted(region, facts);
    assertThat(effects(id, document))
        .isEqualTo(out ? List.of("excludes transcribe, transcribe-custom") : List.of());
  }

  @Test
  void a_region_that_takes_streams_or_jobs_only_is_cautioned_while_the_mode_is_unknown() {
    rule("P-27")
        .given(in("us-west-1", "speech-to-text"))
        .fires()
        .because("us-west-1 lacks the service/transcribe-streaming of Transcribe")
        .so("cautions")
        .restingOn("location.region");
    rule("P-27").given(in("us-west-2", "speech-to-text")).staysSilent();
    rule("P-27")
        .given("{task: speech-to-text, location: {region: us-west-1}, latency: {mode: batch}}")
        .staysSilent();
  }

  @Test
  void the_framework_that_the_team_knows_may_have_no_container() {
    String document = "{task: sequence-modeling, location: {region: %s}, team: {frameworks: [%s]}}";
    rule("P-28")
        .given(document.formatted("mx-central-1", "scikit-learn, pytorch"))
        .fires()
        .because("there is no container for the first of them in mx-central-1")
        .so("cautions")
        .restingOn("location.region", "team.frameworks");
    rule("P-28").given(document.formatted("mx-central-1", "pytorch")).staysSilent();
    rule("P-28").given(document.formatted("us-west-2", "scikit-learn")).staysSilent();
  }

  private static String in(String region, String task) {
    return "{task: %s, location: {region: %s}}".formatted(task, region);
  }

  private static String fips(String region, String task) {
    return "{task: %s, location: {region: %s}, network: {fipsEndpoints: true}}"
        .formatted(task, region);
  }

  private static String speech(String mode, String region) {
    return "{task: speech-to-text, latency: {mode: %s}, location: {region: %s}}"
        .formatted(mode, region);
  }

  private static String script(String framework, String region) {
    return "{task: sequence-modeling, training: {framework: %s}, location: {region: %s}}"
        .formatted(framework, region);
  }

  private static List<String> effects(String rule, String document) {
    return Decisions.on(document).trail().stream()
        .filter(trailEntry -> trailEntry.rule().equals(rule))
        .flatMap(trailEntry -> trailEntry.effects().stream())
        .toList();
  }
}
