package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Closing;
import io.github.lowestrung.rulebook.ImageRegions;
import io.github.lowestrung.rulebook.LanguageSupport;
import io.github.lowestrung.rulebook.Minimum;
import io.github.lowestrung.rulebook.Note;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.Tuning;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.rulebook.threshold.TighterThreshold;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the tables beside the descriptor. */
final class TablesCheck {

  private static final String RUNGS = "ladder.yaml";
  private static final String APPROACHES = "approaches.yaml";
  private static final Map<String, Class<?>> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(RUNGS, Rung.class),
              Map.entry(APPROACHES, Approach.class),
              Map.entry("regions.yaml", Region.class),
              Map.entry("images.yaml", ImageRegions.class),
              Map.entry("languages.yaml", LanguageSupport.class),
              Map.entry("minimums.yaml", Minimum.class),
              Map.entry("tuning.yaml", Tuning.class),
              Map.entry("closings.yaml", Closing.class),
              Map.entry("notes.yaml", Note.class),
              Map.entry("parameters.yaml", Parameter.class),
              Map.entry("tightenings.yaml", TighterThreshold.class),
              Map.entry("requirements.yaml", Requirement.class)));

  private final RulebookDirectory directory;
  private final NeighbourRulebooks neighbourRulebooks;
  private final FindingCollector findingCollector;

  TablesCheck(
      RulebookDirectory directory,
      NeighbourRulebooks neighbourRulebooks,
      FindingCollector findingCollector) {
    this.directory = directory;
    this.neighbourRulebooks = neighbourRulebooks;
    this.findingCollector = findingCollector;
  }

  /** Checks the tables, and returns the approaches among them. */
  List<Approach> run() {
    Map<String, List<?>> rows = new HashMap<>();
    TYPES.forEach(
        (name, type) -> {
          if (directory.files().containsKey(RulebookDirectory.FOLDER + name)) {
            file(name).rows(type).ifPresent(read -> rows.put(name, read));
          }
        });
    approaches(rows);
    unknownFiles();
    return rows.getOrDefault(APPROACHES, List.of()).stream().map(Approach.class::cast).toList();
  }

  private YamlFile file(String name) {
    String path = RulebookDirectory.FOLDER + name;
    return new YamlFile(
        SourceCheck.TABLE, directory.place(path), directory.files().get(path), findingCollector);
  }

  private void approaches(Map<String, List<?>> rows) {
    Set<Double> rungs = new TreeSet<>(neighbourRulebooks.rungs());
    rows.getOrDefault(RUNGS, List.of()).forEach(rung -> rungs.add(((Rung) rung).number()));
    Map<String, String> taken = new HashMap<>();
    neighbourRulebooks.approaches().forEach(other -> taken.put(other.id(), other.name()));
    Set<String> own = new HashSet<>();
    for (Object row : rows.getOrDefault(APPROACHES, List.of())) {
      Approach approach = (Approach) row;
      YamlFile file = file(APPROACHES);
      int line = file.lineOf("id", String.valueOf(approach.id()));
      if (taken.containsKey(approach.id()) || !own.add(approach.id())) {
        findingCollector.add(
            SourceCheck.APPROACH,
            file.path(),
            line,
            0,
            "The id of the approach ("
                + approach.id()
                + ") is taken by "
                + (taken.containsKey(approach.id())
                    ? "\"" + taken.get(approach.id()) + "\" of another rulebook"
                    : "another approach of this file")
                + "; a rulebook may add approaches, not replace them.",
            "Take another id, such as (our-" + approach.id() + ").");
      }
      if (!rungs.contains(approach.rung())) {
        findingCollector.add(
            SourceCheck.APPROACH,
            file.path(),
            line,
            0,
            "The approach ("
                + approach.id()
                + ") stands on the rung ("
                + approach.rung()
                + "), which no rulebook describes. There are: "
                + rungs
                + ".",
            "Take one of these.");
      }
    }
  }

  private void unknownFiles() {
    Set<String> known = new TreeSet<>(TYPES.keySet());
    known.add("rulebook.yaml");
    known.add("versions.yaml");
    known.add(WaiversCheck.FILE);
    for (String path : directory.files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean beside = path.equals(RulebookDirectory.FOLDER + name);
      if (beside && name.matches(".*\\.(ya?ml|json)") && !known.contains(name)) {
        Path place = directory.place(path);
        findingCollector.add(
            SourceCheck.UNKNOWN_TABLE,
            place,
            "Nothing reads a table ("
                + name
                + ")"
                + NameSuggestion.of(name, known).bracketedQuestion(),
            NameSuggestion.of(name, known).remedy("the name"));
      }
    }
  }
}
