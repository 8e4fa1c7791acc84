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
              List.of(FRAMEWORK_UNKNOWN, CUSTOMER_OF_A_PART)),
          new Invariant(
              "A further fact brings back no lower rung",
              WithdrawalChecks::aFactBringsBackNoLowerRung,
              List.of(FRAMEWORK_KNOWN, SPARSE_COLUMNS, CUSTOMER_OF_OLD)),
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
}
