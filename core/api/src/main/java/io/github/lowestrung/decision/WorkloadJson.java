package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.Map;

/** Workloads inside of decisions: written as documents write them, read with all checks. */
final class WorkloadJson {

  private WorkloadJson() {}

  static final class Writer extends StdConverter<Workload, Map<String, Object>> {
    @Override
    public Map<String, Object> convert(Workload workload) {
      return WorkloadWriter.toMap(workload);
    }
  }

  static final class Reader extends StdConverter<Map<String, Object>, Workload> {
    private static final WorkloadReader READER = WorkloadReader.ofRecordedDecisions();

    @Override
    public Workload convert(Map<String, Object> document) {
      return READER.read(document);
    }
  }
}
