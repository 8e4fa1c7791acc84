package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleHeader;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;

/** Refuses rules that forbid without saying what would have to change, or say so without need. */
final class Prohibitions {

  private Prohibitions() {}

  static void refuse(RuleSet rules, ConsequenceAnalysis consequences) {
    for (CompiledRule rule : rules.byId()) {
      RuleInfo info = rule.info();
      boolean forbids = info.phase() == Stratum.EXCLUDE && consequences.of(rule).forbids();
      RuleHeader.ofProhibition(forbids, info.change(), info.strength())
          .ifPresent(
              flaw -> {
                throw new RulebookException(
                    "The rule \"%s\" (%s) of %s %s. %s"
                        .formatted(
                            info.name(),
                            info.id(),
                            info.rulebook(),
                            flaw.message(),
                            flaw.remedy()));
              });
    }
  }
}
