package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-72 | conversation | foundationModel: deepseek-v3.2 | region: eu-central-1 |"
            + " deepseek-v3.2 does not answer in eu-central-1 (Amazon Bedrock",
        "P-73 | conversation | foundationModel: nova-pro | region: eu-central-1, residency:"
            + " in-region | requests have to be answered in eu-central-1 itself"
            + " (location.residency: in-region), and from there nova-pro answers through other"
            + " regions only; regions in which it answers itself: ap-southeast-2, ",
        "P-73 | conversation | foundationModel: nova-pro, inBedrock: true | region: eu-central-1,"
            + " residency: in-region | through other regions only",
        "P-73 | conversation | foundationModel: nova-2-lite | region: us-east-1, residency:"
            + " in-region | regions in which it answers itself: none",
        "P-74 | conversation | foundationModel: claude-sonnet-5 | region: af-south-1, residency:"
            + " geography | through a global profile only",
        "P-75 | conversation | foundationModel: nova-pro | region: eu-central-1 | answers through a"
            + " profile only (geography)",
        "P-75 | conversation | foundationModel: claude-sonnet-5 | region: af-south-1 | answers"
            + " through a profile only (global)",
        "P-76 | image-generation | | region: eu-central-1 | no model of Bedrock that can do"
            + " image-generation answers in eu-central-1",
        "P-77 | image-generation | | region: us-east-1, residency: in-region | all models of"
            + " Bedrock that can do image-generation answer through profiles",
        "P-77 | summarization | | region: ca-west-1, residency: in-region | answer through"
            + " profiles",
        "P-78 | summarization | | region: af-south-1, residency: geography | answer through global"
            + " profiles",
        "S-50 | conversation | foundationModel: deepseek-v3.2 | region: eu-west-2 | the nearest way"
            + " in which deepseek-v3.2 answers eu-west-2 is in-region (",
      })
  void where_models_answer(String rule, String task, String model, String location, String reason) {
    rule(rule).given(document(task, model, location)).fires().because(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-72 | conversation | foundationModel: nova-pro | region: eu-central-1",
        "P-72 | conversation | foundationModel: deepseek-v3.2, inBedrock: true | region:"
            + " eu-central-1",
        "P-72 | conversation | foundationModel: claude | region: cn-north-1",
        "P-72 | conversation | foundationModel: llama-5 | region: eu-central-1",
        "P-73 | conversation | foundationModel: nova-pro | region: us-east-1, residency: in-region",
        "P-73 | conversation | foundationModel: nova-pro | region: eu-central-1, residency:"
            + " geography",
        "P-73 | conversation | foundationModel: nova-pro | region: eu-central-1",
        "P-73 | conversation | foundationModel: claude | region: us-east-1, residency: in-region",
        "P-74 | conversation | foundationModel: nova-pro | region: eu-central-1, residency:"
            + " geography",
        "P-74 | conversation | foundationModel: claude-sonnet-5 | region: af-south-1, residency:"
            + " any",
        "P-75 | conversation | foundationModel: nova-pro | region: us-east-1",
        "P-75 | conversation | foundationModel: nova-pro | region: eu-central-1, residency: any",
        "P-76 | image-generation | | region: us-west-2",
        "P-76 | summarization | | region: eu-central-1",
        "P-76 | image-generation | inBedrock: true | region: eu-central-1",
        "P-77 | summarization | | region: eu-west-2, residency: in-region",
        "P-78 | summarization | | region: eu-central-1, residency: geography",
        "S-50 | conversation | foundationModel: nova-pro | ",
      })
  void what_is_not_known_or_near_enough_excludes_nothing(
      String rule, String task, String model, String location) {
    rule(rule).given(document(task, model, location)).staysSilent();
  }

  private static String document(String task, String model, String location) {
    return "{task: %s%s%s}"
        .formatted(
            task,
            model == null ? "" : ", model: {" + model + "}",
            location == null ? "" : ", location: {" + location + "}");
  }
}
