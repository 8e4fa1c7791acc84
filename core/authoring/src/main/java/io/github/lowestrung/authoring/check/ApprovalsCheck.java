package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.rulebook.approval.Approval;
import io.github.lowestrung.rulebook.approval.ApprovalTable;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the table of approved approaches beside the descriptor. */
record ApprovalsCheck(RulebookDirectory directory, FindingCollector findings) {

  /**
   * Checks the table.
   *
   * @param names the approaches that there are
   * @return where the rules of its rows stand, by id
   */
  Map<String, SourcePlace> run(KnownNames names) {
    List<String> files =
        ApprovalTable.FILES.stream()
            .filter(file -> directory.files().containsKey(RulebookDirectory.FOLDER + file))
            .toList();
    Map<String, SourcePlace> places = new HashMap<>();
    for (String file : files) {
      String path = RulebookDirectory.FOLDER + file;
      if (!file.equals(files.get(0))) {
        findings.add(
            SourceCheck.APPROVAL,
            SourcePlace.of(directory.place(path)),
            "The rulebook has (%s) already, and one table says what is approved."
                .formatted(files.get(0)),
            "Keep one of them, with the rows of both.");
      }
      try {
        for (Approval row : ApprovalTable.read(file, directory.files().get(path), names)) {
          places.put(row.id(directory.artifact()), at(path, row.line(), 0));
        }
      } catch (InvalidWorkloadException e) {
        ProblemCollector.summary(e.problems(), e.more()).forEach(problem -> add(path, problem));
      }
    }
    return places;
  }

  private SourcePlace at(String path, int line, int column) {
    return new SourcePlace(directory.place(path), new SourcePosition(line, column));
  }

  private void add(String path, Problem problem) {
    String at = problem.path().isEmpty() ? "" : problem.path() + ": ";
    findings.add(
        SourceCheck.APPROVAL,
        at(path, problem.line(), problem.column()),
        at + problem.value() + " where " + problem.expected() + " was expected.",
        NameSuggestion.ofNearest(problem.nearest()).advice("Write what was expected."));
  }
}
