package io.github.lowestrung.authoring;

import io.github.lowestrung.workload.InvalidWorkloadException;
import io.github.lowestrung.workload.KnownNames;
import io.github.lowestrung.workload.Problem;
import io.github.lowestrung.workload.Waiver;
import io.github.lowestrung.workload.WaiverReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Checks the waivers beside the descriptor. */
final class WaiversCheck {

  static final String FILE = "waivers.yaml";

  private final RulebookDirectory directory;
  private final Neighbours neighbours;
  private final Findings findings;
  private final Path place;
  private String text;

  WaiversCheck(RulebookDirectory directory, Neighbours neighbours, Findings findings) {
    this.directory = directory;
    this.neighbours = neighbours;
    this.findings = findings;
    this.place = directory.place(RulebookDirectory.FOLDER + FILE);
  }

  void run(List<SourceRule> rules) {
    byte[] file = directory.files().get(RulebookDirectory.FOLDER + FILE);
    if (file == null) {
      return;
    }
    text = new String(file, StandardCharsets.UTF_8);
    try {
      WaiverReader.read(text, names()).forEach(waiver -> check(waiver, rules));
    } catch (InvalidWorkloadException e) {
      e.problems().forEach(this::add);
    }
  }

  /** Scopes may name approaches of the rulebook itself. */
  private KnownNames names() {
    KnownNames others = neighbours.names();
    List<String> approaches = new ArrayList<>(others.approaches());
    byte[] own = directory.files().get(RulebookDirectory.FOLDER + "approaches.yaml");
    if (own != null && !approaches.isEmpty()) {
      new String(own, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("-.*\\bid:.*"))
          .map(line -> line.replaceFirst(".*\\bid:\\s*", "").replaceFirst("[,}\\s].*", ""))
          .forEach(approaches::add);
    }
    return new KnownNames(approaches, others.services(), others.regions());
  }

  private void add(Problem problem) {
    findings.add(
        Check.WAIVER,
        place,
        problem.line(),
        problem.column(),
        problem.path() + ": " + problem.value() + " where " + problem.expected() + " was expected.",
        problem.nearest() == null
            ? "Write what was expected."
            : "Maybe (" + problem.nearest() + ") is meant.");
  }

  private void check(Waiver waiver, List<SourceRule> rules) {
    boolean own = rules.stream().anyMatch(rule -> waiver.rule().equals(rule.id()));
    if (!own && neighbours.ruleOf(waiver.rule()).isEmpty()) {
      List<String> known = new ArrayList<>(neighbours.ids());
      rules.stream().map(SourceRule::id).forEach(known::add);
      findings.add(
          Check.WAIVER,
          place,
          lineOf(waiver),
          0,
          "The waiver ("
              + waiver.id()
              + ") is about the rule ("
              + waiver.rule()
              + "), which no rulebook has"
              + Meant.of(waiver.rule(), known)
              + ".",
          "Name the rule by its id, or remove the waiver.");
    }
    if (waiver.hasExpired(LocalDate.now(ZoneOffset.UTC))) {
      findings.add(
          Check.EXPIRED_WAIVER,
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
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(".*\\bid:\\s*[\"']?\\Q" + waiver.id() + "\\E\\b.*")) {
        return i + 1;
      }
    }
    return 0;
  }
}
