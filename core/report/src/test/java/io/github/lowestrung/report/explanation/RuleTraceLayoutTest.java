package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTraceLayoutTest {

  static final RuleTrace SILENT =
      new RuleTrace(
          "X-01",
          "Constraint - Saws are <loud>",
          Stratum.EXCLUDE,
          false,
          "X-01 did not fire, because network.isolation is public",
          List.of(),
          List.of(
              new ConditionTrace(
                  "Tasks( within(Task.OCR) )",
                  "task within ocr",
                  ConditionStatus.TRUE,
                  List.of(ToyExplanations.fact("task", "ocr")),
                  null),
              new ConditionTrace(
                  "Network( isolation == Isolation.CUSTOMER_VPC )",
                  "network.isolation == customer-vpc",
                  ConditionStatus.FALSE,
                  List.of(ToyExplanations.fact("network.isolation", "public")),
                  null),
              new ConditionTrace(
                  "Dataset( sizeGb > 100 )",
                  "data.sizeGb > 100",
                  ConditionStatus.UNKNOWN,
                  List.of(ToyExplanations.fact("data.sizeGb", null)),
                  "it was not looked at")));

  @Test
  void each_condition_is_a_line_with_a_mark_that_needs_no_colour() {
    assertThat(ToyExplanations.text(SILENT))
        .isEqualTo(
            """
            X-01 Constraint - Saws are <loud>

            X-01 did not fire, because network.isolation is public

            Its conditions
              ✓  task within ocr (task = ocr)
              ✗  network.isolation == customer-vpc (network.isolation = public)
              ?  data.sizeGb > 100 (data.sizeGb is not known); it was not looked at
            """);
  }

  @Test
  void markdown_sets_conditions_and_facts_in_fixed_width() {
    assertThat(ToyExplanations.markdown(SILENT))
        .isEqualTo(
            """
            # `X-01` Constraint - Saws are &lt;loud>

            X-01 did not fire, because network.isolation is public

            ## Its conditions

            - ✓ `task within ocr` (`task = ocr`)
            - ✗ `network.isolation == customer-vpc` (`network.isolation = public`)
            - ? `data.sizeGb > 100` (`data.sizeGb` is not known); it was not looked at
            """);
  }

  @Test
  void what_a_rule_found_comes_before_its_conditions() {
    RuleTrace fired =
        new RuleTrace(
            "X-01",
            "Constraint - Saws are loud",
            Stratum.EXCLUDE,
            true,
            "X-01 fired.",
            List.of(
                ToyExplanations.because(
                    "X-01", "saws are loud", ToyExplanations.fact("network.isolation", "public"))),
            List.of());

    assertThat(ToyExplanations.text(fired))
        .isEqualTo(
            """
            X-01 Constraint - Saws are loud

            X-01 fired.

            What it found
              X-01  saws are loud (T4, D2)
                  • network.isolation = public
            """);
  }
}
