package io.github.lowestrung.toy;

import static java.util.stream.Collectors.toMap;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.analysis.CaseAnalysis;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.analysis.RuleDependencies;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;

/**
 * Toy rules as they are analysed, above the toy ladder.
 *
 * @param rules the rules by id, in their order
 */
public record ToyAnalysis(Map<String, CompiledRule> rules) {

  /** Names of approaches, services and regions. */
  public static final KnownNames NAMES =
      new KnownNames(List.of("stool", "bench", "ladder"), List.of("saw"), List.of("north"));

  /** No rows at all. */
  public static final PlatformTables NO_TABLES = PlatformTables.join(List.of());

  public static ToyAnalysis of(Rule... rules) {
    return new ToyAnalysis(
        Arrays.stream(rules)
            .map(CompiledRules::read)
            .collect(toMap(r -> r.info().id(), r -> r, (one, two) -> two, LinkedHashMap::new)));
  }

  public CompiledRule rule(String id) {
    return rules.get(id);
  }

  public Step step(String id, int index) {
    return rule(id).shape().steps().get(index);
  }

  public static List<String> ids(Collection<CompiledRule> rules) {
    return rules.stream().map(rule -> rule.info().id()).toList();
  }

  private Map<CompiledRule, ConsequenceSummary> sayings() {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(ToyLadder.LADDER);
    Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
    rules.values().forEach(rule -> sayings.put(rule, consequences.of(rule)));
    return sayings;
  }

  public RuleDependencies dependencies() {
    return new RuleDependencies(ToyLadder.LADDER, sayings());
  }

  public FieldDependencies fields() {
    return new FieldDependencies(ToyLadder.LADDER, new RuleSet(rules.values()));
  }

  public static CaseAnalysis cases() {
    return new CaseAnalysis(ToyLadder.LADDER, NAMES);
  }

  public LiveRules live() {
    RuleDependencies dependencies = dependencies();
    return new LiveRules(ToyLadder.LADDER, cases(), sayings(), dependencies);
  }

  public BoundaryValues boundaries() {
    return boundaries(NO_TABLES);
  }

  public BoundaryValues boundaries(PlatformTables tables) {
    return new BoundaryValues(new RuleSet(rules.values()), ToyLadder.LADDER, tables, NAMES);
  }
}
