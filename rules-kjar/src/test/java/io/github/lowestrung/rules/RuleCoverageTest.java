package io.github.lowestrung.rules;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule fires in a scenario, and more than the trail changes when it is left out. */
class RuleCoverageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DecisionProbe PROBE = new DecisionProbe();
  private static final Set<String> NO_OUTCOME = Set.of("trail", "digest", "decidedAt");

  @Test
  void every_rule_fires_and_matters() {
    Advisor all = RulesUnderTest.all().asAdvisor();
    Map<String, List<Scenario>> firing = new LinkedHashMap<>();
    Map<Scenario, JsonNode> decided = new LinkedHashMap<>();
    for (Scenario scenario : Scenario.of(all)) {
      decided.put(scenario, outcome(all, scenario));
      for (String rule : fired(scenario.decide(all, RulesUnderTest.AS_OF))) {
        firing.computeIfAbsent(rule, id -> new ArrayList<>()).add(scenario);
      }
    }
    Set<String> silent = new TreeSet<>();
    Set<String> idle = new TreeSet<>();
    for (RuleInfo rule : all.catalog().rules()) {
      List<Scenario> scenarios = firing.getOrDefault(rule.id(), List.of());
      if (scenarios.isEmpty()) {
        silent.add(rule.id());
        continue;
      }
      if (scenarios.stream().noneMatch(scenario -> matters(rule.id(), scenario, all))) {
        Advisor without = RulesUnderTest.without(rule.id()).asAdvisor();
        if (scenarios.stream().allMatch(s -> same(without, s, decided.get(s)))) {
          idle.add(rule.id());
        }
      }
    }
    assertSoftly(
        softly -> {
          softly.assertThat(silent).as("rules that fire in no scenario").isEmpty();
          softly.assertThat(idle).as("rules whose removal changes no scenario").isEmpty();
        });
  }

  private static Set<String> fired(SubjectDecision decision) {
    return decision.firings().stream().map(TrailEntry::rule).collect(Collectors.toSet());
  }

  /** Looks without the engine, which is quick, at what needs no pipeline and no other date. */
  private static boolean matters(String rule, Scenario scenario, Advisor all) {
    boolean plain = scenario.date(RulesUnderTest.AS_OF).equals(RulesUnderTest.AS_OF);
    if (!plain || !(scenario.subject(all.reader()) instanceof Workload workload)) {
      return false;
    }
    try {
      Decision with = PROBE.concludeByNestedLoops(workload).decision();
      Decision without = PROBE.concludeWithout(rule, workload).decision();
      return !outcome(without).equals(outcome(with));
    } catch (RuntimeException e) {
      return true; // without the rule there is no decision at all
    }
  }

  private static boolean same(Advisor advisor, Scenario scenario, JsonNode expected) {
    try {
      return outcome(advisor, scenario).equals(expected);
    } catch (RuntimeException e) {
      return false; // without the rule there is no decision at all
    }
  }

  private static JsonNode outcome(Advisor advisor, Scenario scenario) {
    return outcome(scenario.decide(advisor, RulesUnderTest.AS_OF));
  }

  private static JsonNode outcome(SubjectDecision decision) {
    try {
      return withoutTrail(JSON.readTree(decision.toJson()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode withoutTrail(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(NO_OUTCOME);
      object.forEach(RuleCoverageTest::withoutTrail);
    } else if (node instanceof ArrayNode array) {
      array.forEach(RuleCoverageTest::withoutTrail);
    }
    return node;
  }
}
