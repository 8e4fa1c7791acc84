package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.workload.document.WaiverReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.waiver.Waiver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks the waivers beside the descriptor. */
final class WaiversCheck {

  static final String FILE = "waivers.yaml";

  private final RulebookDirectory directory;
  private final NeighbourRulebooks neighbourRulebooks;
  private final FindingCollector findingCollector;
  private final Path place;
  private YamlFile file;

  WaiversCheck(
      RulebookDirectory directory,
      NeighbourRulebooks neighbourRulebooks,
      FindingCollector findingCollector) {
    this.directory = directory;
    this.neighbourRulebooks = neighbourRulebooks;
    this.findingCollector = findingCollector;
    this.place = directory.place(RulebookDirectory.FOLDER + FILE);
  }

  void run(List<SourceRule> rules, List<Approach> approaches) {
    byte[] content = directory.files().get(RulebookDirectory.FOLDER + FILE);
    if (content == null) {
      return;
    }
    file = new YamlFile(SourceCheck.WAIVER, place, content, findingCollector);
    try {
      WaiverReader.read(
              new String(content, StandardCharsets.UTF_8),
              with(approaches, neighbourRulebooks.names()))
          .forEach(waiver -> check(waiver, rules));
    } catch (InvalidWorkloadException e) {
      e.problems().forEach(this::add);
    }
  }

  /** Scopes may name approaches of the rulebook itself. */
  private static KnownNames with(List<Approach> approaches, KnownNames others) {
    List<String> all = new ArrayList<>(others.approaches());
    if (!all.isEmpty()) {
      approaches.stream().map(Approach::id).filter(Objects::nonNull).forEach(all::add);
    }
    return new KnownNames(all, others.services(), others.regions());
  }

  private void add(Problem problem) {
    findingCollector.add(
        SourceCheck.WAIVER,
        place,
        problem.line(),
        problem.column(),
        problem.path() + ": " + problem.value() + " where " + problem.expected() + " was expected.",
        NameSuggestion.ofNearest(problem.nearest()).advice("Write what was expected."));
  }

  private void check(Waiver waiver, List<SourceRule> rules) {
    boolean own = rules.stream().anyMatch(rule -> waiver.rule().equals(rule.id()));
    if (!own && neighbourRulebooks.ruleOf(waiver.rule()).isEmpty()) {
      List<String> known = new ArrayList<>(neighbourRulebooks.ids());
      rules.stream().map(SourceRule::id).forEach(known::add);
      findingCollector.add(
          SourceCheck.WAIVER,
          place,
          lineOf(waiver),
          0,
          "The waiver ("
              + waiver.id()
              + ") is about the rule ("
              + waiver.rule()
              + "), which no rulebook has"
              + NameSuggestion.of(waiver.rule(), known).bracketedQuestion(),
          "Name the rule by its id, or remove the waiver.");
    }
    if (waiver.hasExpired(LocalDate.now(ZoneOffset.UTC))) {
      findingCollector.add(
          SourceCheck.EXPIRED_WAIVER,
          place,
          lineOf(waiver),
          0,
          "The waiver ("
              + waiver.id()
              + ") expired on "
              + waiver.expires()
              + ", so that its rule holds again or decisions fail.",
          "Have it renewed, or remove it.");
    }
  }

  private int lineOf(Waiver waiver) {
    return file.lineOf("id", waiver.id());
  }
}
