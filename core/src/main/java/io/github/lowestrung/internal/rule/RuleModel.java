package io.github.lowestrung.internal.rule;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.Binding;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.PredicateN;

/**
 * A rule of an executable model, taken apart: what it looks for step by step, and what it does.
 * While it is matched, a frame holds what each of its variables stands for.
 *
 * @param steps the patterns, in order
 * @param slots place of each variable in the frame, by name
 * @param bindings what computes a variable, by place; null where a step fills it
 * @param constants what never changes, by place
 * @param block the consequence
 * @param arguments places of the consequence's variables
 */
public record RuleModel(
    List<Step> steps,
    Map<String, Integer> slots,
    List<BoundVariable> bindings,
    Map<Integer, Object> constants,
    BlockN block,
    List<Integer> arguments) {

  /** Tells whether a pattern looks for facts of a class. */
  public boolean looksFor(Class<?> type) {
    return looksForAny(Set.of(type));
  }

  /** Tells whether a pattern looks for facts of some classes. Searches ask this all the time. */
  public boolean looksForAny(Set<Class<?>> types) {
    for (Step step : steps) {
      if (types.contains(step.type())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the patterns whose matches make up a match of the rule. */
  public List<Step> each() {
    return steps.stream().filter(Step::isEach).toList();
  }

  /** How many matches of a pattern a rule asks for. */
  public enum Quantifier {
    /** Each match is one of the rule's own. */
    EACH,
    /** There is a match. */
    EXISTS,
    /** There is no match. */
    NOT
  }

  /**
   * A pattern.
   *
   * @param quantifier how many matches are asked for
   * @param type class of the facts
   * @param section the section of the document that it looks at; empty where it looks at other
   *     facts
   * @param slot place of the fact in the frame
   * @param key the {@linkplain Vocabulary#key(Object) key} of the facts that it looks at
   * @param source where rows come from; null for facts
   * @param tests the conditions on one fact, all of which must hold
   * @param bound places of the variables that the pattern binds
   */
  public record Step(
      Quantifier quantifier,
      Class<?> type,
      Optional<Section> section,
      int slot,
      Object key,
      Source source,
      List<Test> tests,
      List<Integer> bound) {

    /** Tells whether each match is one of the rule's own. */
    public boolean isEach() {
      return quantifier == Quantifier.EACH;
    }

    /** Tells whether there must be no match. */
    public boolean isNegated() {
      return quantifier == Quantifier.NOT;
    }

    /** Returns the kind of conclusions that it looks for; empty where it looks for other facts. */
    public Optional<ConclusionKind> kind() {
      return ConclusionKind.of(type);
    }

    /** Tells whether a condition tests nothing but the one fact. */
    public boolean alone(Test test) {
      return test.arguments().equals(List.of(slot));
    }

    /** Tells whether it fills a place of the frame. */
    public boolean binds(int place) {
      return place == slot || bound.contains(place);
    }

    /** Returns the fields that the conditions name, all of them where the section has only one. */
    public List<Field> named() {
      return section.isPresent() && section.get().bare()
          ? section.get().fields()
          : tests.stream().flatMap(test -> test.reads().stream()).distinct().toList();
    }
  }

  /**
   * The source of rows that are not facts.
   *
   * @param rows returns them, given what they depend on: rows, one row, or null
   * @param arguments places of what it needs
   * @param selection what remembers the rows worth a try; null where the rows may differ each time
   */
  public record Source(
      Function<Object[], Object> rows, List<Integer> arguments, RowSelection selection) {

    Source(Function<Object[], Object> rows, List<Integer> arguments) {
      this(rows, arguments, null);
    }

    /** Returns the rows, none for null. */
    public Collection<?> all(Object[] given) {
      Object all = rows.apply(given);
      if (all == null) {
        return List.of();
      }
      return all instanceof Collection<?> several ? several : List.of(all);
    }
  }

  /**
   * A condition on one fact.
   *
   * @param written how the rule writes it, with the numbers of thresholds
   * @param constraint what it asks
   * @param predicate tells whether it holds
   * @param arguments places of what it needs
   * @param reads the fields of the workload document that it names
   */
  public record Test(
      ConditionTokens written,
      Constraint constraint,
      PredicateN predicate,
      List<Integer> arguments,
      List<Field> reads) {

    /** Returns its words in the rule, to be shown. */
    public String words() {
      return written.toString();
    }
  }

  /**
   * What computes a variable.
   *
   * @param binding the computation
   * @param arguments places of what it needs
   */
  public record BoundVariable(Binding binding, List<Integer> arguments) {}
}
