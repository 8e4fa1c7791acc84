package io.github.lowestrung.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.toy.ToyModels;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rulebook is used whole or refused with what to do; a rule that fails is named. */
class LoadedRulebooksTest {

  private static final Workload WORKLOAD = Workload.of(Task.CLUSTERING).build();

  @TempDir Path root;

  private Advisor advisor(Class<?>... models) throws IOException {
    return new ToyRulebook(root).advisor(models);
  }

  private Advisor advisor(String header, Class<?>... models) throws IOException {
    return new ToyRulebook(root).advisor(header, models);
  }

  private Advisor load() throws IOException {
    return new ToyRulebook(root).load();
  }

  private void write(String file, String text) throws IOException {
    new ToyRulebook(root).write(file, text);
  }

  @Test
  void another_ladder_is_a_rulebook_without_touching_core() throws IOException {
    var decision = advisor(ToyModels.Good.class).decide(WORKLOAD);
    assertThat(decision.decisions().get(0).recommendation().approach()).isEqualTo("stool");
    assertThat(decision.recommendation().because())
        .extracting(reason -> reason.rule() + " " + reason.text())
        .containsExactly("A-01 clustering is asked for", "A-02 clustering is asked for");
    assertThat(decision.rulebooks()).extracting(book -> book.id()).containsExactly("toy:ladder:1");
  }

  @Test
  void one_more_listener_is_told_without_loading_anew() throws IOException {
    Advisor advisor = advisor(ToyModels.Good.class);
    List<String> told = new ArrayList<>();

    Advisor first = advisor.onBehalfOf(new Attribution("ann", "c-1")).with(noting("first", told));
    Advisor both = first.with(noting("second", told));
    advisor.decide(WORKLOAD);
    both.decide(WORKLOAD);

    assertThat(told).containsExactly("second ann c-1 stool", "first ann c-1 stool");
    assertThat(both.catalog()).isSameAs(advisor.catalog());
    assertThat(both.reader()).isSameAs(advisor.reader());
    assertThatThrownBy(() -> advisor.with(null)).isInstanceOf(NullPointerException.class);
  }

  private static DecisionListener noting(String name, List<String> told) {
    return new DecisionListener() {
      @Override
      public void decided(DecisionRequest request, SubjectDecision decision) {
        Attribution asked = request.attribution();
        told.add(
            String.join(
                " ",
                name,
                asked.subject(),
                asked.correlationId(),
                decision.decisions().get(0).recommendation().approach()));
      }
    };
  }

  @Test
  void the_digest_of_a_rulebook_changes_with_any_of_its_files_but_its_license() throws IOException {
    String before = advisor(ToyModels.Good.class).rulebooks().get(0).sha256();
    assertThat(advisor(ToyModels.Good.class).rulebooks().get(0).sha256()).isEqualTo(before);
    write("META-INF/LICENSE", "It may be used by all.");
    assertThat(load().rulebooks().get(0).sha256()).isEqualTo(before);
    write("META-INF/lowest-rung/closings.yaml", "[]");
    assertThat(load().rulebooks().get(0).sha256()).isNotEqualTo(before);
  }

  @Test
  void no_rulebook_says_which_dependency_is_missing() {
    assertThatThrownBy(() -> Advisor.create())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("Maybe add the dependency io.github.lowestrung:lowest-rung-rules");
  }

  @Test
  void no_rules_are_refused() {
    assertThatThrownBy(() -> advisor(ToyModels.Empty.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("contain no rules");
  }

  @Test
  void a_model_of_another_engine_is_refused() {
    assertThatThrownBy(() -> advisor("Drools-Model-Version:9.44.0", ToyModels.Good.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("was built for (Drools-Model-Version:9.44.0)");
  }

  @Test
  void a_missing_annotation_is_refused() {
    assertThatThrownBy(() -> advisor(ToyModels.NoReason.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("\"Toy - No reason\" of toy:ladder:1 has no @reason");
  }

  @Test
  void an_unknown_annotation_is_refused() {
    assertThatThrownBy(() -> advisor(ToyModels.Misspelt.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("unknown annotation @sorce");
  }

  @Test
  void a_rule_outside_the_strata_is_refused() {
    assertThatThrownBy(() -> advisor(ToyModels.Astray.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("ruleflow-group (whenever)");
  }

  @Test
  void two_rules_of_one_id_are_refused_naming_both() {
    assertThatThrownBy(() -> advisor(ToyModels.Twins.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("share the id (A-01)")
        .hasMessageContaining("Toy - One")
        .hasMessageContaining("Toy - Other");
  }

  @Test
  void two_rules_of_one_name_are_refused_naming_both() {
    assertThatThrownBy(() -> advisor(ToyModels.Good.class, ToyModels.Good.class))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("Two rules have the name \"Toy - The ladder serves\"");
  }

  @Test
  void a_rule_that_throws_is_named() throws IOException {
    Advisor advisor = advisor(ToyModels.ThrowingRule.class);
    assertThatThrownBy(() -> advisor.decide(WORKLOAD))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("Toy - Throws")
        .hasMessageContaining("broken");
  }

  @Test
  void a_rule_that_loops_is_stopped_and_named() throws IOException {
    Advisor advisor = advisor(ToyModels.LoopingRule.class);
    assertThatThrownBy(() -> advisor.decide(WORKLOAD))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("do not terminate")
        .hasMessageContaining("Toy - Loops");
  }

  @Test
  void a_broken_table_is_refused() {
    assertThatThrownBy(
            () -> {
              advisor(ToyModels.Good.class);
              write(
                  "META-INF/lowest-rung/approaches.yaml", "[{id: stool, name: A stool, rung: 9}]");
              load();
            })
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("(stool) stands on rung (9.0)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approaches.yaml | null           | (approaches.yaml) of | the file states nothing",
        "approaches.yaml | '# none yet'   | (approaches.yaml:1) of | the file states nothing",
        "versions.yaml   | null           | (versions.yaml) of   | the file states nothing",
        "versions.yaml   | []             | (versions.yaml:1) of | a list is where a group",
        "notes.yaml      | [null]         | (notes.yaml:1) of    | nothing is where a value was",
        "notes.yaml      | [[]]           | (notes.yaml:1) of    | a list is where a group",
        "notes.yaml      | [{about: a}]   | (notes.yaml) of      | the row (a) has no (says)",
        "notes.yaml      | '[]\n---\n[]'   | (notes.yaml:3) of    | a second document",
        "notes.yaml      | [{about: a, about: b}] | (notes.yaml:1) of | (about) is there twice",
        "approaches.yaml | [{rung: 1}]    | (approaches.yaml) of | a row has no (id)",
        "notes.yaml      | [{idd: a}]     | (notes.yaml:1) of    | there is no field (idd)",
      })
  void a_table_that_cannot_be_read_is_named_in_words_of_ours(
      String file, String text, String place, String why) {
    assertThatThrownBy(
            () -> {
              advisor(ToyModels.Good.class);
              write("META-INF/lowest-rung/" + file, text);
              load();
            })
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(place, why)
        .hasMessageNotContainingAny("java.", "Token", "Source");
  }

  @Test
  void a_rule_that_could_not_be_explained_is_refused_with_what_is_wrong() {
    assertRefused(ToyModels.JoinRule.class, "The rule \"Toy - Joined\"", "uses OR");
    assertRefused(ToyModels.NestedRule.class, "a NOT around more than one pattern");
    assertRefused(ToyModels.Wordless.class, "a condition without words");
    assertRefused(
        ToyModels.CountingRule.class, "uses ACCUMULATE", "could decide, but not be explained");
    assertRefused(ToyModels.Sweeping.class, "matches Conclusion, where one of them is expected");
  }

  private void assertRefused(Class<?> model, String... parts) {
    assertThatThrownBy(() -> advisor(model))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void a_decision_by_another_ladder_is_explained_too() throws IOException {
    var advisor = advisor(ToyModels.Good.class);
    assertThat(advisor.explain(advisor.decide(WORKLOAD)).why().nominations())
        .singleElement()
        .satisfies(justification -> assertThat(justification.rule()).isEqualTo("A-01"));
  }
}
