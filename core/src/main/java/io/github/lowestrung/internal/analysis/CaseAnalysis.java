package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.analysis.ComparedValues.Mention;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Proves what patterns can never match, and which follow from others, by trying one fact of each
 * class that their conditions tell apart. A condition that cannot be read is assumed to hold or
 * not, each in turn, but consistently. Immutable.
 *
 * @param ladder the rungs and approaches
 * @param names the names that exist
 */
public record CaseAnalysis(Ladder ladder, KnownNames names) {

  private static final Property NAME = new Property("name");

  /**
   * A pattern of a rule.
   *
   * @param rule the rule
   * @param step the pattern
   */
  public record RulePattern(CompiledRule rule, Step step) {

    /** Returns what makes a condition the same as one of another rule. */
    private Key key(Test test) {
      return new Key(step.alone(test) ? null : rule, test.constraint());
    }
  }

  /** What a condition asks; with variables it is one rule's own, which is null otherwise. */
  private record Key(CompiledRule rule, Constraint constraint) {}

  /** Tells whether a pattern looks at facts of which a decision has at most one. */
  public static boolean single(Step step) {
    return step.section().isPresent() || step.type() == Recommended.class;
  }

  /** Tells whether patterns on a class of one fact can never all be met. */
  boolean never(Collection<RulePattern> patterns) {
    return none(patterns, fact -> patterns.stream().allMatch(fact::meets));
  }

  /** Tells whether patterns on a class of one fact are met whenever others are. */
  public boolean follow(Collection<RulePattern> patterns, Collection<RulePattern> from) {
    List<RulePattern> all = new ArrayList<>(from);
    all.addAll(patterns);
    return none(
        all,
        fact -> from.stream().allMatch(fact::meets) && !patterns.stream().allMatch(fact::meets));
  }

  /** Tells whether every fact that has the conditions of one pattern has those of another. */
  public boolean within(RulePattern narrow, RulePattern wide) {
    return none(List.of(narrow, wide), fact -> fact.fits(narrow) && !fact.fits(wide));
  }

  /** Returns a fact that meets patterns on a section; empty when there is none, or too many. */
  public Optional<Object> witness(Collection<RulePattern> patterns) {
    Optional<Trial> trial = trial(patterns);
    try {
      return trial.flatMap(
          tried ->
              tried.facts().stream()
                  .filter(fact -> tried.meets(fact, c -> patterns.stream().allMatch(c::meets)))
                  .findFirst());
    } catch (UntestableException e) {
      return Optional.empty();
    }
  }

  private boolean none(Collection<RulePattern> patterns, Predicate<Case> wanted) {
    Optional<Trial> trial = trial(patterns);
    try {
      return trial.isPresent()
          && !wanted.test(new Case(null, trial.get().unread(), List.of()))
          && trial.get().facts().stream().noneMatch(fact -> trial.get().meets(fact, wanted));
    } catch (UntestableException e) {
      return false;
    }
  }

  /** Returns what is to be tried; empty when that is too much. */
  private Optional<Trial> trial(Collection<RulePattern> patterns) {
    Step first = patterns.iterator().next().step();
    Set<Test> read = new LinkedHashSet<>();
    Set<Key> unread = new LinkedHashSet<>();
    for (RulePattern rulePattern : patterns) {
      for (Test test : rulePattern.step().tests()) {
        if (readable(rulePattern.step(), test)) {
          read.add(test);
        } else {
          unread.add(rulePattern.key(test));
        }
      }
    }
    return facts(first, read)
        .filter(
            facts ->
                unread.size() <= SearchLimits.UNREAD_CONDITIONS
                    && (long) facts.size() << unread.size() <= SearchLimits.CASES)
        .map(facts -> new Trial(facts, unread, ValuePartitions.subsets(unread)));
  }

  /**
   * What is tried.
   *
   * @param facts one of each class that the conditions tell apart
   * @param unread the conditions that cannot be read
   * @param assumptions every choice of those that may hold
   */
  private record Trial(List<Object> facts, Set<Key> unread, List<List<Key>> assumptions) {

    boolean meets(Object fact, Predicate<Case> wanted) {
      return assumptions.stream().anyMatch(some -> wanted.test(new Case(fact, unread, some)));
    }
  }

  private static boolean readable(Step step, Test test) {
    if (step.section().isPresent()) {
      return step.alone(test) && ComparedValues.of(test).isPresent();
    }
    return step.type() == Concept.class
        ? step.alone(test)
            && test.constraint().alternatives().stream().allMatch(CaseAnalysis::comparesName)
        : namesApproach(step.type()) && ConditionSemantics.settled(test, step);
  }

  private static boolean comparesName(Constraint constraint) {
    boolean texts = constraint.operands().skip(1).allMatch(Literal.class::isInstance);
    return constraint instanceof Comparison compared
        ? compared.operator().isEquality() && compared.left().equals(NAME) && texts
        : constraint instanceof Membership among && among.operand().equals(NAME) && texts;
  }

  private static boolean namesApproach(Class<?> type) {
    return ConclusionKind.of(type).filter(ConclusionKind::namesApproach).isPresent();
  }

  private Optional<List<Object>> facts(Step step, Set<Test> tests) {
    Class<?> type = step.type();
    if (step.section().isPresent()) {
      return sections(step.section().get(), tests);
    }
    if (type == Concept.class) {
      return Optional.of(concepts(tests));
    }
    if (namesApproach(type)) {
      return Optional.of(List.copyOf(ConclusionKind.of(type).get().aboutEach(ladder).toList()));
    }
    return Optional.of(List.of(new Object()));
  }

  private static List<Object> concepts(Set<Test> tests) {
    Set<String> names = new LinkedHashSet<>(Set.of("(another)"));
    tests.forEach(test -> names.addAll(test.constraint().texts()));
    return names.stream().<Object>map(name -> new Concept(name, null)).toList();
  }

  private Optional<List<Object>> sections(Section section, Set<Test> tests) {
    Map<Field, List<Set<Object>>> mentioned = new LinkedHashMap<>();
    if (section.bare()) {
      mentioned.put(section.fields().get(0), new ArrayList<>());
    }
    for (Test test : tests) {
      for (Mention mention : ComparedValues.of(test).orElseThrow()) {
        mentioned.computeIfAbsent(mention.field(), f -> new ArrayList<>()).add(mention.values());
      }
    }
    Map<Field, List<Object>> values = new LinkedHashMap<>();
    ValuePartitions partitions = new ValuePartitions(names);
    long cases = 1;
    for (var field : mentioned.entrySet()) {
      Optional<List<Object>> some = partitions.of(field.getKey(), field.getValue());
      if (section.bare()) {
        some.ifPresent(all -> all.removeIf(Objects::isNull)); // its one field is always known
      }
      cases *= some.map(List::size).orElse(0);
      if (some.isEmpty() || cases > SearchLimits.CASES) {
        return Optional.empty();
      }
      values.put(field.getKey(), some.get());
    }
    return Optional.of(combined(section, values));
  }

  /** Returns the section with every combination of values of some fields. */
  private static List<Object> combined(Section section, Map<Field, List<Object>> values) {
    List<Object[]> combined = new ArrayList<>();
    combined.add(new Object[section.fields().size()]);
    for (Map.Entry<Field, List<Object>> some : values.entrySet()) {
      int place = section.fields().indexOf(some.getKey());
      List<Object[]> longer = new ArrayList<>(combined.size() * some.getValue().size());
      for (Object[] fields : combined) {
        for (Object value : some.getValue()) {
          Object[] other = fields.clone();
          other[place] = value;
          longer.add(other);
        }
      }
      combined = longer;
    }
    return combined.stream().<Object>map(section::create).toList();
  }

  /**
   * A fact, or the absence of one, with what is assumed about it.
   *
   * @param fact the fact; null when there is none
   * @param unread the conditions that cannot be read
   * @param assumed those of them that are assumed to hold
   */
  private record Case(Object fact, Set<Key> unread, List<Key> assumed) {

    boolean meets(RulePattern rulePattern) {
      boolean negated = rulePattern.step().isNegated();
      return negated != (fact != null && fits(rulePattern));
    }

    boolean fits(RulePattern rulePattern) {
      return fact != null
          && rulePattern.step().tests().stream().allMatch(test -> holds(test, rulePattern));
    }

    private boolean holds(Test test, RulePattern rulePattern) {
      Key key = rulePattern.key(test);
      if (unread.contains(key)) {
        return assumed.contains(key);
      }
      try {
        return test.predicate().test(fact);
      } catch (Exception e) {
        throw new UntestableException(e);
      }
    }
  }

  /** Thrown when a condition fails on a fact, so that nothing can be said about it. */
  private static final class UntestableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntestableException(Exception cause) {
      super(cause);
    }
  }
}
