package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.RulebookException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TighterThresholdTest {

  private static final String TO_50 =
      """
      - parameter: autopilot-data-gb
        value: 50
        reason: our quota was never raised
        source: POL-4
      """;

  @TempDir private Path directory;

  @Test
  void a_tightened_threshold_holds_and_the_reason_says_who_tightened_it() {
    AcmeRules acme = acme(TO_50);

    assertThat(autopilot(acme, 50)).isEmpty();
    assertThat(autopilot(acme, 50.01))
        .extracting(Exclusion::reason)
        .containsExactly(
            "50.01 GB is more than the 50 GB (tightened from 100 by com.acme:acme-rules:1.0.0,"
                + " POL-4) that Autopilot accepts");
  }

  @Test
  void explanations_know_the_tightened_border() {
    AcmeRules acme = acme(TO_50);
    Decision decision = acme.decide("{task: regression, data: {sizeGb: 45}}");

    assertThat(TextReport.plain().render(acme.advisor().explain(decision).stability()))
        .contains("above 50 GB, 5 GB away");
  }

  @ParameterizedTest
  @ValueSource(strings = {".nan", ".inf", "-.inf", "NaN", "1e400", "-1e400"})
  void what_is_no_number_is_refused(String value) {
    AcmeRules acme = acme(TO_50.replace("50", value));

    assertThatThrownBy(acme::advisor)
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("tightenings.yaml", "Maybe");
  }

  @Test
  void the_tightest_of_several_holds() {
    AcmeRules acme = acme(TO_50 + TO_50.replace("50", "40") + TO_50.replace("50", "60"));

    assertThat(acme.advisor().thresholds().find("autopilot-data-gb").orElseThrow().value())
        .isEqualTo(40);
  }

  @Test
  void rules_of_ones_own_may_ask_for_the_parameter() {
    AcmeRules acme =
        acme(TO_50)
            .rule(
                "ACME-02",
                "Much data is for nobody",
                "exclude",
                """
                Threshold( name == "autopilot-data-gb", $most : value )
                    Dataset( sizeGb > $most )\
                """,
                "exclude(kcontext, \"jumpstart\");");

    assertThat(
            acme.decide("{task: regression, data: {sizeGb: 51}}")
                .find("jumpstart")
                .orElseThrow()
                .exclusions())
        .extracting(Exclusion::rule)
        .contains("ACME-02");
  }

  @Test
  void looser_or_unknown_is_refused() {
    assertRefused(
        TO_50.replace("50", "200"),
        "tightenings.yaml of com.acme:acme-rules:1.0.0",
        "to (200), which is not tighter than the (100) in parameters.yaml of io.github.lowestrung");
    assertRefused(TO_50.replace("50", "100"), "only lower numbers are");
    assertRefused(
        TO_50.replace("autopilot-data-gb", "autopilot-data-mb"), "Maybe (autopilot-data-gb)");
    assertRefused(
        TO_50.replace("  source: POL-4\n", ""), "the row (autopilot-data-gb) has no (source)");
    assertRefused(
        TO_50.replace("  value: 50\n", ""), "The table (tightenings.yaml:", "a row has no (value)");
    assertThatThrownBy(
            () ->
                acme(TO_50)
                    .rule(
                        "ACME-02",
                        "Unknown",
                        "exclude",
                        "Threshold( name == \"no-such\", $most : value )",
                        "exclude(kcontext, \"jumpstart\");")
                    .advisor())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("asks for the parameter (no-such), which no rulebook publishes");
  }

  private AcmeRules acme(String tightenings) {
    return new AcmeRules(directory).table("tightenings.yaml", tightenings);
  }

  private static List<Exclusion> autopilot(AcmeRules acme, double gb) {
    return acme.decide("{task: regression, data: {sizeGb: " + gb + "}}")
        .find("autopilot")
        .orElseThrow()
        .exclusions();
  }

  private void assertRefused(String tightenings, String... parts) {
    assertThatThrownBy(() -> acme(tightenings).advisor())
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("Maybe");
  }
}
