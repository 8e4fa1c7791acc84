package io.github.lowestrung.toy;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleReader;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;

/** Toy rules as they are loaded, without a rulebook around them, and a ladder for them. */
public final class CompiledRules {

  public static final Ladder LADDER =
      new Ladder(
          List.of(rung(1), rung(2)),
          List.of(approach("stool", 1), approach("bench", 1), approach("ladder", 2)));

  private CompiledRules() {}

  public static CompiledRule read(Rule rule) {
    return new RuleReader(rule, "toy:rules:1", RuleIdScheme.NONE, new Thresholds(List.of())).read();
  }

  /** Returns rules by name. */
  public static Map<String, CompiledRule> read(Rule... rules) {
    Map<String, CompiledRule> byName = new LinkedHashMap<>();
    for (Rule rule : rules) {
      byName.put(rule.getName(), read(rule));
    }
    return byName;
  }

  private static Rung rung(double number) {
    return new Rung(number, "Rung " + number, "", "", "some", 1, "", "", "", "", "");
  }

  private static Approach approach(String id, double rung) {
    return new Approach(id, "A " + id, rung, List.of(), List.of());
  }
}
