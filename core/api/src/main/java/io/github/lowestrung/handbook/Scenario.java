package io.github.lowestrung.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.DocumentParser;
import io.github.lowestrung.workload.document.DocumentTree;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.PlainId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workload or pipeline with the decision that is expected. Immutable and thread-safe. */
public final class Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String rulebook;
  private final String file;
  private final int line;
  private final String id;
  private final List<String> covers;
  private final @Nullable LocalDate asOf;
  private final @Nullable DocumentNode document;
  private final Expectation expectation;
  private final List<ScenarioReader.Name> names;
  private final List<Problem> flaws;

  private Scenario(
      String rulebook,
      String file,
      DocumentNode item,
      List<Problem> form,
      Map<String, String> taken) {
    ProblemCollector problems = new ProblemCollector();
    form.forEach(problems::report);
    ScenarioReader reader = new ScenarioReader(item, problems);
    this.rulebook = rulebook;
    this.file = file;
    this.line = item.line();
    this.names = form.isEmpty() ? reader.names() : List.of();
    this.asOf = reader.date();
    DocumentNode stated =
        ScenarioReader.get(item, "id")
            .filter(node -> node.value() != null && !node.isMap() && !node.isList())
            .orElse(null);
    this.id = stated == null ? "in line " + Math.max(1, line) : ScenarioReader.text(stated);
    if (stated != null) {
      String other = taken.putIfAbsent(PlainId.folded(id), file + ".yaml:" + line);
      if (other != null) {
        problems.report("id", stated, "'" + id + "', which " + other + " has", "an id of its own");
      }
    }
    this.covers = ScenarioReader.get(item, "covers").map(ScenarioReader::texts).orElse(List.of());
    this.document =
        ScenarioReader.get(item, "workload")
            .filter(DocumentNode::isMap)
            .map(workload -> named(workload, id))
            .orElse(null);
    this.expectation = new Expectation(ScenarioReader.get(item, "expect").orElse(item));
    this.flaws = form.isEmpty() ? problems.summary() : form;
  }

  /** Lends a workload an id. */
  private static DocumentNode named(DocumentNode workload, String id) {
    if (workload.map().containsKey("id")) {
      return workload;
    }
    DocumentNode name = new DocumentNode(id, null, null, workload.line(), workload.column());
    Map<String, DocumentNode> fields = new LinkedHashMap<>(workload.map());
    Map<String, DocumentNode> keys = new LinkedHashMap<>(Objects.requireNonNull(workload.keys()));
    fields.put("id", name);
    keys.put("id", name);
    return new DocumentNode(fields, null, keys, workload.line(), workload.column());
  }

  /**
   * Returns the scenarios that the rulebooks of an advisor bring.
   *
   * @param advisor the advisor with the rulebooks, not null
   * @return the scenarios, by rulebook and file
   * @throws IllegalArgumentException when the advisor was not made by {@link Advisor#builder()}
   */
  public static List<Scenario> of(Advisor advisor) {
    Objects.requireNonNull(advisor, "advisor");
    return advisor.unwrap(HandbookSource.class).scenarios();
  }

  /**
   * Reads the scenarios of a file, as {@link #read(String, Map)} does.
   *
   * @param rulebook id of the rulebook that brings them: group, artifact and version
   * @param file its name, for messages
   * @param text a YAML list of scenarios: {@code id, covers, asOf, workload, expect}
   * @return the scenarios in their order
   */
  public static List<Scenario> read(String rulebook, String file, String text) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    return read(rulebook, Map.of(file, text));
  }

  /**
   * Reads the scenarios of a rulebook. One that lacks something, has what no scenario has, or the
   * id of another is among them with its {@link #flaws()}, so that the others can be run; and so is
   * one in the place of a file that cannot be read.
   *
   * @param rulebook id of the rulebook that brings them: group, artifact and version
   * @param files the names of its files, for messages, and their texts: YAML lists of scenarios
   * @return the scenarios by file, in their order
   */
  public static List<Scenario> read(String rulebook, Map<String, String> files) {
    Objects.requireNonNull(rulebook, "rulebook");
    Objects.requireNonNull(files, "files");
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    files.forEach((file, text) -> read(rulebook, file, text, taken, scenarios));
    return List.copyOf(scenarios);
  }

  private static void read(
      String rulebook,
      String file,
      String text,
      Map<String, String> taken,
      List<Scenario> scenarios) {
    List<Problem> form;
    int lost = text.indexOf('\uFFFD');
    try {
      if (lost >= 0) {
        String before = text.substring(0, lost);
        throw InvalidWorkloadException.at(
            (int) before.chars().filter(c -> c == '\n').count() + 1,
            lost - before.lastIndexOf('\n'),
            "a byte that is no letter",
            "UTF-8 (old editors write Windows-1252)");
      }
      DocumentTree tree = DocumentParser.parse(text);
      if (!tree.root().isList()) {
        tree.problems().report("", tree.root(), "a list of scenarios, each with a dash");
      }
      form = tree.problems().summary();
      if (form.isEmpty()) {
        for (DocumentNode item : tree.root().list()) {
          scenarios.add(new Scenario(rulebook, file, item, form, taken));
        }
        return;
      }
    } catch (InvalidWorkloadException e) {
      form = ProblemCollector.summary(e.problems(), e.more());
    }
    Problem first = form.get(0);
    DocumentNode place = new DocumentNode(null, null, null, first.line(), first.column());
    scenarios.add(new Scenario(rulebook, file, place, form, taken));
  }

  /**
   * Returns the rulebook that brings it.
   *
   * @return group, artifact and version
   */
  public String rulebook() {
    return rulebook;
  }

  /**
   * Returns the name of its file, without folder and ending.
   *
   * @return the name
   */
  public String file() {
    return file;
  }

  /**
   * Returns the line of its file where it begins.
   *
   * @return the line, from 1
   */
  public int line() {
    return line;
  }

  /**
   * Returns its id.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the rows of the requirements that it covers.
   *
   * @return ids of the rows
   */
  public List<String> covers() {
    return covers;
  }

  /**
   * Returns the document of its workload or pipeline.
   *
   * @return a workload or pipeline, JSON; an empty one where it has none
   */
  public String workload() {
    try {
      return JSON.writeValueAsString(document == null ? Map.of() : plain(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A workload could not be written as JSON.", e);
    }
  }

  private static @Nullable Object plain(DocumentNode node) {
    if (node.isMap()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.map().forEach((name, value) -> map.put(name, plain(value)));
      return map;
    }
    if (!node.isList()) {
      return node.value();
    }
    List<@Nullable Object> list = new ArrayList<>();
    node.list().forEach(value -> list.add(plain(value)));
    return list;
  }

  /**
   * Returns why it tries nothing, as far as no rulebook needs to be known for that: what it lacks,
   * what is misspelt in it, or that it expects nothing.
   *
   * @return each with its place in the file; empty when it can be decided
   */
  public List<Problem> flaws() {
    return flaws;
  }

  /**
   * Returns also what is wrong with its workload.
   *
   * @param reader the reader that knows the names that the workload may use
   * @return each with its place in the file; empty when it can be decided
   */
  public List<Problem> flaws(WorkloadReader reader) {
    Objects.requireNonNull(reader, "reader");
    List<Problem> all = new ArrayList<>(flaws);
    if (document != null) {
      try {
        reader.readSubject(document);
      } catch (InvalidWorkloadException e) {
        List<Problem> named = e.problems().stream().map(Scenario::inWorkload).toList();
        all.addAll(ProblemCollector.summary(named, e.more()));
      }
    }
    return all;
  }

  private static Problem inWorkload(Problem problem) {
    String path = problem.path().isEmpty() ? "workload" : "workload." + problem.path();
    return new Problem(
        path,
        problem.line(),
        problem.column(),
        problem.value(),
        problem.expected(),
        problem.nearest());
  }

  /**
   * Returns also the names in it that the rulebooks of an advisor do not know.
   *
   * @param advisor the advisor that is to decide
   * @return each with its place in the file; empty when it tries what it says
   * @throws IllegalArgumentException when the advisor was not made by {@link Advisor#builder()}
   */
  public List<Problem> flaws(Advisor advisor) {
    Objects.requireNonNull(advisor, "advisor");
    HandbookSource source = advisor.unwrap(HandbookSource.class);
    List<Problem> own = flaws(advisor.reader());
    if (own.size() >= InvalidWorkloadException.MOST_PROBLEMS) {
      return own;
    }
    ProblemCollector problems = new ProblemCollector();
    own.forEach(problems::report);
    Map<ExpectedName, Collection<String>> known = new HashMap<>();
    names.forEach(name -> name.check(known.computeIfAbsent(name.kind(), source::names), problems));
    return problems.summary();
  }

  /**
   * Returns its flaws as messages.
   *
   * @param flaws some of them
   * @return each in a line with its file and place
   */
  public List<String> messages(List<Problem> flaws) {
    Objects.requireNonNull(flaws, "flaws");
    return flaws.stream().map(flaw -> file + ".yaml:" + flaw.message()).toList();
  }

  /**
   * Reads its workload or pipeline.
   *
   * @param reader the reader that knows the names that it may use
   * @return the workload or pipeline
   * @throws InvalidWorkloadException naming every problem
   * @throws RulebookException when it has no workload
   */
  public Subject subject(WorkloadReader reader) {
    Objects.requireNonNull(reader, "reader");
    if (document == null) {
      throw new RulebookException(
          "A scenario has no workload: " + String.join("\n", messages(flaws)) + ".");
    }
    return reader.readSubject(document);
  }

  /**
   * Decides about it.
   *
   * @param advisor the advisor that decides
   * @param otherwise the date of the decision when the scenario has none
   * @return the decision about the workload or pipeline
   */
  public SubjectDecision decide(Advisor advisor, LocalDate otherwise) {
    Objects.requireNonNull(advisor, "advisor");
    Objects.requireNonNull(otherwise, "otherwise");
    return advisor.decide(subject(advisor.reader()), date(otherwise));
  }

  /**
   * Compares a decision with what is expected.
   *
   * @param decision the decision about it
   * @return its {@link #flaws()} if it has any, else everything in which they differ; empty when
   *     all is as expected
   */
  public List<String> misses(SubjectDecision decision) {
    Objects.requireNonNull(decision, "decision");
    return flaws.isEmpty() ? expectation.misses(decision.decisions()) : messages(flaws);
  }

  /**
   * Returns the date as of which it is decided.
   *
   * @param otherwise the date when the scenario has none
   * @return the date
   */
  public LocalDate date(LocalDate otherwise) {
    Objects.requireNonNull(otherwise, "otherwise");
    return asOf == null ? otherwise : asOf;
  }

  @Override
  public String toString() {
    return file + " " + id;
  }
}
