package io.github.lowestrung.testing;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.report.TextReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided about a workload, or about a pipeline and each of its stages.
 *
 * @param decisions the decision, or those about the stages
 * @param explanations explains each of them
 * @param trail every firing
 */
record DecisionSet(
    List<Decision> decisions, List<Explanation> explanations, List<TrailEntry> trail) {

  static DecisionSet of(Advisor advisor, Decision decision) {
    return new DecisionSet(List.of(decision), List.of(advisor.explain(decision)), decision.trail());
  }

  static DecisionSet of(Advisor advisor, PipelineDecision decision) {
    List<TrailEntry> trail = new ArrayList<>(decision.summary().trail());
    decision.stages().forEach(stage -> trail.addAll(stage.trail()));
    List<Explanation> explanations =
        decision.stages().stream()
            .map(stage -> advisor.explain(decision, stage.workload().id()))
            .toList();
    return new DecisionSet(decision.stages(), explanations, List.copyOf(trail));
  }

  /** Says of each condition of a rule whether it holds, and what it saw. */
  String traces(String rule) {
    StringBuilder traces = new StringBuilder();
    for (int i = 0; i < decisions.size(); i++) {
      traces.append("\n\n");
      if (decisions.size() > 1) {
        traces.append("Stage ").append(decisions.get(i).workload().id()).append(":\n");
      }
      traces.append(TextReport.plain().render(explanations.get(i).whyNotRule(rule)));
    }
    return traces.toString();
  }
}
