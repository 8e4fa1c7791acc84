package io.github.lowestrung.authoring.trial;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.trial.RulebookTrial.Result;
import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.coverage.RuleCoverage;
import java.util.List;

/** Writes a trial as text. */
public final class TrialText {

  private TrialText() {}

  /**
   * Writes the scenarios, the coverage, and each gap with a workload that would close it.
   *
   * @param trial what was seen
   * @return text of several lines; never null
   */
  public static String of(RulebookTrial trial) {
    StringBuilder text = new StringBuilder();
    for (Result result : trial.results()) {
      text.append(result.misses().isEmpty() ? "ok    " : "FAIL  ").append(result.scenario());
      text.append('\n');
      result.misses().forEach(miss -> text.append("      ").append(miss).append('\n'));
    }
    if (trial.results().isEmpty()) {
      text.append("FAIL  There is no scenario, so nothing was tried. Maybe add a file .yaml to ")
          .append(RulebookDirectory.FOLDER)
          .append("scenarios.\n");
    }
    long failed = trial.results().stream().filter(result -> !result.misses().isEmpty()).count();
    text.append(String.format("%d scenarios, %d failed%n%n", trial.results().size(), failed));
    coverage(trial.coverage(), text);
    gaps(trial.coverage().gaps(), text);
    return text.toString();
  }

  private static void coverage(Coverage coverage, StringBuilder text) {
    int widest = coverage.rules().stream().mapToInt(rule -> rule.rule().length()).max().orElse(0);
    String row = "%-" + Math.max(14, widest) + "s %-6s %10s %8s %8s%n";
    text.append(row.formatted("Rule", "fired", "conditions", "borders", "unknown"));
    for (RuleCoverage rule : coverage.rules()) {
      text.append(
          row.formatted(
              rule.rule(),
              rule.fired() ? "yes" : "NO",
              rule.conditionsSeen() + "/" + rule.conditions(),
              rule.bordersSeen() + "/" + rule.borders(),
              rule.unknownSeen() + "/" + rule.unknown()));
    }
    text.append(
        row.formatted(
            "all",
            coverage.rulesFired() + "/" + coverage.rules().size(),
            coverage.conditionsBoth() + "/" + coverage.conditions(),
            coverage.bordersMet() + "/" + coverage.borders(),
            coverage.unknownSeen() + "/" + coverage.unknown()));
  }

  private static void gaps(List<CoverageGap> gaps, StringBuilder text) {
    if (gaps.isEmpty()) {
      return;
    }
    text.append(
        String.format(
            "%n%d gaps. A scenario with the workload below it closes a gap:%n", gaps.size()));
    for (CoverageGap coverageGap : gaps) {
      text.append(String.format("%n%s: %s%n", coverageGap.rule(), coverageGap.what()));
      String workload =
          coverageGap.workload() == null ? "(none was found)\n" : coverageGap.workload();
      text.append(workload.indent(4));
    }
  }
}
