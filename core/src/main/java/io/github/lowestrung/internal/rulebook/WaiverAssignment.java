package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
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

/** Assigns the waivers of rulebooks to rules. */
final class WaiverAssignment {

  private final RuleSet rules;
  private final Map<String, String> bookOf = new HashMap<>();
  private final Map<String, List<Waiver>> byRule = new HashMap<>();

  private WaiverAssignment(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Returns the same rules, each with its waivers.
   *
   * @param rules the rules
   * @param books the rulebooks, which bring waivers
   * @param names the names that their scopes may use
   */
  static RuleSet waive(RuleSet rules, List<RulebookFiles> books, KnownNames names) {
    WaiverAssignment waiverAssignment = new WaiverAssignment(rules);
    for (RulebookFiles book : books) {
      book.waivers(names).forEach(waiver -> waiverAssignment.add(waiver, book.id()));
    }
    return new RuleSet(rules.stream().map(waiverAssignment::waived).toList());
  }

  private CompiledRule waived(CompiledRule rule) {
    List<Waiver> waivers = byRule.get(rule.info().id());
    return waivers == null
        ? rule
        : rule.waivedBy(waivers.stream().sorted(Comparator.comparing(Waiver::id)).toList());
  }

  private void add(Waiver waiver, String book) {
    String other = bookOf.put(waiver.id(), book);
    if (other != null) {
      String what = "has the id of a waiver in waivers.yaml of " + other;
      throw refuse(waiver, book, what, "Maybe rename yours.");
    }
    String about = "is about the rule (" + waiver.rule() + "), ";
    CompiledRule rule = rules.find(waiver.rule()).orElse(null);
    if (rule == null) {
      String remedy =
          NameSuggestion.of(waiver.rule(), rules.ids()).advice("Maybe it was withdrawn.");
      throw refuse(waiver, book, about + "which no rulebook has", remedy);
    }
    Stratum stratum = rule.info().phase();
    if (stratum == Stratum.STAND || stratum == Stratum.CHOOSE) {
      String remedy = "Maybe one of the rules that exclude is meant.";
      throw refuse(waiver, book, about + "without which nothing is ever chosen", remedy);
    }
    if (rule.shape().looksFor(StageChoice.class)) {
      String remedy = "Maybe a rule about single stages is meant.";
      throw refuse(waiver, book, about + "which looks at a whole pipeline and no facts", remedy);
    }
    byRule.computeIfAbsent(waiver.rule(), id -> new ArrayList<>()).add(waiver);
  }

  private static RulebookException refuse(Waiver waiver, String book, String what, String remedy) {
    return new RulebookException(
        "The waiver (" + waiver.id() + ") in waivers.yaml of " + book + " " + what + ". " + remedy);
  }
}
