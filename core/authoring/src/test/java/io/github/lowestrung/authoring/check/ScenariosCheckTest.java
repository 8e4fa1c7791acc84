package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name in a scenario is one that the rulebooks know. */
class ScenariosCheckTest {

  private static final String META = "META-INF/lowest-rung/";
  private static final String OWN = META + "scenarios/own.yaml";

  @TempDir Path folder;

  private ToyDirectory scenarios(String text) {
    return ToyDirectory.good(folder).with(OWN, text);
  }

  private static String said(SourceFinding finding) {
    return finding.position() + " " + finding.message() + " " + finding.advice();
  }

  @Test
  void a_workload_is_checked_as_a_document_is() {
    assertThat(
            scenarios(
                    """
                    - id: a
                      workload:
                        task: text-generatoin
                        data: {sizGb: 5, rows: many}
                        location: {region: eu-centrl-1}
                      expect: {rung: 2}
                    """)
                .findings())
        .extracting(ScenariosCheckTest::said)
        .satisfiesExactly(
            task ->
                assertThat(task)
                    .startsWith(":3:11 The scenario (a), workload.task:")
                    .endsWith("Maybe (text-generation) is meant."),
            rows -> assertThat(rows).startsWith(":4:").contains("sizGb", "Maybe (sizeGb)"),
            size -> assertThat(size).startsWith(":4:").contains("rows: the text 'many'"),
            region -> assertThat(region).startsWith(":5:").contains("Maybe (eu-central-1)"));
  }

  @Test
  void what_is_expected_names_what_there_is() {
    ToyDirectory directory =
        scenarios(
            """
            - id: a
              covers: [ACME-7, ACME-8]
              workload: {task: ocr}
              expect:
                approach: bedrok
                rung: 7
                configuration: {usgae: deploy}
                excluded: {jumpstrat: [data.sizeGb], jumpstart: [data.sizGb]}
                traps: [T99]
                noTraps: T1
                waivers: [ACME-W1]
                outcome: forbiden
                forbidden: [ACME-01]
                relaxations: [[data.rowz]]
            """);
    assertThat(directory.findings())
        .allMatch(finding -> finding.check() == SourceCheck.SCENARIO)
        .extracting(ScenariosCheckTest::said)
        .satisfiesExactlyInAnyOrder(
            said -> assertThat(said).startsWith(":2:20 ").contains("covers", "Maybe (ACME-7)"),
            said -> assertThat(said).startsWith(":5:").contains("approach", "Maybe (bedrock)"),
            said -> assertThat(said).startsWith(":6:").contains("rung: '7'"),
            said -> assertThat(said).startsWith(":7:").contains("'usgae'", "Maybe (usage)"),
            said -> assertThat(said).startsWith(":8:").contains("Maybe (jumpstart)"),
            said -> assertThat(said).startsWith(":8:").contains("Maybe (data.sizeGb)"),
            said -> assertThat(said).startsWith(":9:").contains("'T99'"),
            said -> assertThat(said).startsWith(":12:").contains("Maybe (forbidden)"),
            said -> assertThat(said).startsWith(":14:").contains("Maybe (data.rows)"));
  }

  @Test
  void a_row_that_the_rulebook_lists_is_covered() {
    ToyDirectory directory =
        scenarios("- {id: a, covers: ACME-8, workload: {task: ocr}, expect: {rung: 1}}\n")
            .with(
                META + "requirements.yaml",
                "- {row: ACME-7, says: Data stay here.}\n- {row: ACME-8, says: And there.}\n");
    assertThat(directory.findings()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_has_a_line_and_the_others_are_checked() {
    ToyDirectory directory =
        scenarios("- id: a\n  workload: {task: ocr\n")
            .with(META + "scenarios/more.yaml", "- {id: b, workload: {task: ocr}, expct: {}}\n")
            .with(META + "scenarios/other.yml", "- {}\n")
            .with(
                META + "scenarios/old.yaml",
                "- {id: b\u00e4, workload: {task: ocr}}\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(directory.found())
        .containsExactly("scenario 1", "scenario 1", "unknown-table 0", "scenario 3");
  }

  @Test
  void an_id_is_taken_once() {
    String scenario = "- {id: a, workload: {task: ocr}, expect: {approach: textract}}\n";
    assertThat(scenarios(scenario).with(META + "scenarios/zoo.yaml", scenario).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).endsWithRaw(Path.of("zoo.yaml"));
              assertThat(finding.message()).contains("'a', which own.yaml:1 has");
            });
  }

  @Test
  void scenarios_are_checked_also_beside_rules_that_cannot_be_loaded() {
    ToyDirectory directory = scenarios("- {id: a, workload: {task: orc}, expct: {rung: 1}}\n");
    assertThat(directory.but("sizeGb > 5000", "sizGb > 5000").found())
        .containsExactly("scenario 1", "scenario 1", "unknown-field 14");
  }
}
