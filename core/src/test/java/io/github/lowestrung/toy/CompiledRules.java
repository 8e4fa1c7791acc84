package io.github.lowestrung.toy;

import static io.github.lowestrung.toy.ToyRule.rule;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleReader;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;

/** Toy rules as they are loaded, without a rulebook around them. */
public final class CompiledRules {

  private CompiledRules() {}

  public static CompiledRule read(Rule rule) {
    return new RuleReader(
            rule, "toy:rules:1", RuleIdScheme.NONE, new Thresholds(List.of()), Vocabulary.LIBRARY)
        .read();
  }

  /** Returns rules by name. */
  public static Map<String, CompiledRule> read(Rule... rules) {
    Map<String, CompiledRule> byName = new LinkedHashMap<>();
    for (Rule rule : rules) {
      byName.put(rule.getName(), read(rule));
    }
    return byName;
  }

  /** Returns a pattern, the only one of its rule. */
  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public static <T> Step step(Class<T> type, Condition<T>... conditions) {
    return read(rule("A-01").each(type, conditions).then(c -> {})).shape().steps().get(0);
  }

  /** Returns a pattern whose condition holds, whatever its words say. */
  public static <T> Step step(Class<T> type, String words) {
    return step(type, ToyRule.<T>that(words, fact -> true));
  }
}
