package io.github.lowestrung.workload;

import java.util.Map;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Reads and writes documents for subjects, which are below the reader and the writer. */
@API(status = Status.INTERNAL)
public interface SubjectDocuments {

  /** Returns the form of the document of a subject, as plain values. */
  Map<String, Object> write(Subject subject);

  /** Reads a subject of what may be the form of its document. */
  Subject read(@Nullable Object document);

  /** Reads a workload of what may be the form of its document. */
  Workload readWorkload(@Nullable Object document);

  /** Reads a pipeline of what may be the form of its document. */
  Pipeline readPipeline(@Nullable Object document);

  /** Returns the ones of this library. */
  static SubjectDocuments get() {
    return Found.DOCUMENTS;
  }

  /** Found when first needed. */
  final class Found {
    private static final SubjectDocuments DOCUMENTS =
        ServiceLoader.load(SubjectDocuments.class, SubjectDocuments.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private Found() {}
  }
}
