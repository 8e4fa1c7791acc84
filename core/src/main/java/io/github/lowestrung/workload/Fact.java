package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field that a document states.
 *
 * @param field the field
 * @param value its value; null when it could not be read, which is reported
 * @param node where the value stands
 */
record Fact(Field field, Object value, DocumentNode node) {

  /** Returns the values by path, without those that could not be read. */
  static Map<String, Object> values(Map<String, Fact> facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.forEach(
        (path, fact) -> {
          if (fact.value() != null) {
            values.put(path, fact.value());
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
