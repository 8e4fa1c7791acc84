package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.coverage.RuleCoverage;
import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.internal.coverage.CoverageTarget.BoundaryTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.FiringTarget;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures how well scenarios exercise the rules of a rulebook. Not thread-safe. */
public final class CoverageAnalyzer {

  private final RuleRuntime runtime;
  private final List<CompiledRule> measured;
  private final WorkloadReader reader;
  private final LocalDate asOf;
  private final Map<CompiledRule, Set<CoverageTarget>> seen = new HashMap<>();
  private final Map<CompiledRule, Set<FieldAssignment>> firing = new HashMap<>();
  private final Set<FieldAssignment> stated = new HashSet<>();

  private CoverageAnalyzer(RuleRuntime runtime, List<CompiledRule> measured, LocalDate asOf) {
    this.runtime = runtime;
    this.measured = measured;
    this.reader = new WorkloadReader(runtime.rulebooks().names());
    this.asOf = asOf;
    for (CompiledRule rule : measured) {
      seen.put(rule, new HashSet<>());
      firing.put(rule, new HashSet<>());
    }
  }

  /**
   * Measures coverage, and searches for a workload that closes each gap.
   *
   * @param runtime the runtime with the rulebook
   * @param rulebook group, artifact and version of the rulebook
   * @param scenarios workloads and pipelines
   * @param asOf the date of decisions that state none
   * @return what was seen
   * @throws IllegalArgumentException when that rulebook has no rule
   */
  public static Coverage measure(
      RuleRuntime runtime, String rulebook, List<Scenario> scenarios, LocalDate asOf) {
    List<CompiledRule> rules =
        runtime.rules().byId().stream()
            .filter(rule -> rule.info().rulebook().equals(rulebook))
            .toList();
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(unknown(runtime, rulebook));
    }
    CoverageAnalyzer measuring = new CoverageAnalyzer(runtime, rules, asOf);
    scenarios.forEach(measuring::observe);
    return measuring.coverage();
  }

  private static String unknown(RuleRuntime runtime, String rulebook) {
    List<String> known = runtime.rulebooks().books().stream().map(Rulebook::id).toList();
    Optional<String> nearest = NameSuggestion.of(rulebook, known).nearest();
    return ("No rule is of the rulebook (%s), so there is nothing to measure. Maybe one of these"
                + " is meant%s: ")
            .formatted(rulebook, nearest.map(name -> ", " + name + " first of all").orElse(""))
        + known;
  }

  private void observe(Scenario scenario) {
    LocalDate date = scenario.date(asOf);
    Subject subject = scenario.subject(reader);
    if (subject instanceof Workload workload) {
      observe(workload, date, List.of());
      return;
    }
    List<Workload> stages = subject.workloads();
    List<StageChoice> choices = new ArrayList<>();
    for (Workload stage : stages) {
      PipelineStage place = new PipelineStage(stages.indexOf(stage) + 1, stages.size());
      String chosen = observe(stage, date, List.of(place)).conclusions().recommended();
      if (chosen != null) {
        choices.add(new StageChoice(stage.id(), stage.task(), chosen));
      }
    }
    WorkingMemory whole = runtime.loops().run(choices).facts;
    measured.stream()
        .filter(rule -> rule.shape().looksFor(StageChoice.class))
        .forEach(rule -> seen.get(rule).addAll(CoverageObserver.of(rule.shape(), whole)));
  }

  private Run observe(Workload workload, LocalDate date, List<?> context) {
    FieldAssignment facts = FieldAssignment.of(workload, runtime.rulebooks().vocabulary());
    Platform platform = runtime.rulebooks().platform().on(date);
    Run run = new EvaluationContext(runtime, facts, platform, context).run(facts, Stratum.ADVISE);
    stated.add(facts);
    for (CompiledRule rule : measured) {
      Set<CoverageTarget> shown = CoverageObserver.of(rule.shape(), run.facts);
      seen.get(rule).addAll(shown);
      if (shown.contains(new FiringTarget())) {
        firing.get(rule).add(facts);
      }
      for (CoverageTarget target : CoverageTargets.of(rule.shape())) {
        if (target instanceof BoundaryTarget boundaryTarget && boundaryTarget.metBy(facts)) {
          seen.get(rule).add(target);
        }
      }
    }
    return run;
  }

  private Coverage coverage() {
    List<RuleCoverage> rules = new ArrayList<>();
    List<CoverageGap> gaps = new ArrayList<>();
    List<FieldAssignment> others = fewestFirst(stated);
    for (CompiledRule rule : measured) {
      rules.add(coverage(rule));
      List<FieldAssignment> bases = fewestFirst(firing.get(rule));
      WitnessSearch closing = new WitnessSearch(runtime, rule, bases, others, asOf);
      for (CoverageTarget target : CoverageTargets.of(rule.shape())) {
        if (!seen.get(rule).contains(target)) {
          String what = CoverageTargets.words(rule.shape(), target);
          gaps.add(
              new CoverageGap(
                  CoverageTargets.kind(target), rule.info().id(), what, closing.close(target)));
        }
      }
    }
    return new Coverage(rules, gaps);
  }

  private RuleCoverage coverage(CompiledRule rule) {
    Set<CoverageTarget> shown = seen.get(rule);
    Map<CoverageGap.GapKind, Map<Object, Boolean>> subjects =
        CoverageTargets.of(rule.shape()).stream()
            .collect(
                Collectors.groupingBy(
                    CoverageTargets::kind,
                    Collectors.toMap(
                        CoverageTargets::subject, shown::contains, Boolean::logicalAnd)));
    Map<Object, Boolean> conditions =
        subjects.getOrDefault(CoverageGap.GapKind.CONDITION, Map.of());
    Map<Object, Boolean> borders = subjects.getOrDefault(CoverageGap.GapKind.BORDER, Map.of());
    Map<Object, Boolean> unknown = subjects.getOrDefault(CoverageGap.GapKind.UNKNOWN, Map.of());
    return new RuleCoverage(
        rule.info().id(),
        shown.contains(new FiringTarget()),
        conditions.size(),
        seen(conditions),
        borders.size(),
        seen(borders),
        unknown.size(),
        seen(unknown));
  }

  private static int seen(Map<Object, Boolean> subjects) {
    return (int) subjects.values().stream().filter(both -> both).count();
  }

  private static List<FieldAssignment> fewestFirst(Set<FieldAssignment> facts) {
    return facts.stream()
        .sorted(
            Comparator.comparing((FieldAssignment one) -> one.count())
                .thenComparing(one -> one.facts().toString()))
        .toList();
  }
}
