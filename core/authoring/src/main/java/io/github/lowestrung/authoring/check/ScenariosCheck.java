package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.Utf8Check;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Checks the scenarios beside the descriptor. */
final class ScenariosCheck {

  private static final String FOLDER = RulebookDirectory.FOLDER + "scenarios/";
  private static final String ENDING = ".yaml";

  private final RulebookDirectory directory;
  private final FindingCollector findings;
  private final SortedMap<String, String> texts = new TreeMap<>();

  /** Reads the files, and reports those that are no texts or that nothing reads. */
  ScenariosCheck(RulebookDirectory directory, FindingCollector findings) {
    this.directory = directory;
    this.findings = findings;
    directory.files().keySet().stream().filter(path -> path.startsWith(FOLDER)).forEach(this::read);
  }

  /** Reports what is wrong with each scenario, as it is told. */
  void run(Function<Scenario, List<Problem>> flaws) {
    for (Scenario scenario : Scenario.read("", texts)) {
      flaws.apply(scenario).forEach(flaw -> report(scenario, flaw));
    }
  }

  private void read(String path) {
    String text = directory.text(path);
    if (!path.endsWith(ENDING)) {
      findings.add(
          SourceCheck.UNKNOWN_TABLE,
          SourcePlace.of(directory.place(path)),
          "Nothing reads the file: scenarios are in files that end with " + ENDING + ".",
          "Rename it, or move it elsewhere.");
      return;
    }
    Optional<FileFlaw> encoding =
        text.indexOf('\uFFFD') < 0 ? Optional.empty() : Utf8Check.flaw(directory.files().get(path));
    if (encoding.isPresent()) {
      SourcePosition at = new SourcePosition(encoding.get().line(), 0);
      findings.add(
          SourceCheck.SCENARIO,
          new SourcePlace(directory.place(path), at),
          encoding.get().message(),
          encoding.get().advice());
    } else {
      texts.put(path.substring(FOLDER.length(), path.length() - ENDING.length()), text);
    }
  }

  private void report(Scenario scenario, Problem flaw) {
    findings.add(
        SourceCheck.SCENARIO,
        new SourcePlace(
            directory.place(FOLDER + scenario.file() + ENDING),
            new SourcePosition(flaw.line(), flaw.column())),
        "The scenario (%s)%s: %s where %s was expected."
            .formatted(
                scenario.id(),
                flaw.path().isEmpty() ? "" : ", " + flaw.path(),
                flaw.value(),
                flaw.expected()),
        NameSuggestion.ofNearest(flaw.nearest()).advice("Write what was expected."));
  }
}
