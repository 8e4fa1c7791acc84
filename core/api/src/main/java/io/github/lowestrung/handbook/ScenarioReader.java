package io.github.lowestrung.handbook;

import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.workload.document.WordSuggestion;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainId;
import io.github.lowestrung.workload.term.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the form of one scenario, and gathers the names in it. Not thread-safe. */
final class ScenarioReader {

  private static final List<String> FIELDS =
      List.of("id", "covers", "asOf", "workload", "expect", "situation", "why");
  private static final String EXPECTATION = "an expectation (without one, anything would pass)";
  private static final String WORKLOAD = "a workload (a group of fields)";
  private static final List<String> EXPECTATIONS =
      List.of(
          "approach",
          "rung",
          "configuration",
          "excluded",
          "traps",
          "noTraps",
          "caution",
          "waivers",
          "outcome",
          "forbidden",
          "relaxations",
          "stages");

  /**
   * A name that a rulebook should know.
   *
   * @param kind what it names
   * @param path where it stands in the scenario
   * @param node the node that it is
   * @param written what stands there
   */
  record Name(ExpectedName kind, String path, DocumentNode node, String written) {

    /** Reports the name where it is none of those that there are. */
    void check(Collection<String> known, ProblemCollector problems) {
      if (!known.isEmpty() && !known.contains(written)) {
        problems.report(
            path,
            node,
            "'" + Display.cut(written) + "'",
            kind.called(),
            NameSuggestion.of(written, known).nearest().orElse(null));
      }
    }
  }

  private final DocumentNode item;
  private final ProblemCollector problems;
  private final List<Name> names = new ArrayList<>();

  ScenarioReader(DocumentNode item, ProblemCollector problems) {
    this.item = item;
    this.problems = problems;
  }

  /** Returns what a group of fields has; empty where it is no group or lacks the field. */
  static Optional<DocumentNode> get(DocumentNode group, String field) {
    return group.isMap() ? Optional.ofNullable(group.map().get(field)) : Optional.empty();
  }

  /** Returns the texts of a list, or the one that stands in its place. */
  static List<String> texts(DocumentNode node) {
    return node.isList()
        ? node.list().stream().map(ScenarioReader::text).toList()
        : List.of(text(node));
  }

  static String text(DocumentNode node) {
    return node.value() instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(node.value());
  }

  /** Checks everything that needs no rulebook, and returns the names that do. */
  List<Name> names() {
    if (!item.isMap()) {
      problems.report("", item, "a scenario (a group of fields)");
      return names;
    }
    unknown("", item, FIELDS);
    id();
    get(item, "covers").ifPresent(rows -> names(ExpectedName.REQUIREMENT, "covers", rows));
    Optional<DocumentNode> workload = required("workload", WORKLOAD);
    workload.filter(node -> !node.isMap()).ifPresent(node -> wrong("workload", node, WORKLOAD));
    expectations(workload);
    return names;
  }

  private void id() {
    required("id", "an id")
        .filter(id -> !(id.value() instanceof String text) || text.isBlank())
        .ifPresent(id -> wrong("id", id, "a text"));
    get(item, "id")
        .filter(id -> id.value() instanceof String text && !PlainId.isPlain(text))
        .ifPresent(id -> wrong("id", id, PlainId.EXPECTED));
  }

  /** Returns the date; null where there is none, or none that can be read. */
  @Nullable LocalDate date() {
    DocumentNode stated = get(item, "asOf").orElse(null);
    if (stated == null) {
      return null;
    }
    try {
      return LocalDate.parse(text(stated));
    } catch (DateTimeParseException e) {
      wrong("asOf", stated, "a date such as 2026-11-23");
      return null;
    }
  }

  /** Returns a field, or reports that it is missing, unless another is it, misspelt. */
  private Optional<DocumentNode> required(String field, String expected) {
    Optional<DocumentNode> found = get(item, field);
    if (found.isEmpty() && item.map().keySet().stream().noneMatch(key -> isMeant(field, key))) {
      problems.report(field, item, "nothing", expected);
    }
    return found;
  }

  private static boolean isMeant(String field, String key) {
    return !FIELDS.contains(key)
        && NameSuggestion.of(key, FIELDS).nearest().filter(field::equals).isPresent();
  }

  private void expectations(Optional<DocumentNode> workload) {
    DocumentNode expected = required("expect", EXPECTATION).orElse(null);
    if (expected == null) {
      return;
    }
    List<String> ids = workload.map(ScenarioReader::stages).orElse(List.of());
    Optional<DocumentNode> stages = get(expected, "stages");
    if (stages.isEmpty()) {
      expectation("expect", expected);
      if (!ids.isEmpty() && expected.isMap()) {
        problems.report(
            "expect",
            expected,
            "what is expected of no stage",
            "a field (stages) with what is expected of each");
      }
      return;
    }
    unknown("expect.", expected, List.of("stages"));
    if (!stages.get().isMap() || stages.get().map().isEmpty()) {
      wrong("expect.stages", stages.get(), "stages with what is expected of each");
      return;
    }
    unknown("expect.stages.", stages.get(), ids);
    stages.get().map().forEach((id, stage) -> expectation("expect.stages." + id, stage));
  }

  private static List<String> stages(DocumentNode workload) {
    List<String> ids = new ArrayList<>();
    get(workload, "stages")
        .filter(DocumentNode::isList)
        .ifPresent(
            list ->
                list.list().forEach(stage -> get(stage, "id").ifPresent(id -> ids.add(text(id)))));
    return ids;
  }

  private void expectation(String path, DocumentNode group) {
    if (!group.isMap() || group.map().isEmpty()) {
      wrong(path, group, EXPECTATION);
      return;
    }
    unknown(path + ".", group, EXPECTATIONS.subList(0, EXPECTATIONS.size() - 1));
    group.map().forEach((field, node) -> expected(field, path + "." + field, node));
  }

  private void expected(String field, String path, DocumentNode node) {
    switch (field) {
      case "approach" -> names(ExpectedName.APPROACH, path, node);
      case "rung" -> rung(path, node);
      case "configuration" -> configuration(path, node);
      case "excluded" -> excluded(path, node);
      case "traps", "noTraps" -> names(ExpectedName.TRAP, path, node);
      case "caution" -> require(node.value() instanceof Boolean, path, node, "true or false");
      case "waivers" -> names(ExpectedName.WAIVER, path, node);
      case "outcome" -> outcome(path, node);
      case "forbidden" -> names(ExpectedName.PROHIBITION, path, node);
      case "relaxations" -> relaxations(path, node);
      default -> {} // unknown ones were reported
    }
  }

  private void rung(String path, DocumentNode node) {
    if (require(node.value() instanceof BigDecimal, path, node, "a number")) {
      names(ExpectedName.RUNG, path, node);
    }
  }

  private void configuration(String path, DocumentNode node) {
    if (group(path, node, "settings with their values")) {
      node.map()
          .forEach(
              (setting, value) -> {
                name(ExpectedName.SETTING, path + "." + setting, node.key(setting));
                if (value.isList()) {
                  if (require(!value.list().isEmpty(), path, value, "its value, or several")) {
                    value.list().forEach(one -> scalar(path + "." + setting, one, "its value"));
                  }
                } else if (!isNothing(value)) { // which stands for a setting that must not be there
                  scalar(path + "." + setting, value, "its value");
                }
              });
    }
  }

  static boolean isNothing(DocumentNode node) {
    return node.value() == null && !node.isList() && !node.isMap();
  }

  private void excluded(String path, DocumentNode node) {
    if (group(path, node, "approaches, each with the facts that exclude it")) {
      node.map()
          .forEach(
              (approach, facts) -> {
                String at = path + "." + approach;
                name(ExpectedName.APPROACH, at, node.key(approach));
                if (!facts.isList() || !facts.list().isEmpty()) { // by whatever facts
                  names(ExpectedName.FACT, at, facts);
                }
              });
    }
  }

  private void outcome(String path, DocumentNode node) {
    List<String> outcomes = Arrays.stream(Outcome.values()).map(Term::term).toList();
    if (!outcomes.contains(text(node))) {
      WordSuggestion meant = WordSuggestion.among(outcomes, "an outcome", text(node));
      problems.report(path, node, node.described(), meant.expected(), meant.nearest());
    }
  }

  private void relaxations(String path, DocumentNode node) {
    String expected = "a list of lists, each of the facts that would have to change";
    if (require(node.isList() && !node.list().isEmpty(), path, node, expected)) {
      for (DocumentNode set : node.list()) {
        if (require(set.isList(), path, set, "a list of facts")) {
          names(ExpectedName.FACT, path, set);
        }
      }
    }
  }

  private void names(ExpectedName kind, String path, DocumentNode node) {
    if (!node.isList()) {
      name(kind, path, node);
    } else if (require(!node.list().isEmpty(), path, node, kind.called() + ", or several")) {
      node.list().forEach(one -> name(kind, path, one));
    }
  }

  private void name(ExpectedName kind, String path, DocumentNode node) {
    if (scalar(path, node, kind.called())) {
      names.add(new Name(kind, path, node, text(node)));
    }
  }

  private boolean scalar(String path, DocumentNode node, String expected) {
    boolean one = node.value() != null && !node.isMap() && !node.isList();
    return require(one, path, node, expected);
  }

  private boolean group(String path, DocumentNode node, String expected) {
    return require(node.isMap() && !node.map().isEmpty(), path, node, expected);
  }

  private boolean require(boolean holds, String path, DocumentNode node, String expected) {
    if (!holds) {
      wrong(path, node, expected);
    }
    return holds;
  }

  private void wrong(String path, DocumentNode node, String expected) {
    boolean empty = node.isMap() && node.map().isEmpty();
    problems.report(path, node, empty ? "nothing" : node.described(), expected);
  }

  private void unknown(String prefix, DocumentNode group, Collection<String> known) {
    Set<String> others = new LinkedHashSet<>(group.isMap() ? group.map().keySet() : Set.of());
    others.removeAll(known);
    for (String name : others) {
      WordSuggestion meant =
          problems.isFull()
              ? WordSuggestion.unread("a known field")
              : WordSuggestion.among(known, "a known field", name);
      problems.report(
          prefix + Display.cut(name),
          group.key(name),
          "the unknown field '" + Display.cut(name) + "'",
          meant.expected(),
          meant.nearest());
    }
  }
}
