package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.internal.search.CounterfactualSearch;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search passes most pairs of changes by; here all with a field of every fourth are tried. */
class CounterfactualSearchTest {

  private static final RuleRuntime RULES =
      new RuleRuntime(LoadedRulebooks.of(CounterfactualSearchTest.class.getClassLoader()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bedrock | {task: conversation, network: {isolation: air-gapped}, model: {nonTree: true},"
            + " operations: {scalingControl: true}}",
        "xgboost | {task: regression, data: {sizeGb: 200}, training: {customCode: true,"
            + " noCode: true}, model: {nonTree: true}}",
        "linear-learner | {task: regression, container: {customOs: true},"
            + " training: {automl: true}}"
      })
  void no_pair_of_changes_is_passed_by_that_helps(String approach, String document) {
    EvaluationContext context = context(document);
    Counterfactuals found =
        new CounterfactualSearch(
                context, approach, FieldSet.NONE, SearchBudget.ofTime(Duration.ofMinutes(2)))
            .find();
    assertThat(found.proof()).isEqualTo(Proof.ALL_SMALLEST);
    assertThat(found.size()).isEqualTo(2);
    assertThat(told(found)).isEqualTo(tried(context, approach));
  }

  /** What puts all approaches off is no loss to one that is put off already. */
  @Test
  void an_approach_gains_by_a_soft_exclusion_of_all_where_one_puts_it_off_already() {
    Counterfactuals found =
        new CounterfactualSearch(
                context("{task: click-through-prediction}"),
                "autopilot",
                FieldSet.NONE,
                SearchBudget.ofTime(Duration.ofMinutes(2)))
            .find();
    assertThat(found.sets())
        .flatExtracting(Counterfactual::changes)
        .extracting(Alteration::path)
        .contains("operations.noInfrastructure", "operations.pricing");
  }

  private static EvaluationContext context(String document) {
    return new EvaluationContext(
        RULES,
        FieldAssignment.of(
            WorkloadReader.ofRecordedDecisions().read(document), RULES.rulebooks().vocabulary()),
        RULES.rulebooks().platform().on(RulesUnderTest.AS_OF),
        List.of());
  }

  private static Set<String> told(Counterfactuals found) {
    Set<String> told = new TreeSet<>();
    for (Counterfactual set : found.sets()) {
      for (Object first : values(set.changes().get(0))) {
        for (Object second : values(set.changes().get(1))) {
          if (isTried(set.changes().get(0).path())) {
            told.add(pair(set.changes().get(0).path(), first, set.changes().get(1).path(), second));
          }
        }
      }
    }
    return told;
  }

  private static List<Object> values(Alteration change) {
    return change.to().isEmpty() ? List.of("withdrawn") : change.to();
  }

  private static Set<String> tried(EvaluationContext context, String approach) {
    AlternativeValues alternatives = new AlternativeValues(RULES.borders());
    Set<String> helpful = new TreeSet<>();
    List<Field> fields = new ArrayList<>(RULES.probing().toDecide());
    fields.remove(FieldAssignment.TASK);
    for (Field one : fields.stream().filter(field -> isTried(field.path())).toList()) {
      for (Object first : alternatives.of(context.stated(), one, approach)) {
        FieldAssignment half = context.stated().with(one, first);
        for (Field other : fields) {
          for (Object second : alternatives.of(context.stated(), other, approach)) {
            if (other.index() > one.index() && wins(context, half.with(other, second), approach)) {
              helpful.add(pair(one.path(), plain(first), other.path(), plain(second)));
            }
          }
        }
      }
    }
    return helpful;
  }

  private static boolean isTried(String path) {
    return RULES.rulebooks().vocabulary().field(path).orElseThrow().index() % 4 == 0;
  }

  private static boolean wins(EvaluationContext context, FieldAssignment facts, String approach) {
    return approach.equals(context.decide(facts, Stratum.CHOOSE).conclusions().recommended())
        && EvaluationContext.valid(facts);
  }

  private static Object plain(Object value) {
    return value == null ? "withdrawn" : WorkloadWriter.plain(value);
  }

  private static String pair(String path, Object value, String otherPath, Object otherValue) {
    return path + "=" + value + " " + otherPath + "=" + otherValue;
  }
}
