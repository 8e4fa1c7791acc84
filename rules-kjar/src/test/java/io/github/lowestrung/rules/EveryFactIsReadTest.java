package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A fact earns its place in workload documents by a rule that reads it. */
class EveryFactIsReadTest {

  /** Words for people, and which facts searches leave alone. */
  private static final Set<String> NO_FACTS = Set.of("id", "title", "description", "fixed");

  @Test
  void every_fact_is_read_by_a_rule() {
    List<RulePage> pages = Handbook.of(RulesUnderTest.advisor()).pages();
    Set<String> unread = new TreeSet<>();
    Vocabulary.LIBRARY.fields().forEach(field -> unread.add(field.path()));
    unread.removeAll(NO_FACTS);
    pages.forEach(page -> unread.removeAll(page.fields()));

    // what a rule only asks not to be is no evidence, so it stands in the conditions alone
    unread.removeIf(path -> pages.stream().anyMatch(page -> negates(page.when(), path)));

    assertThat(unread).isEmpty();
  }

  private static boolean negates(String conditions, String path) {
    String name = path.substring(path.indexOf('.') + 1);
    return conditions.matches("(?s).*\\bnot \\w+\\([^)]*\\b" + name + "\\b.*");
  }
}
