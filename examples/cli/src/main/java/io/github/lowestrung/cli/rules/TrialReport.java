package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.trial.RulebookTrial;
import io.github.lowestrung.authoring.trial.TrialText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * How the scenarios of a rulebook went.
 *
 * @param trial what was seen
 */
record TrialReport(RulebookTrial trial) {

  static TrialReport of(Path directory, List<Path> besides, LocalDate asOf) {
    return new TrialReport(RulebookTrial.of(directory, besides, asOf));
  }

  String text() {
    return TrialText.of(trial);
  }

  boolean passed() {
    return trial.passed();
  }
}
