package io.github.lowestrung.authoring.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.authoring.check.ToyDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that tried nothing has not passed. */
class RulebookTrialTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final String META = "META-INF/lowest-rung/";

  @TempDir Path folder;

  private ToyDirectory directory;

  @BeforeEach
  void rulebook() {
    directory = ToyDirectory.good(folder);
  }

  private RulebookTrial trial() {
    return RulebookTrial.of(folder, List.of(), DATE);
  }

  @Test
  void without_scenarios_nothing_was_tried() {
    assertThat(trial().passed()).isFalse();
    assertThat(TrialText.of(trial())).contains("FAIL  There is no scenario", META + "scenarios");
  }

  @Test
  void a_scenario_that_expects_nothing_fails_and_the_others_run() {
    directory.with(
        META + "scenarios/own.yaml",
        """
        - id: small
          workload: {task: text-generation, data: {sizeGb: 5}}
          expect: {approach: bedrock}
        - id: misspelt
          workload: {task: text-generation, data: {sizeGb: 6000}}
          expct: {approach: jumpstart}
        - id: unknown
          workload: {task: text-generation}
          expect: {approach: bedrock}
        """);
    assertThat(trial().passed()).isFalse();
    assertThat(trial().results())
        .extracting(result -> result.misses().size())
        .containsExactly(0, 1, 0);
    assertThat(TrialText.of(trial()))
        .contains(
            "ok    own small",
            "FAIL  own misspelt",
            "own.yaml:6:3 expct: the unknown field",
            "own unknown");
  }

  @Test
  void a_file_that_is_not_utf_8_fails_with_its_line_and_the_others_run() {
    String scenario =
        """
        - id: small
          workload: {task: text-generation, title: Gr\u00f6\u00dfe, data: {sizeGb: 5}}
          expect: {approach: bedrock}
        """;
    directory
        .with(META + "scenarios/latin.yaml", scenario.getBytes(StandardCharsets.ISO_8859_1))
        .with(META + "scenarios/own.yaml", scenario);
    assertThat(TrialText.of(trial()))
        .contains("FAIL  latin ", "latin.yaml:2:", "where UTF-8", "ok    own small")
        .contains("2 scenarios, 1 failed");
  }

  @Test
  void a_file_that_cannot_be_read_fails_with_its_line_and_the_others_run() {
    directory
        .with(META + "scenarios/broken.yaml", "- id: a\n  workload: {task: ocr\n")
        .with(
            META + "scenarios/own.yaml",
            """
            - id: small
              workload: {task: text-generation, data: {sizeGb: 5}}
              expect: {approach: bedrock}
            - id: wrong
              workload: {task: text-generation, data: {sizGb: 5}}
              expect: {approach: bedrok}
            """);
    assertThat(TrialText.of(trial()))
        .contains("      broken.yaml:3:1 text that is not YAML", "ok    own small")
        .contains("own.yaml:5:44 workload.data.sizGb: the unknown field", "did you mean 'sizeGb'?")
        .contains("own.yaml:6:22 expect.approach: 'bedrok'", "did you mean 'bedrock'?")
        .contains("3 scenarios, 2 failed");
  }

  @Test
  void no_caution_can_be_expected_and_nothing_beside_an_outcome_is_lost() {
    directory.with(
        META + "scenarios/own.yaml",
        """
        - id: calm
          workload: {task: text-generation, data: {sizeGb: 5}}
          expect: {caution: false}
        - id: other
          workload: {task: text-generation, data: {sizeGb: 5}}
          expect: {outcome: recommended, approach: jumpstart, rung: 2}
        """);
    assertThat(TrialText.of(trial()))
        .contains("ok    own calm", "approach bedrock where jumpstart was expected");
  }

  @Test
  void unknown_is_a_place_to_show() {
    directory.with(
        META + "scenarios/own.yaml",
        """
        - id: small
          workload: {task: text-generation, data: {sizeGb: 5}}
          expect: {approach: bedrock}
        """);
    assertThat(trial().coverage().unknown()).isEqualTo(1);
    assertThat(trial().coverage().unknownSeen()).isZero();
    assertThat(TrialText.of(trial()))
        .contains("is never tried where the fact is not stated")
        .containsPattern("ACME-01 +NO +0/1 +0/1 +0/1");
  }
}
