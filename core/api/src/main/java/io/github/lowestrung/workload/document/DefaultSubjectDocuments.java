package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.SubjectDocuments;
import io.github.lowestrung.workload.Workload;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Reads with any name, which deciding checks; found by its name in META-INF/services. */
@API(status = Status.INTERNAL)
public final class DefaultSubjectDocuments implements SubjectDocuments {

  private final WorkloadReader reader = WorkloadReader.ofRecordedDecisions();

  @Override
  public Map<String, Object> write(Subject subject) {
    return WorkloadWriter.toMap(subject);
  }

  @Override
  public Subject read(@Nullable Object document) {
    return reader.subject(WorkloadReader.inMemory(document));
  }

  @Override
  public Workload readWorkload(@Nullable Object document) {
    return reader.converter(WorkloadReader.inMemory(document)).workload();
  }

  @Override
  public Pipeline readPipeline(@Nullable Object document) {
    return reader.converter(WorkloadReader.inMemory(document)).pipeline();
  }
}
