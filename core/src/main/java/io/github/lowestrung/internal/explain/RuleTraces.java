package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Reports whether a rule fired, and why not. */
final class RuleTraces {

  private RuleTraces() {}

  static RuleTrace trace(CompiledRule rule, Run run, List<Justification> firings) {
    RuleInfo info = rule.info();
    List<ConditionTrace> conditions = ConditionTracer.conditions(rule.shape(), run.facts);
    String text =
        firings.isEmpty()
            ? info.id() + " did not fire: " + obstacle(conditions)
            : info.id() + " fired: " + firings.get(0).text() + ".";
    return new RuleTrace(
        info.id(), info.name(), info.phase(), !firings.isEmpty(), text, firings, conditions);
  }

  private static String obstacle(List<ConditionTrace> conditions) {
    for (ConditionTrace condition : conditions) {
      if (condition.verdict() != ConditionStatus.TRUE) {
        String seen =
            condition.saw().stream().map(RuleTraces::seen).collect(Collectors.joining(", "));
        String verdict =
            condition.verdict() == ConditionStatus.FALSE
                ? " does not hold"
                : " is not known to hold";
        return condition.words() + verdict + (seen.isEmpty() ? "." : " (" + seen + ").");
      }
    }
    return "its conditions hold, but not in its stratum.";
  }

  private static String seen(Evidence evidence) {
    return evidence.path() + " = " + (evidence.value() == null ? "not known" : evidence.value());
  }
}
