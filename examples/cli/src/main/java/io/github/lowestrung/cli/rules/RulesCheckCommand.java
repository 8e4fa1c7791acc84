package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.authoring.report.FindingText;
import io.github.lowestrung.authoring.report.JUnitReport;
import io.github.lowestrung.authoring.report.SarifReport;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds everything that is wrong with a rulebook. */
@Command(
    name = "check",
    description =
        "Finds everything that is wrong with a rulebook, in a directory, a kjar or one file. Of a"
            + " directory no code runs but that of rules, which may name facts and tables only; a"
            + " kjar is loaded, which runs what is in it. Ends with 5 where there is an error.")
final class RulesCheckCommand extends AuthoringCommand {

  @ParentCommand private RulesCommand rules;

  @Parameters(
      paramLabel = "DIR|FILE|JAR",
      description =
          "The rulebook: a directory with META-INF/lowest-rung, a Maven project, a kjar, or one"
              + " file, of which alone is told.")
  private Path place;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, sarif, junit; text unless given.")
  private FindingFormat format = FindingFormat.TEXT;

  @Option(
      names = "--watch",
      description =
          "Check again whenever a file of the rulebook changes, until Ctrl-C. Text only. For a"
              + " kjar, whenever it is built again.")
  private boolean watch;

  @Override
  int author() {
    if (watch) {
      return watch();
    }
    List<SourceFinding> findings = findings();
    print(
        switch (format) {
          case TEXT -> FindingText.of(findings);
          case SARIF -> SarifReport.of(findings);
          case JUNIT -> JUnitReport.of(findings);
        });
    return status(findings);
  }

  /** Checks until the thread is interrupted, and returns the status of the last check. */
  private int watch() {
    if (format != FindingFormat.TEXT) {
      throw wrong("--watch writes text for people. Maybe leave --format out.");
    }
    FileWatch files = new FileWatch(orWrong(new CheckedPlace(place)::watched));
    int status = told(findings());
    while (true) {
      try {
        SortedSet<Path> changed = files.changed();
        print("\nChanged: " + names(changed) + "\n");
        status = told(new CheckedPlace(place).findings(rules.rulebooks()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return status;
      } catch (IllegalArgumentException | UncheckedIOException | RulebookException e) {
        status = ExitStatus.DOES_NOT_HOLD; // gone or half there: said, and looked at again
        print(time() + e.getMessage() + "\n");
        terminal().out().flush();
      }
    }
  }

  private static String names(SortedSet<Path> changed) {
    String first = changed.first().getFileName().toString().replaceAll("\\p{Cntrl}", "?");
    return first + (changed.size() == 1 ? "" : " and " + (changed.size() - 1) + " more");
  }

  private int told(List<SourceFinding> findings) {
    String text = FindingText.of(findings);
    int counts = text.lastIndexOf('\n', text.length() - 2) + 1;
    print(text.substring(0, counts) + time() + text.substring(counts));
    terminal().out().flush();
    return status(findings);
  }

  private static String time() {
    return LocalTime.now(ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_LOCAL_TIME)
        + "  ";
  }

  private static int status(List<SourceFinding> findings) {
    for (SourceFinding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        return ExitStatus.DOES_NOT_HOLD;
      }
    }
    return ExitStatus.DONE;
  }

  private List<SourceFinding> findings() {
    return orWrong(() -> new CheckedPlace(place).findings(rules.rulebooks()));
  }

  private <T> T orWrong(Supplier<T> checked) {
    try {
      return checked.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }
}
