package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.RecordFactory;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads workload documents, YAML or JSON. Every problem of a document is reported at once, with
 * path, line, column, value, what was expected and what was probably meant. Immutable and
 * thread-safe.
 */
public final class WorkloadReader {

  private final KnownNames known;
  private final NameCheck names;

  /**
   * Creates a reader.
   *
   * @param known the names that documents may use
   */
  public WorkloadReader(KnownNames known) {
    Objects.requireNonNull(known, "known");
    this.known = known;
    this.names = new NameCheck(known);
  }

  /**
   * Returns the names that documents may use.
   *
   * @return the names
   */
  public KnownNames names() {
    return known;
  }

  /**
   * Returns the facts that documents may state: those of the library, and those that rulebooks
   * declare.
   *
   * @return the sections and fields
   */
  public Vocabulary vocabulary() {
    return names.vocabulary();
  }

  /**
   * Creates a reader of workloads inside recorded decisions, whose names were checked when they
   * were decided and may be unknown to today's rulebooks.
   *
   * @return a reader that takes any name
   */
  public static WorkloadReader ofRecordedDecisions() {
    return new WorkloadReader(KnownNames.ANY);
  }

  /**
   * Tells whether a document describes a pipeline, that is, has {@code stages}.
   *
   * @param document the text, YAML or JSON
   * @return true for a pipeline
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the text is neither
   *     YAML nor JSON
   */
  public boolean isPipeline(String document) {
    Objects.requireNonNull(document, "document");
    return isPipeline(DocumentParser.parse(document));
  }

  /**
   * Reads one workload.
   *
   * @param document the text, YAML or JSON, at most 1 MiB
   * @return the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Workload read(String document) {
    Objects.requireNonNull(document, "document");
    return converter(DocumentParser.parse(document)).workload();
  }

  /**
   * Reads one workload that is in memory in the form of its document, as {@link
   * WorkloadWriter#toMap} returns it.
   *
   * @param document maps, lists, texts, numbers and flags
   * @return the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Workload read(Map<String, ?> document) {
    return converter(inMemory(Objects.requireNonNull(document, "document"))).workload();
  }

  DocumentConverter converter(DocumentTree tree) {
    return new DocumentConverter(tree, names);
  }

  static DocumentTree inMemory(@Nullable Object document) {
    return new DocumentTree(DocumentNode.of(document), new ProblemCollector());
  }

  /**
   * Reads the value of one field, as documents write it or as a person types it. Text is taken for
   * what the field holds: {@code yes} and {@code no}, numbers such as {@code 4 million} or {@code
   * 1,500}, with the unit of the field where that is wanted, words by any beginning that no other
   * word has, lists with commas.
   *
   * @param path document path of the field, such as {@code data.sizeGb}
   * @param value a term, text, number, flag or list of these
   * @return the value as documents write it
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when there is no such
   *     field, or the value does not fit it
   */
  public @Nullable Object readValue(String path, @Nullable Object value) {
    Objects.requireNonNull(path, "path");
    Optional<Field> field = vocabulary().field(path).or(() -> Vocabulary.text(path));
    // Without a field any value is refused.
    Object understood = field.isEmpty() ? "" : understood(field.get(), value);
    DocumentTree alone = inMemory(stating(path, understood));
    return WorkloadWriter.plain(converter(alone).value(path));
  }

  private @Nullable Object understood(Field field, @Nullable Object value) {
    Object plain = WorkloadWriter.plain(value);
    return plain instanceof String text ? new TypedValue(known).of(field, text) : plain;
  }

  private static Map<String, Object> stating(String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    return dot < 0
        ? Collections.singletonMap(path, value)
        : Map.of(path.substring(0, dot), Collections.singletonMap(path.substring(dot + 1), value));
  }

  /**
   * Reads a pipeline: a document with {@code stages}, whose other facts hold for every stage that
   * does not state its own.
   *
   * @param document the text, YAML or JSON, at most 1 MiB
   * @return the pipeline
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Pipeline readPipeline(String document) {
    Objects.requireNonNull(document, "document");
    return converter(DocumentParser.parse(document)).pipeline();
  }

  /**
   * Reads a workload or a pipeline, as the document describes.
   *
   * @param document the text, YAML or JSON, at most 1 MiB
   * @return the pipeline when the document has {@code stages}, otherwise the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Subject readSubject(String document) {
    Objects.requireNonNull(document, "document");
    return subject(DocumentParser.parse(document));
  }

  /**
   * Reads a workload or a pipeline in JSON, by the rules of JSON alone: what only YAML allows, such
   * as comments, single quotes and line breaks in texts, is refused.
   *
   * @param json the text, at most 1 MiB
   * @return the pipeline when the document has {@code stages}, otherwise the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Subject readJson(String json) {
    Objects.requireNonNull(json, "json");
    return subject(DocumentParser.parseJson(json));
  }

  /**
   * Reads a workload or a pipeline that is in memory in the form of its document, as {@link
   * WorkloadWriter#toMap} returns it.
   *
   * @param document maps, lists, texts, numbers and flags
   * @return the pipeline when the document has {@code stages}, otherwise the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Subject readSubject(Map<String, ?> document) {
    return subject(inMemory(Objects.requireNonNull(document, "document")));
  }

  /** Reads a workload or a pipeline that is part of another document. */
  @API(status = Status.INTERNAL)
  public Subject readSubject(DocumentNode document) {
    Objects.requireNonNull(document, "document");
    return subject(new DocumentTree(document, new ProblemCollector()));
  }

  Subject subject(DocumentTree tree) {
    return isPipeline(tree) ? converter(tree).pipeline() : converter(tree).workload();
  }

  private static boolean isPipeline(DocumentTree tree) {
    return tree.root().isMap() && tree.root().map().containsKey("stages");
  }

  /**
   * Refuses approaches, services and regions that the rulebooks do not know, in a workload that was
   * not read by this reader.
   *
   * @param workload the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every unknown
   *     name
   */
  public void requireKnownNames(Workload workload) {
    Objects.requireNonNull(workload, "workload");
    if (!RecordFactory.isChecked(workload, names)) {
      ProblemCollector problemCollector = new ProblemCollector();
      names.check(workload, problemCollector);
      problemCollector.refuse();
    }
  }
}
