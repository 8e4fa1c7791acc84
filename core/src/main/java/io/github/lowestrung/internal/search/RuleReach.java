package io.github.lowestrung.internal.search;

import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules could come to exclude whose consequence depends on their match, found by trying.
 * Approaches that are searched for one after another share what was found.
 */
final class RuleReach {

  private record Trial(CompiledRule rule, FieldSet open) {}

  private final EvaluationContext context;
  private final Map<Trial, Set<String>> known = new HashMap<>();

  RuleReach(EvaluationContext context) {
    this.context = context;
  }

  /** Returns the approaches that a rule could exclude while some fields stay as they are. */
  Set<String> of(CompiledRule rule, FieldSet fixed) {
    FieldSet open = context.probing().dependenciesForCandidates(rule).difference(fixed);
    return known.computeIfAbsent(new Trial(rule, open), this::tried);
  }

  private Set<String> tried(Trial trial) {
    Map<Field, List<Object>> values = new LinkedHashMap<>();
    long combinations = 1;
    for (Field field : trial.open()) {
      List<Object> all = new ArrayList<>(context.alternatives(field));
      all.add(context.stated().of(field));
      values.put(field, all);
      combinations = Math.min(SearchLimits.EXCLUSION_COMBINATIONS + 1, combinations * all.size());
    }
    Set<String> reached = new HashSet<>();
    if (combinations > SearchLimits.EXCLUSION_COMBINATIONS) {
      context.ladder().approaches().forEach(approach -> reached.add(approach.id()));
    } else {
      context
          .stated()
          .withAll(values)
          .flatMap(facts -> context.excludedOfAll(trial.rule(), facts).stream())
          .forEach(excluded -> reached.addAll(excluded.approaches()));
    }
    return reached;
  }
}
