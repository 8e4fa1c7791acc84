package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.format.FormatResult;
import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.ForeignCode;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.table.TableHead;
import io.github.lowestrung.compiler.Compilation;
import io.github.lowestrung.compiler.RuleFiles;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.KnownNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds everything that is wrong with a rulebook directory, without stopping at the first:
 * descriptor, tables, rules as they are written, what the engine says to them, and whether they can
 * be loaded beside the rulebooks of the class path. Thread-safe.
 */
public final class RulebookCheck {

  private static final String LIBRARY = "io.github.lowestrung";

  private RulebookCheck() {}

  /**
   * Checks a directory beside the rulebooks of the class path. Where that has a rulebook of the
   * same id, the directory takes its place.
   *
   * @param directory holds {@code META-INF/lowest-rung/rulebook.yaml} and rules, or is a Maven
   *     project whose {@code src/main/resources} does
   * @return what is wrong and what was accepted, by file, line and check
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no such directory, it
   *     cannot be read, or a rulebook of the class path cannot be used
   */
  public static List<SourceFinding> of(Path directory) {
    return of(directory, List.of());
  }

  /**
   * Checks a directory beside the rulebooks of the class path and others.
   *
   * @param directory as above
   * @param besides kjars or directories of the other rulebooks
   * @return what is wrong and what was accepted, by file, line and check
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no such directory, it
   *     cannot be read, or one of the others cannot be used
   */
  public static List<SourceFinding> of(Path directory, List<Path> besides) {
    RulebookDirectory rulebook = RulebookDirectory.readAsIs(directory);
    boolean described = rulebook.group() != null;
    String id = described ? rulebook.group() + ":" + rulebook.artifact() : null;
    NeighbourRulebooks neighbourRulebooks = new NeighbourRulebooks(id, besides);
    FindingCollector findings = new FindingCollector();
    RuleIdScheme ids = new DescriptorCheck(rulebook, findings).run();
    RuleFileReader reading = new RuleFileReader(rulebook, findings);
    List<DrlFile> files = reading.read();
    KnownNames names = new TablesCheck(rulebook, neighbourRulebooks, findings).run(files);
    new IgnoredFilesCheck(rulebook, findings).run();

    List<SourceRule> rules = files.stream().flatMap(file -> file.rules().stream()).toList();
    boolean library = described && rulebook.group().equals(LIBRARY);
    for (DrlFile file : files) {
      place(file, library, findings);
      ForbiddenConstruct.check(file, findings);
    }
    reading.syntax(files);
    new IdentityCheck(library, neighbourRulebooks, findings).run(rules);
    Map<String, SourceRule> byId = new HashMap<>();
    Map<String, SourcePlace> places = new HashMap<>();
    for (SourceRule rule : rules) {
      if (rule.id() != null) {
        byId.putIfAbsent(rule.id(), rule);
        places.put(rule.id(), rule.place());
      }
    }
    places.putAll(new ApprovalsCheck(rulebook, findings).run(names));
    new WaiversCheck(rulebook, neighbourRulebooks, findings)
        .run(List.copyOf(places.keySet()), names);
    rules.stream()
        .filter(rule -> rule.parsed() != null)
        .forEach(rule -> written(rule, ids, findings));

    boolean foreign = false; // then nothing of the directory is compiled, so nothing of it runs
    for (DrlFile file : files) {
      foreign |= foreignCode(file, findings);
    }
    ScenariosCheck scenarios = new ScenariosCheck(rulebook, findings);
    LoadCheck loading = new LoadCheck(rulebook, rules, byId, places, findings);
    EngineCheck engine = new EngineCheck(rulebook, files, findings);
    Optional<Compilation> made = foreign ? Optional.empty() : engine.run();
    if (foreign) {
      scenarios.run(scenario -> scenario.flaws(new WorkloadReader(names)));
    } else if (made.isEmpty() || !loading.run(made.get(), neighbourRulebooks, scenarios)) {
      engine.rest().ifPresent(sound -> loading.rest(sound, neighbourRulebooks));
      scenarios.run(scenario -> scenario.flaws(new WorkloadReader(names)));
    }
    if (!findings.anyError()) {
      files.stream()
          .filter(file -> !RuleFiles.isTable(file.name()))
          .forEach(file -> format(file, findings));
    }
    return findings.sorted(TableHead.of(rulebook));
  }

  private static void format(DrlFile file, FindingCollector findings) {
    try {
      FormatResult result = FormatResult.of(file.path(), file.text().text());
      if (result.differs()) {
        findings.add(
            SourceCheck.FORMAT,
            new SourcePlace(file.path(), new SourcePosition(result.line(), 0)),
            "The file is not formatted as rules are.",
            "Run 'lowest-rung rules fmt " + file.path() + "'.");
      }
    } catch (RulebookException e) {
      // a form that the engine reads and the format has not is no fault of the rules
    }
  }

  /**
   * Checks where a file of rules stands.
   *
   * @param library whether the rulebook is one of the library's own
   */
  private static void place(DrlFile file, boolean library, FindingCollector findings) {
    Matcher matcher = DrlFile.PACKAGE.matcher(file.text().code());
    boolean found = matcher.find();
    String name = found ? matcher.group(1) : "";
    int offset = found ? matcher.start(1) : 0;
    int slash = file.name().lastIndexOf('/');
    String folder = slash < 0 ? "" : file.name().substring(0, slash).replace('/', '.');
    if (!name.equals(folder)) {
      findings.add(
          SourceCheck.PACKAGE,
          file.at(offset),
          (found ? "The package (" + name + ") is not" : "There is no package, such as")
              + " that of the folder ("
              + folder
              + "), so that nobody finds the rules where their package says.",
          folder.isEmpty()
              ? "Move the file to a folder (" + name.replace('.', '/') + ")."
              : "Write (package " + folder + ";), or move the file.");
    }
    if (!library && (name.equals(LIBRARY) || name.startsWith(LIBRARY + "."))) {
      findings.add(
          SourceCheck.FOREIGN_PACKAGE,
          file.at(offset),
          "The package (" + name + ") is the library's, whose rules a later version may put there.",
          "Take a package of your own, such as (com.example.rules).");
    }
  }

  /**
   * Tells whether a file has code that is not compiled; what other checks name is not said twice.
   */
  private static boolean foreignCode(DrlFile file, FindingCollector findings) {
    List<ForeignCode.Place> places = ForeignCode.in(file);
    for (ForeignCode.Place place : places) {
      int line = file.place(place.offset()).line();
      if (!findings.anyAt(SourceCheck.FORBIDDEN, file.path(), line)) {
        findings.add(
            SourceCheck.FOREIGN_CODE, file.at(place.offset()), place.message(), ForeignCode.ADVICE);
      }
    }
    return !places.isEmpty();
  }

  private static void written(SourceRule rule, RuleIdScheme ids, FindingCollector findings) {
    new HeaderCheck(rule, ids, findings).run();
    new ConditionCheck(rule, findings).run();
    new ConsequenceCheck(rule, findings).run();
  }
}
