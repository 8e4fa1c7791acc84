package io.github.lowestrung.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One reading of one document. */
final class DocumentReading {

  private static final String STAGES = "stages";
  private static final Set<String> STAGE_NAMES = Vocabulary.names();
  private static final Set<String> ROOT_NAMES = rootNames();

  private final DocumentNode root;
  private final Problems problems;
  private final FactReader facts;

  DocumentReading(Document document, NameCheck names) {
    root = document.root();
    problems = document.problems();
    facts = new FactReader(new ValueReader(names, problems), problems);
    if (!root.isMap()) {
      problems.report("", root, root.described(), "a workload (a group of fields)");
      problems.refuse();
    }
  }

  Workload workload() {
    DocumentNode stages = root.map().get(STAGES);
    if (stages != null) {
      problems.report(STAGES, root.keys().get(STAGES), "a pipeline", "a single workload");
    }
    Workload workload = workload(root, "", own(root, "", ROOT_NAMES), Map.of());
    problems.refuse();
    return workload;
  }

  /** Reads a document that states one field and need not name a task. */
  Object value(String path) {
    Map<String, Fact> own = own(root, "", STAGE_NAMES);
    problems.refuse();
    return own.get(path).value();
  }

  Pipeline pipeline() {
    Map<String, Fact> shared = own(root, "", ROOT_NAMES);
    Map<String, Fact> texts = new LinkedHashMap<>();
    for (Vocabulary.Field text : Vocabulary.texts()) {
      Fact fact = shared.remove(text.path());
      if (fact != null) {
        texts.put(text.path(), fact);
      }
    }
    Contradictions.in(Fact.values(shared))
        .forEach(p -> problems.report(p, p.path(), shared.get(p.path()).node()));
    List<Workload> stages = stages(shared);
    problems.refuse();
    Map<String, Object> values = Fact.values(texts);
    return new Pipeline(
        (String) values.get("id"),
        (String) values.get("title"),
        (String) values.get("description"),
        stages);
  }

  private List<Workload> stages(Map<String, Fact> shared) {
    DocumentNode node = root.map().get(STAGES);
    if (node == null || !node.isList()) {
      String value = node == null ? "nothing" : node.described();
      problems.report(STAGES, node == null ? root : node, value, "a list of workloads");
      return List.of();
    }
    List<Workload> stages = new ArrayList<>();
    Map<String, Object> ids = new LinkedHashMap<>();
    Map<String, DocumentNode> places = new LinkedHashMap<>();
    for (int i = 0; i < node.list().size(); i++) {
      DocumentNode stage = node.list().get(i);
      String path = STAGES + "[" + i + "]";
      if (stage.isMap()) {
        Map<String, Fact> own = own(stage, path + ".", STAGE_NAMES);
        Fact id = own.get("id");
        ids.put(path + ".id", id == null ? null : id.value());
        places.put(path + ".id", id == null ? stage : id.node());
        stages.add(workload(stage, path + ".", own, shared));
      } else {
        problems.report(path, stage, stage.described(), "a workload (a group of fields)");
      }
    }
    Validation.ofStages(node.list().size(), ids)
        .forEach(p -> problems.report(p, p.path(), places.getOrDefault(p.path(), node)));
    return stages;
  }

  /** Reads what a workload itself states, and checks each value by itself. */
  private Map<String, Fact> own(DocumentNode node, String prefix, Collection<String> names) {
    Map<String, Fact> own = facts.read(node, prefix, names);
    own.values().stream()
        .filter(fact -> fact.value() != null)
        .forEach(
            fact ->
                Validation.ofValue(fact.field(), fact.value())
                    .forEach(p -> problems.report(p, prefix + p.path(), fact.place(p))));
    return own;
  }

  /** Joins what a workload states with what it shares; null when the document has a problem. */
  private Workload workload(
      DocumentNode node, String prefix, Map<String, Fact> own, Map<String, Fact> shared) {
    Map<String, Fact> all = new LinkedHashMap<>(shared);
    all.putAll(own);
    if (!all.containsKey("task")) {
      problems.report(prefix + "task", node, "nothing", "a task (such as sentiment-analysis)");
    }
    List<Problem> clashes = new ArrayList<>(Contradictions.in(Fact.values(all)));
    clashes.removeAll(Contradictions.in(Fact.values(shared))); // reported once, where they stand
    clashes.forEach(p -> problems.report(p, prefix + p.path(), all.get(p.path()).node()));
    return problems.isEmpty() ? Records.workload(Fact.values(all)) : null;
  }

  private static Set<String> rootNames() {
    Set<String> names = new LinkedHashSet<>(Vocabulary.names());
    names.add(STAGES);
    return names;
  }
}
