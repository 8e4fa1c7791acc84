package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.CauseFinder;
import io.github.lowestrung.explain.CauseFinder.Cause;
import io.github.lowestrung.explain.CauseFinder.Causes;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.RulebookException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverTest {

  private static final String PILOT =
      """
      - id: ACME-W1
        rule: X-01
        scope:
          network: {isolation: [customer-vpc, air-gapped]}
          data: {sizeGb: {atMost: 50}}
        reason: a pilot without personal data
        approver: J. Doe
        expires: 2027-03-31
      """;
  private static final String IN_SCOPE =
      "{task: summarization, network: {isolation: customer-vpc}, data: {sizeGb: 50}}";

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("../../docs/schema/decision.schema.json").toUri());

  @TempDir private Path directory;

  private static JsonNode json(Decision decision) {
    try {
      return new ObjectMapper().readTree(decision.toJson());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_waived_rule_has_no_effect_and_the_decision_shows_it() {
    Decision decision = waived(PILOT).decide(IN_SCOPE);

    assertThat(decision.recommendation().approach()).isEqualTo("bedrock");
    assertThat(decision.waivers())
        .containsExactly(
            new AppliedWaiver(
                "ACME-W1",
                "X-01",
                "the model must run inside the customer's network boundary (customer-vpc), where AI"
                    + " services, Bedrock's own models and serverless tuning do not run",
                "a pilot without personal data",
                "J. Doe",
                LocalDate.of(2027, 3, 31)));
    assertThat(decision.trail())
        .filteredOn(trailEntry -> trailEntry.rule().equals("X-01"))
        .flatExtracting(TrailEntry::effects)
        .singleElement()
        .asString()
        .startsWith("waived by ACME-W1: excludes ");
    assertThat(Decision.fromJson(decision.toJson())).isEqualTo(decision);
    assertThat(SCHEMA.validate(json(decision))).isEmpty();
    String by = "waived by ACME-W1 until 2027-03-31, approved by J. Doe: a pilot without personal";
    assertThat(TextReport.plain().render(decision).replaceAll("\\s+", " ")).contains(by);
    assertThat(new MarkdownReport().render(decision).replaceAll("\\s+", " ")).contains(by);
    assertThat(new HtmlReport().render(decision)).contains(by);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: summarization, network: {isolation: customer-vpc}, data: {sizeGb: 50.01}}",
        "{task: summarization, network: {isolation: customer-vpc}}"
      })
  void beyond_the_scope_and_where_it_is_not_known_the_rule_holds(String workload) {
    Decision decision = waived(PILOT).decide(workload);

    assertThat(decision.recommendation().approach()).isEqualTo("jumpstart");
    assertThat(decision.waivers()).isEmpty();
    assertThat(decision.toJson()).doesNotContain("waivers");
  }

  @Test
  void explanations_know_of_the_scope() {
    AcmeRules acme = waived(PILOT);
    Decision decision =
        acme.decide(
            "{task: summarization, network: {isolation: customer-vpc}, data: {sizeGb: 60}}");

    assertThat(
            TextReport.plain()
                .render(acme.advisor().explain(decision).whatWouldItTake("bedrock"))
                .replaceAll("\\s+", " "))
        .contains("change data.sizeGb from 60 GB to at most 50 GB")
        .contains("Proven");
  }

  @Test
  void a_comparison_of_versions_names_the_table_of_waivers() {
    Advisor before = waived("[]").advisor();
    Advisor after = waived(PILOT).advisor();
    Decision decision = after.decide(after.reader().read(IN_SCOPE), AcmeRules.TODAY);

    Causes causes =
        after
            .unwrap(CauseFinder.Rules.class)
            .since(before.unwrap(CauseFinder.Rules.class))
            .of(decision.workload(), null, AcmeRules.TODAY, AcmeRules.answer(decision));

    assertThat(causes.proven()).isTrue();
    assertThat(causes.causes()).extracting(Cause::what).containsExactly("waivers.yaml");
  }

  @Test
  void an_expired_waiver_fails_closed() {
    AcmeRules acme = waived(PILOT);
    Advisor advisor = acme.advisor();
    var workload = advisor.reader().read(IN_SCOPE);

    assertThat(advisor.decide(workload, LocalDate.of(2027, 3, 31)).waivers()).hasSize(1);
    assertThatThrownBy(() -> advisor.decide(workload, LocalDate.of(2027, 4, 1)))
        .isInstanceOf(DecisionException.class)
        .hasMessageContainingAll("(ACME-W1)", "(X-01)", "J. Doe", "2027-03-31", "Maybe");
    assertThat(
            advisor
                .decide(advisor.reader().read("task: summarization"), LocalDate.of(2027, 4, 1))
                .recommendation()
                .approach())
        .as("what it is not about")
        .isEqualTo("bedrock");
  }

  @Test
  void an_expired_waiver_may_caution_instead() {
    Advisor advisor = waived(PILOT + "  whenExpired: caution\n").advisor();

    Decision decision = advisor.decide(advisor.reader().read(IN_SCOPE), LocalDate.of(2027, 4, 1));

    assertThat(decision.recommendation().approach()).isEqualTo("jumpstart");
    assertThat(decision.cautions())
        .filteredOn(caution -> caution.rule().equals("X-01"))
        .extracting(Caution::message)
        .singleElement()
        .asString()
        .contains("ACME-W1", "expired on 2027-03-31", "holds again");
  }

  @Test
  void everything_that_is_wrong_is_said_with_its_place() {
    assertRefused(
        """
        - id: ACME-W1
          rle: X-01
          scope: {network: {isolatoin: customer-vpc}, data: {sizeGb: {atMst: 3}}}
          approver: J. Doe
          expires: soon
        """,
        "waivers.yaml:2:3 [0].rle: the unknown field 'rle'",
        "did you mean 'rule'?",
        "waivers.yaml:3:21 [0].scope.network.isolatoin",
        "did you mean 'isolation'?",
        "did you mean 'atMost'?",
        "[0].reason: nothing where a text was expected",
        "[0].expires: 'soon' where a date, such as 2027-03-31 was expected");
    assertRefused(
        PILOT.replace("customer-vpc, air-gapped", "customer-vcp"), "did you mean 'customer-vpc'?");
    assertRefused(PILOT.replace("{atMost: 50}", "{}"), "atLeast or atMost");
    assertRefused(
        PILOT.replace("{sizeGb: {atMost: 50}}", "{sizeGb: big}"), "a number was expected");
    assertRefused("id: ACME-W1\n", "a list of waivers was expected");
    assertRefused(
        "- {id: A, rule: X-01, scope: {}, reason: r, approver: a, expires: 2027-01-01}",
        "[0].scope");
  }

  @Test
  void a_waiver_is_about_a_rule_that_may_be_waived() {
    assertRefused(PILOT.replace("X-01", "X-99"), "(X-99), which no rulebook has");
    assertRefused(PILOT.replace("X-01", "L-03"), "(L-03), without which nothing is ever chosen");
    assertRefused(PILOT + PILOT, "has the id of a waiver");
    assertRefused(PILOT.replace("X-01", "G-32"), "(G-32), which looks at a whole pipeline");
  }

  private AcmeRules waived(String waivers) {
    return new AcmeRules(directory)
        .rule("ACME-01", "Nothing much", "exclude(kcontext, \"byoc\");")
        .table("waivers.yaml", waivers);
  }

  private void assertRefused(String waivers, String... parts) {
    assertThatThrownBy(() -> waived(waivers).advisor())
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("Maybe");
  }
}
