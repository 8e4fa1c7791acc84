package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Kind;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads workload documents, YAML or JSON. Every problem of a document is reported at once, with
 * path, line, column, value, what was expected and what was probably meant. Immutable and
 * thread-safe.
 */
public final class WorkloadReader {

  private static final Set<String> TEXTS =
      new LinkedHashSet<>(List.of("id", "title", "description"));

  private final Collection<String> approaches;

  /**
   * Creates a reader.
   *
   * @param approaches ids of the approaches that documents may name
   */
  public WorkloadReader(Collection<String> approaches) {
    this(approaches, false);
  }

  /**
   * Creates a reader of workloads inside recorded decisions, whose approaches were checked when
   * they were decided and may be unknown to the rulebooks of today.
   *
   * @return a reader that takes any approach
   */
  public static WorkloadReader ofRecordedDecisions() {
    return new WorkloadReader(null, true);
  }

  private WorkloadReader(Collection<String> approaches, boolean any) {
    this.approaches = any ? null : List.copyOf(approaches);
  }

  private boolean known(String approach) {
    return approaches == null || approaches.contains(approach);
  }

  /**
   * Tells whether a document describes a pipeline, that is, has {@code stages}.
   *
   * @param document the text, YAML or JSON
   * @return true for a pipeline
   * @throws InvalidWorkloadException when the text is neither YAML nor JSON
   */
  public boolean isPipeline(String document) {
    DocumentNode root = DocumentParser.parse(document);
    return root.isMap() && root.map().containsKey("stages");
  }

  /**
   * Reads one workload.
   *
   * @param document the text, YAML or JSON, at most 1 MiB
   * @return the workload
   * @throws InvalidWorkloadException naming every problem
   */
  public Workload read(String document) {
    Reading reading = new Reading();
    Workload workload = reading.workload(reading.root(document), Map.of(), "");
    reading.refuse();
    return workload;
  }

  /**
   * Reads one workload that is in memory in the form of its document, as {@link
   * WorkloadWriter#toMap} returns it.
   *
   * @param document maps, lists, texts, numbers and flags
   * @return the workload
   * @throws InvalidWorkloadException naming every problem
   */
  public Workload read(Map<String, ?> document) {
    Reading reading = new Reading();
    Workload workload = reading.workload(DocumentNode.of(document), Map.of(), "");
    reading.refuse();
    return workload;
  }

  /**
   * Reads a pipeline: a document with {@code stages}, whose other facts hold for every stage that
   * does not state its own.
   *
   * @param document the text, YAML or JSON, at most 1 MiB
   * @return the pipeline
   * @throws InvalidWorkloadException naming every problem
   */
  public Pipeline readPipeline(String document) {
    Reading reading = new Reading();
    Pipeline pipeline = reading.pipeline(reading.root(document));
    reading.refuse();
    return pipeline;
  }

  /**
   * Refuses approaches that the ladder does not know, in a workload that was not read by this
   * reader.
   *
   * @param workload the workload
   * @throws InvalidWorkloadException naming every unknown approach
   */
  public void requireKnownApproaches(Workload workload) {
    List<Problem> problems = new ArrayList<>();
    for (Object fact : workload.facts()) {
      for (Field field : Vocabulary.sectionOf(fact.getClass()).orElseThrow().fields()) {
        if (field.rule().approach() && field.of(fact) != null) {
          Object value = field.of(fact);
          List<?> ids = value instanceof List<?> several ? several : List.of(value);
          for (int i = 0; i < ids.size(); i++) {
            String id = (String) ids.get(i);
            String path = field.list() ? field.path() + "[" + i + "]" : field.path();
            if (!known(id)) {
              problems.add(unknownApproach(path, 0, 0, id));
            }
          }
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkloadException(problems);
    }
  }

  private Problem unknownApproach(String path, int line, int column, String id) {
    return new Problem(
        path,
        line,
        column,
        "'" + id + "'",
        "the id of an approach",
        NearestName.of(id, approaches));
  }

  /** One reading of one document. */
  private final class Reading {
    private final List<Problem> problems = new ArrayList<>();

    DocumentNode root(String document) {
      DocumentNode root = DocumentParser.parse(document);
      if (!root.isMap()) {
        report("", root, root.described(), "a workload: a group of fields", null);
        refuse();
      }
      return root;
    }

    void refuse() {
      if (!problems.isEmpty()) {
        throw new InvalidWorkloadException(problems);
      }
    }

    Pipeline pipeline(DocumentNode root) {
      Map<String, DocumentNode> shared = new LinkedHashMap<>(root.map());
      DocumentNode stages = shared.remove("stages");
      Map<String, Object> texts = texts(root, "");
      TEXTS.forEach(shared::remove);
      // Facts beside the stages are checked once where they stand, whether or not a stage uses
      // them.
      sections(new DocumentNode(shared, root.keys(), root.line(), root.column()), "", "stages");
      if (!stages.isList()) {
        report("stages", stages, stages.described(), "a list of workloads", null);
        return null;
      }
      List<Workload> read = new ArrayList<>();
      for (int i = 0; i < stages.list().size(); i++) {
        DocumentNode stage = stages.list().get(i);
        String path = "stages[" + i + "]";
        if (stage.isMap()) {
          read.add(workload(stage, shared, path + "."));
        } else {
          report(path, stage, stage.described(), "a workload: a group of fields", null);
        }
      }
      refuse();
      try {
        return new Pipeline(
            (String) texts.get("id"),
            (String) texts.get("title"),
            (String) texts.get("description"),
            read);
      } catch (InvalidWorkloadException e) {
        e.problems().forEach(p -> report(p.path(), stages, p.value(), p.expected(), p.nearest()));
        return null;
      }
    }

    /** Reads a workload; null when something is wrong with it. */
    Workload workload(DocumentNode node, Map<String, DocumentNode> shared, String prefix) {
      int before = problems.size();
      Map<String, Object> texts = texts(node, prefix);
      Map<String, Record> own = sections(node, prefix, null);
      if (problems.size() == before) {
        Map<String, Record> all = merged(own, node, shared);
        if (!all.containsKey("task")) {
          report(prefix + "task", node, "nothing", "a task, such as sentiment-analysis", null);
          return null;
        }
        try {
          return (Workload) construct(texts, all);
        } catch (InvalidWorkloadException e) {
          e.problems().forEach(p -> place(p, node, shared, prefix));
        }
      }
      return null;
    }

    private Map<String, Record> merged(
        Map<String, Record> own, DocumentNode node, Map<String, DocumentNode> shared) {
      Map<String, Record> all = new LinkedHashMap<>();
      for (Section section : Vocabulary.sections().values()) {
        DocumentNode base = shared.get(section.name());
        if (base == null || (section.bare() && own.containsKey(section.name()))) {
          if (own.containsKey(section.name())) {
            all.put(section.name(), own.get(section.name()));
          }
          continue;
        }
        Map<String, DocumentNode> fields = new LinkedHashMap<>();
        if (section.bare() || !base.isMap()) {
          section(section, base, "", new ArrayList<>()).ifPresent(r -> all.put(section.name(), r));
          continue;
        }
        fields.putAll(base.map());
        DocumentNode stated = node.map().get(section.name());
        if (stated != null && stated.isMap()) {
          fields.putAll(stated.map());
        }
        section(
                section,
                new DocumentNode(fields, fields, base.line(), base.column()),
                "",
                new ArrayList<>())
            .ifPresent(r -> all.put(section.name(), r));
      }
      return all;
    }

    private Object construct(Map<String, Object> texts, Map<String, Record> sections) {
      Object[] values =
          java.util.Arrays.stream(Workload.class.getRecordComponents())
              .map(c -> c.getType().isRecord() ? sections.get(c.getName()) : texts.get(c.getName()))
              .toArray();
      Class<?>[] types =
          java.util.Arrays.stream(Workload.class.getRecordComponents())
              .map(java.lang.reflect.RecordComponent::getType)
              .toArray(Class[]::new);
      try {
        return Workload.class.getDeclaredConstructor(types).newInstance(values);
      } catch (java.lang.reflect.InvocationTargetException e) {
        if (e.getCause() instanceof InvalidWorkloadException invalid) {
          throw invalid;
        }
        throw new IllegalStateException("The workload could not be built.", e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The workload could not be built.", e);
      }
    }

    /** Gives a problem that the records found the place of its field in the document. */
    private void place(
        Problem problem, DocumentNode node, Map<String, DocumentNode> shared, String prefix) {
      String[] steps = problem.path().replaceAll("\\[.*", "").split("\\.", -1);
      DocumentNode at = node.map().getOrDefault(steps[0], shared.get(steps[0]));
      if (at != null && steps.length > 1 && at.isMap()) {
        at = at.map().getOrDefault(steps[1], at);
      }
      int index = problem.path().indexOf('[');
      if (at != null && at.isList() && index > 0) {
        String number = problem.path().substring(index + 1, problem.path().length() - 1);
        at = at.list().get(Integer.parseInt(number));
      }
      report(
          prefix + problem.path(),
          at == null ? node : at,
          problem.value(),
          problem.expected(),
          problem.nearest());
    }

    private Map<String, Object> texts(DocumentNode node, String prefix) {
      Map<String, Object> texts = new LinkedHashMap<>();
      for (String name : TEXTS) {
        DocumentNode value = node.map().get(name);
        if (value != null && !value.isMap() && !value.isList() && value.value() != null) {
          texts.put(name, value.value().toString());
        } else if (value != null) {
          report(prefix + name, value, value.described(), "a text", null);
        }
      }
      return texts;
    }

    private Map<String, Record> sections(DocumentNode node, String prefix, String alsoAllowed) {
      Map<String, Record> sections = new LinkedHashMap<>();
      Set<String> known = new LinkedHashSet<>(TEXTS);
      known.addAll(Vocabulary.sections().keySet());
      if (alsoAllowed != null) {
        known.add(alsoAllowed);
      }
      node.map()
          .forEach(
              (name, value) -> {
                Section section = Vocabulary.sections().get(name);
                if (section != null) {
                  section(section, value, prefix, problems).ifPresent(r -> sections.put(name, r));
                } else if (!known.contains(name)) {
                  unknownField(prefix + name, name, node.keys().get(name), known);
                }
              });
      return sections;
    }

    private java.util.Optional<Record> section(
        Section section, DocumentNode node, String prefix, List<Problem> found) {
      int before = found.size();
      Object[] values = new Object[section.fields().size()];
      if (section.bare()) {
        Field only = section.fields().get(0);
        boolean oneWord = section.type() == Tasks.class && !node.isList();
        values[0] =
            oneWord
                ? single(only, prefix + only.path(), node, found)
                : list(only, prefix + only.path(), node, found);
      } else if (!node.isMap()) {
        found.add(
            problem(prefix + section.name(), node, node.described(), "a group of fields", null));
      } else {
        Map<String, Field> byName =
            section.fields().stream().collect(Collectors.toMap(Field::name, f -> f));
        node.map()
            .forEach(
                (name, value) -> {
                  Field field = byName.get(name);
                  String path = prefix + section.name() + "." + name;
                  if (field == null) {
                    DocumentNode key = node.keys().get(name);
                    String nearest = NearestName.of(name, names(section));
                    found.add(
                        problem(
                            path,
                            key,
                            "the unknown field '" + name + "'",
                            "one of " + String.join(", ", names(section)),
                            nearest));
                  } else {
                    values[section.fields().indexOf(field)] =
                        field.list()
                            ? list(field, path, value, found)
                            : value(field, path, value, found);
                  }
                });
      }
      return found.size() == before
          ? java.util.Optional.of(section.create(values))
          : java.util.Optional.empty();
    }

    private List<String> names(Section section) {
      return section.fields().stream().map(Field::name).toList();
    }

    private List<Object> single(Field field, String path, DocumentNode node, List<Problem> found) {
      Object value = value(field, path, node, found);
      return value == null ? List.of() : List.of(value);
    }

    private List<Object> list(Field field, String path, DocumentNode node, List<Problem> found) {
      List<Object> values = new ArrayList<>();
      if (!node.isList() || node.list().isEmpty()) {
        found.add(problem(path, node, node.described(), "a list of " + noun(field), null));
        return values;
      }
      for (int i = 0; i < node.list().size(); i++) {
        String at = path + "[" + i + "]";
        Object value = value(field, at, node.list().get(i), found);
        if (value != null && values.contains(value)) {
          found.add(
              problem(
                  at,
                  node.list().get(i),
                  node.list().get(i).described() + " a second time",
                  "each value once",
                  null));
        } else if (value != null) {
          values.add(value);
        }
      }
      return values;
    }

    /** Converts one value, or reports it and returns null. */
    private Object value(Field field, String path, DocumentNode node, List<Problem> found) {
      Object value = node.value();
      if (field.kind() == Kind.FLAG && value instanceof Boolean) {
        return value;
      }
      if (value instanceof BigDecimal number && field.kind() == Kind.NUMBER) {
        return number.doubleValue();
      }
      if (value instanceof BigDecimal number && field.kind() == Kind.WHOLE) {
        try {
          return number.longValueExact();
        } catch (ArithmeticException e) {
          found.add(problem(path, node, node.described(), "a whole number", null));
          return null;
        }
      }
      if (value instanceof String text && field.kind() == Kind.TERM) {
        return term(field, path, text, node, found);
      }
      if (value instanceof String text && field.kind() == Kind.TEXT) {
        if (field.rule().approach() && !known(text)) {
          found.add(unknownApproach(path, node.line(), node.column(), text));
          return null;
        }
        return text;
      }
      found.add(problem(path, node, node.described(), expected(field), null));
      return null;
    }

    private Object term(
        Field field, String path, String text, DocumentNode node, List<Problem> found) {
      for (Term term : field.terms()) {
        if (term.term().equals(text)) {
          return term;
        }
      }
      List<String> words = field.terms().stream().map(Term::term).toList();
      found.add(
          problem(path, node, "'" + text + "'", expected(field), NearestName.of(text, words)));
      return null;
    }

    private String expected(Field field) {
      return switch (field.kind()) {
        case FLAG -> "true or false";
        case NUMBER -> "a number";
        case WHOLE -> "a whole number";
        case TEXT -> field.rule().expected().isEmpty() ? "a text" : field.rule().expected();
        case TERM ->
            field.terms().size() > 12
                ? noun(field)
                : "one of "
                    + field.terms().stream().map(Term::term).collect(Collectors.joining(", "));
      };
    }

    private String noun(Field field) {
      return field.path().equals("task") ? "a task of the vocabulary" : field.name();
    }

    private void unknownField(String path, String name, DocumentNode key, Set<String> known) {
      report(
          path,
          key,
          "the unknown field '" + name + "'",
          "one of " + String.join(", ", known),
          NearestName.of(name, known));
    }

    private void report(
        String path, DocumentNode node, String value, String expected, String nearest) {
      problems.add(problem(path, node, value, expected, nearest));
    }

    private Problem problem(
        String path, DocumentNode node, String value, String expected, String nearest) {
      return new Problem(path, node.line(), node.column(), value, expected, nearest);
    }
  }
}
