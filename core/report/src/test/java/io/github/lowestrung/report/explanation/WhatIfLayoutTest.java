package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.Difference.ExclusionChange;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfLayoutTest {

  private static final Decision NOTHING = decision(null);

  @Test
  void the_answer_comes_first_and_then_what_lies_behind_it() {
    Decision before = decision(recommendation("saw", Map.of("usage", "by-hand", "blade", "new")));
    Decision after = decision(recommendation("lathe", Map.of("usage", "by-foot")));
    WhatIf whatIf =
        new WhatIf(
            List.of(
                FactChange.set("network.isolation", "customer-vpc"),
                FactChange.withdraw("data.sizeGb")),
            before,
            after,
            new Difference(
                Answer.of(before),
                Answer.of(after),
                List.of(
                    new ExclusionChange(
                        "X-01", "saws are loud", Strength.HARD, List.of("saw", "axe"))),
                List.of(
                    new ExclusionChange(
                        "X-02", "nobody can turn", Strength.SOFT, List.of("lathe"))),
                List.of(new DetectedTrap("T3", "T3-01", "a lathe runs idle", "saw")),
                List.of(),
                List.of(firing("X-01", "saws are loud"), firing("L-03", "lathe is the lowest")),
                List.of(firing("X-02", "nobody can turn"), firing("W-01", "saws are sharp"))));

    assertThat(ToyExplanations.text(whatIf))
        .isEqualTo(
            """
            What if network.isolation = customer-vpc and data.sizeGb is not known?

            The saw (saw), rung 1 → The lathe (lathe), rung 1

            How it is set up then
              • with usage = by-foot

            Excluded now
              X-01  saw, axe: saws are loud

            No longer excluded
              X-02  lathe: nobody can turn (soft)

            Traps entered
              T3  a lathe runs idle

            Rules that fire now
              L-03  lathe is the lowest

            Rules that no longer fire
              W-01  saws are sharp
            """);
    assertThat(ToyExplanations.markdown(whatIf))
        .isEqualTo(
            """
            # What if `network.isolation = customer-vpc` and `data.sizeGb` is not known?

            **The saw (saw), rung 1** → **The lathe (lathe), rung 1**

            ## How it is set up then

            - with `usage = by-foot`

            ## Excluded now

            - `X-01` `saw`, `axe`: saws are loud

            ## No longer excluded

            - `X-02` `lathe`: nobody can turn (soft)

            ## Traps entered

            - `T3` a lathe runs idle

            ## Rules that fire now

            - `L-03` lathe is the lowest

            ## Rules that no longer fire

            - `W-01` saws are sharp
            """);
  }

  @Test
  void an_answer_may_stay() {
    FactChange factChange = FactChange.set("data.sizeGb", 3);

    assertThat(
            ToyExplanations.text(
                new WhatIf(List.of(factChange), NOTHING, NOTHING, none(NOTHING, NOTHING))))
        .isEqualTo(
            """
            What if data.sizeGb = 3 GB?

            Still no approach is viable.
            """);
  }

  @Test
  void the_same_approach_may_be_set_up_otherwise() {
    Decision before = decision(recommendation("saw", Map.of("usage", "by-hand")));
    Decision after = decision(recommendation("saw", Map.of("usage", "by-foot")));
    FactChange factChange = FactChange.set("data.sizeGb", 3);

    assertThat(
            ToyExplanations.text(
                new WhatIf(List.of(factChange), before, after, none(before, after))))
        .isEqualTo(
            """
            What if data.sizeGb = 3 GB?

            The answer stays The saw (saw), rung 1, but set up otherwise.

            How it is set up then
              • with usage = by-foot
            """);
  }

  private static Difference none(Decision before, Decision after) {
    return new Difference(
        Answer.of(before),
        Answer.of(after),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static TrailEntry firing(String rule, String reason) {
    return new TrailEntry(1, Stratum.EXCLUDE, rule, reason, List.of(), List.of());
  }

  private static Recommendation recommendation(String approach, Map<String, String> configuration) {
    return new Recommendation(
        approach, "The " + approach, 1, configuration, List.of(), List.of(), null);
  }

  private static Decision decision(Recommendation recommendation) {
    return new Decision(
        recommendation == null ? Outcome.NO_VIABLE_APPROACH : Outcome.RECOMMENDED,
        Workload.of(Task.OCR).build(),
        recommendation,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        LocalDate.EPOCH,
        Instant.EPOCH);
  }
}
