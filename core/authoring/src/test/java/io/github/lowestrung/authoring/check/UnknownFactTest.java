package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.report.FindingText;
import io.github.lowestrung.authoring.report.JUnitReport;
import io.github.lowestrung.authoring.report.SarifReport;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RefusedRulesException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown is not false: what nobody stated makes no rule match, and excludes only for a reason. */
class UnknownFactTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final String PATTERN = "Dataset( sizeGb > 5000 )";

  private static final String IMPORT =
      """
      import io.github.lowestrung.workload.Location;
      import io.github.lowestrung.workload.ModelChoice;\
      """;

  @TempDir Path folder;

  private static String rule(String when) {
    return ToyDirectory.RULE
        .replace(
            "import io.github.lowestrung.workload.Dataset;",
            """
            import io.github.lowestrung.drl.Concept;
            import io.github.lowestrung.workload.Dataset;
            import io.github.lowestrung.workload.Isolation;
            import io.github.lowestrung.workload.Latency;
            import io.github.lowestrung.workload.ModelChoice;
            import io.github.lowestrung.workload.Network;\
            """)
        .replace("the data are {data.sizeGb} GB", "it is so")
        .replace(PATTERN, when);
  }

  private ToyDirectory when(String when) {
    return ToyDirectory.good(folder).with(ToyDirectory.DRL, rule(when));
  }

  /** Each in a rule of its own, since one check finds them all. */
  private ToyDirectory each(List<String> conditions) {
    ToyDirectory directory = ToyDirectory.good(folder).without(ToyDirectory.DRL);
    for (int i = 0; i < conditions.size(); i++) {
      directory.with(
          "com/acme/rules/%s.drl".formatted(i),
          rule(conditions.get(i)).replace("ACME-01", "ACME-1" + i).replace("Much", i + " times"));
    }
    return directory;
  }

  @Test
  void a_condition_that_could_match_or_fail_on_an_unknown_fact_is_an_error() {
    List<String> conditions =
        List.of(
            "Network( isolation != Isolation.NONE )",
            "Dataset( sizeGb != 5 )",
            "Dataset( 5 != sizeGb )",
            "Dataset( languages not contains \"en\" )",
            "Dataset( !( labeled == true ) )",
            "Dataset( labeled != true )",
            "Dataset( !labeled )",
            "Dataset( labeled )",
            "ModelChoice( foundationModel not in (\"llama-3\") )",
            "Dataset( languages.size > 1 )",
            "Dataset( languages.size() > 1 )",
            "Dataset( sizeGb * 2 > 10 )",
            "Dataset( sizeGb + rows > 10 )",
            "ModelChoice( foundationModel.startsWith(\"llama\") )",
            "ModelChoice( !foundationModel.startsWith(\"llama\") )",
            "ModelChoice( foundationModel str[startsWith] \"llama\" )",
            "ModelChoice( foundationModel.length > 3 )",
            "Dataset( rows == labeledExamples )",
            "Dataset( rows != labeledExamples )",
            "Dataset( sizeGb == 7 || rows != 5 )",
            "Dataset( rows != null, sizeGb != 5 )",
            "Dataset( $rows : rows ) Dataset( labeledExamples == $rows )",
            "Dataset( $rows : rows ) Dataset( labeledExamples != null, labeledExamples != $rows )",
            "$data : Dataset() Dataset( labeledExamples != null, labeledExamples != $data.rows )",
            "Dataset( $first : languages.get(0) )");
    List<SourceFinding> findings = each(conditions).findings();
    for (int i = 0; i < conditions.size(); i++) {
      String condition = conditions.get(i);
      Path file = folder.resolve("com/acme/rules/%s.drl".formatted(i));
      assertThat(findings)
          .as(condition)
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .filteredOn(finding -> finding.check() != Check.DUPLICATE) // some say the same
          .filteredOn(finding -> finding.file().equals(file))
          .extracting(finding -> finding.check().term() + " " + finding.position().line())
          .containsExactly(
              "unknown-fact " + (rule(condition).lines().toList().indexOf("when") + 2));
    }
    assertThatThrownBy(() -> Advisor.builder().addRulebook(folder).build())
        .isInstanceOf(RefusedRulesException.class)
        .hasMessageContainingAll("ACME-10", "ACME-1" + (conditions.size() - 1))
        .hasMessageContainingAll("not stated", "!= null");
  }

  @Test
  void a_condition_that_holds_only_for_a_value_is_accepted() {
    List<String> conditions =
        List.of(
            "Network( isolation != null, isolation != Isolation.NONE )",
            "Dataset( sizeGb > 2, sizeGb != 5 )",
            "Dataset( languages != null, languages not contains \"en\" )",
            "Dataset( labeled != null, !( labeled == true ) )",
            "Dataset( labeled == true )",
            "ModelChoice( foundationModel != null, foundationModel not in (\"llama-3\") )",
            "Dataset( languages != null, languages.size > 1 )",
            "Dataset( sizeGb != null, sizeGb * 2 > 10 )",
            "ModelChoice( foundationModel != null, foundationModel str[startsWith] \"llama\" )",
            "ModelChoice( foundationModel matches \"llama.*\" )",
            "ModelChoice( foundationModel not matches \"llama.*\" )",
            "Dataset( rows != null, labeledExamples != null, rows == labeledExamples )",
            "Dataset( $rows : rows, rows != null ) Dataset( labeledExamples == $rows )");
    assertThat(each(conditions).found()).noneMatch(f -> f.startsWith("unknown-fact"));
  }

  @Test
  void every_rule_that_takes_unknown_for_false_is_named_at_once() {
    String other =
        rule("Dataset( rows != 5 )").replace("ACME-01", "ACME-02").replace("Much", "So much");
    List<SourceFinding> findings =
        when("Dataset( sizeGb != 5, languages not contains \"en\" )")
            .with("com/acme/rules/more.drl", other)
            .findings();
    assertThat(findings)
        .extracting(SourceFinding::rule)
        .containsExactly("ACME-01", "ACME-01", "ACME-02");
    assertThat(findings)
        .extracting(SourceFinding::message)
        .contains(
            "The condition (sizeGb != 5) may match or fail where (sizeGb) is not stated, and"
                + " unknown is not false.");
    assertThat(findings)
        .extracting(SourceFinding::advice)
        .contains("Maybe write (sizeGb != null) before it.");
  }

  @Test
  void what_else_is_wrong_is_named_beside_it() {
    String rule =
        rule("Network( isolation != Isolation.NONE )\n    Location( region == \"eu-centrl-1\" )")
            .replace("import io.github.lowestrung.workload.ModelChoice;", IMPORT)
            .replace("ACME-7", "NOVA-RESIDENZY")
            .replace("\"bedrock\"", "\"bedrok\"");
    List<String> lines = rule.lines().toList();
    int when = lines.indexOf("when") + 1;
    ToyDirectory directory =
        ToyDirectory.good(folder)
            .with(ToyDirectory.DRL, rule)
            .with(
                "META-INF/lowest-rung/requirements.yaml",
                "- {row: NOVA-RESIDENCY, says: Data stay here.}\n")
            .with(
                "META-INF/lowest-rung/approaches.yaml",
                """
                - id: our-gateway
                  name: Our gateway
                  rung: 2
                  groups: [foundation-model]
                """);
    assertThat(directory.found())
        .containsExactlyInAnyOrder(
            "approach 4",
            "unknown-source " + (lines.indexOf("    @source(\"NOVA-RESIDENZY\")") + 1),
            "unknown-fact " + (when + 1),
            "unknown-name " + (when + 2),
            "unknown-approach " + (when + 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ModelChoice( nonTree == true, foundationModel == null )",
        "Dataset( sizeGb == null || sizeGb > 7123 )",
        "Dataset( sizeGb > 7123 )\n    not Latency( mode != null )",
        "Dataset( sizeGb > 7123 )\n    not Network( isolation == Isolation.NONE )",
      })
  void a_rule_that_excludes_by_an_absence_says_why(String when) {
    assertThat(when(when).found()).hasSize(1).first().asString().startsWith("unknown-fact");
    String explained =
        rule(when)
            .replace(
                "    ruleflow-group",
                "    @absence(\"naming one lifts this\")\n    ruleflow-group");
    ToyDirectory.good(folder).with(ToyDirectory.DRL, explained);
    List<SourceFinding> accepted = RulebookCheck.of(folder);
    assertThat(FindingText.of(accepted))
        .startsWith(folder.resolve(ToyDirectory.DRL) + ":")
        .contains(
            "note: (ACME-01) excludes where a fact is not stated: naming one lifts this [absence]")
        .endsWith("[absence]\n0 errors, 0 warnings\n");
    assertThat(SarifReport.of(accepted)).contains("\"note\"", "naming one lifts this\"");
    assertThat(JUnitReport.of(accepted)).contains("failures=\"0\"", "naming one lifts this");
  }

  @Test
  void the_decision_shows_why_an_absence_excludes() {
    String text =
        rule("Dataset( sizeGb > 7123 )\n    not Network( isolation == Isolation.NONE )")
            .replace(
                "    ruleflow-group",
                "    @absence(\"stating it lifts this\")\n    ruleflow-group");
    ToyDirectory.good(folder).with(ToyDirectory.DRL, text);
    Advisor advisor = Advisor.builder().addRulebook(folder).build();
    Decision decision =
        advisor.decide(
            advisor.reader().read("{task: text-generation, data: {sizeGb: 8000}}"), DATE);
    assertThat(decision.toJson()).contains("it is so; stating it lifts this");
  }

  @Test
  void an_absence_that_excludes_through_a_concept_is_found_too() {
    String concept =
        rule("Dataset( sizeGb > 7123 )\n    not Network( isolation != null )")
            .replace("ACME-01", "ACME-02")
            .replace("Much", "So much")
            .replace("\"constraint\"", "\"concept\"")
            .replace("ruleflow-group \"exclude\"", "ruleflow-group \"concept\"")
            .replace("Conclusions.exclude", "Conclusions.conclude")
            .replace("exclude(kcontext, \"bedrock\")", "conclude(kcontext, \"acme-open\")");
    ToyDirectory directory =
        when("Concept( name == \"acme-open\" )").with("com/acme/rules/more.drl", concept);
    assertThat(directory.found()).hasSize(1).first().asString().startsWith("excludes-by-absence");
    assertThat(
            when("not Concept( name == \"acme-large\" )")
                .with(
                    "com/acme/rules/more.drl",
                    concept
                        .replace("acme-open", "acme-large")
                        .replace("\n    not Network( isolation != null )", ""))
                .found())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("excludes-by-absence");
  }
}
