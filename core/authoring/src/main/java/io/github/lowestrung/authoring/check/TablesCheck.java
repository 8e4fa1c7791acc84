package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.DataTables;
import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.build.TableNames;
import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.approval.ApprovalTable;
import io.github.lowestrung.rulebook.catalog.Topic;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.rulebook.threshold.TighterThreshold;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.document.TableFailure;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the tables beside the descriptor. */
record TablesCheck(
    RulebookDirectory directory, NeighbourRulebooks neighbourRulebooks, FindingCollector findings) {

  private static final String RUNGS = "ladder.yaml";
  private static final String APPROACHES = "approaches.yaml";
  private static final String FACTS = "facts.yaml";
  private static final String REGIONS = "regions.yaml";
  private static final String CLOSINGS = "closings.yaml";
  private static final String TIGHTENINGS = "tightenings.yaml";
  private static final String QUESTIONS = "questions.yaml";
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
            TIGHTENINGS,
            TighterThreshold.class,
            FACTS,
            FactDeclaration.class,
            QUESTIONS,
            Topic.class,
            "requirements.yaml",
            Requirement.class));
  }

  /**
   * Checks the tables.
   *
   * @param rules the rules beside them
   * @return the names that workloads may use, those of the others with them
   */
  KnownNames run(List<DrlFile> rules) {
    Map<String, List<?>> read = new HashMap<>();
    Set<String> present = new TreeSet<>(TYPES.keySet());
    present.removeIf(name -> !directory.files().containsKey(RulebookDirectory.FOLDER + name));
    present.forEach(
        name ->
            file(name)
                .rows(TYPES.get(name))
                .ifPresent(rows -> read.put(name, rows.stream().filter(this::isWhole).toList())));
    Set<String> unread = new TreeSet<>(present);
    unread.removeAll(read.keySet());
    DataTables tables = new DataTables(read, unread);
    TableNames rowNames = new TableNames(tables, neighbourRulebooks, rules);
    present.forEach(name -> new TableRowsCheck(file(name), rowNames).run(name, TYPES.get(name)));
    approaches(tables);
    tightenings(tables);
    facts(tables);
    unknownFiles();
    KnownNames names = names(tables, neighbourRulebooks.names());
    questions(tables, Vocabulary.of(names));
    return names;
  }

  /** What a row lacks is reported where it stands; an approach without a name is one yet. */
  private boolean isWhole(Object row) {
    return row instanceof Rung
        || TableFailure.lackedBy(row)
            .filter(field -> !(row instanceof Approach && field.equals("name")))
            .isEmpty();
  }

  private void facts(DataTables tables) {
    Set<String> others = new HashSet<>();
    if (tables.read().containsKey(FACTS)) {
      neighbourRulebooks.names().facts().forEach(fact -> others.add(fact.path()));
    }
    Set<String> seen = new HashSet<>();
    for (FactDeclaration fact : tables.rows(FACTS, FactDeclaration.class).toList()) {
      Vocabulary.flaws(fact).forEach(flaw -> fact(fact, flaw));
      if (others.contains(fact.path())) {
        fact(
            fact,
            "Another rulebook declares the fact (%s) too. Maybe take a group of your own."
                .formatted(fact.path()));
      } else if (!seen.add(fact.path())) {
        fact(fact, "The fact (%s) is declared twice. Maybe remove one.".formatted(fact.path()));
      }
    }
  }

  private void fact(FactDeclaration fact, String flaw) {
    int maybe = flaw.lastIndexOf(" Maybe ");
    YamlFile file = file(FACTS);
    file.report(
        SourceCheck.TABLE,
        file.lineOf("path", fact.path()),
        flaw.substring(0, maybe),
        flaw.substring(maybe + 1));
  }

  /** Finds thresholds that would let more workloads pass. */
  private void tightenings(DataTables tables) {
    List<Parameter> parameters =
        Stream.concat(
                tables.rows("parameters.yaml", Parameter.class),
                neighbourRulebooks.parameters().stream())
            .toList();
    for (TighterThreshold row : tables.rows(TIGHTENINGS, TighterThreshold.class).toList()) {
      YamlFile file = file(TIGHTENINGS);
      parameters.stream()
          .filter(parameter -> parameter.name().equals(row.parameter()))
          .filter(parameter -> !parameter.isTighter(row.value(), parameter.value()))
          .forEach(
              parameter ->
                  file.report(
                      SourceCheck.TABLE,
                      file.lineOf("parameter", row.parameter()),
                      "The value (%s) of (%s) is not tighter than (%s): only %s ones are."
                          .formatted(
                              PlainNumber.text(row.value()),
                              row.parameter(),
                              PlainNumber.text(parameter.value()),
                              parameter.tighter().term()),
                      "Take one of these, or write a waiver."));
    }
  }

  private static KnownNames names(DataTables tables, KnownNames others) {
    Set<String> approaches = new TreeSet<>(others.approaches());
    Set<String> services = new TreeSet<>(others.services());
    Set<String> regions = new TreeSet<>(others.regions());
    tables.rows(APPROACHES, Approach.class).map(Approach::id).forEach(approaches::add);
    tables.rows(REGIONS, Region.class).map(Region::region).forEach(regions::add);
    tables
        .rows(REGIONS, Region.class)
        .flatMap(row -> row.services().stream())
        .forEach(services::add);
    tables.rows(CLOSINGS, Closing.class).map(Closing::service).forEach(services::add);
    services.addAll(approaches);
    List<FactDeclaration> facts = new ArrayList<>(others.facts());
    tables
        .rows(FACTS, FactDeclaration.class)
        .filter(fact -> Vocabulary.flaws(fact).isEmpty())
        .filter(fact -> facts.stream().noneMatch(other -> other.path().equals(fact.path())))
        .forEach(facts::add);
    return new KnownNames(
        List.copyOf(approaches), List.copyOf(services), List.copyOf(regions), facts);
  }

  private YamlFile file(String name) {
    return new YamlFile(SourceCheck.TABLE, directory, RulebookDirectory.FOLDER + name, findings);
  }

  private void approaches(DataTables tables) {
    Set<Double> rungs = new TreeSet<>(neighbourRulebooks.rungs());
    tables.rows(RUNGS, Rung.class).map(Rung::number).forEach(rungs::add);
    Map<String, String> taken = new HashMap<>();
    neighbourRulebooks
        .approaches()
        .forEach(other -> taken.put(other.id(), "\"" + other.name() + "\" of another rulebook"));
    for (Approach approach : tables.rows(APPROACHES, Approach.class).toList()) {
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
      if (!rungs.contains(approach.rung()) && !tables.unread().contains(RUNGS)) {
        file.report(
            SourceCheck.APPROACH,
            line,
            "The approach (%s) stands on the rung (%s), which no rulebook describes. There are: %s."
                .formatted(approach.id(), approach.rung(), rungs),
            "Take one of these.");
      }
    }
  }

  private void questions(DataTables tables, Vocabulary vocabulary) {
    if (tables.unread().contains(FACTS)) {
      return; // a question may ask for one of them
    }
    for (Topic topic : tables.rows(QUESTIONS, Topic.class).toList()) {
      for (Topic.Asked fact : topic.facts()) {
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
            file.placeOf("groups", group, line),
            "The approach (%s) is of the group (%s), which no rule knows; did you mean (%s)?"
                .formatted(approach.id(), group, meant.get()),
            "Take that, or a name that cannot be taken for it.");
      }
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
