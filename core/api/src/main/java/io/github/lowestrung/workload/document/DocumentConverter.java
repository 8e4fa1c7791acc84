package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Contradictions;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.RecordFactory;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.WorkloadValidator;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of one document. */
final class DocumentConverter {

  private static final String STAGES = "stages";
  private final DocumentNode root;
  private final ProblemCollector problemCollector;
  private final Vocabulary vocabulary;
  private final Set<String> stageNames;
  private final SectionReader facts;
  private final NameCheck names;

  DocumentConverter(DocumentTree documentTree, NameCheck names) {
    this.names = names;
    root = documentTree.root();
    problemCollector = documentTree.problems();
    vocabulary = names.known().facts() == null ? stated(root) : names.vocabulary();
    stageNames = vocabulary.names();
    facts =
        new SectionReader(vocabulary, new ValueReader(names, problemCollector), problemCollector);
    if (!root.isMap()) {
      problemCollector.report("", root, "a workload (a group of fields)");
      problemCollector.refuse();
    }
  }

  Workload workload() {
    DocumentNode stages = root.map().get(STAGES);
    if (stages != null) {
      problemCollector.report(STAGES, root.key(STAGES), "a pipeline", "a single workload");
    }
    Workload workload = workload(root, "", own(root, "", rootNames()), Map.of());
    problemCollector.refuse();
    return Objects.requireNonNull(workload);
  }

  /** Reads a document that states one field and need not name a task. */
  @Nullable Object value(String path) {
    Map<String, DocumentField> own = own(root, "", stageNames);
    problemCollector.refuse();
    return Objects.requireNonNull(own.get(path)).value();
  }

  Pipeline pipeline() {
    Map<String, DocumentField> shared = own(root, "", rootNames());
    Map<String, Object> values = DocumentField.values(shared);
    Vocabulary.texts().forEach(text -> shared.remove(text.path()));
    Contradictions.in(values).forEach(p -> clash(p, "", shared));
    List<Workload> stages = stages(shared);
    problemCollector.refuse();
    return new Pipeline(
        (String) values.get("id"),
        (String) values.get("title"),
        (String) values.get("description"),
        stages);
  }

  private List<Workload> stages(Map<String, DocumentField> shared) {
    DocumentNode node = root.map().get(STAGES);
    if (node == null || !node.isList()) {
      String value = node == null ? "nothing" : node.described();
      problemCollector.report(STAGES, node == null ? root : node, value, "a list of workloads");
      return List.of();
    }
    List<Workload> stages = new ArrayList<>();
    Map<String, Object> ids = new LinkedHashMap<>();
    Map<String, DocumentNode> places = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(node.list().size(), Pipeline.MAX_STAGES); i++) {
      DocumentNode stage = node.list().get(i);
      String path = STAGES + "[" + i + "]";
      if (stage.isMap()) {
        Map<String, DocumentField> own = own(stage, path + ".", stageNames);
        DocumentField id = own.get("id");
        ids.put(path + ".id", id == null ? null : id.value());
        places.put(path + ".id", id == null ? stage : id.node());
        stages.add(workload(stage, path + ".", own, shared));
      } else {
        problemCollector.report(path, stage, "a workload (a group of fields)");
      }
    }
    WorkloadValidator.ofStages(node.list().size(), ids)
        .forEach(p -> problemCollector.report(p, p.path(), places.getOrDefault(p.path(), node)));
    return stages;
  }

  /** Reads what a workload itself states, and checks each value by itself. */
  private Map<String, DocumentField> own(
      DocumentNode node, String prefix, Collection<String> names) {
    Map<String, DocumentField> own = facts.read(node, prefix, names);
    own.values().stream()
        .filter(documentField -> documentField.value() != null)
        .forEach(
            documentField ->
                WorkloadValidator.ofValue(documentField.field(), documentField.value())
                    .forEach(
                        p ->
                            problemCollector.report(p, prefix + p.path(), documentField.place(p))));
    return own;
  }

  /** Joins what a workload states with what it shares; null when the document has a problem. */
  private @Nullable Workload workload(
      DocumentNode node,
      String prefix,
      Map<String, DocumentField> own,
      Map<String, DocumentField> shared) {
    Map<String, DocumentField> all = new LinkedHashMap<>(shared);
    all.putAll(own);
    if (!all.containsKey("task")) {
      problemCollector.report(
          prefix + "task", node, "nothing", "a task (such as sentiment-analysis)");
    }
    List<Problem> clashes = new ArrayList<>(Contradictions.in(DocumentField.values(all)));
    clashes.removeAll(
        Contradictions.in(DocumentField.values(shared))); // reported once, where they stand
    clashes.forEach(p -> clash(p, prefix, all));
    return problemCollector.isEmpty()
        ? RecordFactory.checked(vocabulary, DocumentField.values(all), names)
        : null;
  }

  private void clash(Problem problem, String prefix, Map<String, DocumentField> facts) {
    DocumentField field = Objects.requireNonNull(facts.get(problem.path()));
    problemCollector.report(problem, prefix + problem.path(), field.node());
  }

  private Set<String> rootNames() {
    Set<String> names = new LinkedHashSet<>(stageNames);
    names.add(STAGES);
    return names;
  }

  /** Returns a vocabulary with whatever facts of rulebooks a document states. */
  private static Vocabulary stated(DocumentNode root) {
    Map<String, FactDeclaration> own = new LinkedHashMap<>();
    if (root.isMap()) {
      state(root, own);
      DocumentNode stages = root.map().get(STAGES);
      if (stages != null && stages.isList()) {
        stages.list().stream().filter(DocumentNode::isMap).forEach(stage -> state(stage, own));
      }
    }
    return Vocabulary.with(own.values());
  }

  private static void state(DocumentNode workload, Map<String, FactDeclaration> own) {
    workload
        .map()
        .forEach(
            (group, node) -> {
              if (node.isMap()) {
                node.map().forEach((name, value) -> state(group + "." + name, value, own));
              }
            });
  }

  private static void state(String path, DocumentNode value, Map<String, FactDeclaration> own) {
    FactType.of(value.value())
        .map(type -> FactDeclaration.undeclared(path, type))
        .filter(fact -> Vocabulary.flaws(fact).isEmpty())
        .ifPresent(fact -> own.put(path, fact));
  }
}
