package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.Tasks;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is read with what it says of itself, or refused with what is wrong and where. */
class RuleReaderTest {

  private static Rule built(ToyRule rule) {
    return rule.each(Tasks.class).then(c -> exclude(c, "stool"));
  }

  private static RuleInfo info(ToyRule rule) {
    return CompiledRules.read(built(rule)).info();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(ToyRule rule) {
    Rule built = built(rule);
    return assertThatThrownBy(() -> CompiledRules.read(built))
        .isInstanceOf(RulebookException.class)
        .hasMessageStartingWith("The rule \"Toy - A-01\" of toy:rules:1 ");
  }

  @Test
  void a_rule_says_what_it_is() {
    assertThat(
            info(
                rule("A-01", "trap", "advise")
                    .with("rung", "2")
                    .with("trap", "3")
                    .with("since", "0.2")
                    .with("source", "X1, X2 ,X3")
                    .with("tags", "heavy,slow")
                    .with("strength", "soft")
                    .reason("{task} is asked for")))
        .isEqualTo(
            new RuleInfo(
                "A-01",
                "Toy - A-01",
                "trap",
                "2",
                "3",
                "0.2",
                List.of("X1", "X2", "X3"),
                "{task} is asked for",
                Strength.SOFT,
                null,
                null,
                List.of("heavy", "slow"),
                Stratum.ADVISE,
                "toy:rules:1"));
  }

  @Test
  void what_a_rule_may_leave_out_is_not_there() {
    RuleInfo info = info(rule("A-01"));
    assertThat(info.rung()).isNull();
    assertThat(info.trap()).isNull();
    assertThat(info.tags()).isEmpty();
    assertThat(info.strength()).isEqualTo(Strength.HARD);
    assertThat(info.phase()).isEqualTo(Stratum.EXCLUDE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          "it is so";                   it is so
          "it is" + " so";              it is so
          "it is"+" "+"so";             it is so
          "say \\"so\\", or not";       say "so", or not
          it is "so";                   it is "so"
          "it is" so;                   "it is" so
          """)
  void the_quotes_that_a_build_leaves_on_are_taken_off(String written, String reason) {
    assertThat(info(rule("A-01").reason(written)).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "kind", "since", "source", "reason"})
  void what_every_rule_says_must_be_there(String annotation) {
    for (String nothing : new String[] {null, "", " ", "\" \""}) {
      assertRefused(rule("A-01").with(annotation, nothing))
          .hasMessageContaining(
              "has no @%s. Maybe add a line such as @%s(".formatted(annotation, annotation));
    }
  }

  @Test
  void an_annotation_that_is_not_known_is_refused_with_those_that_are() {
    assertRefused(rule("A-01").with("sorce", "X"))
        .hasMessageEndingWith(
            "has the unknown annotation @sorce. Known are [absence, advice, change, id, kind, reason, rung,"
                + " since, source, strength, tags, trap].");
  }

  @Test
  void a_strength_is_hard_or_soft() {
    assertThat(info(rule("A-01").with("strength", "hard")).strength()).isEqualTo(Strength.HARD);
    assertRefused(rule("A-01").with("strength", "firm"))
        .hasMessageEndingWith("has the strength (firm), where hard or soft was expected.");
  }

  @Test
  void a_rule_stands_in_a_stratum() {
    assertRefused(rule("A-01", "constraint", "later"))
        .hasMessageEndingWith(
            "stands in the ruleflow-group (later), where one of"
                + " [concept, nominate, exclude, stand, choose, advise] was expected.");
  }

  static Stream<Arguments> forbidden() {
    return Stream.of(
        Arguments.of(Attribute.SALIENCE, 1),
        Arguments.of(Attribute.SALIENCE, -1),
        Arguments.of(Attribute.NO_LOOP, true),
        Arguments.of(Attribute.LOCK_ON_ACTIVE, true),
        Arguments.of(Attribute.AUTO_FOCUS, true),
        Arguments.of(Attribute.ACTIVATION_GROUP, "one"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  <T> void strata_alone_order_the_rules(Attribute<T> attribute, T value) {
    assertRefused(rule("A-01").attribute(attribute, value))
        .hasMessageContainingAll("uses salience", "which are forbidden");
  }

  @Test
  void a_rule_matches_one_kind_of_conclusions() {
    assertRefused(rule("A-01").each(Conclusion.class))
        .hasMessageEndingWith(
            "matches Conclusion, where one of them is expected, such as Candidate. Such a rule"
                + " could decide, but not be explained.");
  }
}
