package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.replay.Replay;
import io.github.lowestrung.audit.replay.ReplayResult;
import io.github.lowestrung.audit.replay.ReplayResult.Deviation;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.cli.backtest.ReasonTally;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ProgressLine;
import io.github.lowestrung.report.format.TextPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides again what was recorded. */
@Command(
    name = "replay",
    description = {
      "Decides every record again, with the rulebooks that it names and the platform's facts of"
          + " its day, and shows what differs."
    },
    footer = {
      "",
      "Exit status: 0 all decisions are the same; 5 one differs or could not be made",
      "again, or a record is damaged; 4 a rulebook cannot be loaded; 64 wrong usage;",
      "1 anything else."
    })
final class ReplayCommand extends LedgerCommand {

  @Option(
      names = "--rulebook",
      paramLabel = "JAR",
      description = "A rulebook that decided, beside those of the class path; may be repeated.")
  private List<Path> rulebooks = List.of();

  private final ReasonTally obstacles = new ReasonTally();
  private long same;
  private long different;
  private long nothing;

  @Override
  int read(LedgerView ledger) throws IOException {
    Replay replay = new Replay(new RulebookRepository(rulebooks));
    forEach(ledger, replay.of(ledger), this::take);
    printSummary();
    return different + obstacles.total() == 0 ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }

  private void take(ReplayResult record, ProgressLine progressLine) {
    switch (record.verdict()) {
      case SAME -> same++;
      case NOTHING_TO_REPLAY -> nothing++;
      case NOT_REPLAYABLE -> obstacles.add(record.reason());
      case DIFFERENT -> {
        different++;
        progressLine.clear();
        print(record);
      }
    }
  }

  private void print(ReplayResult record) {
    printLine("record " + record.seq() + " (" + record.hash() + ") differs");
    for (Deviation deviation : record.deviations()) {
      printLine(
          TextPage.clean(
              "  %s: recorded %s, now %s"
                  .formatted(
                      deviation.path(), shown(deviation.recorded()), shown(deviation.now()))));
    }
  }

  private static String shown(String json) {
    return json == null ? "nothing" : json;
  }

  private void printSummary() {
    printLine(
        String.format(
            "%d the same, %d different, %d not to be made again, %d with nothing decided",
            same, different, obstacles.total(), nothing));
    obstacles
        .counts()
        .forEach((reason, count) -> printLine(TextPage.clean("  " + count + " " + reason)));
  }
}
