package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What explanations say, held against the engine on generated workloads. */
class ExplanationsTest {

  private static final long SEED = Long.getLong("invariants.seed", 20_261_123);
  private static final int PERCENT = Integer.getInteger("explanations.percent", 6);

  /** A list of what may be chosen is only widened; several needs are asked for as one. */
  private static final Set<String> BESIDE = Set.of("offered", "customization.needs");

  private static final List<List<Object>> VALUES = FieldValues.few(new DecisionProbe());
  private static final RandomFactSets RANDOM = new RandomFactSets(VALUES, List.of(), SEED);

  private static Decision decide(FactSet factSet) {
    return RulesUnderTest.advisor().decide(factSet.workload(), RulesUnderTest.AS_OF);
  }

  /** Decides so many workloads, or in an everyday build the part of them that it has time for. */
  private static List<Decision> decisions(int count) {
    return LongStream.range(0, (count * PERCENT + 99) / 100)
        .parallel()
        .mapToObj(RANDOM::number)
        .map(f -> decide(f))
        .toList();
  }

  /** Decides by the engine about changed facts; empty when they contradict each other. */
  private static Optional<Answer> answer(Decision decision, List<FactChange> changes) {
    try {
      return Optional.of(
          Answer.of(RulesUnderTest.advisor().explain(decision).whatIf(changes).after()));
    } catch (InvalidWorkloadException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> winner(Decision decision, List<FactChange> changes) {
    return answer(decision, changes).map(Answer::approach);
  }

  @Test
  void a_rule_fires_where_all_its_conditions_hold_and_only_there() {
    List<String> ids =
        RulesUnderTest.advisor().catalog().rules().stream().map(rule -> rule.id()).toList();
    for (Decision decision : decisions(80)) {
      Set<String> fired =
          decision.trail().stream().map(TrailEntry::rule).collect(Collectors.toSet());
      for (String id : ids) {
        RuleTrace trace = RulesUnderTest.advisor().explain(decision).whyNotRule(id);
        boolean all =
            trace.conditions().stream()
                .allMatch(condition -> condition.verdict() == ConditionTrace.ConditionStatus.TRUE);
        assertThat(trace.fired()).as(id).isEqualTo(fired.contains(id));
        assertThat(all).as("%s of %s", trace, decision.workload()).isEqualTo(trace.fired());
      }
    }
  }

  @Test
  void an_unknown_condition_saw_something_missing() {
    for (Decision decision : decisions(50)) {
      for (String id : List.of("X-01", "R3-21", "R2-24", "P-11", "C-07", "X-26")) {
        for (ConditionTrace condition :
            RulesUnderTest.advisor().explain(decision).whyNotRule(id).conditions()) {
          if (condition.verdict() == ConditionTrace.ConditionStatus.UNKNOWN
              && condition.note() == null) {
            assertThat(condition.saw()).anyMatch(evidence -> evidence.value() == null);
          }
        }
      }
    }
  }

  @Test
  void why_not_agrees_with_the_ladder() {
    for (Decision decision : decisions(100)) {
      for (Approach approach : RulesUnderTest.advisor().ladder().approaches()) {
        WhyNot whyNot = RulesUnderTest.advisor().explain(decision).whyNot(approach.id());
        Status status = decision.find(approach.id()).orElseThrow().status();
        List<String> excluding =
            decision.find(approach.id()).orElseThrow().exclusions().stream()
                .map(Exclusion::reason)
                .sorted()
                .toList();
        assertThat(whyNot.verdict())
            .isEqualTo(
                switch (status) {
                  case RECOMMENDED -> WhyNot.Verdict.RECOMMENDED;
                  case VIABLE -> WhyNot.Verdict.BEATEN;
                  case EXCLUDED -> WhyNot.Verdict.EXCLUDED;
                  case NOT_APPLICABLE -> WhyNot.Verdict.NOT_NOMINATED;
                });
        if (status != Status.NOT_APPLICABLE) {
          assertThat(whyNot.exclusions().stream().map(Justification::text).sorted())
              .containsExactlyElementsOf(excluding);
          assertThat(whyNot.nominations()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void every_set_of_changes_makes_the_approach_win_and_no_part_of_it_does() {
    int found = 0;
    for (Decision decision : decisions(36)) {
      for (String approach : somewhere(decision)) {
        Counterfactuals takes =
            RulesUnderTest.advisor().explain(decision).whatWouldItTake(approach);
        for (Counterfactual set : takes.sets()) {
          found++;
          assertThat(set.changes()).hasSize(takes.size());
          for (int value = 0; value < 3; value++) {
            List<FactChange> changes = pick(set, value);
            assertThat(winner(decision, changes)).as("%s", changes).contains(approach);
            for (List<FactChange> part : properParts(changes)) {
              assertThat(winner(decision, part))
                  .as("%s of %s", part, changes)
                  .isNotEqualTo(Optional.of(approach));
            }
          }
        }
      }
    }
    assertThat(found).isGreaterThan(150 * PERCENT / 100);
  }

  /** Tries the values of the tests' own, which know nothing of the search. */
  @Test
  void no_single_change_that_helps_is_overlooked() {
    int helped = 0;
    for (Decision decision : decisions(12)) {
      FactSet factSet = FactSet.of(decision.workload());
      for (String approach : somewhere(decision)) {
        Counterfactuals takes =
            RulesUnderTest.advisor().explain(decision).whatWouldItTake(approach);
        Set<String> found = new TreeSet<>();
        if (takes.size() == 1) {
          takes.sets().forEach(set -> found.add(set.changes().get(0).path()));
        }
        if (takes.proof() != Proof.WINS_ALREADY) {
          Set<String> helping = helping(decision, factSet, approach);
          helped += helping.size();
          assertThat(found).as("%s for %s", approach, factSet).containsAll(helping);
        }
      }
    }
    assertThat(helped).isGreaterThan(20 * PERCENT / 100);
  }

  private static Set<String> helping(Decision decision, FactSet factSet, String approach) {
    boolean serves = decision.find(approach).orElseThrow().status() != Status.NOT_APPLICABLE;
    Set<String> helping = new TreeSet<>();
    for (int field = serves ? 1 : 0; field < VALUES.size(); field++) {
      String path = FactSet.FIELDS.get(field).path();
      if (!BESIDE.contains(path)) {
        for (Object value : VALUES.get(field)) {
          FactSet other = factSet.with(field, value);
          if (other.valid()
              && decide(other)
                  .findRecommendation()
                  .filter(r -> r.approach().equals(approach))
                  .isPresent()) {
            helping.add(path);
            break;
          }
        }
      }
    }
    return helping;
  }

  @Test
  void a_question_is_about_a_fact_that_matters() {
    int asked = 0;
    for (Decision decision : decisions(30)) {
      Answer before = Answer.of(decision);
      for (Question question : RulesUnderTest.advisor().explain(decision).questions().questions()) {
        assertThat(question.outcomes()).isNotEmpty();
        for (QuestionOutcome outcome : question.outcomes()) {
          asked++;
          List<FactChange> with = outcome.with();
          Answer without = with.isEmpty() ? before : answer(decision, with).orElseThrow();
          List<FactChange> answered = new ArrayList<>(with);
          answered.add(FactChange.set(question.path(), outcome.values().get(0)));
          assertThat(answer(decision, answered)).contains(outcome.answer());
          assertThat(outcome.answer()).as("%s %s", question, with).isNotEqualTo(without);
        }
      }
    }
    assertThat(asked).isGreaterThan(500 * PERCENT / 100);
  }

  @Test
  void no_fact_that_matters_is_left_unasked() {
    for (Decision decision : decisions(15)) {
      FactSet factSet = FactSet.of(decision.workload());
      Answer before = Answer.of(decision);
      Questions questions = RulesUnderTest.advisor().explain(decision).questions();
      Set<String> asked =
          questions.questions().stream().map(Question::path).collect(Collectors.toSet());
      for (int field = 1; field < VALUES.size(); field++) {
        String path = FactSet.FIELDS.get(field).path();
        if (factSet.of(field) == null && !asked.contains(path) && !BESIDE.contains(path)) {
          for (Object value : VALUES.get(field)) {
            FactSet other = factSet.with(field, value);
            if (other.valid()) {
              assertThat(Answer.of(decide(other))).as("%s = %s", path, value).isEqualTo(before);
            }
          }
        }
      }
    }
  }

  @Test
  void what_answers_lead_to_was_possible() {
    int complete = 0;
    for (Decision decision : decisions(40)) {
      Questions questions = RulesUnderTest.advisor().explain(decision).questions();
      complete += questions.complete() ? 1 : 0;
      for (Question question : questions.questions()) {
        for (QuestionOutcome outcome : question.outcomes()) {
          if (outcome.answer().approach() != null) {
            assertThat(questions.possible()).contains(outcome.answer().approach());
          }
        }
      }
    }
    assertThat(complete).isPositive();
  }

  @Test
  void a_turn_turns_the_answer_and_nothing_nearer_does() {
    int turned = 0;
    for (Decision decision : decisions(100)) {
      Answer before = Answer.of(decision);
      for (FactSensitivity fact : RulesUnderTest.advisor().explain(decision).stability().facts()) {
        for (TippingPoint tippingPoint : fact.turns()) {
          turned++;
          List<Object> to =
              tippingPoint.to().isEmpty() ? Collections.singletonList(null) : tippingPoint.to();
          for (Object value : to) {
            assertThat(answer(decision, List.of(new FactChange(fact.path(), value))))
                .contains(tippingPoint.answer());
          }
          assertThat(tippingPoint.rules()).as("%s %s", fact, tippingPoint).isNotEmpty();
          if (tippingPoint.border() != null) {
            double stated = ((Number) fact.value()).doubleValue();
            Object between = stated + (tippingPoint.border() - stated) / 2;
            if (fact.value() instanceof Long || fact.value() instanceof Integer) {
              between = Math.round(Math.floor((double) between));
            }
            boolean apart = ((Number) between).doubleValue() != tippingPoint.border();
            if (apart) {
              assertThat(answer(decision, List.of(FactChange.set(fact.path(), between))))
                  .isIn(Optional.of(before), Optional.empty());
            }
          }
        }
      }
    }
    assertThat(turned).isGreaterThan(100 * PERCENT / 100);
  }

  /** Returns approaches from all over the ladder, those that serve the task among them. */
  private static List<String> somewhere(Decision decision) {
    SplittableRandom random = new SplittableRandom(decision.digest().hashCode());
    return RulesUnderTest.advisor().ladder().approaches().stream()
        .map(Approach::id)
        .filter(
            id ->
                decision.find(id).orElseThrow().status() != Status.NOT_APPLICABLE
                    || random.nextInt(12) == 0)
        .toList();
  }

  private static List<FactChange> pick(Counterfactual set, int number) {
    List<FactChange> changes = new ArrayList<>();
    for (Alteration change : set.changes()) {
      Object value = change.to().isEmpty() ? null : change.to().get(number % change.to().size());
      changes.add(new FactChange(change.path(), WorkloadWriter.plain(value)));
    }
    return changes;
  }

  private static List<List<FactChange>> properParts(List<FactChange> changes) {
    List<List<FactChange>> parts = new ArrayList<>();
    for (int mask = 1; mask < (1 << changes.size()) - 1; mask++) {
      List<FactChange> part = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        if ((mask & (1 << i)) != 0) {
          part.add(changes.get(i));
        }
      }
      parts.add(part);
    }
    return parts;
  }
}
