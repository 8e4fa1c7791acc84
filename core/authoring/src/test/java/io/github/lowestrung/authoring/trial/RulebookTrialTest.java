package io.github.lowestrung.authoring.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.authoring.check.ToyDirectory;
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
        .containsExactly(0, 2, 0);
    assertThat(TrialText.of(trial()))
        .contains("ok    own small", "FAIL  own misspelt", "own.yaml:4 has (expct)", "own unknown");
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
