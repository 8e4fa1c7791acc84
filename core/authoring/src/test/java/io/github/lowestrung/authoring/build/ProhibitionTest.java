package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Prohibition;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that forbids leaves no approach on any rung, and says what would have to change. */
class ProhibitionTest {

  private static final String DRL = "com/acme/rules/acme-09.drl";
  private static final String ABROAD = "{task: summarization, location: {region: us-east-1}}";
  private static final String CHANGE = "Move from {location.region} to a region in eu-*";
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("../../docs/schema/decision.schema.json").toUri());

  @TempDir private Path directory;
  private AcmeRules acme;

  @BeforeEach
  void forbid() {
    acme =
        new AcmeRules(directory)
            .rule(
                "ACME-09",
                "Nothing outside the Union",
                "exclude",
                "Location( region != null, region not matches \"eu-.*\" )",
                "forbid(kcontext);");
    but("@source", "@change(\"" + CHANGE + "\")\n    @source");
  }

  private void but(String part, String other) {
    assertThat(acme.text("ACME-09")).contains(part);
    acme.file(DRL, acme.text("ACME-09").replace(part, other));
  }

  @Test
  void a_workload_that_is_forbidden_has_no_approach_on_any_rung() {
    Decision decision = acme.decide(ABROAD);

    assertThat(decision.outcome()).isEqualTo(Outcome.FORBIDDEN);
    assertThat(decision.findRecommendation()).isEmpty();
    assertThat(decision.alternatives()).isEmpty();
    assertThat(decision.forbidden())
        .containsExactly(
            new Prohibition(
                "ACME-09",
                "it is the policy of Acme",
                List.of(new Evidence("location.region", "us-east-1")),
                "Move from us-east-1 to a region in eu-*",
                List.of("POL-1")));
    assertThat(decision.ladder())
        .flatExtracting(rung -> rung.approaches())
        .extracting(ApproachAssessment::status)
        .containsOnly(Status.EXCLUDED, Status.NOT_APPLICABLE);
    assertThat(decision).hasToString("forbidden");
    assertThatThrownBy(decision::recommendation).hasMessageContaining("forbidden()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{task: summarization}", "{task: summarization, location: {region: eu-west-1}}"})
  void what_is_allowed_or_not_known_is_not_forbidden(String workload) {
    Decision decision = acme.decide(workload);
    assertThat(decision.outcome()).isEqualTo(Outcome.RECOMMENDED);
    assertThat(decision.toJson()).doesNotContain("forbidden");
  }

  @Test
  void the_document_says_it_and_can_be_read_back() throws JsonProcessingException {
    Decision decision = acme.decide(ABROAD);

    assertThat(SCHEMA.validate(new ObjectMapper().readTree(decision.toJson()))).isEmpty();
    assertThat(Decision.fromJson(decision.toJson())).isEqualTo(decision);
    assertThat(
            SCHEMA.validate(
                new ObjectMapper()
                    .readTree(decision.toJson().replace("\"forbidden\":[", "\"forbiden\":["))))
        .isNotEmpty();
  }

  @Test
  void reports_lead_with_it() {
    Decision decision = acme.decide(ABROAD);
    String change = "Move from us-east-1 to a region in eu-*.";

    assertThat(TextReport.plain().render(decision))
        .containsSubsequence("→ Forbidden as it stands", "ACME-09", change, "The ladder");
    assertThat(new MarkdownReport().render(decision).replace("\\*", "*"))
        .containsSubsequence(
            "Rejected: forbidden as it stands", "forbidden as it stands, on", change, "Why not");
    assertThat(new HtmlReport().render(decision))
        .containsSubsequence(
            "Forbidden as it stands, on every rung", "Why it is forbidden", change, "The ladder<");
  }

  @Test
  void explanations_know_what_forbids_and_what_lifts_it() {
    Advisor advisor = acme.advisor();
    Decision decision = advisor.decide(advisor.reader().read(ABROAD), AcmeRules.TODAY);
    Explanation explanation = advisor.explain(decision);

    assertThat(explanation.why().forbidden())
        .extracting(Justification::rule)
        .containsExactly("ACME-09");
    assertThat(explanation.why().below()).isEmpty();
    assertThat(explanation.whyNot("jumpstart").exclusions())
        .extracting(Justification::rule)
        .containsExactly("ACME-09");
    assertThat(explanation.whyNot("bedrock").text())
        .isEqualTo(
            "Amazon Bedrock is excluded by ACME-09, which forbids the workload on every rung: it is"
                + " the policy of Acme, and by 1 more rule.");
    assertThat(explanation.whatWouldItTake("jumpstart").sets()).isNotEmpty();
    assertThat(TextReport.plain().render(explanation.stability()))
        .contains("As the facts stand: forbidden", "jumpstart");
    assertThat(TextReport.plain().render(explanation.questions(Set.of())))
        .contains("As the facts stand: forbidden");
    assertThat(decision.relaxations())
        .extracting(relaxation -> relaxation.change().toString())
        .containsExactly("[location.region]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Location( region != null, region not matches \"eu-.*\" ) | {task: summarization, location:"
            + " {region: us-east-1}} | {location.region=a region in eu-*}",
        "Location( region == \"us-east-1\" ) | {task: summarization, location: {region:"
            + " us-east-1}} | us-east-2, ",
        "Dataset( sizeGb > 40 ) | {task: summarization, data: {sizeGb: 50}} |"
            + " {data.sizeGb=at most 40 GB}",
        "Network( isolation == Isolation.AIR_GAPPED ) | {task: summarization, network: {isolation:"
            + " air-gapped}} | {network.isolation=one of none, private-connectivity, customer-vpc}",
        "Dataset( labeled == false ) | {task: summarization, data: {labeled: false}} |"
            + " {data.labeled=true}",
      })
  void relaxations_speak_in_ranges_and_patterns(String when, String workload, String values)
      throws JsonProcessingException {
    acme.file(
        DRL,
        acme.text("ACME-09")
            .replace("Location( region != null, region not matches \"eu-.*\" )", when)
            .replace(" from {location.region}", "")
            .replace("import static", "import io.github.lowestrung.workload.*;\nimport static"));
    Decision decision = acme.decide(workload);

    assertThat(decision.outcome()).isEqualTo(Outcome.FORBIDDEN);
    assertThat(decision.relaxations())
        .singleElement()
        .satisfies(one -> assertThat(one.values().toString()).contains(values));
    String phrase = decision.relaxations().get(0).values().values().iterator().next();
    assertThat(TextReport.plain().render(decision).replaceAll("\\s+", " "))
        .contains(" may be " + phrase);
    assertThat(new MarkdownReport().render(decision).replace("\\", ""))
        .contains(" may be " + phrase);
    assertThat(new HtmlReport().render(decision)).contains("</code> may be " + phrase);
    assertThat(SCHEMA.validate(new ObjectMapper().readTree(decision.toJson()))).isEmpty();
    assertThat(Decision.fromJson(decision.toJson())).isEqualTo(decision);
  }

  @Test
  void a_question_tells_which_answers_are_forbidden() {
    Advisor advisor = acme.advisor();
    Decision open = advisor.decide(advisor.reader().read("task: summarization"), AcmeRules.TODAY);

    assertThat(TextReport.plain().render(advisor.explain(open).stability()))
        .doesNotContain("forbidden");
    assertThat(TextReport.plain().render(advisor.explain(open).questions(Set.of())))
        .contains("location.region", "→ forbidden");
  }

  @Test
  void one_forbidden_stage_forbids_the_pipeline() {
    Advisor advisor = acme.advisor();
    PipelineDecision decision =
        advisor.decide(
            (Pipeline)
                advisor
                    .reader()
                    .readSubject(
                        "stages: [{id: one, task: ocr, offered: [bedrock]}, {id: two, task:"
                            + " summarization, location: {region: us-east-1}}]"),
            AcmeRules.TODAY);

    assertThat(decision.stages())
        .extracting(Decision::outcome)
        .containsExactly(Outcome.NO_VIABLE_APPROACH, Outcome.FORBIDDEN);
    assertThat(decision.outcome()).isEqualTo(Outcome.FORBIDDEN);
    assertThat(PipelineDecision.fromJson(decision.toJson())).isEqualTo(decision);
  }

  @Test
  void a_prohibition_can_be_waived() {
    acme.table(
        "waivers.yaml",
        "[{id: W-1, rule: ACME-09, scope: {task: summarization}, reason: a pilot, approver: J. Doe,"
            + " expires: 2027-03-31}]");
    Decision decision = acme.decide(ABROAD);

    assertThat(decision.outcome()).isEqualTo(Outcome.RECOMMENDED);
    assertThat(decision.waivers()).extracting(AppliedWaiver::rule).containsExactly("ACME-09");
    assertThat(decision.trail())
        .filteredOn(firing -> firing.rule().equals("ACME-09"))
        .flatExtracting(firing -> firing.effects())
        .containsExactly("waived by W-1: forbids the workload");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@change(\"Move from {location.region} to a region in eu-*\") | | has no @change",
        "@change(\"Move from {location.region} to a region in eu-*\") | @change(\" \") |"
            + " has no @change",
        "@source | @strength(\"soft\") @source | no prohibition is ever overruled",
        "forbid(kcontext) | exclude(kcontext, \"byoc\") | has @change, and forbids nothing",
      })
  void a_rule_says_what_would_have_to_change_where_it_forbids(
      String part, String other, String message) {
    but(part, other == null ? "" : other);
    but("Conclusions.forbid;", "Conclusions.*;");
    assertThatThrownBy(acme::advisor)
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("ACME-09", message);
  }
}
