package io.github.lowestrung.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final CompiledRule SECOND = rule("X-02");
  private static final CompiledRule FIRST = rule("X-01");
  private static final RuleSet RULES = new RuleSet(List.of(SECOND, FIRST));

  private static CompiledRule rule(String id) {
    return CompiledRules.read(ToyRule.rule(id).then(says -> {}));
  }

  @Test
  void a_rule_is_found_by_its_name_and_by_its_id() {
    assertThat(RULES.named("Toy - X-02")).isSameAs(SECOND);
    assertThat(RULES.find("X-02")).containsSame(SECOND);
    assertThat(RULES.named("X-02")).isNull();
    assertThat(RULES.find("Toy - X-02")).isEmpty();
  }

  @Test
  void rules_are_sorted_by_id() {
    assertThat(RULES.byId()).containsExactly(FIRST, SECOND);
    assertThat(RULES.ids()).containsExactly("X-01", "X-02");
  }

  @Test
  void each_rule_is_there_once() {
    assertThat(RULES).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(RULES.stream()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void some_rules_are_a_set_too() {
    RuleSet some = RULES.where(rule -> rule == FIRST);

    assertThat(some).containsExactly(FIRST);
    assertThat(some.find("X-02")).isEmpty();
    assertThat(some.named("Toy - X-02")).isNull();
  }
}
