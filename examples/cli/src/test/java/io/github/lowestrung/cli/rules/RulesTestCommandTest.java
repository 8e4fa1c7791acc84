package io.github.lowestrung.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries the rules of a company, which stand in a directory, from the command line. */
class RulesTestCommandTest {

  private static final Path COMPANY = Path.of("../company-rules");
  private static final String SCENARIOS =
      "src/main/resources/META-INF/lowest-rung/scenarios/own.yaml";

  @TempDir private Path folder;

  @Test
  void scenarios_pass_and_coverage_is_told() {
    ToolRun toolRun = ToolRun.of("rules", "test", COMPANY.toString());

    assertThat(toolRun.status()).as(toolRun.err()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out())
        .contains("ok    own acme-pilot-in-stockholm\n", " scenarios, 0 failed\n")
        .containsPattern("ACME-01 +yes +2/2 +0/0 +1/1\n")
        .containsPattern("all +12/12 +");
  }

  @Test
  void a_scenario_that_fails_says_how_and_a_gap_has_a_workload() throws IOException {
    Path copy = copy();
    Files.writeString(
        copy.resolve(SCENARIOS),
        """
        - {id: wrong, workload: {task: summarization}, expect: {approach: polly}}
        - {id: invalid, workload: {task: sumarization}, expect: {rung: 2}}
        """);
    ToolRun toolRun = ToolRun.of("rules", "test", copy.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.out())
        .contains(
            "FAIL  own wrong\n      approach llm-gateway where polly was expected\n",
            "FAIL  own invalid\n",
            "did you mean 'summarization'?",
            "2 scenarios, 2 failed\n",
            "acme-rules.kendra: the rule never fires\n    task: ");
  }

  @Test
  void a_scenario_without_a_decision_fails_and_the_others_go_on() throws IOException {
    Path copy = copy();
    Path waivers = copy.resolve("src/main/resources/META-INF/lowest-rung/waivers.yaml");
    Files.writeString(
        waivers, Files.readString(waivers).replace("whenExpired: caution", "whenExpired: error"));
    ToolRun toolRun = ToolRun.of("rules", "test", copy.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.out())
        .contains(
            "FAIL  own acme-pilot-has-ended\n      There is no decision: the waiver (ACME-W1)",
            "ok    own acme-much-data\n",
            " 1 failed\n");
  }

  @Test
  void what_is_no_directory_or_no_rulebook_is_refused() throws IOException {
    assertThat(ToolRun.of("rules", "test", "nowhere").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    ToolRun toolRun =
        ToolRun.of("rules", "test", Files.createDirectory(folder.resolve("empty")).toString());
    assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
    assertThat(toolRun.err())
        .contains("There is no rulebook in", "Maybe begin with 'lowest-rung rules");
  }

  @Test
  void a_directory_of_rules_decides_and_explains() throws IOException {
    Path workload =
        Files.writeString(
            folder.resolve("w.yaml"),
            "{task: summarization, location: {region: eu-north-1}, data: {sizeGb: 5}}");
    ToolRun decided =
        ToolRun.of(
            "decide",
            "--rulebook",
            COMPANY.toString(),
            "--as-of",
            "2026-11-23",
            workload.toString());
    ToolRun explained =
        ToolRun.of("why-not", "llm-gateway", workload.toString(), "--rulebook", COMPANY.toString());

    assertThat(decided.status()).as(decided.err()).isEqualTo(ExitStatus.DONE);
    assertThat(decided.out())
        .contains("Waived for this workload\n  ACME-02", "by com.acme:acme-rules:");
    assertThat(explained.out()).contains("is excluded by ACME-12");
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(COMPANY)) {
      for (Path file : files.filter(f -> !f.toString().contains("target")).toList()) {
        Path target = copy.resolve(COMPANY.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }
}
