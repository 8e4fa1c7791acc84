package io.github.lowestrung.rules.proof;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts to be decided about.
 *
 * @param advisor who decides
 * @param facts the facts by path, as documents write them
 * @param staged whether they are the last stage of a pipeline
 */
record Situation(Advisor advisor, Map<String, Object> facts, boolean staged) {

  private static final Workload BEFORE =
      RulesUnderTest.advisor().reader().read("{id: before, task: speech-to-text}");

  Object of(String path) {
    return facts.get(path);
  }

  /** Returns the same with other facts; null withdraws one. */
  Situation with(Map<String, Object> changes) {
    Map<String, Object> changed = new LinkedHashMap<>(facts);
    changed.putAll(changes);
    changed.values().removeIf(value -> value == null);
    return new Situation(advisor, changed, staged);
  }

  Explanation explanation() {
    return staged
        ? advisor.explain(
            advisor.decide(
                new Pipeline(null, null, null, List.of(BEFORE, workload())), RulesUnderTest.AS_OF),
            "this")
        : advisor.explain(advisor.decide(workload(), RulesUnderTest.AS_OF));
  }

  /** Decides; null where the facts contradict each other. */
  Optional<Decision> decision() {
    try {
      Workload workload = workload();
      return Optional.of(
          staged
              ? advisor
                  .decide(
                      new Pipeline(null, null, null, List.of(BEFORE, workload)),
                      RulesUnderTest.AS_OF)
                  .stages()
                  .get(1)
              : advisor.decide(workload, RulesUnderTest.AS_OF));
    } catch (InvalidWorkloadException e) {
      return Optional.empty();
    }
  }

  Optional<Answer> answer() {
    return decision().map(Answer::of);
  }

  private Workload workload() {
    Map<String, Object> document = new LinkedHashMap<>(Map.of("id", "this"));
    facts.forEach(
        (path, value) -> {
          String[] names = path.split("\\.", 2);
          if (names.length == 1) {
            document.put(path, value);
          } else {
            @SuppressWarnings("unchecked")
            Map<String, Object> section =
                (Map<String, Object>)
                    document.computeIfAbsent(names[0], name -> new LinkedHashMap<String, Object>());
            section.put(names[1], value);
          }
        });
    return advisor.reader().read(document);
  }

  @Override
  public String toString() {
    return facts + (staged ? " (stage)" : "");
  }
}
