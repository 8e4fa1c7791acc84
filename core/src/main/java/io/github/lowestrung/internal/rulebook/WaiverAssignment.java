package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives rules the waivers that rulebooks have for them. */
final class WaiverAssignment {

  private final Map<String, CompiledRule> byId = new TreeMap<>();
  private final Map<String, String> bookOf = new HashMap<>();
  private final Map<String, List<Waiver>> byRule = new HashMap<>();

  private WaiverAssignment(Map<String, CompiledRule> rules) {
    rules.values().forEach(rule -> byId.put(rule.info().id(), rule));
  }

  /**
   * Replaces the rules that waivers are about.
   *
   * @param rules the rules by name
   * @param books what brings waivers
   * @param names the names that their scopes may use
   */
  static void waive(Map<String, CompiledRule> rules, List<RulebookFiles> books, KnownNames names) {
    WaiverAssignment waiverAssignment = new WaiverAssignment(rules);
    for (RulebookFiles book : books) {
      book.waivers(names).forEach(waiver -> waiverAssignment.add(waiver, book.id()));
    }
    waiverAssignment.byRule.forEach(
        (id, waivers) -> {
          waivers.sort(Comparator.comparing(Waiver::id));
          CompiledRule rule = waiverAssignment.byId.get(id);
          rules.put(rule.info().name(), rule.waivedBy(waivers));
        });
  }

  private void add(Waiver waiver, String book) {
    String other = bookOf.put(waiver.id(), book);
    if (other != null) {
      throw refuse(
          waiver, book, "has the id of a waiver in waivers.yaml of " + other, "rename yours");
    }
    CompiledRule rule = byId.get(waiver.rule());
    if (rule == null) {
      Optional<String> nearest = NameSuggestion.of(waiver.rule(), byId.keySet()).nearest();
      throw refuse(
          waiver,
          book,
          "is about the rule (" + waiver.rule() + "), which no rulebook has",
          nearest.map(name -> "(" + name + ") is meant").orElse("it was withdrawn"));
    }
    Stratum stratum = rule.info().phase();
    if (stratum == Stratum.STAND || stratum == Stratum.CHOOSE) {
      throw refuse(
          waiver,
          book,
          "is about the rule (" + waiver.rule() + "), without which nothing is ever chosen",
          "one of the rules that exclude is meant");
    }
    if (rule.shape().steps().stream().anyMatch(step -> step.type() == StageChoice.class)) {
      throw refuse(
          waiver,
          book,
          "is about the rule (" + waiver.rule() + "), which looks at a whole pipeline and no facts",
          "a rule about single stages is meant");
    }
    byRule.computeIfAbsent(waiver.rule(), id -> new ArrayList<>()).add(waiver);
  }

  private static RulebookException refuse(Waiver waiver, String book, String what, String remedy) {
    return new RulebookException(
        "The waiver ("
            + waiver.id()
            + ") in waivers.yaml of "
            + book
            + " "
            + what
            + ". Maybe "
            + remedy
            + ".");
  }
}
