package io.github.lowestrung.workload;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a document and the place where it stands.
 *
 * @param value a text, number, flag, null, list of nodes or map of nodes by name
 * @param keys for a map, the nodes of its names
 * @param line line from 1
 * @param column column from 1
 */
record DocumentNode(Object value, Map<String, DocumentNode> keys, int line, int column) {

  /** Wraps a value that is in memory and so has no place. */
  static DocumentNode of(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, DocumentNode> nodes = new LinkedHashMap<>();
      map.forEach((name, child) -> nodes.put((String) name, of(child)));
      return new DocumentNode(nodes, nodes, 0, 0);
    }
    if (value instanceof List<?> list) {
      return new DocumentNode(list.stream().map(DocumentNode::of).toList(), null, 0, 0);
    }
    Object scalar = value instanceof Number ? new BigDecimal(value.toString()) : value;
    return new DocumentNode(scalar, null, 0, 0);
  }

  boolean isMap() {
    return keys != null;
  }

  @SuppressWarnings("unchecked") // a node with keys holds nothing else
  Map<String, DocumentNode> map() {
    return (Map<String, DocumentNode>) value;
  }

  boolean isList() {
    return value instanceof List<?>;
  }

  @SuppressWarnings("unchecked") // lists are only built of nodes
  List<DocumentNode> list() {
    return (List<DocumentNode>) value;
  }

  /** Describes the value for an error message. */
  String described() {
    if (isMap()) {
      return "a group of fields";
    }
    if (isList()) {
      return list().isEmpty() ? "an empty list" : "a list";
    }
    if (value == null) {
      return "nothing";
    }
    String text =
        value instanceof String s && s.length() > 60 ? s.substring(0, 60) + "…" : value.toString();
    return value instanceof String ? "'" + text + "'" : text;
  }
}
