package io.github.lowestrung.internal.rulebook;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drools.base.util.Drools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook says once what its ids mean, and loading holds its rules to it. */
class RuleIdsTest {

  @TempDir Path root;

  private Advisor load(ToyRule rule, String prefixes, String versions) throws IOException {
    ToyRule.load(List.of(rule.each(Tasks.class).then(c -> exclude(c, "stool"))), List.of());
    ToyRulebook book = new ToyRulebook(root);
    book.write(
        "META-INF/lowest-rung/rulebook.yaml",
        "{id: 'toy:ladder', version: '1', prefixes: " + prefixes + "}");
    book.write(
        "META-INF/lowest-rung/ladder.yaml",
        "[{number: 1, name: Floor, effort: no, operationalSurface: 1}]");
    book.write("META-INF/lowest-rung/approaches.yaml", "[{id: stool, name: A stool, rung: 1}]");
    book.write("META-INF/lowest-rung/versions.yaml", versions);
    book.write(
        "META-INF/kie/toy/ladder/drools-model",
        "Drools-Model-Version:" + Drools.getFullVersion() + "\n" + ToyRule.First.class.getName());
    return book.load();
  }

  private static ToyRule bare(String id) {
    return rule(id).without("kind").without("since");
  }

  @Test
  void kind_rung_and_version_follow_from_the_id() throws IOException {
    RuleInfo rule =
        load(bare("R4.5-20"), "{'R{rung}': rung}", "{'0.3': [R4.5-20]}").catalog().rules().get(0);
    assertThat(List.of(rule.kind(), rule.rung(), rule.since()))
        .containsExactly("rung", "4.5", "0.3");
  }

  @Test
  void what_disagrees_or_is_missing_is_refused() {
    refused(rule("X-01"), "{X: preference}", "{'1': [X-01]}", "states @kind(\"constraint\")");
    refused(rule("X-01"), "{X: constraint}", "{'2': [X-01]}", "states @since(\"1\")");
    refused(bare("X-01"), "{Y: constraint}", "{'1': [X-01]}", "has no @kind. Maybe add a line");
    refused(bare("X-01"), "{X: constraint}", "{}", "has no @since. Maybe add a line");
    refused(bare("X-01"), "{X: 'platform, caution'}", "{'1': [X-01]}", "[platform, caution]");
    refused(rule("X-01"), "{X: constrant}", "{}", "Maybe (constraint) is meant.");
  }

  @Test
  void an_id_is_for_ever() {
    refused(rule("X-01"), "{}", "{retired: [X-01]}", "lists as retired");
    refused(
        rule("X-01"), "{}", "{'1': [X-01, X-03]}", "names (X-03), which no rule has", "(retired)");
  }

  private void refused(ToyRule rule, String prefixes, String versions, String... parts) {
    assertThatThrownBy(() -> load(rule, prefixes, versions))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }
}
