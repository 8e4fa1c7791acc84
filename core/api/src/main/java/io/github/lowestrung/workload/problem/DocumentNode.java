package io.github.lowestrung.workload.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document and the place where it stands.
 *
 * @param value a text, number, flag, null, list of nodes or map of nodes by name
 * @param written a number as the document writes it; null for other values
 * @param keys for a map, the nodes of its names
 * @param line line from 1; 0 in memory
 * @param column column from 1; 0 in memory
 */
@API(status = Status.INTERNAL)
public record DocumentNode(
    @Nullable Object value,
    @Nullable String written,
    @Nullable Map<String, DocumentNode> keys,
    int line,
    int column) {

  public static final int MAX_DEPTH = 20;

  /** Wraps a value that is in memory and so has no place. */
  public static DocumentNode of(@Nullable Object value) {
    return of(value, 0);
  }

  private static DocumentNode of(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw tooDeep("", 0, 0);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, DocumentNode> nodes = new LinkedHashMap<>();
      map.forEach((name, child) -> nodes.put(String.valueOf(name), of(child, depth + 1)));
      return new DocumentNode(nodes, null, nodes, 0, 0);
    }
    if (value instanceof Collection<?> several) {
      List<DocumentNode> nodes = new ArrayList<>();
      several.forEach(child -> nodes.add(of(child, depth + 1)));
      return new DocumentNode(nodes, null, null, 0, 0);
    }
    return value instanceof Number n && Double.isFinite(n.doubleValue())
        ? new DocumentNode(new BigDecimal(n.toString()), n.toString(), null, 0, 0)
        : new DocumentNode(value, null, null, 0, 0);
  }

  public static InvalidWorkloadException tooDeep(String path, int line, int column) {
    String most = "a document of at most " + MAX_DEPTH + " levels";
    return new InvalidWorkloadException(
        List.of(new Problem(path, line, column, "one more level", most, null)));
  }

  /** Returns the node of a name that a map has. */
  public DocumentNode key(String name) {
    return Objects.requireNonNull(Objects.requireNonNull(keys).get(name));
  }

  public boolean isMap() {
    return keys != null;
  }

  /** Returns the nodes of a map by their names; there is none of another node. */
  @SuppressWarnings({"unchecked", "NullAway"}) // a node with keys holds nothing else
  public Map<String, DocumentNode> map() {
    return (Map<String, DocumentNode>) value;
  }

  public boolean isList() {
    return value instanceof List<?>;
  }

  /** Returns the nodes of a list; there is none of another node. */
  @SuppressWarnings({"unchecked", "NullAway"}) // lists are only built of nodes
  public List<DocumentNode> list() {
    return (List<DocumentNode>) value;
  }

  /** Describes the value for an error message about its type. */
  public String described() {
    if (isMap()) {
      return "a group of fields";
    }
    if (isList()) {
      return list().isEmpty() ? "an empty list" : "a list";
    }
    if (value == null) {
      return "nothing";
    }
    if (written != null) {
      return "the number " + Display.cut(written);
    }
    return value instanceof Boolean || value instanceof Number
        ? value.toString()
        : "the text " + Display.value(value);
  }
}
