package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.Why.SkippedApproach;
import io.github.lowestrung.explain.Why.SkippedRung;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.internal.facts.WorkloadChanges;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.NameResolver;
import io.github.lowestrung.internal.search.CounterfactualSearch;
import io.github.lowestrung.internal.search.QuestionSearch;
import io.github.lowestrung.internal.search.SensitivityAnalysis;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Explains one decision by evaluating it a second time. */
public final class DefaultExplanation implements Explanation {

  private final Decision decision;
  private final EvaluationContext context;
  private final WorkloadReader reader;
  private final Function<Workload, Decision> decide;
  private final NameResolver names;
  private DerivationTree reasons;

  /**
   * Prepares to evaluate a decision a second time.
   *
   * @param decision the decision
   * @param context what it was made from
   * @param reader knows the names that changes may use
   * @param decide decides about a changed workload as of the same date
   */
  public DefaultExplanation(
      Decision decision,
      EvaluationContext context,
      WorkloadReader reader,
      Function<Workload, Decision> decide) {
    this.decision = decision;
    this.context = context;
    this.reader = reader;
    this.decide = decide;
    this.names = new NameResolver(context.runtime().rulebooks());
  }

  /** Evaluates when first asked, once for all threads and questions. */
  private synchronized DerivationTree reasons() {
    if (reasons == null) {
      Run run = context.run(context.stated(), Stratum.ADVISE);
      requireSame(run);
      reasons = new DerivationTree(run);
    }
    return reasons;
  }

  @Override
  public Vocabulary vocabulary() {
    return context.stated().vocabulary();
  }

  /** Returns what the decision was made from, after checking that it was. */
  private EvaluationContext evaluated() {
    reasons();
    return context;
  }

  private void requireSame(Run run) {
    List<String> recorded = decision.trail().stream().map(TrailEntry::rule).sorted().toList();
    List<String> now =
        run.conclusions().firings().stream()
            .map(firing -> firing.finding().rule().id())
            .sorted()
            .toList();
    if (!recorded.equals(now)) {
      throw new IllegalArgumentException(
          ("The decision does not follow from its facts by these rules: it names the firings %s,"
                  + " and there are %s. Maybe it is about a stage; explain it through the"
                  + " decision of its pipeline.")
              .formatted(recorded, now));
    }
  }

  @Override
  public Why why() {
    Recommendation recommended = decision.findRecommendation().orElse(null);
    if (recommended == null) {
      List<Justification> none = List.of();
      boolean forbidden = decision.outcome() == Outcome.FORBIDDEN;
      return new Why(
          decision.outcome(),
          null,
          null,
          null,
          forbidden
              ? "The workload is forbidden as it stands, on every rung."
              : "No approach is viable: every one that serves the task is excluded.",
          reasons()
              .all(firing -> firing.effect() instanceof Excluded excluded && excluded.forbids()),
          none,
          none,
          forbidden ? List.of() : passed(null),
          none,
          none,
          decision.assumptions());
    }
    String approach = recommended.approach();
    return new Why(
        decision.outcome(),
        approach,
        recommended.name(),
        recommended.rung(),
        recommended.name()
            + " is recommended: it serves the task, and no approach before it is viable.",
        List.of(),
        reasons().speakingFor(approach, Stratum.NOMINATE),
        reasons().speakingFor(approach, Stratum.CHOOSE),
        passed(recommended),
        reasons().speakingFor(approach, Stratum.EXCLUDE),
        reasons().all(firing -> firing.effect() instanceof Effect.Sets),
        decision.assumptions());
  }

  /** Returns the rungs below the recommended approach; all where none is recommended. */
  private List<SkippedRung> passed(Recommendation recommended) {
    List<SkippedRung> passed = new ArrayList<>();
    for (RungAssessment rung : decision.ladder()) {
      List<SkippedApproach> approaches =
          rung.approaches().stream()
              .filter(standing -> standing.status() != Status.NOT_APPLICABLE)
              .filter(standing -> comesBefore(standing, recommended))
              .map(this::skipped)
              .toList();
      boolean below = recommended == null || rung.rung() < recommended.rung();
      if (below || !approaches.isEmpty()) {
        passed.add(new SkippedRung(rung.rung(), rung.name(), approaches));
      }
    }
    return List.copyOf(passed);
  }

  private SkippedApproach skipped(ApproachAssessment standing) {
    String approach = standing.approach();
    return new SkippedApproach(approach, standing.status(), reasons().excluding(approach));
  }

  private boolean comesBefore(ApproachAssessment standing, Recommendation recommended) {
    return recommended == null
        || context.ladder().placeOf(standing.approach())
            < context.ladder().placeOf(recommended.approach());
  }

  @Override
  public WhyNot whyNot(String approach) {
    Objects.requireNonNull(approach, "approach");
    String id = names.approach(approach);
    ApproachAssessment standing = decision.find(id).orElseThrow();
    List<Justification> exclusions =
        standing.status() == Status.NOT_APPLICABLE ? List.of() : reasons().excluding(id);
    WhyNot.Verdict verdict =
        switch (standing.status()) {
          case RECOMMENDED -> WhyNot.Verdict.RECOMMENDED;
          case VIABLE -> WhyNot.Verdict.BEATEN;
          case EXCLUDED -> WhyNot.Verdict.EXCLUDED;
          case NOT_APPLICABLE -> WhyNot.Verdict.NOT_NOMINATED;
        };
    boolean wanting = verdict == WhyNot.Verdict.NOT_NOMINATED;
    List<String> tasks = wanting ? context.tasksOf(id) : List.of();
    String beatenBy =
        verdict == WhyNot.Verdict.BEATEN ? decision.recommendation().approach() : null;
    return new WhyNot(
        id,
        names.nameOf(id),
        context.ladder().rungOf(id),
        verdict,
        sentence(id, verdict, exclusions, tasks),
        reasons().speakingFor(id, Stratum.NOMINATE),
        wanting ? wanting(id) : List.of(),
        tasks,
        exclusions,
        beatenBy);
  }

  private List<RuleTrace> wanting(String approach) {
    return context.probing().nominating(approach).stream()
        .map(rule -> rule.info().id())
        .sorted()
        .map(this::whyNotRule)
        .toList();
  }

  private String sentence(
      String id, WhyNot.Verdict verdict, List<Justification> exclusions, List<String> tasks) {
    String name = names.nameOf(id);
    return switch (verdict) {
      case RECOMMENDED -> name + " is recommended.";
      case BEATEN -> {
        Recommendation recommended = decision.recommendation();
        yield "%s is viable, but %s on rung %s comes first."
            .formatted(name, recommended.name(), PlainNumber.text(recommended.rung()));
      }
      case EXCLUDED -> {
        int more = exclusions.size() - 1;
        Optional<Justification> forbidding =
            exclusions.stream().filter(exclusion -> forbids(exclusion.rule())).findFirst();
        Justification first = forbidding.orElse(exclusions.get(0));
        yield "%s is excluded by %s%s: %s"
                .formatted(
                    name,
                    first.rule(),
                    forbidding.isPresent() ? ", which forbids the workload on every rung" : "",
                    first.text())
            + (more == 0 ? "." : ", and by " + more + (more == 1 ? " more rule." : " more rules."));
      }
      case NOT_NOMINATED ->
          name
              + " does not serve the task as it is stated"
              + (tasks.isEmpty() ? "." : "; it serves " + String.join(", ", tasks) + ".");
    };
  }

  private boolean forbids(String rule) {
    return decision.forbidden().stream().anyMatch(prohibition -> prohibition.rule().equals(rule));
  }

  @Override
  public RuleTrace whyNotRule(String rule) {
    Objects.requireNonNull(rule, "rule");
    CompiledRule found = names.rule(rule);
    return RuleTraces.trace(found, reasons().run(), reasons().of(found.info()));
  }

  @Override
  public WhatIf whatIf(List<FactChange> changes) {
    Objects.requireNonNull(changes, "changes");
    reasons();
    Decision after = decide.apply(WorkloadChanges.change(decision.workload(), changes, reader));
    return new WhatIf(
        List.copyOf(changes), decision, after, DecisionDiff.difference(decision, after));
  }

  @Override
  public Counterfactuals whatWouldItTake(String approach, SearchOptions searchOptions) {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(searchOptions, "searchOptions");
    return new CounterfactualSearch(
            evaluated(),
            names.approach(approach),
            names.fields(searchOptions.fixed()),
            SearchBudget.ofTime(searchOptions.limit()))
        .find();
  }

  @Override
  public Sensitivity stability() {
    return new SensitivityAnalysis(evaluated()).stability();
  }

  @Override
  public Questions questions(Set<String> unanswerable) {
    Objects.requireNonNull(unanswerable, "unanswerable");
    return new QuestionSearch(evaluated(), names.fields(unanswerable)).questions();
  }
}
