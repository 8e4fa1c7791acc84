package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.FactDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses rulebooks that would replace or silence something of each other, naming the files of
 * both.
 */
final class RulebookConflicts {

  private static final Pattern GENERATED = Pattern.compile(".*\\.Rules[0-9A-F]{32}");

  private final List<RulebookFiles> books;
  private final Map<String, RulebookFiles> packages = new HashMap<>();
  private final Map<String, RulebookFiles> approaches = new HashMap<>();
  private final Map<String, RuleInfo> concepts = new HashMap<>();
  private RulebookFiles ladder;
  private final Map<String, RulebookFiles> regions = new HashMap<>();
  private final Map<String, RuleInfo> ids = new HashMap<>();

  RulebookConflicts(List<RulebookFiles> books) {
    this.books = books;
  }

  /** Refuses anything but rules that two rulebooks both bring. */
  void refuse(String engineVersion) {
    if (books.size() == 1) {
      return;
    }
    for (RulebookFiles book : books) {
      if (!book.rungs().isEmpty()) {
        refuse(ladder, book, "rungs", "ladder.yaml");
        ladder = book;
      }
      for (Approach approach : book.approaches()) {
        refuse(
            approaches.put(approach.id(), book),
            book,
            "approach (" + approach.id() + ")",
            "approaches.yaml");
      }
      book.modelClasses(engineVersion).stream()
          .filter(model -> GENERATED.matcher(model).matches())
          .map(model -> model.substring(0, model.lastIndexOf('.')))
          .distinct()
          .forEach(
              name ->
                  refuse(
                      packages.put(name, book),
                      book,
                      "package (" + name + ")",
                      "rules in " + name.replace('.', '/')));
    }
  }

  /** Returns the facts that the rulebooks declare, and refuses one that is declared twice. */
  List<FactDeclaration> facts() {
    Map<String, RulebookFiles> owners = new HashMap<>();
    List<FactDeclaration> facts = new ArrayList<>();
    for (RulebookFiles book : books) {
      for (FactDeclaration fact : book.facts()) {
        refuse(
            owners.put(fact.path(), book), book, "fact (" + fact.path() + ")", RulebookFiles.FACTS);
        facts.add(fact);
      }
    }
    return List.copyOf(facts);
  }

  private static void refuse(RulebookFiles other, RulebookFiles book, String what, String where) {
    if (other != null) {
      throw new RulebookException(
          ("Two rulebooks bring the %s: %s of %s and %s of %s. A rulebook may add to another, and"
                  + " replace nothing. Maybe rename yours.")
              .formatted(what, where, other.named(), where, book.named()));
    }
  }

  /**
   * Refuses rows by which a rulebook would widen where an approach of another is available: rows
   * about an approach add up. Least data, closings and notes can only narrow it.
   */
  void refuseWidening(RulebookFiles book, PlatformTables tables) {
    if (books.size() == 1) {
      return;
    }
    tables.images().forEach(row -> row.names().forEach(name -> own(book, name, "images.yaml")));
    tables.languages().forEach(row -> own(book, row.approach(), "languages.yaml"));
    tables.models().forEach(row -> own(book, row.approach(), "models.yaml"));
    tables.catalogs().forEach(row -> own(book, row.approach(), "catalog.yaml"));
    tables.tunings().forEach(row -> own(book, row.approach(), "tuning.yaml"));
    for (Region row : tables.regions()) {
      RulebookFiles other = regions.put(row.region(), book);
      if (other != book) {
        refuse(other, book, "region (" + row.region() + ")", "regions.yaml");
      }
    }
  }

  private void own(RulebookFiles book, String name, String file) {
    String approach = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    RulebookFiles owner = approaches.get(approach);
    if (owner != null && owner != book) {
      throw new RulebookException(
          ("A row of %s of %s is about the approach (%s), which approaches.yaml of %s brings."
                  + " Such rows add up, so this one would widen what that rulebook allows. Maybe"
                  + " write a rule, or a waiver.")
              .formatted(file, book.named(), approach, owner.named()));
    }
  }

  /**
   * Refuses a rule that would replace another, or is in a stratum that is not its own.
   *
   * @param sameName the rule that has its name; null when there is none
   */
  void refuse(RuleInfo rule, CompiledRule sameName) {
    if (sameName != null) {
      throw sameName(sameName.info(), rule);
    }
    refuseId(rule);
    refuseChoice(rule);
  }

  private void refuseId(RuleInfo rule) {
    RuleInfo other = ids.put(rule.id(), rule);
    if (other != null) {
      throw new RulebookException(
          ("Two rules share the id (%s): %s and %s. Ids are for ever and unique over all"
                  + " rulebooks. Maybe the company rule should start with your prefix, such as"
                  + " (ACME-01).")
              .formatted(rule.id(), named(other), named(rule)));
    }
  }

  private RulebookException sameName(RuleInfo one, RuleInfo other) {
    return new RulebookException(
        ("Two rules have the name \"%s\": %s in %s and %s in %s. The engine would silently keep"
                + " only one. Maybe rename yours.")
            .formatted(one.name(), one.id(), file(one), other.id(), file(other)));
  }

  /**
   * Only the rulebook that brings the ladder says how it is climbed; others would let excluded
   * approaches stand.
   */
  private void refuseChoice(RuleInfo rule) {
    boolean choice = rule.phase() == Stratum.STAND || rule.phase() == Stratum.CHOOSE;
    if (choice && ladder != null && RulebookFiles.of(rule, books) != ladder) {
      throw new RulebookException(
          ("The rule %s stands in the ruleflow-group (%s), which belongs to the rulebook that"
                  + " brings the rungs. Maybe it is a preference, in the group (exclude).")
              .formatted(named(rule), rule.phase().term()));
    }
  }

  /**
   * A rule that asks for the absence of a concept must not be silenced by others who conclude it.
   */
  void refuseSharedConcepts(RuleSet rules, ConsequenceAnalysis consequences) {
    if (books.size() == 1) {
      return;
    }
    rules.byId().stream()
        .filter(rule -> rule.info().phase() == Stratum.CONCEPT)
        .forEach(rule -> consequences.of(rule).names().forEach(name -> concept(name, rule.info())));
  }

  private void concept(String name, RuleInfo rule) {
    RuleInfo other = concepts.putIfAbsent(name, rule);
    if (other != null && !other.rulebook().equals(rule.rulebook())) {
      throw new RulebookException(
          ("Two rulebooks conclude the concept (%s): %s and %s, so rules of the one would take it"
                  + " for their own. Maybe put your prefix before the name.")
              .formatted(name, named(other), named(rule)));
    }
  }

  private String named(RuleInfo rule) {
    return "\"" + rule.name() + "\" in " + file(rule);
  }

  private String file(RuleInfo rule) {
    RulebookFiles book = RulebookFiles.of(rule, books);
    return book.fileOf(rule) + " of " + book.named();
  }
}
