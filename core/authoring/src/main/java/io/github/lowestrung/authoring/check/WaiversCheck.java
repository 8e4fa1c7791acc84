package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.workload.document.WaiverReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.waiver.Waiver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Checks the waivers beside the descriptor. */
record WaiversCheck(
    RulebookDirectory directory, NeighbourRulebooks neighbourRulebooks, FindingCollector findings) {

  static final String FILE = "waivers.yaml";

  void run(List<String> own, KnownNames names) {
    String path = RulebookDirectory.FOLDER + FILE;
    String content = directory.text(path);
    if (content == null) {
      return;
    }
    YamlFile file = new YamlFile(SourceCheck.WAIVER, directory, path, findings);
    try {
      WaiverReader.read(content, names).forEach(waiver -> check(file, waiver, own));
    } catch (InvalidWorkloadException e) {
      ProblemCollector.summary(e.problems(), e.more()).forEach(problem -> add(file, problem));
    }
  }

  private static void add(YamlFile file, Problem problem) {
    file.report(
        SourceCheck.WAIVER,
        new SourcePosition(problem.line(), problem.column()),
        "%s%s where %s was expected."
            .formatted(
                problem.path().isEmpty() ? "" : problem.path() + ": ",
                problem.value(),
                problem.expected()),
        NameSuggestion.ofNearest(problem.nearest()).advice("Write what was expected."));
  }

  private void check(YamlFile file, Waiver waiver, List<String> own) {
    SourcePosition line = file.lineOf("id", waiver.id());
    if (!own.contains(waiver.rule()) && neighbourRulebooks.ruleOf(waiver.rule()).isEmpty()) {
      List<String> known = new ArrayList<>(neighbourRulebooks.ids());
      known.addAll(own);
      String meant = NameSuggestion.of(waiver.rule(), known).bracketedQuestion();
      file.report(
          SourceCheck.WAIVER,
          line,
          "The waiver (%s) is about the rule (%s), which no rulebook has%s"
              .formatted(waiver.id(), waiver.rule(), meant),
          "Name the rule by its id, or remove the waiver.");
    }
    if (waiver.hasExpired(LocalDate.now(ZoneOffset.UTC))) {
      file.report(
          SourceCheck.EXPIRED_WAIVER,
          line,
          "The waiver (%s) expired on %s, so its rule holds again or decisions fail."
              .formatted(waiver.id(), waiver.expires()),
          "Have it renewed, or remove it.");
    }
  }
}
