package io.github.lowestrung.testing;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.report.TextReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided about a workload, or about a pipeline and each of its stages.
 *
 * @param decisions the decision, or those about the stages
 * @param trail every firing
 */
record DecisionSet(List<Decision> decisions, List<TrailEntry> trail) {

  static DecisionSet of(Decision decision) {
    return new DecisionSet(List.of(decision), decision.trail());
  }

  static DecisionSet of(PipelineDecision decision) {
    List<TrailEntry> trail = new ArrayList<>(decision.summary().trail());
    decision.stages().forEach(stage -> trail.addAll(stage.trail()));
    return new DecisionSet(decision.stages(), List.copyOf(trail));
  }

  /** Says of each condition of a rule whether it holds, and what it saw. */
  String traces(String rule) {
    StringBuilder traces = new StringBuilder();
    for (Decision decision : decisions) {
      traces.append("\n\n");
      if (decisions.size() > 1) {
        traces.append("Stage ").append(decision.workload().id()).append(":\n");
      }
      traces.append(TextReport.plain().render(decision.explain().whyNotRule(rule)));
    }
    return traces.toString();
  }
}
