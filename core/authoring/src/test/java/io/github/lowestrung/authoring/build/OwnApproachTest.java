package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's own approach is called by its name, with what it costs and buys. */
class OwnApproachTest {

  private static final String GATEWAY =
      "- {id: acme-gateway, name: Acme Gateway, rung: 2, groups: [foundation-models]}\n";
  private static final String OWN =
      GATEWAY.replace("]}", "], tradeOff: {costModel: tokens at our rate, operationalSurface: 1}}");

  @TempDir private Path directory;

  private AcmeRules acme(String approaches) {
    return new AcmeRules(directory)
        .rule(
            "ACME-02",
            "The gateway serves",
            "nominate",
            "Tasks()",
            "nominate(kcontext, \"acme-gateway\");")
        .rule("ACME-03", "Go first", "prefer(kcontext, \"acme-gateway\");")
        .rule("ACME-01", "Nothing much", "exclude(kcontext, \"byoc\");")
        .table("approaches.yaml", approaches);
  }

  @Test
  void every_report_names_it_and_no_other_product_of_its_rung() {
    Advisor advisor = acme(OWN).advisor();
    Decision decision =
        advisor.decide(
            advisor.reader().read("{task: code-generation, offered: [acme-gateway]}"),
            AcmeRules.TODAY);

    assertThat(decision.recommendation().name()).isEqualTo("Acme Gateway");
    String text = TextReport.plain().render(decision);
    assertThat(text)
        .contains("Recommended: Acme Gateway (acme-gateway), rung 2")
        .contains("├─ Foundation model services: recommended")
        .contains("Acme Gateway: low engineering effort, paid by tokens at our rate.")
        .doesNotContain("Amazon Bedrock", "Provisioned Throughput", "inference profile");
    assertThat(new MarkdownReport().render(decision))
        .contains("Use **Acme Gateway** (`acme-gateway`), rung 2: Foundation model services.")
        .doesNotContain("Amazon Bedrock");
    assertThat(new HtmlReport().render(decision))
        .contains("<span class=\"place\">chosen</span> 2 Acme Gateway</th>")
        .doesNotContain("Amazon Bedrock");
    assertThat(TextReport.plain().render(advisor.explain(decision).why()))
        .contains("Acme Gateway is recommended")
        .doesNotContain("Amazon Bedrock");
  }

  @Test
  void comparisons_use_what_each_approach_states_of_its_own() {
    Decision decision = acme(OWN).decide("task: code-generation");
    TradeOff tradeOff = decision.recommendation().tradeOff();

    assertThat(tradeOff.chosen().operationalSurface()).isEqualTo(1);
    assertThat(tradeOff.chosen().effort()).as("as on the rung").isEqualTo("low");
    assertThat(tradeOff.above()).extracting(Rung::name).isEqualTo("Amazon SageMaker JumpStart");
    assertThat(tradeOff.text())
        .contains("Against Customized AI services: no more to operate")
        .contains("Climbing to Amazon SageMaker JumpStart would mean 4 times as much to operate");
    assertThat(Decision.fromJson(decision.toJson())).isEqualTo(decision);
  }

  @Test
  void without_figures_of_its_own_it_has_those_of_its_rung() {
    Advisor advisor = acme(GATEWAY).advisor();
    TradeOff tradeOff =
        advisor
            .decide(advisor.reader().read("task: code-generation"), AcmeRules.TODAY)
            .recommendation()
            .tradeOff();

    Rung rung =
        advisor.ladder().rungs().stream()
            .filter(one -> one.number() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(tradeOff.chosen().name()).isEqualTo("Acme Gateway");
    assertThat(tradeOff.chosen())
        .usingRecursiveComparison()
        .ignoringFields("name", "unserved")
        .isEqualTo(rung);
  }

  @Test
  void no_rung_is_called_by_a_product() {
    assertThat(Advisor.create().ladder().rungs())
        .allSatisfy(
            rung ->
                assertThat(rung.toString())
                    .doesNotContainPattern("Amazon|Bedrock|SageMaker|Autopilot|JumpStart|S3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: Acme Gateway, | | (acme-gateway) has no (name)",
        "operationalSurface: 1 | operationalSurface: 0 | 1 or more was expected",
        "costModel | costModl | costModl",
      })
  void what_is_wrong_with_it_is_refused(String part, String other, String message) {
    AcmeRules acme = acme(OWN.replace(part, other == null ? "" : other));
    assertThatThrownBy(acme::advisor)
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(message, "Maybe");
  }
}
