package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that nothing has is found wherever a text stands for one, with what was meant. */
class UnknownNameTest {

  private static final String META = "META-INF/lowest-rung/";

  @TempDir Path folder;

  private ToyDirectory when(String when) {
    String rule =
        ToyDirectory.RULE
            .replace(
                "import io.github.lowestrung.workload.Dataset;",
                """
                import io.github.lowestrung.drl.Candidate;
                import io.github.lowestrung.workload.Account;
                import io.github.lowestrung.workload.Dataset;
                import io.github.lowestrung.workload.Location;
                import io.github.lowestrung.workload.ModelChoice;
                import io.github.lowestrung.workload.Proposal;\
                """)
            .replace("the data are {data.sizeGb} GB", "it is so")
            .replace("Dataset( sizeGb > 5000 )", when);
    return ToyDirectory.good(folder).with(ToyDirectory.DRL, rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Location( region == \"eu-centrl-1\" )              | (eu-central-1)",
        "Location( region in (\"eu-west-1\", \"eu-wst-2\") ) | (eu-west-2)",
        "Location( region != null, region != \"eu-centrl-1\" ) | (eu-central-1)",
        "Proposal( approach == \"bedrok\" )                 | (bedrock)",
        "Account( newCustomerOf contains \"kendr\" )        | (kendra)",
        "Dataset( languages contains \"english\" )          | ISO 639-1",
        "Dataset( languages contains \"xx\" )               | ISO 639-1",
        "Candidate( approach in (\"bedrock\", \"jumpstrt\") ) | (jumpstart)",
      })
  void a_condition_names_what_exists(String when, String meant) {
    List<SourceFinding> findings = when(when).findings();
    assertThat(findings)
        .filteredOn(finding -> finding.check().term().equals("unknown-name"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message() + " " + finding.advice()).contains(meant);
              assertThat(finding.rule()).isEqualTo("ACME-01");
            });
    assertThat(findings).noneMatch(finding -> finding.check().term().equals("never-fires"));
  }

  @Test
  void a_field_in_the_wrong_case_and_a_text_compared_with_a_number_are_named() {
    assertThat(when("Location( Region == \"eu-west-1\" )").findings())
        .singleElement()
        .extracting(SourceFinding::message)
        .isEqualTo("Location has no field (Region); did you mean (region)?");
    assertThat(when("ModelChoice( foundationModel == 5 )").findings())
        .singleElement()
        .extracting(SourceFinding::message)
        .asString()
        .contains("{model.foundationModel}, a text, with (5)");
  }

  @Test
  void a_source_is_a_row_of_the_requirements_where_there_are_some() {
    ToyDirectory directory =
        ToyDirectory.good(folder)
            .with(META + "requirements.yaml", "- {row: ACME-77, says: Data stay here.}\n");
    assertThat(directory.findings())
        .filteredOn(finding -> finding.check().term().equals("unknown-source"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message() + finding.advice()).contains("(ACME-7)", "(ACME-77)"));
  }

  @Test
  void an_approach_has_a_name_and_groups_that_rules_know() {
    String rows =
        """
        - {id: our-gateway, rung: 2, groups: [foundation-model]}
        - {id: our-other, name: Our other, rung: 2, groups: [acme-only, foundation-models]}
        """;
    assertThat(ToyDirectory.good(folder).with(META + "approaches.yaml", rows).findings())
        .extracting(SourceFinding::message)
        .containsExactlyInAnyOrder(
            "The approach (our-gateway) has no name, so that reports could not call it.",
            "The approach (our-gateway) is of the group (foundation-model), which no rule knows;"
                + " did you mean (foundation-models)?");
  }
}
