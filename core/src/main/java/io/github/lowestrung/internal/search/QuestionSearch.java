package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the missing facts that can change the answer, by trying their values. */
public final class QuestionSearch {

  private final EvaluationContext context;
  private final FieldSet askable;
  private final Run run;
  private final Answer answer;
  private final List<String> possible = new ArrayList<>();
  private boolean complete = true;

  /** The result of an answer to a question; leaving it open keeps the current one. */
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
    findPossible();
    List<Question> questions = new ArrayList<>();
    List<Field> silent = new ArrayList<>();
    for (Field field : askable.intersection(context.probing().toDecide())) {
      Question question = question(field);
      if (question.outcomes().isEmpty()) {
        silent.add(field);
      } else {
        questions.add(question);
      }
    }
    questions.addAll(new JointQuestionSearch(context, run, askable).about(silent));
    questions.sort(
        Comparator.comparing(Question::narrowing)
            .reversed()
            .thenComparing(question -> !changesApproach(question)));
    return new Questions(answer, List.copyOf(possible), complete, List.copyOf(questions));
  }

  private boolean changesApproach(Question question) {
    return question.outcomes().stream()
        .anyMatch(o -> !String.valueOf(o.answer().approach()).equals(answer.approach()));
  }

  /**
   * An approach is possible when some answers to the open questions make it win. When time ran out,
   * it counts as possible too.
   */
  private void findPossible() {
    FieldSet fixed = all().difference(askable);
    SearchBudget time = SearchBudget.ofTime(SearchLimits.QUESTION_TIME);
    for (Approach approach : context.ladder().approaches()) {
      Optional<Boolean> wins =
          new CounterfactualSearch(context, approach.id(), fixed, time.left()).possible();
      complete &= wins.isPresent();
      if (wins.orElse(true)) {
        possible.add(approach.id());
      }
    }
  }

  private Question question(Field field) {
    Map<Result, List<Object>> results = new LinkedHashMap<>();
    results.put(new Result(answer, ruledOut(run)), new ArrayList<>());
    for (Object value : context.alternatives(field)) {
      FieldAssignment other = context.stated().with(field, value);
      if (EvaluationContext.valid(other)) {
        Run then = context.decide(other, Stratum.ADVISE);
        Result result = new Result(context.answer(then), ruledOut(then));
        results.computeIfAbsent(result, r -> new ArrayList<>()).add(value);
      }
    }
    double narrowing =
        results.keySet().stream().mapToInt(r -> r.rulesOut().size()).average().orElse(0)
            / Math.max(1, possible.size());
    List<QuestionOutcome> outcomes =
        results.entrySet().stream()
            .filter(result -> !result.getKey().answer().equals(answer))
            .map(result -> outcome(field, result.getValue(), result.getKey()))
            .toList();
    return new Question(field.path(), field.rule().meaning(), narrowing, outcomes, List.of());
  }

  private QuestionOutcome outcome(Field field, List<Object> values, Result result) {
    boolean number = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
    String words =
        number
            ? new RangeText(field, context.runtime().borders().numbers(field))
                .ranges(values, context.alternatives(field))
            : SensitivityAnalysis.words(values.stream().map(WorkloadWriter::plain).toList());
    return new QuestionOutcome(
        values.stream().map(WorkloadWriter::plain).toList(),
        words,
        result.answer(),
        result.rulesOut(),
        List.of());
  }

  private List<String> ruledOut(Run then) {
    List<Excluded> hard =
        then.conclusions().exclusions().stream()
            .filter(excluded -> excluded.strength() == Strength.HARD)
            .toList();
    return possible.stream()
        .filter(approach -> hard.stream().anyMatch(excluded -> excluded.covers(approach)))
        .toList();
  }
}
