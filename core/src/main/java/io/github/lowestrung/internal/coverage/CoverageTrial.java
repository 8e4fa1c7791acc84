package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.coverage.CoverageTarget.BoundaryTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries whether facts show something about a rule. A rule that looks for a stage is tried on a
 * pipeline of one stage.
 */
final class CoverageTrial {

  private static final List<PipelineStage> ONE_STAGE = List.of(new PipelineStage(1, 1));

  private final RuleRuntime runtime;
  private final RuleModel shape;
  private final Stratum last;
  private final Platform platform;
  private final WorkloadReader reader;

  CoverageTrial(RuleRuntime runtime, CompiledRule rule, LocalDate asOf) {
    this.runtime = runtime;
    this.shape = rule.shape();
    Stratum stratum = rule.info().phase();
    this.last = stratum == Stratum.ADVISE ? Stratum.CHOOSE : stratum; // no rule looks for advice
    this.platform = runtime.rulebooks().platform().on(asOf);
    this.reader = new WorkloadReader(runtime.rulebooks().names());
  }

  /**
   * Returns the document of facts that show what is missing.
   *
   * @return YAML that shows it when it is read again; null when the facts do not show it
   */
  String document(FieldAssignment facts, CoverageTarget target) {
    try {
      boolean staged = isStaged(target);
      if (!shows(facts, staged ? ONE_STAGE : List.of(), target, last)) {
        return null;
      }
      Workload workload = facts.workload();
      String document = WorkloadWriter.toYaml(staged ? onlyStage(workload) : workload);
      return shows(document, target) ? document : null;
    } catch (InvalidWorkloadException | DecisionException | RulebookException e) {
      return null; // facts contradict each other, or a rule cannot say why it fires
    }
  }

  /** Tells whether a document that can be decided about shows what is missing. */
  boolean shows(String document, CoverageTarget target) {
    Subject subject = reader.readSubject(document);
    List<PipelineStage> context = subject instanceof Pipeline ? ONE_STAGE : List.of();
    return shows(
        FieldAssignment.of(subject.workloads().get(0), reader.vocabulary()),
        context,
        target,
        Stratum.ADVISE);
  }

  private boolean shows(
      FieldAssignment facts, List<?> context, CoverageTarget target, Stratum last) {
    if (target instanceof BoundaryTarget boundaryTarget && !boundaryTarget.metBy(facts)) {
      return false;
    }
    EvaluationContext evaluationContext = new EvaluationContext(runtime, facts, platform, context);
    WorkingMemory base =
        last == Stratum.ADVISE
            ? evaluationContext.run(facts, last).facts
            : evaluationContext.decide(facts, last).facts;
    return target instanceof BoundaryTarget || CoverageObserver.of(shape, base).contains(target);
  }

  private boolean isStaged(CoverageTarget target) {
    if (target instanceof ConditionTarget conditionTarget && !conditionTarget.holds()) {
      Step step = shape.steps().get(conditionTarget.step());
      if (step.type() == PipelineStage.class) {
        return false;
      }
    }
    return shape.looksFor(PipelineStage.class);
  }

  private Pipeline onlyStage(Workload workload) {
    Map<String, Object> stage = new LinkedHashMap<>();
    stage.put("id", "stage");
    stage.putAll(WorkloadWriter.toMap(workload));
    return new Pipeline(null, null, null, List.of(reader.read(stage)));
  }
}
