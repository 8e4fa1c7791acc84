package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.WorkloadReader;
import java.time.LocalDate;
import java.util.List;

/** Reads documents and decides about them, whether workload or pipeline. Thread-safe. */
final class Decider {

  private final Advisor advisor;
  private final WorkloadReader reader;
  private final LocalDate asOf;

  /** Takes the date whose facts of the platform hold, or null for the advisor's today. */
  Decider(Advisor advisor, LocalDate asOf) {
    this.advisor = advisor;
    this.reader = advisor.reader();
    this.asOf = asOf;
  }

  Verdict decide(String document) {
    return reader.isPipeline(document)
        ? Verdict.of(decide(reader.readPipeline(document)))
        : Verdict.of(decide(reader.read(document)));
  }

  /**
   * Decides about one workload.
   *
   * @param stage id of the stage that is meant where the document is a pipeline; null where not
   * @throws IllegalArgumentException when there is no such stage
   */
  Decision decideOne(String document, String stage) {
    if (!reader.isPipeline(document)) {
      if (stage != null) {
        throw new IllegalArgumentException(
            "There is no stage '" + stage + "': the document is a single workload.");
      }
      return decide(reader.read(document));
    }
    Pipeline pipeline = reader.readPipeline(document);
    List<String> stages = pipeline.stages().stream().map(Workload::id).toList();
    if (!stages.contains(stage)) {
      throw new IllegalArgumentException(
          (stage == null
                  ? "The document is a pipeline: name one of its stages with --stage"
                  : "There is no stage '" + stage + "'; the pipeline has")
              + " ("
              + String.join(", ", stages)
              + ").");
    }
    return decide(pipeline).stages().get(stages.indexOf(stage));
  }

  private Decision decide(Workload workload) {
    return asOf == null ? advisor.decide(workload) : advisor.decide(workload, asOf);
  }

  private PipelineDecision decide(Pipeline pipeline) {
    return asOf == null ? advisor.decide(pipeline) : advisor.decide(pipeline, asOf);
  }
}
