package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.DocumentNode;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of a field. */
@FunctionalInterface
interface FieldReader {

  /** Returns what was read; null when it does not fit, which is reported. */
  @Nullable Object read(Field field, String path, DocumentNode node);
}
