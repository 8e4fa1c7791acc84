package io.github.lowestrung.report;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DecisionContent;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.PipelineSummary;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decisions of a carpenter, made by hand: each part of a decision is there once at least. */
public final class ToyDecision {

  public static final Workload SHELF =
      Workload.of(Task.REGRESSION)
          .id("shelf")
          .title("A shelf")
          .description("It has to hold.")
          .data(data -> data.sizeGb(12.0).languages(List.of("en", "de")))
          .build();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Rulebook BOOK = new Rulebook("acme:wood:1.0", "c0ffee");
  private static final Evidence THICKNESS = new Evidence("data.sizeGb", 12.0);
  private static final Exclusion TOO_THICK =
      new Exclusion(
          "X-01", "12 is too thick", Strength.HARD, List.of(THICKNESS), List.of("L1", "T2"));
  private static final Exclusion TOO_LOUD =
      new Exclusion("X-02", "it is loud", Strength.SOFT, List.of(), List.of("L3"));

  private ToyDecision() {}

  /** Recommends the lathe of rung 2.5, though it is loud, because nothing else is left. */
  public static Decision recommended(Workload workload) {
    return recommended(workload, BOOK);
  }

  static Decision recommended(Workload workload, Rulebook book) {
    return decision(
        new DecisionContent(
            Outcome.RECOMMENDED,
            workload,
            new Recommendation(
                "lathe",
                "The Lathe",
                2.5,
                Map.of("speed", "slow"),
                List.of(new Reason("R2-01", "wood can be turned", List.of("L2"))),
                List.of("oil it", "wear gloves"),
                new TradeOff(rung(2.5, "Turning"), rung(1, "Hand tools"), null, "Costs oil.")),
            List.of(new Alternative("carver", 2.5), new Alternative("robot", 3)),
            ladder(Status.RECOMMENDED),
            List.of(new DetectedTrap("T4", "T4-01", "a robot is overdone", "lathe")),
            List.of(new Caution("W-01", "mind the noise")),
            List.of(new Assumption("team.mlExpertise", "hands are taken to be steady")),
            List.of(),
            List.of(),
            trail(),
            List.of(book),
            TODAY));
  }

  /** Recommends nothing. */
  public static Decision noneViable(Workload workload) {
    return decision(
        new DecisionContent(
            Outcome.NO_VIABLE_APPROACH,
            workload,
            null,
            List.of(),
            ladder(Status.EXCLUDED).subList(0, 2),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Relaxation(List.of("data.sizeGb", "team.mlExpertise"), "saw")),
            List.of(),
            List.of(),
            List.of(BOOK),
            TODAY));
  }

  /** Decides about stages: one ends well, the other does not. */
  public static PipelineDecision pipeline() {
    return new PipelineDecision(
        Outcome.NO_VIABLE_APPROACH,
        "house",
        "A house",
        "With a garden.",
        List.of(recommended(SHELF), noneViable(Workload.of(Task.REGRESSION).id("roof").build())),
        new PipelineSummary(
            "shelf: lathe; roof: none",
            List.of("first the roof"),
            List.of(
                new TrailEntry(
                    1, Stratum.ADVISE, "G-30", "first the roof", List.of(), List.of("guides")))),
        List.of(BOOK),
        TODAY,
        NOW);
  }

  private static Decision decision(DecisionContent content) {
    return new Decision(content, NOW);
  }

  private static List<RungAssessment> ladder(Status lathe) {
    return List.of(
        new RungAssessment(
            1,
            "Hand tools",
            Status.EXCLUDED,
            List.of(
                approach("saw", Status.EXCLUDED, TOO_THICK, TOO_LOUD),
                approach("file", Status.NOT_APPLICABLE, TOO_THICK),
                approach("rasp", Status.NOT_APPLICABLE))),
        new RungAssessment(
            2, "Machines", lathe, List.of(approach("mill", Status.EXCLUDED, TOO_LOUD))),
        new RungAssessment(
            2.5,
            "Turning",
            lathe,
            List.of(approach("lathe", lathe, TOO_LOUD), approach("carver", Status.VIABLE))),
        new RungAssessment(
            3, "Automata", Status.VIABLE, List.of(approach("robot", Status.VIABLE))));
  }

  private static ApproachAssessment approach(String id, Status status, Exclusion... exclusions) {
    return new ApproachAssessment(id, status, List.of(exclusions));
  }

  private static List<TrailEntry> trail() {
    return List.of(
        new TrailEntry(
            1,
            Stratum.NOMINATE,
            "R2-01",
            "wood can be turned",
            List.of(new Evidence("data.languages", List.of("en", "de"))),
            List.of("nominates lathe")),
        new TrailEntry(
            2,
            Stratum.EXCLUDE,
            "X-01",
            "12 is too thick",
            List.of(THICKNESS),
            List.of("excludes saw", "excludes file")),
        new TrailEntry(3, Stratum.ADVISE, "G-01", "oil it", List.of(THICKNESS), List.of("guides")));
  }

  private static Rung rung(double number, String name) {
    return new Rung(number, name, "iron", "wood", "some", 2, "oil", "", "", "", "");
  }
}
