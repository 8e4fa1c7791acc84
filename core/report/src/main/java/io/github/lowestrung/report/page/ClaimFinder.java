package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.FactLine;
import io.github.lowestrung.report.content.Phrases;
import java.util.List;
import java.util.Optional;

/**
 * Finds in the trail what the parts of a decision rest on. A part names its rule and says the same
 * as its firing; guidance says the same only.
 *
 * @param trail the decision's
 */
record ClaimFinder(List<TrailEntry> trail) {

  Claim of(Reason reason) {
    Optional<TrailEntry> firing = firing(reason.rule(), reason.text());
    return new Claim(
        Optional.of(reason.rule()),
        reason.text(),
        Optional.empty(),
        facts(firing),
        firing.map(TrailEntry::effects).orElse(List.of()),
        reason.source());
  }

  Claim of(Caution caution) {
    return advice(caution.rule(), caution.message(), Optional.empty());
  }

  Claim of(AppliedWaiver waiver) {
    return advice(waiver.rule(), waiver.waived(), Optional.of(Phrases.waived(waiver)));
  }

  Claim of(DetectedTrap trap) {
    Optional<String> better = Optional.ofNullable(trap.betterApproach()).map(id -> "better: " + id);
    return advice(trap.rule(), trap.message(), better);
  }

  Claim of(String guidance) {
    Optional<TrailEntry> firing =
        trail.stream().filter(fired -> fired.reason().equals(guidance)).findFirst();
    return new Claim(
        firing.map(TrailEntry::rule),
        Phrases.sentence(guidance),
        Optional.empty(),
        facts(firing),
        List.of(),
        List.of());
  }

  private Claim advice(String rule, String text, Optional<String> remark) {
    return new Claim(
        Optional.of(rule), text, remark, facts(firing(rule, text)), List.of(), List.of());
  }

  private Optional<TrailEntry> firing(String rule, String text) {
    return trail.stream()
        .filter(fired -> fired.rule().equals(rule) && fired.reason().equals(text))
        .findFirst();
  }

  private static List<FactLine> facts(Optional<TrailEntry> firing) {
    return firing.map(fired -> FactLine.of(fired.facts())).orElse(List.of());
  }
}
