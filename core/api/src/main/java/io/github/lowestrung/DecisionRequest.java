package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an advisor was asked to decide. Immutable.
 *
 * @param workload the workload; null when it is a pipeline
 * @param pipeline the pipeline; null when it is a workload
 * @param asOf date whose facts of the platform hold
 * @param attribution on whose behalf; its correlation id is never null
 * @param provenance what decides
 */
public record DecisionRequest(
    Workload workload,
    Pipeline pipeline,
    LocalDate asOf,
    Attribution attribution,
    Provenance provenance) {

  /**
   * Returns what is to be decided in the form of its document.
   *
   * @return the document of the workload or the pipeline
   */
  public Map<String, Object> document() {
    return pipeline == null ? WorkloadWriter.toMap(workload) : WorkloadWriter.toMap(pipeline);
  }
}
