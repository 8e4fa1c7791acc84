package io.github.lowestrung.cli.decide;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.StageName;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads documents and decides about them, whether workload or pipeline. Thread-safe.
 *
 * @param advisor decides
 * @param asOf the date whose platform facts apply; null for the advisor's today
 * @param refused is told of documents that are not valid
 */
public record Decider(Advisor advisor, LocalDate asOf, Consumer<InvalidWorkloadException> refused) {

  /** Tells nobody of what is not valid. */
  public Decider(Advisor advisor, LocalDate asOf) {
    this(advisor, asOf, failure -> {});
  }

  /**
   * Reads a document from where it is.
   *
   * @param <E> what happens when it cannot come
   */
  @FunctionalInterface
  interface Source<E extends Exception> {
    Subject read(WorkloadReader reader) throws E;
  }

  <E extends Exception> SubjectDecision decide(Source<E> source) throws E {
    Subject subject;
    try {
      subject = source.read(advisor.reader());
    } catch (InvalidWorkloadException e) {
      refused.accept(e);
      throw e;
    }
    return decide(subject);
  }

  /**
   * Decides about one workload, or a stage of a pipeline, and explains that.
   *
   * @param stage id of the stage that is meant where the document is a pipeline; null where not
   * @throws IllegalArgumentException when there is no such stage
   */
  public Explanation explainOne(Subject subject, String stage) {
    List<String> stages =
        subject instanceof Pipeline pipeline
            ? pipeline.stages().stream().map(Workload::id).toList()
            : List.of();
    StageName.objection(stage, stages, "document is")
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(objection);
            });
    SubjectDecision decision = decide(subject);
    return decision instanceof PipelineDecision pipeline
        ? advisor.explain(pipeline, stage)
        : advisor.explain((Decision) decision);
  }

  private SubjectDecision decide(Subject subject) {
    return asOf == null ? advisor.decide(subject) : advisor.decide(subject, asOf);
  }
}
