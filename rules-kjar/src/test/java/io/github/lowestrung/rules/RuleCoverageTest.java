package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.DecisionContent;
import io.github.lowestrung.decision.Firing;
import io.github.lowestrung.internal.RulesUnderTest;
import io.github.lowestrung.rulebook.RuleInfo;
import io.github.lowestrung.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every rule fires in a scenario, and each decision but its trail changes when one is left out. */
class RuleCoverageTest {

  private static final Advisor ADVISOR = Advisor.create();

  /** Seen only by pipelines, whose stages and whole have facts of their own. */
  private static final Set<String> OF_PIPELINES = Set.of("G-30", "G-31", "G-32");

  @Test
  void every_rule_fires_and_matters() {
    Map<String, List<Workload>> firedFor = new LinkedHashMap<>();
    Map<Workload, DecisionContent> decided = new LinkedHashMap<>();
    RulesUnderTest all = RulesUnderTest.all();
    for (Workload workload : workloads()) {
      DecisionContent decision = all.decide(workload);
      decided.put(workload, decision);
      for (Firing firing : decision.trail()) {
        firedFor.computeIfAbsent(firing.rule(), id -> new ArrayList<>()).add(workload);
      }
    }
    Set<String> silent = new TreeSet<>();
    Set<String> idle = new TreeSet<>();
    for (RuleInfo rule : ADVISOR.catalog().rules()) {
      List<Workload> workloads = firedFor.getOrDefault(rule.id(), List.of());
      if (OF_PIPELINES.contains(rule.id())) {
        continue;
      }
      if (workloads.isEmpty()) {
        silent.add(rule.id());
        continue;
      }
      RulesUnderTest without = RulesUnderTest.without(rule.id());
      if (workloads.stream().allMatch(w -> same(without, w, decided.get(w)))) {
        idle.add(rule.id());
      }
    }
    assertSoftly(
        softly -> {
          softly.assertThat(silent).as("rules that fire in no scenario").isEmpty();
          softly.assertThat(idle).as("rules whose removal changes no scenario").isEmpty();
        });
  }

  @Test
  void the_rules_of_pipelines_fire_in_pipelines() {
    Set<String> fired = new TreeSet<>();
    for (Scenario scenario : Scenario.all("constraints", "own")) {
      if (ADVISOR.reader().isPipeline(scenario.workload())) {
        var decision = ADVISOR.decide(ADVISOR.reader().readPipeline(scenario.workload()));
        decision.summary().trail().forEach(firing -> fired.add(firing.rule()));
        decision.stages().forEach(stage -> stage.trail().forEach(f -> fired.add(f.rule())));
      }
    }
    assertThat(fired).containsAll(OF_PIPELINES);
  }

  private static boolean same(RulesUnderTest rules, Workload workload, DecisionContent expected) {
    try {
      return withoutTrail(rules.decide(workload)).equals(withoutTrail(expected));
    } catch (RuntimeException e) {
      return false; // without the rule there is no decision at all
    }
  }

  private static DecisionContent withoutTrail(DecisionContent decision) {
    return new DecisionContent(
        decision.outcome(),
        decision.workload(),
        decision.recommendation(),
        decision.alternatives(),
        decision.ladder(),
        decision.traps(),
        decision.cautions(),
        decision.assumptions(),
        decision.relaxations(),
        List.of(),
        decision.rulebooks(),
        decision.asOf());
  }

  private static List<Workload> workloads() {
    List<Workload> workloads = new ArrayList<>();
    for (Scenario scenario : Scenario.all("seed-situations", "constraints", "own")) {
      scenario.decide(ADVISOR).forEach(decision -> workloads.add(decision.workload()));
    }
    return workloads;
  }
}
