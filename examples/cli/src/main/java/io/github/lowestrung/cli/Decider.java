package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.WorkloadReader;
import java.time.LocalDate;

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
    if (reader.isPipeline(document)) {
      Pipeline pipeline = reader.readPipeline(document);
      return Verdict.of(asOf == null ? advisor.decide(pipeline) : advisor.decide(pipeline, asOf));
    }
    Workload workload = reader.read(document);
    return Verdict.of(asOf == null ? advisor.decide(workload) : advisor.decide(workload, asOf));
  }
}
