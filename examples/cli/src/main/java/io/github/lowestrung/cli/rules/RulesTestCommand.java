package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.trial.RulebookTrial;
import io.github.lowestrung.authoring.trial.TrialText;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the scenarios of a rulebook directory. */
@Command(
    name = "test",
    description =
        "Runs the scenarios beside rules, and shows what they do not cover, each with a workload"
            + " that would. Ends with 5 where a scenario fails.")
final class RulesTestCommand extends RulebookCommand {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date of scenarios that have none of their own; today unless given.")
  private LocalDate asOf;

  @Override
  int author(Path directory, List<Path> besides) {
    LocalDate date = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    RulebookTrial trial = RulebookTrial.of(directory, besides, date);
    print(TrialText.of(trial));
    return trial.passed() ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }
}
