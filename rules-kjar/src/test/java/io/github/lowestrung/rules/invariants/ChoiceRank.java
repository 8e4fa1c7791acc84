package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rules.harness.ProbeResult;
import java.util.Comparator;

/**
 * Where a decision ends up in the order of choice: first what nothing excludes, by rung; then what
 * only soft constraints exclude, by rung; nothing at last.
 *
 * @param inReserve true when a soft constraint is overruled, or nothing is left at all
 * @param rung number of the rung; infinite when nothing is left
 */
record ChoiceRank(boolean inReserve, double rung) implements Comparable<ChoiceRank> {

  private static final Comparator<ChoiceRank> IN_ORDER_OF_CHOICE =
      Comparator.comparing(ChoiceRank::inReserve).thenComparing(ChoiceRank::rung);

  static ChoiceRank of(ProbeResult probeResult, Ladder ladder) {
    String approach = probeResult.recommended();
    return approach == null
        ? new ChoiceRank(true, Double.POSITIVE_INFINITY)
        : new ChoiceRank(
            probeResult.exclusions().stream().anyMatch(excluded -> excluded.covers(approach)),
            ladder.rungOf(approach));
  }

  @Override
  public int compareTo(ChoiceRank other) {
    return IN_ORDER_OF_CHOICE.compare(this, other);
  }

  @Override
  public String toString() {
    return Double.isInfinite(rung) ? "nothing" : "rung " + rung + (inReserve ? " in reserve" : "");
  }
}
