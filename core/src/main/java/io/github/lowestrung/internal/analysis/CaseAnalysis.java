package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.analysis.ComparedValues.Mention;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 */
public final class CaseAnalysis {

  private static final Property NAME = new Property("name");

  private final Ladder ladder;
  private final ValuePartitions partitions;

  public CaseAnalysis(Ladder ladder, KnownNames names) {
    this.ladder = ladder;
    this.partitions = new ValuePartitions(names);
  }

  /**
   * A pattern of a rule.
   *
   * @param rule the rule
   * @param step the pattern
   */
  public record RulePattern(CompiledRule rule, Step step) {

    /** Returns what makes a condition the same as one of another rule. */
    private Key key(Test test) {
      return new Key(ConditionSemantics.alone(test, step) ? null : rule, test.constraint());
    }
  }

  /** What a condition asks; with variables it is one rule's own, which is null otherwise. */
  private record Key(CompiledRule rule, Constraint constraint) {}

  /** Tells whether a class has at most one fact in a decision. */
  public static boolean single(Class<?> type) {
    return Vocabulary.sectionOf(type).isPresent() || type == Recommended.class;
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

  private boolean none(Collection<RulePattern> patterns, Predicate<Case> wanted) {
    Class<?> type = patterns.iterator().next().step().type();
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
    Optional<List<Object>> facts = facts(type, read);
    if (facts.isEmpty()
        || unread.size() > SearchLimits.UNREAD_CONDITIONS
        || (long) facts.get().size() << unread.size() > SearchLimits.CASES) {
      return false;
    }
    List<Key> free = List.copyOf(unread);
    try {
      if (wanted.test(new Case(null, Map.of()))) {
        return false;
      }
      for (Object fact : facts.get()) {
        for (int some = 0; some < 1 << free.size(); some++) {
          Map<Key, Boolean> assumed = new HashMap<>();
          for (int i = 0; i < free.size(); i++) {
            assumed.put(free.get(i), (some >> i & 1) == 1);
          }
          if (wanted.test(new Case(fact, assumed))) {
            return false;
          }
        }
      }
      return true;
    } catch (UntestableException e) {
      return false;
    }
  }

  private static boolean readable(Step step, Test test) {
    if (Vocabulary.sectionOf(step.type()).isPresent()) {
      return ConditionSemantics.alone(test, step) && ComparedValues.of(test).isPresent();
    }
    return step.type() == Concept.class
        ? ConditionSemantics.alone(test, step)
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

  private Optional<List<Object>> facts(Class<?> type, Set<Test> tests) {
    Optional<Section> section = Vocabulary.sectionOf(type);
    if (section.isPresent()) {
      return sections(section.get(), tests);
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
    List<Map<Field, Object>> known = List.of(Map.of());
    for (var field : mentioned.entrySet()) {
      Optional<List<Object>> values = partitions.of(field.getKey(), field.getValue());
      if (section.bare()) {
        values.ifPresent(all -> all.removeIf(Objects::isNull)); // its one field is always known
      }
      if (values.isEmpty() || (long) known.size() * values.get().size() > SearchLimits.CASES) {
        return Optional.empty();
      }
      known = joined(known, field.getKey(), values.get());
    }
    return Optional.of(known.stream().map(k -> FieldAssignment.section(section, k)).toList());
  }

  private static List<Map<Field, Object>> joined(
      List<Map<Field, Object>> known, Field field, List<Object> values) {
    List<Map<Field, Object>> joined = new ArrayList<>();
    for (Map<Field, Object> some : known) {
      for (Object value : values) {
        Map<Field, Object> more = new HashMap<>(some);
        if (value != null) {
          more.put(field, value);
        }
        joined.add(more);
      }
    }
    return joined;
  }

  /**
   * A fact, or the absence of one, with what is assumed about it.
   *
   * @param fact the fact; null when there is none
   * @param assumed whether conditions hold that cannot be read
   */
  private record Case(Object fact, Map<Key, Boolean> assumed) {

    boolean meets(RulePattern rulePattern) {
      boolean negated = rulePattern.step().quantifier() == Quantifier.NOT;
      return negated != (fact != null && fits(rulePattern));
    }

    boolean fits(RulePattern rulePattern) {
      for (Test test : rulePattern.step().tests()) {
        Boolean known = assumed.get(rulePattern.key(test));
        if (fact == null || !(known == null ? holds(test, fact) : known)) {
          return false;
        }
      }
      return fact != null;
    }
  }

  private static boolean holds(Test test, Object fact) {
    try {
      return test.predicate().test(fact);
    } catch (Exception e) {
      throw new UntestableException(e);
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
