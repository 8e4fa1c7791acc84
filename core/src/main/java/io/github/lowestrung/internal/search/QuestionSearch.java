package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the missing facts that can change the answer, by trying their values. */
public final class QuestionSearch {

  /** How much a question is worth that changes only the configuration, beside the approach. */
  private static final double SETTING = 0.25;

  private final EvaluationContext context;
  private final FieldSet askable;
  private final Run run;
  private final Answer answer;
  private final List<String> possible = new ArrayList<>();
  private boolean complete = true;

  /** What an answer to a question comes to. */
  private record Trial(Answer answer, List<Excluded> hard) {}

  /** Answers to a question with the same result; leaving it open keeps the current one. */
  private record Result(Answer answer, List<String> rulesOut) {}

  public QuestionSearch(EvaluationContext context, FieldSet unanswerable) {
    this.context = context;
    this.run = context.decide(context.stated(), Stratum.ADVISE);
    this.answer = context.answer(run);
    this.askable = all().difference(unanswerable).difference(context.stated().known());
  }

  private FieldSet all() {
    return FieldSet.of(context.stated().vocabulary().fields());
  }

  public Questions questions() {
    Map<Field, Map<Object, Trial>> trials = new LinkedHashMap<>();
    List<Field> silent = new ArrayList<>();
    Set<String> winners = new HashSet<>();
    for (Field field : askable.intersection(context.probing().toDecide())) {
      Map<Object, Trial> tried = trials(field);
      if (tried.values().stream().allMatch(trial -> trial.answer().equals(answer))) {
        silent.add(field);
      } else {
        tried.values().forEach(trial -> winners.add(trial.answer().approach()));
        trials.put(field, tried);
      }
    }
    List<Question> joint = new JointQuestionSearch(context, run, askable).about(silent);
    joint.forEach(question -> question.outcomes().forEach(o -> winners.add(o.answer().approach())));
    winners.add(answer.approach());
    findPossible(winners);
    List<Question> questions = new ArrayList<>(joint);
    trials.forEach((field, tried) -> questions.add(question(field, tried)));
    questions.sort(
        Comparator.comparing(this::worth)
            .thenComparing(Question::narrowing)
            .reversed()
            .thenComparing(Question::path));
    return new Questions(
        answer,
        List.copyOf(possible),
        complete,
        List.copyOf(questions),
        context.runtime().topics().of(askable.intersection(context.probing().toDecide())));
  }

  /** Weighs how likely somebody knows a fact, and all without which it decides nothing. */
  private double worth(Question question) {
    double known = context.runtime().topics().known(question.path());
    return known * (changesApproach(question) ? 1 : SETTING) / (1 + question.together().size());
  }

  private boolean changesApproach(Question question) {
    return question.outcomes().stream()
        .anyMatch(outcome -> !Objects.equals(outcome.answer().approach(), answer.approach()));
  }

  /**
   * An approach is possible when some answers to the open questions make it win, as those have
   * shown that were tried. Beyond the budget it counts as possible too.
   */
  private void findPossible(Set<String> winners) {
    FieldSet fixed = all().difference(askable);
    RuleReach reach = new RuleReach(context);
    for (Approach approach : context.ladder().approaches()) {
      Optional<Boolean> wins =
          winners.contains(approach.id())
              ? Optional.of(true)
              : possible(approach.id(), fixed, reach);
      complete &= wins.isPresent();
      if (wins.orElse(true)) {
        possible.add(approach.id());
      }
    }
  }

  private Optional<Boolean> possible(String approach, FieldSet fixed, RuleReach reach) {
    SearchBudget budget = SearchBudget.ofQuestions();
    return new CounterfactualSearch(context, approach, fixed, budget, reach).possible();
  }

  private Map<Object, Trial> trials(Field field) {
    Map<Object, Trial> trials = new LinkedHashMap<>();
    for (Object value : context.alternatives(field)) {
      FieldAssignment other = context.stated().with(field, value);
      if (EvaluationContext.valid(other)) {
        trials.put(value, trial(context.decide(other, Stratum.ADVISE)));
      }
    }
    return trials;
  }

  private Trial trial(Run then) {
    List<Excluded> hard =
        then.conclusions().exclusions().stream()
            .filter(excluded -> excluded.strength() == Strength.HARD)
            .toList();
    return new Trial(context.answer(then), hard);
  }

  private Question question(Field field, Map<Object, Trial> trials) {
    Map<Result, List<Object>> results = new LinkedHashMap<>();
    results.put(result(trial(run)), new ArrayList<>());
    trials.forEach(
        (value, trial) ->
            results.computeIfAbsent(result(trial), r -> new ArrayList<>()).add(value));
    double narrowing =
        results.keySet().stream().mapToInt(r -> r.rulesOut().size()).average().orElse(0)
            / Math.max(1, possible.size());
    List<QuestionOutcome> outcomes =
        results.entrySet().stream()
            .filter(result -> !result.getKey().answer().equals(answer))
            .map(result -> outcome(field, result.getValue(), result.getKey()))
            .toList();
    return new Question(
        field.path(),
        field.rule().meaning(),
        context.runtime().topics().asks(field),
        narrowing,
        outcomes,
        List.of());
  }

  private QuestionOutcome outcome(Field field, List<Object> values, Result result) {
    String words =
        new ValueText(field, context.runtime().borders())
            .of(values, context.tried(field), null, null);
    return new QuestionOutcome(
        values.stream().map(WorkloadWriter::plain).toList(),
        words,
        result.answer(),
        result.rulesOut(),
        List.of());
  }

  private Result result(Trial trial) {
    return new Result(
        trial.answer(),
        possible.stream()
            .filter(approach -> trial.hard().stream().anyMatch(hard -> hard.covers(approach)))
            .toList());
  }
}
