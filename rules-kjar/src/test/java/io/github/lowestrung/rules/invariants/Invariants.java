package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rules.invariants.Invariant.Exempt;
import java.util.List;

/** What holds for every decision, and the exceptions by name. */
final class Invariants {

  private static final Exempt FRAMEWORK_UNKNOWN =
      new Exempt(
          "R4.5-20",
          "the source rules script mode out for a proprietary algorithm unless a standard"
              + " framework is named",
          """
          task: custom-algorithm
          model: {algorithm: proprietary}
          training: {framework: pytorch}
          """);

  private static final Exempt CUSTOMER_OF_A_PART =
      new Exempt(
          "P-03",
          "who uses topic modelling already is not new to it, even if new to Comprehend",
          """
          task: topic-modeling
          account: {existingCustomerOf: [comprehend-topic-modeling], newCustomerOf: [comprehend]}
          """);

  private static final Exempt CUSTOMER_OF_OLD =
      new Exempt(
          "account.existingCustomerOf lifts P-03",
          "the other side of it",
          CUSTOMER_OF_A_PART.example());

  private static final Exempt FRAMEWORK_KNOWN =
      new Exempt(
          "training.framework lifts R4.5-20",
          "the other side of the one exclusion that rests on an unknown fact",
          FRAMEWORK_UNKNOWN.example());

  private static final Exempt SPARSE_COLUMNS =
      new Exempt(
          "data.sparse nominates factorization-machines",
          "they serve these tasks only where columns are mostly empty (R4-05)",
          """
          task: regression
          data: {sparse: true}
          model: {family: factorization}
          """);

  /** The caller's word outranks the tables, which know the model otherwise. */
  private static final List<Exempt> WITHOUT_THE_CALLERS_WORD =
      List.of(
          word(
              "P-46",
              "{task: text-generation, customization: {need: fine-tuning},"
                  + " model: {foundationModel: gemma-2-9b, inJumpStart: true}}"),
          word(
              "P-48",
              "{task: conversation, model: {foundationModel: claude-3-haiku, inBedrock: true}}"),
          word(
              "P-68",
              "{task: conversation, model: {foundationModel: claude-opus, inJumpStart: true}}"),
          word(
              "P-72",
              "{task: sequence-to-sequence, location: {region: us-west-1},"
                  + " model: {foundationModel: titan-multimodal-embeddings-g1, inBedrock: true}}"),
          word(
              "P-93", "{task: ocr, location: {region: eusc-de-east-1}, model: {inBedrock: true}}"));

  private static final List<Exempt> THE_CALLERS_WORD =
      List.of(
          word(
              "model.inJumpStart lifts P-46",
              "{task: text-generation, customization: {need: fine-tuning},"
                  + " model: {foundationModel: gemma-2-9b, inJumpStart: true}}"),
          word(
              "model.inBedrock lifts P-48",
              "{task: conversation, model: {foundationModel: claude-3-haiku, inBedrock: true}}"),
          word(
              "model.inJumpStart lifts P-68",
              "{task: conversation, network: {isolation: customer-vpc},"
                  + " model: {foundationModel: claude-sonnet-5, inJumpStart: true}}"));

  private static final Exempt PRICE_OF_ANOTHER_MODEL =
      new Exempt(
          "R2-24",
          "without the name of a model the caller's price decides",
          """
          task: text-generation
          location: {region: us-west-2}
          customization: {need: fine-tuning}
          model: {foundationModel: llama-3.3-70b}
          economics:
            provisionedPerHour: 21
            provisionedUnits: 1
            bedrockFineTuning: 400
            endpointPerHour: 1.5
            endpointInstances: 2
            jumpStartFineTuning: 120
            amortizationMonths: 12
          """);

  private static final Exempt MODEL_ON_DEMAND =
      new Exempt(
          "model.foundationModel lifts R2-24",
          "the other side of it",
          PRICE_OF_ANOTHER_MODEL.example());

  /** Approaches that serve a task only for data, models or choices that a fact states. */
  private static final List<Exempt> NOMINATED_BY_A_FACT =
      List.of(
          serves(
              "customization.need nominates sagemaker-serverless-customization",
              "{task: text-generation, location: {region: ap-southeast-6}, customization: {need:"
                  + " fine-tuning}, model: {foundationModel: llama-3.3-70b}}"),
          serves(
              "data.sensitive nominates comprehend-medical",
              "{task: pii-detection, offered: [comprehend-medical, bedrock], data: {sensitive:"
                  + " [phi]}}"),
          serves(
              "data.domain nominates comprehend-medical",
              "{task: entity-recognition, data: {domainSpecific: true, domain: medical}}"),
          serves(
              "data.modality nominates comprehend-custom",
              "{task: binary-classification, data: {modality: text}}"),
          serves(
              "data.modality nominates rekognition-custom-labels",
              "{task: anomaly-detection, data: {modality: image}}"),
          serves(
              "data.modality nominates transcribe",
              "{task: sentiment-analysis, data: {modality: audio, itemMb: 600}}"),
          serves(
              "data.labeled nominates random-cut-forest",
              "{task: fraud-detection, data: {labeled: false}, offered: [random-cut-forest]}"),
          serves(
              "offered nominates jumpstart",
              "{task: regression, model: {readyMade: true}, offered: [jumpstart]}"),
          serves(
              "model.inJumpStart nominates jumpstart",
              "{task: regression, model: {inJumpStart: true, nonTree: true}}"),
          serves(
              "model.pretrainedArchitecture nominates jumpstart",
              "{task: regression, model: {pretrainedArchitecture: resnet-50, nonTree: true}}"),
          serves(
              "model.openWeights nominates bedrock-custom-model-import",
              "{task: summarization, model: {openWeights: true},"
                  + " offered: [bedrock-custom-model-import]}"),
          serves(
              "model.foundationModel nominates sagemaker-serverless-customization",
              "{task: text-generation, customization: {need: fine-tuning},"
                  + " model: {foundationModel: llama-3.2-3b, inBedrock: false}}"));

  private static Exempt word(String cause, String example) {
    return new Exempt(
        cause, "the caller's word outranks the tables, which know the model otherwise", example);
  }

  private static Exempt serves(String cause, String example) {
    return new Exempt(
        cause, "it serves such tasks only for the data, the model or the choice stated", example);
  }

  private static final Exempt CLICKS_ARE_SPARSE =
      new Exempt(
          "R3-29",
          "the source takes clicks for sparse unless somebody says that they are not",
          "{task: click-through-prediction, data: {sparse: false}}");

  private static final Exempt CLICKS_THAT_ARE_DENSE =
      new Exempt("data.sparse lifts R3-29", "the other side of it", CLICKS_ARE_SPARSE.example());

  private static final Exempt NOT_FOR_AUTOPILOT =
      new Exempt(
          "task lifts R3-25",
          "Autopilot's report is nothing to wait for with a task that Autopilot does not do",
          """
          task: [text-classification, conversation]
          quality: {explainabilityReport: true}
          """);

  static final List<Invariant> OF_DECISIONS =
      List.of(
          new Invariant("A decision has exactly one outcome", OutcomeChecks::oneOutcome),
          new Invariant(
              "What is recommended was nominated, and no exclusion gives way in silence",
              OutcomeChecks::nominatedAndNotExcluded),
          new Invariant(
              "No candidate of a lower rung is passed over without an exclusion",
              OutcomeChecks::lowerRungsAreExcluded),
          new Invariant(
              "Statuses follow from candidates and exclusions", LadderChecks::statusesAgree),
          new Invariant(
              "Alternatives are what is viable, and none goes before the recommendation",
              LadderChecks::alternativesAgree),
          new Invariant("The configuration is what rules set", LadderChecks::configurationAgrees),
          new Invariant(
              "Exclusions rest on facts as they are stated", LadderChecks::exclusionsRestOnFacts),
          new Invariant(
              "An exclusion holds by its evidence alone", WithdrawalChecks::evidenceIsComplete),
          new Invariant("No text is left unfilled", WordingChecks::nothingIsLeftUnfilled),
          new Invariant(
              "The order of insertion does not matter",
              WordingChecks::theOrderOfInsertionDoesNotMatter),
          new Invariant(
              "A second evaluation, without the engine, concludes the same",
              WordingChecks::theSecondEvaluationAgrees),
          new Invariant(
              "An unknown fact excludes nothing",
              WithdrawalChecks::anUnknownFactExcludesNothing,
              all(
                  List.of(
                      List.of(
                          FRAMEWORK_UNKNOWN,
                          CUSTOMER_OF_A_PART,
                          CLICKS_ARE_SPARSE,
                          PRICE_OF_ANOTHER_MODEL),
                      WITHOUT_THE_CALLERS_WORD))),
          new Invariant(
              "A further fact brings back no lower rung",
              WithdrawalChecks::aFactBringsBackNoLowerRung,
              all(
                  List.of(
                      List.of(
                          FRAMEWORK_KNOWN,
                          SPARSE_COLUMNS,
                          CUSTOMER_OF_OLD,
                          CLICKS_THAT_ARE_DENSE,
                          MODEL_ON_DEMAND),
                      THE_CALLERS_WORD,
                      NOMINATED_BY_A_FACT))),
          new Invariant(
              "A further task brings back no lower rung",
              WithdrawalChecks::aTaskBringsBackNoLowerRung,
              List.of(NOT_FOR_AUTOPILOT)));

  static final List<Invariant> OF_RELAXATIONS =
      List.of(
          new Invariant(
              "Relaxations bring back what they say", RelaxationChecks::relaxationsAreProven),
          new Invariant(
              "Relaxations name no fact in vain", RelaxationChecks::relaxationsAreSmallest),
          new Invariant(
              "Every single fact that would do is a relaxation",
              RelaxationChecks::noSingleFactIsOverlooked));

  private Invariants() {}

  private static List<Exempt> all(List<List<Exempt>> some) {
    return some.stream().flatMap(List::stream).toList();
  }
}
