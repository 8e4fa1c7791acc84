package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.PlainId;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Scope.AnyOf;
import io.github.lowestrung.workload.waiver.Scope.Condition;
import io.github.lowestrung.workload.waiver.Scope.Range;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads waivers, and reports everything that is wrong with them at once. Not thread-safe. */
public final class WaiverReader {

  private static final List<String> NAMES =
      List.of("id", "rule", "scope", "reason", "approver", "expires", "whenExpired");
  private static final Set<String> IDS = Set.of("id", "rule");
  private static final List<String> BOUNDS = List.of("atLeast", "atMost");

  private final DocumentNode root;
  private final ProblemCollector problemCollector;
  private final Vocabulary vocabulary;
  private final ValueReader values;
  private final SectionReader facts;

  private WaiverReader(DocumentTree documentTree, KnownNames names) {
    root = documentTree.root();
    problemCollector = documentTree.problems();
    NameCheck nameCheck = new NameCheck(names);
    vocabulary = nameCheck.vocabulary();
    values = new ValueReader(nameCheck, problemCollector);
    facts = new SectionReader(vocabulary, this::condition, problemCollector);
  }

  /**
   * Reads waivers.
   *
   * @param text a list of waivers, YAML or JSON; the scope of each is written like a workload,
   *     where a value may also be a list of which one has to hold, or a group of {@code atLeast}
   *     and {@code atMost}
   * @param names the names that values may have
   * @return the waivers in their order
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the text is not
   *     such a list; it names every problem
   */
  public static List<Waiver> read(String text, KnownNames names) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(names, "names");
    return new WaiverReader(DocumentParser.parse(text), names).waivers();
  }

  private List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    if (root.isList()) {
      for (int i = 0; i < root.list().size(); i++) {
        waiver("[" + i + "]", root.list().get(i)).ifPresent(waivers::add);
      }
    } else {
      problemCollector.report("", root, "a list of waivers");
    }
    problemCollector.refuse();
    return List.copyOf(waivers);
  }

  private Optional<Waiver> waiver(String path, DocumentNode node) {
    if (!node.isMap()) {
      problemCollector.report(path, node, "a waiver (a group of fields)");
      return Optional.empty();
    }
    node.map().keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .forEach(name -> unknown(path, name, node, NAMES));
    String id = text(path, node, "id");
    String rule = text(path, node, "rule");
    String reason = text(path, node, "reason");
    String approver = text(path, node, "approver");
    Scope scope = scope(path, node);
    LocalDate expires = expires(path, node);
    ExpiryPolicy policy = whenExpired(path, node);
    // What is missing was reported.
    return scope != null && expires != null && policy != null
        ? Optional.of(new Waiver(id, rule, scope, reason, approver, expires, policy))
        : Optional.empty();
  }

  private void unknown(String path, String name, DocumentNode node, List<String> known) {
    facts.unknown(path + "." + Display.cut(name), name, node.key(name), known, Optional.empty());
  }

  /** Returns a text; an empty one, which is reported, where there is none. */
  private String text(String path, DocumentNode waiver, String name) {
    DocumentNode node = waiver.map().get(name);
    if (node != null && node.value() instanceof String text && !text.isBlank()) {
      if (IDS.contains(name) && !PlainId.isPlain(text)) {
        problemCollector.report(path + "." + name, node, PlainId.EXPECTED);
      }
      return text;
    }
    missing(path + "." + name, waiver, node, "a text");
    return "";
  }

  private void missing(
      String path, DocumentNode waiver, @Nullable DocumentNode node, String expected) {
    problemCollector.report(
        path, node == null ? waiver : node, node == null ? "nothing" : node.described(), expected);
  }

  private @Nullable LocalDate expires(String path, DocumentNode waiver) {
    String text = text(path, waiver, "expires");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problemCollector.report(
          path + ".expires",
          Objects.requireNonNull(waiver.map().get("expires")),
          Display.value(text),
          "a date, such as 2027-03-31");
      return null;
    }
  }

  private @Nullable ExpiryPolicy whenExpired(String path, DocumentNode waiver) {
    DocumentNode node = waiver.map().get("whenExpired");
    if (node == null) {
      return ExpiryPolicy.ERROR;
    }
    for (ExpiryPolicy known : ExpiryPolicy.values()) {
      if (known.term().equals(node.value())) {
        return known;
      }
    }
    problemCollector.report(path + ".whenExpired", node, "error or caution");
    return null;
  }

  private @Nullable Scope scope(String path, DocumentNode waiver) {
    DocumentNode node = waiver.map().get("scope");
    if (node == null || !node.isMap() || node.map().isEmpty()) {
      missing(path + ".scope", waiver, node, "the facts of a workload (a group of fields)");
      return null;
    }
    Set<String> groups = vocabulary.names();
    Vocabulary.texts().forEach(text -> groups.remove(text.name()));
    Map<Field, Condition> conditions = new LinkedHashMap<>();
    facts
        .read(node, path + ".scope.", groups)
        .values()
        .forEach(
            documentField ->
                conditions.put(documentField.field(), (Condition) documentField.value()));
    return conditions.isEmpty() || conditions.containsValue(null) ? null : new Scope(conditions);
  }

  private @Nullable Object condition(Field field, String path, DocumentNode node) {
    if (node.isMap()) {
      return range(field, path, node);
    }
    if (field.list() || !node.isList()) {
      Object value = values.read(field, path, node);
      if (value instanceof List<?> several) {
        return several.stream().anyMatch(Objects::isNull) ? null : new AnyOf(List.copyOf(several));
      }
      return value == null ? null : new AnyOf(List.of(value));
    }
    List<Object> several = new ArrayList<>();
    for (DocumentNode element : node.list()) {
      several.add(values.read(field, path + "[" + several.size() + "]", element));
    }
    if (several.isEmpty()) {
      problemCollector.report(path, node, "a value, or several");
    }
    return several.isEmpty() || several.contains(null) ? null : new AnyOf(several);
  }

  private @Nullable Object range(Field field, String path, DocumentNode node) {
    boolean number = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
    if (!number || node.map().isEmpty()) {
      problemCollector.report(path, node, number ? "atLeast or atMost" : "a value, or several");
      return null;
    }
    Map<String, Object> bounds = new LinkedHashMap<>();
    node.map()
        .forEach(
            (name, bound) -> {
              if (BOUNDS.contains(name)) {
                bounds.put(name, values.read(field, path + "." + name, bound));
              } else {
                unknown(path, name, node, BOUNDS);
              }
            });
    return bounds.isEmpty() || bounds.containsValue(null)
        ? null
        : new Range((Number) bounds.get("atLeast"), (Number) bounds.get("atMost"));
  }
}
