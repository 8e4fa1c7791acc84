package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.approval.ApprovalTable;
import io.github.lowestrung.rulebook.catalog.Topic;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.rulebook.threshold.TighterThreshold;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the tables beside the descriptor. */
record TablesCheck(
    RulebookDirectory directory, NeighbourRulebooks neighbourRulebooks, FindingCollector findings) {

  private static final String RUNGS = "ladder.yaml";
  private static final String APPROACHES = "approaches.yaml";
  private static final String REQUIREMENTS = "requirements.yaml";
  private static final String QUESTIONS = "questions.yaml";
  private static final String SCENARIOS = RulebookDirectory.FOLDER + "scenarios/";
  private static final Map<String, Class<?>> TYPES = new TreeMap<>(PlatformTables.FILES);

  static {
    TYPES.putAll(
        Map.of(
            RUNGS,
            Rung.class,
            APPROACHES,
            Approach.class,
            "parameters.yaml",
            Parameter.class,
            "tightenings.yaml",
            TighterThreshold.class,
            FactsCheck.FILE,
            FactDeclaration.class,
            QUESTIONS,
            Topic.class,
            REQUIREMENTS,
            Requirement.class));
  }

  /** Checks the tables, and returns the names that workloads may use beside the others. */
  KnownNames run() {
    Map<String, List<?>> rows = new HashMap<>();
    TYPES.forEach(
        (name, type) -> {
          if (directory.files().containsKey(RulebookDirectory.FOLDER + name)) {
            file(name).rows(type).ifPresent(read -> rows.put(name, read));
          }
        });
    approaches(rows);
    facts(rows);
    scenarios(
        rows.getOrDefault(REQUIREMENTS, List.of()).stream()
            .map(row -> ((Requirement) row).row())
            .toList());
    unknownFiles();
    KnownNames names = names(rows, neighbourRulebooks.names());
    questions(rows, Vocabulary.of(names));
    return names;
  }

  private void facts(Map<String, List<?>> rows) {
    if (rows.containsKey(FactsCheck.FILE)) {
      Set<String> taken = new TreeSet<>();
      neighbourRulebooks.names().facts().forEach(fact -> taken.add(fact.path()));
      new FactsCheck(file(FactsCheck.FILE), taken)
          .run(rows.get(FactsCheck.FILE).stream().map(FactDeclaration.class::cast).toList());
    }
  }

  private static KnownNames names(Map<String, List<?>> rows, KnownNames others) {
    List<String> approaches = new ArrayList<>(others.approaches());
    if (!approaches.isEmpty()) {
      rows.getOrDefault(APPROACHES, List.of()).stream()
          .map(row -> ((Approach) row).id())
          .filter(Objects::nonNull)
          .forEach(approaches::add);
    }
    List<FactDeclaration> facts = new ArrayList<>(others.facts());
    rows.getOrDefault(FactsCheck.FILE, List.of()).stream()
        .map(FactDeclaration.class::cast)
        .filter(fact -> Vocabulary.flaws(fact).isEmpty())
        .filter(fact -> facts.stream().noneMatch(other -> other.path().equals(fact.path())))
        .forEach(facts::add);
    return new KnownNames(approaches, others.services(), others.regions(), facts);
  }

  private YamlFile file(String name) {
    return new YamlFile(SourceCheck.TABLE, directory, RulebookDirectory.FOLDER + name, findings);
  }

  private void approaches(Map<String, List<?>> rows) {
    Set<Double> rungs = new TreeSet<>(neighbourRulebooks.rungs());
    rows.getOrDefault(RUNGS, List.of()).forEach(rung -> rungs.add(((Rung) rung).number()));
    Map<String, String> taken = new HashMap<>();
    neighbourRulebooks
        .approaches()
        .forEach(other -> taken.put(other.id(), "\"" + other.name() + "\" of another rulebook"));
    for (Object row : rows.getOrDefault(APPROACHES, List.of())) {
      Approach approach = (Approach) row;
      YamlFile file = file(APPROACHES);
      SourcePosition line = file.lineOf("id", String.valueOf(approach.id()));
      String owner = taken.putIfAbsent(approach.id(), "another approach of this file");
      if (owner != null) {
        file.report(
            SourceCheck.APPROACH,
            line,
            ("The id of the approach (%s) is taken by %s; a rulebook may add approaches, not "
                    + "replace them.")
                .formatted(approach.id(), owner),
            "Take another id, such as (our-" + approach.id() + ").");
      }
      boolean misread =
          findings.anyAt(
              SourceCheck.TABLE,
              directory.place(RulebookDirectory.FOLDER + APPROACHES),
              line.line());
      if (!misread && (approach.name() == null || approach.name().isBlank())) {
        file.report(
            SourceCheck.APPROACH,
            line,
            "The approach (%s) has no name, so that reports could not call it."
                .formatted(approach.id()),
            "Add a name for people, such as (name: Our gateway).");
      }
      groups(approach, file, line);
      if (!rungs.contains(approach.rung())) {
        file.report(
            SourceCheck.APPROACH,
            line,
            "The approach (%s) stands on the rung (%s), which no rulebook describes. There are: %s."
                .formatted(approach.id(), approach.rung(), rungs),
            "Take one of these.");
      }
    }
  }

  private void questions(Map<String, List<?>> rows, Vocabulary vocabulary) {
    for (Object row : rows.getOrDefault(QUESTIONS, List.of())) {
      for (Topic.Asked fact : ((Topic) row).facts()) {
        YamlFile file = file(QUESTIONS);
        fact.flaw(vocabulary)
            .ifPresent(
                flaw ->
                    file.report(
                        SourceCheck.TABLE,
                        file.lineOf("path", String.valueOf(fact.path())),
                        "The table " + flaw,
                        "Correct the row; it would stop the loading."));
      }
    }
  }

  /** A group of its own is one that resembles no other. */
  private void groups(Approach approach, YamlFile file, SourcePosition line) {
    Set<String> known = new TreeSet<>();
    neighbourRulebooks.approaches().forEach(other -> known.addAll(other.groups()));
    for (String group : approach.groups()) {
      Optional<String> meant =
          known.contains(group) ? Optional.empty() : NameSuggestion.of(group, known).nearest();
      if (meant.isPresent()) {
        file.report(
            SourceCheck.APPROACH,
            line,
            "The approach (%s) is of the group (%s), which no rule knows; did you mean (%s)?"
                .formatted(approach.id(), group, meant.get()),
            "Take that, or a name that cannot be taken for it.");
      }
    }
  }

  private void scenarios(List<String> requirements) {
    directory
        .files()
        .forEach(
            (path, content) -> {
              if (path.startsWith(SCENARIOS) && path.endsWith(".yaml")) {
                scenarios(path, requirements);
              }
            });
  }

  private void scenarios(String path, List<String> requirements) {
    Path place = directory.place(path);
    String name = path.substring(SCENARIOS.length(), path.length() - ".yaml".length());
    try {
      for (Scenario scenario : Scenario.read("", name, directory.text(path))) {
        SourcePlace at = new SourcePlace(place, new SourcePosition(scenario.line(), 0));
        for (String flaw : scenario.flaws()) {
          findings.add(
              SourceCheck.SCENARIO,
              at,
              "The scenario (" + scenario.id() + ") " + flaw.substring(flaw.indexOf(' ') + 1),
              "Correct it; until then it tries nothing.");
        }
        for (String row : scenario.covers()) {
          if (!requirements.isEmpty() && !requirements.contains(row)) {
            findings.add(
                SourceCheck.SCENARIO,
                at,
                "The scenario (%s) covers (%s), which is no row of requirements.yaml%s"
                    .formatted(
                        scenario.id(),
                        row,
                        NameSuggestion.of(row, requirements).bracketedQuestion()),
                "Correct the row, or add it to requirements.yaml.");
          }
        }
      }
    } catch (RulebookException e) {
      findings.add(
          SourceCheck.SCENARIO, SourcePlace.of(place), e.getMessage(), "Correct the file.");
    }
  }

  private void unknownFiles() {
    Set<String> known = new TreeSet<>(TYPES.keySet());
    known.add("rulebook.yaml");
    known.add("versions.yaml");
    known.add(WaiversCheck.FILE);
    known.addAll(ApprovalTable.FILES);
    for (String path : directory.files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean beside = path.equals(RulebookDirectory.FOLDER + name);
      if (beside && name.matches("(?!~).*\\.(ya?ml|json|csv|xlsx?)") && !known.contains(name)) {
        NameSuggestion meant = NameSuggestion.of(name, known);
        findings.add(
            SourceCheck.UNKNOWN_TABLE,
            SourcePlace.of(directory.place(path)),
            "Nothing reads a table (" + name + ")" + meant.bracketedQuestion(),
            meant.remedy("the name"));
      }
    }
  }
}
