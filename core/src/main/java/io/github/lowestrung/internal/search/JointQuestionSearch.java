package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds missing facts that change the answer only together: one rule tests several of them, so that
 * no answer to a single one changes anything. Each rule is tried by itself first, which is quick,
 * and the answer is computed only where the rule fires.
 */
final class JointQuestionSearch {

  private final EvaluationContext context;
  private final Run run;
  private final FieldSet askable;
  private final List<Question> questions = new ArrayList<>();
  private final Set<Field> silent = new HashSet<>();
  private final Map<FieldAssignment, Answer> answers = new HashMap<>();
  private int looked;

  JointQuestionSearch(EvaluationContext context, Run run, FieldSet askable) {
    this.context = context;
    this.run = run;
    this.askable = askable;
  }

  /**
   * Returns questions about facts to which no single answer changes anything.
   *
   * @param fieldsWithoutEffect their fields
   */
  List<Question> about(Collection<Field> fieldsWithoutEffect) {
    silent.addAll(fieldsWithoutEffect);
    RuleFeasibility feasible =
        new RuleFeasibility(
            context,
            FieldSet.of(context.runtime().rulebooks().vocabulary().fields()).difference(askable),
            new RuleReach(context));
    for (CompiledRule rule : context.runtime().rules()) {
      FieldSet fields = context.probing().decides(rule) ? fields(rule) : FieldSet.NONE;
      if (fields.size() > 1 && !Collections.disjoint(fields, silent) && feasible.of(rule)) {
        looked = 0;
        tryValues(rule, fields);
      }
    }
    return questions;
  }

  /** Returns the missing facts that a rule asks for, itself or through concepts. */
  private FieldSet fields(CompiledRule rule) {
    FieldSet missing =
        rule.shape().steps().stream()
            .filter(step -> !step.isNegated())
            .map(
                step ->
                    step.type() == Concept.class
                        ? context.probing().readsWithSources(step)
                        : context.probing().reads(step))
            .reduce(FieldSet.NONE, FieldSet::union)
            .intersection(askable);
    return FieldSet.of(
        missing.stream().filter(field -> !context.alternatives(field).isEmpty()).toList());
  }

  private void tryValues(CompiledRule rule, FieldSet fields) {
    int most = (int) Math.pow(SearchLimits.QUESTION_COMBINATIONS, 1.0 / fields.size());
    if (most > 1) {
      Map<Field, List<Object>> values = new LinkedHashMap<>();
      fields.forEach(field -> values.put(field, outermost(context.alternatives(field), most)));
      context
          .stated()
          .withAll(values)
          .takeWhile(facts -> looked < SearchLimits.QUESTION_ANSWERS)
          .takeWhile(facts -> !Collections.disjoint(fields, silent))
          .forEach(facts -> tryFacts(rule, fields, facts));
    }
  }

  private static List<Object> outermost(List<Object> values, int most) {
    if (values.size() <= most) {
      return values;
    }
    List<Object> few = new ArrayList<>(values.subList(0, most / 2));
    few.addAll(values.subList(values.size() - (most - most / 2), values.size()));
    return few;
  }

  private void tryFacts(CompiledRule rule, FieldSet fields, FieldAssignment facts) {
    if (fires(rule, facts) && EvaluationContext.valid(facts)) {
      looked++;
      for (Field field : fields) {
        if (silent.contains(field) && matters(field, facts)) {
          silent.remove(field);
          questions.add(question(field, fields, facts));
        }
      }
    }
  }

  private boolean fires(CompiledRule rule, FieldAssignment facts) {
    if (!context.isPossible(rule, facts)) {
      return false;
    }
    boolean onConcepts =
        rule.shape().steps().stream().anyMatch(step -> step.type() == Concept.class);
    WorkingMemory base =
        onConcepts ? context.decide(facts, Stratum.CONCEPT).facts : context.memory(facts);
    run.drawn.stream()
        .filter(firing -> firing.rule().info().phase() != Stratum.CONCEPT)
        .filter(firing -> firing.conclusion() != null)
        .forEach(firing -> base.add(firing.conclusion()));
    return !PatternMatcher.all(rule.shape(), base).isEmpty();
  }

  /** Tells whether facts change the answer of today, and would not without one of them. */
  private boolean matters(Field field, FieldAssignment facts) {
    Answer then = answer(facts);
    return !then.equals(answer(context.stated())) && !then.equals(answer(facts.with(field, null)));
  }

  private Answer answer(FieldAssignment facts) {
    return answers.computeIfAbsent(
        facts, these -> context.answer(context.decide(these, Stratum.ADVISE)));
  }

  /** Asks for a fact that matters once others are known, with the fewest others. */
  private Question question(Field field, FieldSet fields, FieldAssignment facts) {
    FieldAssignment fewer = facts;
    for (Field other : fields.difference(FieldSet.of(List.of(field)))) {
      FieldAssignment less = fewer.with(other, null);
      fewer = matters(field, less) ? less : fewer;
    }
    FieldAssignment fewest = fewer;
    List<FactChange> with =
        fields.difference(FieldSet.of(List.of(field))).stream()
            .filter(fewest::knows)
            .map(other -> new FactChange(other.path(), fewest.of(other)))
            .toList();
    Object value = WorkloadWriter.plain(fewest.of(field));
    QuestionOutcome outcome =
        new QuestionOutcome(
            List.of(value),
            new ValueText(field, context.runtime().borders()).of(List.of(fewest.of(field))),
            answer(fewest),
            List.of(),
            with);
    return new Question(
        field.path(),
        field.rule().meaning(),
        context.runtime().topics().asks(field),
        0,
        List.of(outcome),
        with.stream().map(FactChange::path).toList());
  }
}
