package io.github.lowestrung.internal;

import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Phase;
import io.github.lowestrung.rulebook.RuleInfo;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses rulebooks that would replace or silence something of each other, naming the files of
 * both.
 */
final class Collisions {

  private final List<RulebookFiles> books;
  private final Map<String, RulebookFiles> packages = new HashMap<>();
  private final Map<String, RulebookFiles> approaches = new HashMap<>();
  private final Map<Double, RulebookFiles> rungs = new HashMap<>();
  private final Map<String, RuleInfo> ids = new HashMap<>();

  Collisions(List<RulebookFiles> books) {
    this.books = books;
  }

  /** Refuses what two rulebooks both bring, but for rules. */
  void refuse() {
    if (books.size() == 1) {
      return;
    }
    for (RulebookFiles book : books) {
      for (Rung rung : book.rungs()) {
        refuse(rungs.put(rung.number(), book), book, "rung (" + rung.number() + ")", "ladder.yaml");
      }
      for (Approach approach : book.approaches()) {
        refuse(
            approaches.put(approach.id(), book),
            book,
            "approach (" + approach.id() + ")",
            "approaches.yaml");
      }
    }
  }

  /** Refuses a package of rules that another rulebook has. */
  void refusePackage(String name, RulebookFiles book) {
    RulebookFiles other = name.isEmpty() ? null : packages.put(name, book);
    if (other != book) {
      refuse(other, book, "package (" + name + ")", "rules in " + name.replace('.', '/'));
    }
  }

  private static void refuse(RulebookFiles other, RulebookFiles book, String what, String where) {
    if (other != null) {
      throw new RulebookException(
          "Two rulebooks bring the "
              + what
              + ": "
              + where
              + " of "
              + other.named()
              + " and "
              + where
              + " of "
              + book.named()
              + ". A rulebook may add to another, and replace nothing. Maybe rename yours.");
    }
  }

  /** Refuses a rule whose id another has. */
  void refuseId(RuleInfo rule) {
    RuleInfo other = ids.put(rule.id(), rule);
    if (other != null) {
      throw new RulebookException(
          "Two rules share the id ("
              + rule.id()
              + "): "
              + named(other)
              + " and "
              + named(rule)
              + ". Ids are for ever and unique over all rulebooks. Maybe the company rule should"
              + " start with your prefix, such as (ACME-01).");
    }
  }

  /** Says that two rules have one name. */
  RulebookException sameName(RuleInfo one, RuleInfo other) {
    return new RulebookException(
        "Two rules have the name \""
            + one.name()
            + "\": "
            + one.id()
            + " in "
            + file(one)
            + " and "
            + other.id()
            + " in "
            + file(other)
            + ". The engine would silently keep only one. Maybe rename yours.");
  }

  /** Only who brings the ladder says how it is climbed; others would let what is excluded stand. */
  void refuseChoice(RuleInfo rule) {
    boolean choice = rule.phase() == Phase.STAND || rule.phase() == Phase.CHOOSE;
    if (choice && !rungs.isEmpty() && book(rule).rungs().isEmpty()) {
      throw new RulebookException(
          "The rule "
              + named(rule)
              + " stands in the ruleflow-group ("
              + rule.phase().term()
              + "), which belongs to the rulebook that brings the rungs. Maybe it is a preference,"
              + " in the group (exclude).");
    }
  }

  private String named(RuleInfo rule) {
    return "\"" + rule.name() + "\" in " + file(rule);
  }

  private String file(RuleInfo rule) {
    RulebookFiles book = book(rule);
    return book.fileOf(rule.name()) + " of " + book.named();
  }

  private RulebookFiles book(RuleInfo rule) {
    return books.stream()
        .filter(book -> book.id().equals(rule.rulebook()))
        .findFirst()
        .orElseThrow();
  }
}
