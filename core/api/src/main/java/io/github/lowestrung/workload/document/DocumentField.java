package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that a document states.
 *
 * @param field the field
 * @param value its value; null when it could not be read, which is reported
 * @param node where the value stands
 */
record DocumentField(Field field, @Nullable Object value, DocumentNode node) {

  /** Returns the values by path, without those that could not be read. */
  static Map<String, Object> values(Map<String, DocumentField> facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.forEach(
        (path, documentField) -> {
          if (documentField.value() != null) {
            values.put(path, documentField.value());
          }
        });
    return values;
  }

  /** Returns the place of a problem: the element of the list that its path names, or the value. */
  DocumentNode place(Problem problem) {
    String path = problem.path();
    if (!path.endsWith("]") || !node.isList()) {
      return node;
    }
    String index = path.substring(path.lastIndexOf('[') + 1, path.length() - 1);
    return node.list().get(Integer.parseInt(index));
  }
}
