package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Ladder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rules could ever fire: those whose conditions on the workload can hold, and whose other
 * patterns find what rules conclude that could ever fire.
 */
public final class LiveRules {

  private static final Pattern COVERS = Pattern.compile("covers\\(\"([^\"]*)\"\\)");

  private final Ladder ladder;
  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final EvidencePaths paths;
  private final Map<CompiledRule, List<RulePattern>> contradictions = new LinkedHashMap<>();
  private final Set<CompiledRule> living = new HashSet<>();

  public LiveRules(
      Ladder ladder,
      CaseAnalysis cases,
      Map<CompiledRule, ConsequenceSummary> sayings,
      EvidencePaths paths) {
    this.ladder = ladder;
    this.sayings = sayings;
    this.paths = paths;
    for (CompiledRule rule : sayings.keySet()) {
      single(rule).values().stream()
          .filter(cases::never)
          .findFirst()
          .ifPresent(patterns -> contradictions.put(rule, patterns));
    }
    boolean more = true;
    while (more) {
      more = false;
      for (CompiledRule rule : sayings.keySet()) {
        if (!living.contains(rule)
            && !contradictions.containsKey(rule)
            && missing(rule).isEmpty()) {
          more = living.add(rule);
        }
      }
    }
  }

  /** Returns the patterns on each class of which there is one fact. */
  public static Map<Class<?>, List<RulePattern>> single(CompiledRule rule) {
    Map<Class<?>, List<RulePattern>> single = new LinkedHashMap<>();
    for (Step step : rule.shape().steps()) {
      if (step.source() == null && CaseAnalysis.single(step.type())) {
        single
            .computeIfAbsent(step.type(), t -> new ArrayList<>())
            .add(new RulePattern(rule, step));
      }
    }
    return single;
  }

  public boolean fires(CompiledRule rule) {
    return living.contains(rule);
  }

  /** Returns the patterns of a rule that contradict each other; none when they do not. */
  public Collection<RulePattern> contradiction(CompiledRule rule) {
    return contradictions.getOrDefault(rule, List.of());
  }

  /** Returns the patterns of a rule that find nothing. */
  public List<Step> missing(CompiledRule rule) {
    return rule.shape().steps().stream()
        .filter(step -> step.quantifier() != Quantifier.NOT && step.source() == null)
        .filter(step -> isConcluded(step.type()))
        .filter(step -> givers(step, g -> living.contains(g) && inTime(g, rule)).isEmpty())
        .toList();
  }

  public static boolean isConcluded(Class<?> type) {
    return ConclusionKind.of(type).isPresent();
  }

  public static boolean inTime(CompiledRule giver, CompiledRule rule) {
    return giver.info().phase().compareTo(rule.info().phase()) <= 0;
  }

  /** Returns the rules that may conclude what a pattern asks for. */
  public List<CompiledRule> givers(Step step, Predicate<CompiledRule> among) {
    return sayings.keySet().stream()
        .filter(among)
        .filter(rule -> gives(rule, sayings.get(rule), step))
        .toList();
  }

  private boolean gives(CompiledRule rule, ConsequenceSummary summary, Step step) {
    if (step.type() == Concept.class) {
      return summary.mayConclude(step);
    }
    if (step.type() == Excluded.class) {
      return summary.anything() || (summary.excludes() && excludes(rule, summary, step));
    }
    return summary.mayName(step.type())
        && ConclusionKind.of(step.type()).stream()
            .flatMap(kind -> kind.aboutEach(ladder))
            .filter(fact -> !summary.certain() || summary.names().contains(fact.name()))
            .anyMatch(fact -> ConditionSemantics.mayMeet(step, fact));
  }

  private boolean excludes(CompiledRule rule, ConsequenceSummary summary, Step step) {
    FilledReason filledReason = new FilledReason(rule.info(), "", paths.evidence(rule));
    Excluded excluded = new Excluded(summary.names(), rule.info().strength(), filledReason);
    for (Test test : step.tests()) {
      Matcher covers = COVERS.matcher(test.words());
      boolean possible;
      if (!summary.certain() && test.words().matches(".*\\b(covers|approaches)\\b.*")) {
        possible = !covers.matches() || ladder.find(covers.group(1)).isPresent();
      } else {
        // the evidence is all that could be, so that only its want is certain
        boolean wanting = test.words().contains("restsOn") && test.words().contains("!");
        possible = wanting || ConditionSemantics.mayHold(test, step, excluded);
      }
      if (!possible) {
        return false;
      }
    }
    return true;
  }
}
