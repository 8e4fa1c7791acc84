package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.Why.SkippedApproach;
import io.github.lowestrung.explain.Why.SkippedRung;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyLayoutTest {

  private static final Justification SEALED =
      ToyExplanations.because(
          "X-01",
          "the model must run inside the customer's network boundary (customer-vpc), where nothing"
              + " that is shared runs",
          ToyExplanations.fact("network.isolation", "customer-vpc"));
  private static final Justification THROUGH_CONCEPT =
      new Justification(
          "X-07",
          "Name",
          "large data is not sawn by hand",
          List.of(),
          List.of(),
          List.of(
              ToyExplanations.because(
                  "C-03",
                  "the data is large",
                  ToyExplanations.fact("data.sizeGb", 150.0),
                  ToyExplanations.fact("data.languages", List.of("en", "de")))));
  private static final Why WHY =
      new Why(
          Outcome.RECOMMENDED,
          "lathe",
          "The *lathe*",
          2.5,
          "lathe is the lowest that nothing excludes",
          List.of(),
          List.of(
              ToyExplanations.because(
                  "R2-01", "turning is done on a lathe", ToyExplanations.fact("task", "ocr"))),
          List.of(),
          List.of(
              new SkippedRung(1, "Saws", List.of()),
              new SkippedRung(
                  2,
                  "Benches",
                  List.of(
                      new SkippedApproach("bench", Status.EXCLUDED, List.of(SEALED)),
                      new SkippedApproach(
                          "table", Status.EXCLUDED, List.of(SEALED, THROUGH_CONCEPT)))),
              new SkippedRung(
                  2.5,
                  "Lathes",
                  List.of(new SkippedApproach("old-lathe", Status.VIABLE, List.of())))),
          List.of(),
          List.of(),
          List.of(new Assumption("data.rows", "there are enough rows")));

  @Test
  void the_tree_leads_from_the_recommendation_down_to_the_facts() {
    assertThat(ToyExplanations.text(WHY))
        .isEqualTo(
            """
            Why lathe

            lathe is the lowest that nothing excludes

            The *lathe* (lathe), rung 2.5
            ├─ It serves the task
            │  └─ R2-01  turning is done on a lathe (T4, D2)
            │     └─ task = ocr
            ├─ Rung 1, Saws: nothing serves the task
            ├─ Rung 2, Benches: excluded
            │  ├─ ✗  bench, table
            │  │  └─ X-01  the model must run inside the customer's network boundary (customer-vpc), where
            │  │     │     nothing that is shared runs (T4, D2)
            │  │     └─ network.isolation = customer-vpc
            │  └─ ✗  table
            │     └─ X-07  large data is not sawn by hand
            │        └─ C-03  the data is large (T4, D2)
            │           └─ data.sizeGb = 150 GB, data.languages = en, de
            ├─ Rung 2.5, Lathes: comes later
            │  └─ ○  old-lathe viable
            └─ Assumptions about unknown facts
               └─ data.rows  there are enough rows
            """);
  }

  @Test
  void markdown_has_the_same_tree_as_a_nested_list() {
    assertThat(ToyExplanations.markdown(WHY))
        .isEqualTo(
            """
            # Why `lathe`

            lathe is the lowest that nothing excludes

            - **The \\*lathe\\*** (`lathe`), rung 2.5
              - **It serves the task**
                - `R2-01` turning is done on a lathe (T4, D2)
                  - `task = ocr`
              - **Rung 1, Saws:** nothing serves the task
              - **Rung 2, Benches:** excluded
                - ✗ `bench`, `table`
                  - `X-01` the model must run inside the customer's network boundary (customer-vpc), where nothing that is shared runs (T4, D2)
                    - `network.isolation = customer-vpc`
                - ✗ `table`
                  - `X-07` large data is not sawn by hand
                    - `C-03` the data is large (T4, D2)
                      - `data.sizeGb = 150 GB`, `data.languages = en, de`
              - **Rung 2.5, Lathes:** comes later
                - ○ `old-lathe` viable
              - **Assumptions about unknown facts**
                - `data.rows` there are enough rows
            """);
  }

  @Test
  void no_viable_approach_has_reasons_too() {
    Why why =
        new Why(
            Outcome.NO_VIABLE_APPROACH,
            null,
            null,
            null,
            "Every approach is excluded",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new SkippedRung(
                    1,
                    "Saws",
                    List.of(new SkippedApproach("saw", Status.EXCLUDED, List.of(SEALED))))),
            List.of(),
            List.of(),
            List.of());

    assertThat(ToyExplanations.text(why))
        .isEqualTo(
            """
            Why nothing is viable

            Every approach is excluded

            No approach is viable
            └─ Rung 1, Saws: excluded
               └─ ✗  saw
                  └─ X-01  the model must run inside the customer's network boundary (customer-vpc), where
                     │     nothing that is shared runs (T4, D2)
                     └─ network.isolation = customer-vpc
            """);
  }

  @Test
  void a_workload_that_is_forbidden_has_the_rules_behind_it() {
    Why why =
        new Why(
            Outcome.FORBIDDEN,
            null,
            null,
            null,
            "The workload is forbidden as it stands, on every rung.",
            List.of(SEALED),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(ToyExplanations.text(why))
        .isEqualTo(
            """
            Why it is forbidden

            The workload is forbidden as it stands, on every rung.

            Forbidden as it stands
            └─ It may not be done
               └─ X-01  the model must run inside the customer's network boundary (customer-vpc), where nothing
                  │     that is shared runs (T4, D2)
                  └─ network.isolation = customer-vpc
            """);
  }
}
