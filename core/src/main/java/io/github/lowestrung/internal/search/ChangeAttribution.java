package io.github.lowestrung.internal.search;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.ReferenceEvaluator;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.RuleSources;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What changed between the rulebooks of two advisors, and which of these changes caused a different
 * answer: those that, applied alone, make the older rules give the newer answer. Thread-safe.
 */
public final class ChangeAttribution implements CauseFinder {

  /** Stands for all tables together. */
  private static final String TABLES = "";

  private final RuleRuntime before;
  private final RuleRuntime after;
  private final Map<String, Change> rules = new TreeMap<>();
  private final List<Cause> tables = new ArrayList<>();
  private final Map<Set<String>, ReferenceEvaluator> mixtures = new ConcurrentHashMap<>();

  public ChangeAttribution(RuleRuntime before, RuleRuntime after) {
    this.before = before;
    this.after = after;
    rules.putAll(
        compare(RuleSources.rules(before.rulebooks()), RuleSources.rules(after.rulebooks())));
    compare(RuleSources.tables(before.rulebooks()), RuleSources.tables(after.rulebooks()))
        .forEach((file, how) -> tables.add(new Cause(file, how)));
  }

  private static Map<String, Change> compare(
      Map<String, String> before, Map<String, String> after) {
    Map<String, Change> changes = new TreeMap<>();
    after.forEach(
        (name, text) -> {
          if (!text.equals(before.get(name))) {
            changes.put(name, before.containsKey(name) ? Change.CHANGED : Change.ADDED);
          }
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> changes.put(name, Change.REMOVED));
    return changes;
  }

  @Override
  public Causes of(Workload workload, PipelineStage stage, LocalDate asOf, Answer answer) {
    List<?> context = stage == null ? List.of() : List.of(stage);
    List<String> candidates = candidates(workload, asOf, context);
    int most = candidates.size() <= SearchLimits.CAUSES ? SearchLimits.CAUSES_TOGETHER : 1;
    for (int size = 1; size <= most; size++) {
      for (Set<String> some : subsets(candidates, 0, size)) {
        if (answer(some, workload, asOf, context).filter(answer::equals).isPresent()) {
          return new Causes(causes(some), true);
        }
      }
    }
    return new Causes(causes(candidates), false);
  }

  /** Returns the changes that can matter: those of rules that fire, before or after. */
  private List<String> candidates(Workload workload, LocalDate asOf, List<?> context) {
    SortedSet<String> candidates = new TreeSet<>();
    for (RuleRuntime runtime : List.of(before, after)) {
      Run run = runtime.loops().run(facts(runtime, workload, asOf, context));
      run.drawn.forEach(firing -> candidates.add(firing.rule().info().id()));
    }
    candidates.retainAll(rules.keySet());
    if (!tables.isEmpty()) {
      candidates.add(TABLES);
    }
    return List.copyOf(candidates);
  }

  private static List<Set<String>> subsets(List<String> of, int from, int size) {
    if (size == 0) {
      return List.of(Set.of());
    }
    List<Set<String>> subsets = new ArrayList<>();
    for (int i = from; i < of.size(); i++) {
      for (Set<String> rest : subsets(of, i + 1, size - 1)) {
        Set<String> subset = new HashSet<>(rest);
        subset.add(of.get(i));
        subsets.add(subset);
      }
    }
    return subsets;
  }

  /**
   * Decides by the older rules with some changes; empty when these do not go together, as where a
   * rule names an approach that only the other tables describe.
   */
  private Optional<Answer> answer(
      Set<String> changes, Workload workload, LocalDate asOf, List<?> context) {
    RuleRuntime tables = changes.contains(TABLES) ? after : before;
    ReferenceEvaluator loops = mixtures.computeIfAbsent(changes, this::mix);
    try {
      Run run = loops.run(facts(tables, workload, asOf, context));
      return Optional.of(EvaluationContext.answer(run, tables.ladder()));
    } catch (RulebookException | DecisionException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the older rules with some changes. Tables bring thresholds and waivers to all rules.
   */
  private ReferenceEvaluator mix(Set<String> changes) {
    boolean newTables = changes.contains(TABLES);
    Map<String, CompiledRule> mixed = new HashMap<>();
    before.rules().stream()
        .filter(rule -> !changes.contains(rule.info().id()))
        .forEach(rule -> mixed.put(rule.info().name(), rule));
    after.rules().stream()
        .filter(rule -> isNew(rule.info().id(), changes))
        .forEach(rule -> mixed.put(rule.info().name(), rule));
    return new ReferenceEvaluator(
        newTables ? after.ladder() : before.ladder(), new RuleSet(mixed.values()));
  }

  private boolean isNew(String rule, Set<String> changes) {
    return changes.contains(rule) || (changes.contains(TABLES) && !rules.containsKey(rule));
  }

  private static List<Object> facts(
      RuleRuntime runtime, Workload workload, LocalDate asOf, List<?> context) {
    List<Object> facts = runtime.rulebooks().facts(workload, asOf);
    facts.addAll(context);
    return facts;
  }

  private List<Cause> causes(Collection<String> names) {
    return names.stream()
        .flatMap(
            name ->
                name.equals(TABLES) ? tables.stream() : Stream.of(new Cause(name, rules.get(name))))
        .sorted(Comparator.comparing(Cause::what))
        .toList();
  }
}
