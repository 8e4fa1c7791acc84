package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.reference.ReferenceEvaluator.Run;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds missing facts that change the answer only together: one rule asks for several of them, so
 * that no answer to a single one changes anything. Each rule is tried by itself first, which is
 * quick, and the answer is looked at only where the rule fires.
 */
final class JointQuestionSearch {

  private final EvaluationContext context;
  private final Run run;
  private final BitSet askable;
  private final AlternativeValues alternatives;
  private final List<Question> questions = new ArrayList<>();
  private final BitSet silent = new BitSet();
  private int looked;

  JointQuestionSearch(EvaluationContext context, Run run, BitSet askable) {
    this.context = context;
    this.run = run;
    this.askable = askable;
    this.alternatives = new AlternativeValues(context.runtime().borders());
  }

  /**
   * Returns questions about facts to which no single answer changes anything.
   *
   * @param fieldsWithoutEffect numbers of their fields
   */
  List<Question> about(BitSet fieldsWithoutEffect) {
    silent.or(fieldsWithoutEffect);
    for (CompiledRule rule : context.runtime().rules()) {
      BitSet fields = fields(rule);
      if (fields.cardinality() > 1 && fields.intersects(silent)) {
        looked = 0;
        tryValues(rule, fields);
      }
    }
    return questions;
  }

  /** Returns the missing facts that a rule asks for, itself or by way of concepts. */
  private BitSet fields(CompiledRule rule) {
    BitSet fields = new BitSet();
    if (context.probing().decides(rule)) {
      for (Step step : rule.shape().steps()) {
        fields.or(context.probing().reads(step));
        if (step.type() == Concept.class) {
          context
              .probing()
              .sources(step)
              .forEach(source -> fields.or(context.probing().dependencies(source)));
        }
      }
    }
    fields.and(askable);
    return fields;
  }

  private void tryValues(CompiledRule rule, BitSet fields) {
    int[] numbers = fields.stream().toArray();
    int most = (int) Math.pow(SearchLimits.QUESTION_COMBINATIONS, 1.0 / numbers.length);
    List<List<Object>> values = new ArrayList<>();
    for (int field : numbers) {
      values.add(outermost(alternatives.of(context.stated(), field, null), most));
    }
    if (most > 1) {
      tryValues(rule, numbers, values, 0, context.stated());
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

  private void tryValues(
      CompiledRule rule, int[] numbers, List<List<Object>> values, int at, FieldAssignment facts) {
    if (at == numbers.length) {
      if (fires(rule, facts) && looked++ < SearchLimits.QUESTION_ANSWERS) {
        for (int field : numbers) {
          if (silent.get(field) && matters(field, facts) && EvaluationContext.valid(facts)) {
            silent.clear(field);
            questions.add(question(field, numbers, facts));
          }
        }
      }
      return;
    }
    for (Object value : values.get(at)) {
      tryValues(rule, numbers, values, at + 1, facts.with(numbers[at], value));
    }
  }

  private boolean fires(CompiledRule rule, FieldAssignment facts) {
    WorkingMemory base = context.decide(facts, Stratum.CONCEPT).facts;
    run.drawn.stream()
        .filter(derivation -> derivation.rule().info().phase() != Stratum.CONCEPT)
        .filter(derivation -> derivation.conclusion() != null)
        .forEach(derivation -> base.add(derivation.conclusion()));
    return !PatternMatcher.all(rule.shape(), base).isEmpty();
  }

  private boolean matters(int field, FieldAssignment facts) {
    return !answer(facts).equals(answer(facts.with(field, null)));
  }

  private Answer answer(FieldAssignment facts) {
    return context.answer(context.decide(facts, Stratum.ADVISE));
  }

  /** Asks for a fact that matters once others are known, as few of them as will do. */
  private Question question(int field, int[] numbers, FieldAssignment facts) {
    FieldAssignment fewer = facts;
    List<FactChange> with = new ArrayList<>();
    for (int other : numbers) {
      if (other != field && matters(field, fewer.with(other, null))) {
        fewer = fewer.with(other, null);
      } else if (other != field) {
        with.add(new FactChange(FieldAssignment.FIELDS.get(other).path(), fewer.of(other)));
      }
    }
    Field about = FieldAssignment.FIELDS.get(field);
    Object value = WorkloadWriter.plain(fewer.of(field));
    QuestionOutcome outcome =
        new QuestionOutcome(
            List.of(value),
            SensitivityAnalysis.word(value),
            answer(fewer),
            List.of(),
            List.copyOf(with));
    return new Question(
        about.path(),
        about.rule().value(),
        0,
        List.of(outcome),
        with.stream().map(FactChange::path).toList());
  }
}
