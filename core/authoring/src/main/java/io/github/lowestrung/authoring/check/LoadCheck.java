package io.github.lowestrung.authoring.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.build.TemporaryKjar;
import io.github.lowestrung.authoring.source.QuotedPlace;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.compiler.Compilation;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.RefusedRulesException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.term.Term;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Loads the rulebook beside the others, and looks at what was loaded.
 *
 * @param directory the rulebook
 * @param rules its rules as they are written
 * @param byId these by id, of several the first
 * @param places where its rules and rows stand, by id
 * @param findings take what is found
 */
record LoadCheck(
    RulebookDirectory directory,
    List<SourceRule> rules,
    Map<String, SourceRule> byId,
    Map<String, SourcePlace> places,
    FindingCollector findings) {

  /** The checks of a rule to which no other rule matters. */
  private static final Set<Check> ALONE =
      EnumSet.of(
          Check.UNKNOWN_FACT,
          Check.UNKNOWN_NAME,
          Check.UNKNOWN_SOURCE,
          Check.UNKNOWN_APPROACH,
          Check.WRONG_STRATUM);

  private static final String APPROACHES = RulebookDirectory.FOLDER + "approaches.yaml";

  /** Files that name rules, which may be left out. */
  private static final Set<String> NAMING_RULES =
      Set.of(RulebookDirectory.FOLDER + "versions.yaml", RulebookDirectory.FOLDER + "waivers.yaml");

  /** The beginnings of tables whose rows rules do not name, or else could not be loaded. */
  private static final List<String> UNNAMED =
      List.of(
          "approved.",
          "facts.",
          "images.",
          "languages.",
          "minimums.",
          "notes.",
          "parameters.",
          "questions.",
          "requirements.",
          "tightenings.",
          "tuning.");

  /** Checks, and tells whether the rulebook could be loaded. */
  boolean run(Compilation made, NeighbourRulebooks neighbourRulebooks, ScenariosCheck scenarios) {
    Path kjar = TemporaryKjar.write(directory.kjar(made.files()));
    try {
      Advisor loaded = neighbourRulebooks.with(kjar);
      deeper(loaded);
      scenarios.run(scenario -> scenario.flaws(loaded));
      return true;
    } catch (RefusedRulesException e) {
      e.refusals().forEach(r -> add(r.check(), Severity.ERROR, r.rule(), r.message()));
    } catch (RulebookException e) {
      refused(e.getMessage().replace(kjar.toString(), directory.root().toString()));
    } finally {
      TemporaryKjar.delete(kjar);
    }
    return false;
  }

  /**
   * Checks each rule by itself, where something else stops the loading: what would follow from that
   * is left out.
   */
  void rest(Compilation sound, NeighbourRulebooks neighbourRulebooks) {
    SortedMap<String, byte[]> files = new TreeMap<>(directory.files());
    files.keySet().removeAll(directory.rules().keySet());
    files.keySet().removeIf(path -> NAMING_RULES.contains(path) || isMisreadAlone(path));
    files.computeIfPresent(APPROACHES, (path, rows) -> named(rows));
    files.putAll(sound.files());
    Path kjar = TemporaryKjar.write(files);
    try {
      findings(neighbourRulebooks.with(kjar))
          .filter(f -> ALONE.contains(f.check()))
          .forEach(f -> add(f.check(), f.check().severity(), f.rule(), f.message()));
    } catch (RefusedRulesException e) {
      e.refusals().stream()
          .filter(r -> ALONE.contains(r.check()))
          .forEach(r -> add(r.check(), Severity.ERROR, r.rule(), r.message()));
    } catch (RulebookException e) {
      // what stops the loading is reported
    } finally {
      TemporaryKjar.delete(kjar);
    }
  }

  /** Gives each approach a name, which it may lack, and keeps no field that none has. */
  private static byte[] named(byte[] table) {
    Set<String> fields = new HashSet<>();
    for (RecordComponent field : Approach.class.getRecordComponents()) {
      fields.add(field.getName());
    }
    try {
      JsonNode rows = YamlFormat.mapper().build().readTree(table);
      for (JsonNode row : rows) {
        if (row instanceof ObjectNode approach && approach.hasNonNull("id")) {
          approach.set("name", approach.get("id"));
          approach.retain(fields);
        }
      }
      return new ObjectMapper().writeValueAsBytes(rows);
    } catch (IOException e) {
      return table; // that it cannot be read is reported
    }
  }

  /** Tells whether a table cannot be used, and no rule asks for its rows. */
  private boolean isMisreadAlone(String path) {
    return UNNAMED.stream().anyMatch(table -> path.startsWith(RulebookDirectory.FOLDER + table))
        && findings.anyErrorIn(directory.place(path));
  }

  /** Says why loading refuses, unless that follows from an error that is already found. */
  private void refused(String message) {
    Optional<SourceRule> named = rules.stream().filter(rule -> names(message, rule)).findFirst();
    if (named.isPresent() ? findings.anyErrorOf(named.get()) : findings.anyError()) {
      return;
    }
    findings.add(
        SourceCheck.LOADING,
        named.map(SourceRule::place).orElseGet(this::descriptor),
        message,
        "Do what the message says; nothing can be decided before.");
  }

  private SourcePlace descriptor() {
    return SourcePlace.of(directory.place(RulebookDirectory.DESCRIPTOR));
  }

  private static boolean names(String message, SourceRule rule) {
    return message.contains("\"" + rule.name() + "\"")
        || (rule.id() != null && message.contains("(" + rule.id() + ")"));
  }

  /** Adds what is wrong with the rules as they were loaded. */
  private void deeper(Advisor loaded) {
    for (SourceRule rule : rules) {
      if (rule.id() != null && loaded.catalog().find(rule.id()).isEmpty()) {
        findings.add(
            SourceCheck.LOADING,
            rule.place(),
            "The rule stands in its file and is not among those that were loaded.",
            "Compare it with a rule that is loaded.");
      }
    }
    accepted(loaded);
    findings(loaded)
        .filter(f -> f.check() != Check.UNKNOWN_KIND || !findings.anyError())
        .forEach(f -> add(f.check(), f.check().severity(), f.rule(), f.message()));
  }

  private Stream<Finding> findings(Advisor loaded) {
    String id = directory.group() + ":" + directory.artifact() + ":";
    return loaded.rulebooks().stream()
        .map(Rulebook::id)
        .filter(book -> book.startsWith(id))
        .flatMap(book -> Review.of(loaded, book).stream());
  }

  /** Tells which rules exclude by an absence, and why that was accepted. */
  private void accepted(Advisor loaded) {
    for (SourceRule rule : rules) {
      Optional.ofNullable(rule.id())
          .flatMap(id -> loaded.catalog().find(id))
          .map(RuleInfo::absence)
          .ifPresent(
              reason ->
                  findings.add(
                      SourceCheck.ABSENCE,
                      rule.at(rule.annotation("absence")),
                      "(%s) excludes where a fact is not stated: %s".formatted(rule.id(), reason),
                      ""));
    }
  }

  /** Returns the part of a rule that a check looks at. */
  private static Stretch part(Term check, SourceRule rule) {
    return check == Check.UNKNOWN_SOURCE
        ? rule.header()
        : check == Check.UNKNOWN_APPROACH ? rule.consequence() : rule.conditions();
  }

  /** Reports a finding about a loaded rule where its author looks for it. */
  private void add(Term check, Severity severity, String id, String message) {
    SourcePlace at =
        Optional.ofNullable(byId.get(id))
            .flatMap(rule -> QuotedPlace.of(message, rule, part(check, rule)))
            .orElseGet(() -> places.getOrDefault(id, descriptor()));
    int maybe = message.lastIndexOf(" Maybe ");
    findings.add(
        new SourceFinding(
            check,
            severity,
            at.file(),
            at.position(),
            id,
            maybe > 0 ? message.substring(0, maybe) : message,
            maybe > 0 ? message.substring(maybe + 1) : "See docs/writing-a-rule.md."));
  }
}
