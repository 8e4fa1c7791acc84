package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.explain.WhyNot.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyNotLayoutTest {

  private static final Justification NOMINATED =
      ToyExplanations.because(
          "R1-01", "wood is sawn with a saw", ToyExplanations.fact("task", "ocr"));

  @Test
  void an_exclusion_is_told_with_its_facts() {
    WhyNot excluded =
        whyNot(
            Verdict.EXCLUDED,
            "saw is excluded by X-01",
            List.of(NOMINATED),
            List.of(),
            List.of(),
            List.of(
                ToyExplanations.because(
                    "X-01",
                    "saws are loud",
                    ToyExplanations.fact("network.isolation", "a`b\u001b[2J"))),
            null);

    assertThat(ToyExplanations.text(excluded))
        .isEqualTo(
            """
            Why not saw

            saw is excluded by X-01

            What excludes it
              X-01  saws are loud (T4, D2)
                  • network.isolation = a`b\\u001b[2J

            Why it serves the task
              R1-01  wood is sawn with a saw (T4, D2)
                  • task = ocr
            """);
    assertThat(ToyExplanations.markdown(excluded))
        .isEqualTo(
            """
            # Why not `saw`

            saw is excluded by X-01

            ## What excludes it

            - `X-01` saws are loud (T4, D2)
              - ``network.isolation = a`b\\u001b[2J``

            ## Why it serves the task

            - `R1-01` wood is sawn with a saw (T4, D2)
              - `task = ocr`
            """);
  }

  @Test
  void who_comes_before_is_named() {
    WhyNot beaten =
        whyNot(
            Verdict.BEATEN,
            "saw is viable, but lathe is preferred on its rung",
            List.of(NOMINATED),
            List.of(),
            List.of(),
            List.of(),
            "lathe");

    assertThat(ToyExplanations.text(beaten))
        .isEqualTo(
            """
            Why not saw

            saw is viable, but lathe is preferred on its rung

            Why it serves the task
              R1-01  wood is sawn with a saw (T4, D2)
                  • task = ocr
            """);
  }

  @Test
  void rules_that_could_have_nominated_are_told_condition_by_condition() {
    WhyNot foreign =
        whyNot(
            Verdict.NOT_NOMINATED,
            "saw does not serve the task",
            List.of(),
            List.of(RuleTraceLayoutTest.SILENT),
            List.of("ocr", "translation"),
            List.of(),
            null);

    assertThat(ToyExplanations.text(foreign))
        .isEqualTo(
            """
            Why not saw

            saw does not serve the task

            Rules that could have nominated it
              X-01  Constraint - Saws are <loud>
                  ✓  task within ocr (task = ocr)
                  ✗  network.isolation == customer-vpc (network.isolation = public)
                  ?  data.sizeGb > 100 (data.sizeGb is not known); it was not looked at
            """);
    assertThat(ToyExplanations.markdown(foreign))
        .isEqualTo(
            """
            # Why not `saw`

            saw does not serve the task

            ## Rules that could have nominated it

            - `X-01` Constraint - Saws are &lt;loud>
              - ✓ `task within ocr` (`task = ocr`)
              - ✗ `network.isolation == customer-vpc` (`network.isolation = public`)
              - ? `data.sizeGb > 100` (`data.sizeGb` is not known); it was not looked at
            """);
  }

  private static WhyNot whyNot(
      Verdict verdict,
      String text,
      List<Justification> nominations,
      List<RuleTrace> wanting,
      List<String> tasks,
      List<Justification> exclusions,
      String beatenBy) {
    return new WhyNot(
        "saw", "The saw", 1, verdict, text, nominations, wanting, tasks, exclusions, beatenBy);
  }
}
