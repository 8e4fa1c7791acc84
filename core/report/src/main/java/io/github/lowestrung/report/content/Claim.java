package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Prohibition;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says, with what it rests on.
 *
 * @param rule id of the rule; empty when it is not known
 * @param text what it says
 * @param remark what to know about it in a word or two
 * @param facts the facts that it rests on
 * @param effects what it concludes
 * @param sources rows of the source document
 */
public record Claim(
    Optional<String> rule,
    String text,
    Optional<String> remark,
    List<FactLine> facts,
    List<String> effects,
    List<String> sources) {

  public Claim {
    text = PlainNumber.grouped(text);
  }

  /** Tells why an approach is excluded or, for a recommended one, what did not exclude it. */
  public static Claim of(Exclusion exclusion, Status approach) {
    boolean overruled = approach == Status.RECOMMENDED;
    return new Claim(
        Optional.of(exclusion.rule()),
        exclusion.reason(),
        Optional.of(overruled ? "overruled" : exclusion.strength().term()),
        FactLine.of(exclusion.facts()),
        List.of(),
        exclusion.source());
  }

  /** Tells why a workload is forbidden. */
  public static Claim of(Prohibition prohibition) {
    return new Claim(
        Optional.of(prohibition.rule()),
        prohibition.reason(),
        Optional.empty(),
        FactLine.of(prohibition.facts()),
        List.of(),
        prohibition.source());
  }

  public static Claim of(TrailEntry trailEntry) {
    return new Claim(
        Optional.of(trailEntry.rule()),
        trailEntry.reason(),
        Optional.empty(),
        FactLine.of(trailEntry.facts()),
        trailEntry.effects(),
        List.of());
  }

  /** Returns whether there is more to see than its text. */
  public boolean unfolds() {
    return !(facts.isEmpty() && effects.isEmpty() && sources.isEmpty());
  }

  public boolean concludes() {
    return !effects.isEmpty();
  }

  public boolean sourced() {
    return !sources.isEmpty();
  }
}
