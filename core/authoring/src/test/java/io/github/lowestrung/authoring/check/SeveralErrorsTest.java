package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No error hides another: what stops the loading is found with what only shows in loaded rules. */
class SeveralErrorsTest {

  private static final String META = "META-INF/lowest-rung/";

  /** What only shows in loaded rules. */
  private static final List<String> DEEPER =
      List.of(
          "unknown-fact residence.drl",
          "unknown-name residence.drl",
          "unknown-source residence.drl");

  @TempDir Path folder;

  private ToyDirectory directory() {
    String rule =
        ToyDirectory.RULE
            .replace("Dataset;", "Location;")
            .replace("ACME-01", "ACME-02")
            .replace("Much", "So much")
            .replace("ACME-7", "NOVA-RESIDENZY")
            .replace("the data are {data.sizeGb} GB", "it is so")
            .replace("Dataset( sizeGb > 5000 )", "Location( region != \"eu-centrl-1\" )");
    String rows = "- {row: NOVA-RESIDENCY, says: Stay.}\n- {row: ACME-7, says: Much.}\n";
    return ToyDirectory.good(folder)
        .with(META + "requirements.yaml", rows)
        .with("com/acme/rules/residence.drl", rule);
  }

  private List<String> found(ToyDirectory directory) {
    return directory.findings().stream()
        .map(finding -> finding.check().term() + " " + finding.file().getFileName())
        .distinct()
        .toList();
  }

  @Test
  void rules_that_cannot_be_loaded_hide_no_error_of_others() {
    Map<String, List<String>> flaws =
        Map.of(
            "annotation-missing", List.of("exclude(", "forbid("),
            "annotation-unknown", List.of("@since", "@sinse"),
            "stratum", List.of("ruleflow-group \"exclude\"", "ruleflow-group \"exclud\""),
            "unknown-field", List.of("sizeGb > 5000", "sizGb > 5000"),
            "syntax", List.of("5000 )", "5000"),
            "unknown-import", List.of("workload.Dataset", "workload.Datset"));
    ToyDirectory directory = directory();
    int number = 10;
    for (var flaw : flaws.entrySet()) {
      String rule = ToyDirectory.RULE.replace(flaw.getValue().get(0), flaw.getValue().get(1));
      number++;
      directory.with(
          "com/acme/rules/%s.drl".formatted(flaw.getKey()),
          rule.replace("ACME-01", "ACME-" + number).replace("Much", number + " times as much"));
    }
    List<String> found = found(directory);
    assertThat(found).containsAll(DEEPER);
    flaws.keySet().forEach(flaw -> assertThat(found).contains(flaw + " " + flaw + ".drl"));
    assertThat(found).filteredOn(f -> f.endsWith("residence.drl")).hasSameSizeAs(DEEPER);
  }

  @Test
  void a_row_without_what_it_needs_is_an_error_and_no_failure() {
    List<String> tables =
        List.of(
            "approaches",
            "closings",
            "minimums",
            "notes",
            "parameters",
            "questions",
            "requirements",
            "tightenings");
    ToyDirectory directory = ToyDirectory.good(folder);
    tables.forEach(table -> directory.with(META + table + ".yaml", "- {}\n"));
    directory.with(META + "languages.yaml", "- {approach: a, approach: b}\n");
    directory.with(META + "scenarios/own.yaml", "- {id: [a], workload: 5}\n");
    List<SourceFinding> findings = directory.findings();
    tables.forEach(
        table ->
            assertThat(findings)
                .filteredOn(finding -> finding.file().endsWith(table + ".yaml"))
                .isNotEmpty()
                .allMatch(finding -> finding.message().startsWith("The row has no (")));
    assertThat(findings)
        .extracting(SourceFinding::message)
        .contains("The file cannot be read: (approach) is there twice.")
        .contains("The scenario (in line 1), id: a list where a text was expected.")
        .noneMatch(message -> message.contains("null") || message.contains("DocumentNode"));
  }

  @Test
  void tables_that_cannot_be_read_hide_no_error_of_rules() {
    ToyDirectory directory =
        directory()
            .with(META + "approaches.yaml", "- {id: our-gateway, rung: 2}\n")
            .with(META + "facts.yaml", "- {path: acme, type: text}\n")
            .with(META + "minimums.yaml", "[]]\n")
            .with(META + "questions.yaml", "[]\n---\n[]\n")
            .with(META + "waivers.yaml", "- {rule: X-99}\n");
    assertThat(found(directory))
        .containsAll(DEEPER)
        .contains(
            "approach approaches.yaml",
            "table facts.yaml",
            "table minimums.yaml",
            "table questions.yaml",
            "waiver waivers.yaml")
        .hasSize(DEEPER.size() + 5);
    assertThat(directory.findings())
        .extracting(SourceFinding::message)
        .contains("The file cannot be read: a second document follows, where one was expected.");
  }
}
