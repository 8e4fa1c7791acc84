package io.github.lowestrung.authoring.check;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.build.Compilation;
import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.build.TemporaryKjar;
import io.github.lowestrung.authoring.source.ConditionPlace;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RefusedRulesException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.term.Term;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the rulebook beside the others, and looks at what was loaded.
 *
 * @param directory the rulebook
 * @param rules its rules as they are written
 * @param places where its rules and rows stand, by id
 * @param findings take what is found
 */
record LoadCheck(
    RulebookDirectory directory,
    List<SourceRule> rules,
    Map<String, SourcePlace> places,
    FindingCollector findings) {

  /** Checks, and tells whether the rulebook could be loaded. */
  boolean run(Compilation made, NeighbourRulebooks neighbourRulebooks, ScenariosCheck scenarios) {
    Path kjar = TemporaryKjar.write(made.kjar(directory));
    try {
      Advisor loaded = neighbourRulebooks.with(kjar);
      deeper(loaded);
      scenarios.run(scenario -> scenario.flaws(loaded));
      return true;
    } catch (RefusedRulesException e) {
      e.refusals()
          .forEach(r -> add(SourceCheck.UNKNOWN_FACT, Severity.ERROR, r.rule(), r.message()));
    } catch (RulebookException e) {
      refused(e.getMessage().replace(kjar.toString(), directory.root().toString()));
    } finally {
      TemporaryKjar.delete(kjar);
    }
    return false;
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
    String id = directory.group() + ":" + directory.artifact() + ":";
    loaded.rulebooks().stream()
        .map(Rulebook::id)
        .filter(book -> book.startsWith(id))
        .flatMap(book -> Review.of(loaded, book).stream())
        .filter(f -> f.check() != Check.UNKNOWN_KIND || !findings.anyError())
        .forEach(f -> add(f.check(), f.check().severity(), f.rule(), f.message()));
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

  /** Reports a finding about a loaded rule where its author looks for it. */
  private void add(Term check, Severity severity, String id, String message) {
    SourcePlace at =
        rules.stream()
            .filter(rule -> id.equals(rule.id()))
            .findFirst()
            .flatMap(rule -> ConditionPlace.of(message, rule))
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
