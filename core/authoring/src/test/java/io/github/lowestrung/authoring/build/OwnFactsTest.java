package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.authoring.check.RulebookCheck;
import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.authoring.trial.RulebookTrial;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadSchema;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that a rulebook declares are facts like any other, from the document to the proof. */
class OwnFactsTest {

  private static final String FACTS =
      """
      - path: acme.dataClass
        values: [public, internal, eu-customer]
        meaning: how the company classifies the data
        question: How is the data classified?
      - path: acme.contractMonths
        type: number
        unit: months
        meaning: how long the contract still runs
      - path: acme.reviewed
        type: flag
        meaning: whether security has reviewed the workload
      - path: acme.labels
        type: list
        values: [pci, gdpr, hr]
        meaning: labels of the data catalogue
      - path: acme.costCentre
        type: text
        meaning: who pays
      """;
  private static final String EVERY_FACT =
      "{task: summarization, acme: {dataClass: eu-customer, contractMonths: 6, reviewed: false,"
          + " labels: [pci, hr], costCentre: C-7}}";

  @TempDir private Path directory;
  private AcmeRules acme;

  @BeforeEach
  void declare() {
    acme = new AcmeRules(directory).table("facts.yaml", FACTS);
    acme.rule("ACME-01", "Nothing in particular", "exclude(kcontext, \"forecast\");");
  }

  /** Adds a rule that excludes Bedrock. */
  private void excludeWhere(String conditions) {
    acme.rule("ACME-02", "Not here", "exclude", conditions, "exclude(kcontext, \"bedrock\");");
    String text = acme.text("ACME-02");
    acme.file(
        "com/acme/rules/acme-02.drl",
        text.replace(
            "import io.github.lowestrung.workload.Location;",
            "import io.github.lowestrung.workload.Location;\n"
                + "import io.github.lowestrung.workload.OwnFact;"));
  }

  private static String units(Explanation explanation, ExplanationResult answer) {
    String text = TextReport.plain().render(answer, explanation.vocabulary());
    assertThat(new MarkdownReport().render(answer, explanation.vocabulary())).contains(" months");
    return text.replaceAll("\\s+", " ");
  }

  private static boolean excludesBedrock(Decision decision) {
    return decision.ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .anyMatch(one -> one.approach().equals("bedrock") && one.status() == Status.EXCLUDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path == "acme.dataClass", text == "eu-customer"       | dataClass: eu-customer | dataClass: public
          path == "acme.dataClass", text != "public"            | dataClass: internal    | dataClass: public
          path == "acme.dataClass", text in ("internal", "eu-customer") | dataClass: internal | dataClass: public
          path == "acme.dataClass", text not in ("public")      | dataClass: internal    | dataClass: public
          path == "acme.costCentre", text matches "C-.*"        | costCentre: C-1        | costCentre: D-1
          path == "acme.costCentre", text not matches "C-.*"    | costCentre: D-1        | costCentre: C-1
          path == "acme.contractMonths", number < 12            | contractMonths: 11.5   | contractMonths: 12
          path == "acme.contractMonths", number * 2 > 24        | contractMonths: 12.5   | contractMonths: 12
          path == "acme.reviewed", flag == false                | reviewed: false        | reviewed: true
          path == "acme.reviewed", !flag                        | reviewed: false        | reviewed: true
          path == "acme.labels", texts contains "pci"           | 'labels: [hr, pci]'    | 'labels: [hr]'
          path == "acme.labels", texts not contains "gdpr"      | 'labels: [hr]'         | 'labels: [gdpr, hr]'
          """)
  void a_rule_matches_what_is_stated_and_nothing_that_is_not(
      String conditions, String fires, String silent) {
    excludeWhere("OwnFact( " + conditions + " )");
    Advisor advisor = acme.advisor();

    for (String stated : List.of(fires, silent, "reviewed: true, costCentre: C-9")) {
      boolean named = stated.equals(fires);
      Workload workload = advisor.reader().read("{task: summarization, acme: {" + stated + "}}");
      assertThat(excludesBedrock(advisor.decide(workload, AcmeRules.TODAY)))
          .as(stated)
          .isEqualTo(named || holdsForOther(conditions, stated));
    }
    assertThat(excludesBedrock(acme.decide("{task: summarization}"))).isFalse();
    assertThat(RulebookCheck.of(directory)).extracting(SourceFinding::message).isEmpty();
  }

  private static boolean holdsForOther(String conditions, String stated) {
    return conditions.contains("costCentre")
        && conditions.contains("text matches")
        && stated.contains("C-9");
  }

  @Test
  void evidence_names_the_fact_and_its_value() {
    excludeWhere("OwnFact( path == \"acme.contractMonths\", $months : number, number < 12 )");
    String text =
        acme.text("ACME-02")
            .replace("it is the policy of Acme", "{$months} months left of {acme.contractMonths}");
    acme.file("com/acme/rules/acme-02.drl", text);

    Decision decision = acme.decide(EVERY_FACT);

    assertThat(decision.ladder())
        .flatExtracting(rung -> rung.approaches())
        .flatExtracting(one -> one.exclusions())
        .filteredOn(one -> one.rule().equals("ACME-02"))
        .anySatisfy(
            one -> {
              assertThat(one.reason()).isEqualTo("6 months left of 6");
              assertThat(one.facts()).containsExactly(new Evidence("acme.contractMonths", 6L));
            });
  }

  @Test
  void a_document_comes_back_from_the_decision_and_fits_its_schemas() throws IOException {
    Decision decision = acme.decide(EVERY_FACT);

    assertThat(Decision.fromJson(decision.toJson())).isEqualTo(decision);
    ObjectMapper mapper = new ObjectMapper();
    JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    assertThat(
            schemas
                .getSchema(Path.of("../../docs/schema/decision.schema.json").toUri())
                .validate(mapper.readTree(decision.toJson())))
        .isEmpty();
    String schema = WorkloadSchema.of(acme.advisor().reader().names());
    assertThat(
            schemas
                .getSchema(schema)
                .validate(mapper.valueToTree(WorkloadWriter.toMap(decision.workload()))))
        .isEmpty();
    assertThat(
            schemas
                .getSchema(schema)
                .validate(
                    mapper.readTree(
                        "{\"task\": \"ocr\", \"acme\": {\"dataClass\": \"secret\", \"other\":"
                            + " 1}}")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme: {dataClas: public}      | acme.dataClas           | did you mean 'dataClass'
          acme: {dataClass: publik}     | acme.dataClass          | did you mean 'public'
          acme: {dataClass: 3}          | acme.dataClass          | one of public, internal
          acme: {contractMonths: soon}  | acme.contractMonths     | a number
          acme: {contractMonths: -1}    | acme.contractMonths     | of at least 0
          acme: {reviewed: perhaps}     | acme.reviewed           | true or false
          acme: {labels: pci}           | acme.labels             | a list
          acme: {labels: [pci, pic]}    | acme.labels[1]          | did you mean 'pci'
          acme: {labels: [pci, pci]}    | acme.labels[1]          | each value once
          acme: {costCentre: ''}        | acme.costCentre         | not empty
          acme: 3                       | acme                    | a group of fields
          acne: {dataClass: public}     | acne                    | did you mean 'acme'
          """)
  void a_document_is_refused_by_path_and_value(String fact, String path, String expected) {
    assertThatThrownBy(() -> acme.advisor().reader().read("{task: ocr, " + fact + "}"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining(path + ":")
        .hasMessageContaining(expected);
  }

  @Test
  void a_builder_states_them_and_the_advisor_checks_them() {
    Advisor advisor = acme.advisor();
    Workload built =
        Workload.of(Task.SUMMARIZATION)
            .fact("acme.labels", List.of("pci", "hr"))
            .fact("acme.dataClass", "eu-customer")
            .fact("acme.contractMonths", 6)
            .fact("acme.reviewed", false)
            .fact("acme.costCentre", "C-7")
            .build();

    assertThat(built).isEqualTo(advisor.reader().read(EVERY_FACT));
    assertThat(built.fact("acme.contractMonths")).isEqualTo(6.0);
    assertThat(built.fact("acme.other")).isNull();
    for (Workload wrong :
        List.of(
            Workload.of(Task.OCR).fact("acme.dataClas", "public").build(),
            Workload.of(Task.OCR).fact("acme.dataClass", "publik").build(),
            Workload.of(Task.OCR).fact("acme.dataClass", 3).build())) {
      assertThatThrownBy(() -> advisor.decide(wrong))
          .isInstanceOf(InvalidWorkloadException.class)
          .hasMessageContaining("acme.dataClas");
    }
  }

  @Test
  void explanations_treat_them_as_any_fact() {
    excludeWhere("OwnFact( path == \"acme.contractMonths\", number < 12 )");
    Advisor advisor = acme.advisor();
    Decision decision = advisor.decide(advisor.reader().read(EVERY_FACT), AcmeRules.TODAY);
    Explanation explanation = advisor.explain(decision);

    assertThat(explanation.whatIf(FactChange.set("acme.contractMonths", 24)).after())
        .satisfies(
            then ->
                assertThat(then.findRecommendation().orElseThrow().approach())
                    .isEqualTo("bedrock"));
    assertThat(explanation.whatWouldItTake("bedrock").sets())
        .anySatisfy(
            set ->
                assertThat(set.changes())
                    .singleElement()
                    .satisfies(
                        change -> assertThat(change.path()).isEqualTo("acme.contractMonths")));
    assertThat(units(explanation, explanation.whatWouldItTake("bedrock")))
        .contains("acme.contractMonths from 6 months to at least 12 months");
    assertThat(units(explanation, explanation.why())).contains("acme.contractMonths = 6 months");
    assertThat(units(explanation, explanation.stability()))
        .contains("acme.contractMonths = 6 months: at least 12 months, 6 months away");
    assertThat(explanation.stability().facts())
        .anySatisfy(fact -> assertThat(fact.path()).isEqualTo("acme.contractMonths"));
    Explanation without =
        advisor.explain(
            advisor.decide(advisor.reader().read("{task: summarization}"), AcmeRules.TODAY));
    assertThat(without.whyNotRule("ACME-02").conditions())
        .extracting(ConditionTrace::verdict)
        .containsExactly(ConditionTrace.ConditionStatus.UNKNOWN);
    assertThat(without.questions().questions())
        .anySatisfy(question -> assertThat(question.path()).isEqualTo("acme.contractMonths"));
    assertThat(
            Consultation.about(
                    advisor, advisor.reader().read("{task: summarization}"), AcmeRules.TODAY)
                .answer("acme.contractMonths", "6 months")
                .decision())
        .hasValueSatisfying(then -> assertThat(excludesBedrock(then)).isTrue());
  }

  @Test
  void scenarios_are_asked_to_show_them() {
    excludeWhere("OwnFact( path == \"acme.contractMonths\", number < 12 )");
    acme.table(
        "scenarios/own.yaml",
        """
        - id: acme-short
          covers: []
          workload: {task: summarization, acme: {contractMonths: 6}}
          expect: {excluded: {bedrock: [acme.contractMonths]}}
        """);

    assertThat(RulebookTrial.of(directory, List.of(), AcmeRules.TODAY).coverage().gaps())
        .filteredOn(gap -> gap.rule().equals("ACME-02"))
        .extracting(CoverageGap::kind)
        .contains(CoverageGap.GapKind.BORDER, CoverageGap.GapKind.UNKNOWN);
  }

  @Test
  void a_ledger_hides_them() {
    byte[] secret = new byte[32];
    assertThat(MaskingPolicy.of(secret, List.of("acme"), acme.advisor().reader().vocabulary()))
        .isNotNull();
    assertThatThrownBy(
            () ->
                MaskingPolicy.of(
                    secret, List.of("acme.dataClas"), acme.advisor().reader().vocabulary()))
        .hasMessageContaining("acme.dataClass");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OwnFact( path == "acme.dataClas", text == "public" )    | declares
          OwnFact( text == "public" )                             | by other than its one path
          OwnFact( path != "acme.dataClass", text == "public" )   | by other than its one path
          OwnFact( path == "acme.dataClass", number > 3 )         | which holds a text
          OwnFact( path == "acme.labels", text == "pci" )         | which holds a list
          OwnFact( path == "acme.dataClass", value == "public" )  | which holds a text
          OwnFact( path == "acme.dataClass", text == "publik" )   | public
          not OwnFact( path == "acme.dataClass", text == "public" ) | absence
          """)
  void a_rule_that_asks_wrongly_is_an_error(String conditions, String message) {
    excludeWhere(conditions);

    assertThat(RulebookCheck.of(directory))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message() + finding.advice()).contains(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {path: dataClass, meaning: a class}",
        "- {path: acme.data-class, meaning: a class}",
        "- {path: data.sizeTb, meaning: a size}",
        "- {path: stages.dataClass, meaning: a class}",
        "- {path: acme.dataClass}",
        "- {path: acme.level, meaning: a level, values: [1, 2]}",
        "- {path: acme.level, meaning: a level, values: [low, low]}",
        "- {path: acme.level, meaning: a level, type: number, values: [low]}",
        "- {path: acme.level, meaning: a level, type: flag, unit: months}",
        "- {path: acme.level, meaning: a level, type: txt}",
        "- {path: acme.level, meening: a level}",
        "- {path: acme.level, meaning: a}\n- {path: acme.level, meaning: b}",
      })
  void a_declaration_that_cannot_be_is_an_error_in_its_file(String facts) {
    acme.table("facts.yaml", facts + "\n");

    assertThat(RulebookCheck.of(directory))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.file().getFileName()).hasToString("facts.yaml");
              assertThat(finding.message()).doesNotContain("Exception");
            });
    assertThatThrownBy(() -> acme.advisor()).isInstanceOf(RulebookException.class);
  }

  @Test
  void two_rulebooks_cannot_declare_one_fact(@TempDir Path another) {
    AcmeRules other =
        new AcmeRules(another)
            .table("rulebook.yaml", "id: com.other:other-rules\nversion: 1.0.0\n")
            .table("facts.yaml", "- {path: acme.dataClass, meaning: a class of ours}\n");
    other.file(
        "com/acme/rules/acme-01.drl",
        other
            .text("ACME-01")
            .replace("com.acme.rules", "com.other.rules")
            .replace("ACME-01", "OTHER-01")
            .replace("Acme - Bedrock", "Other - Bedrock"));

    assertThatThrownBy(() -> Advisor.builder().addRulebook(directory).addRulebook(another).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("acme.dataClass")
        .hasMessageContaining("facts.yaml")
        .hasMessageContaining("com.other:other-rules");
  }
}
