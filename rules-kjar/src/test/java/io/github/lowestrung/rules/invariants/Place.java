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
record Place(boolean inReserve, double rung) implements Comparable<Place> {

  private static final Comparator<Place> IN_ORDER_OF_CHOICE =
      Comparator.comparing(Place::inReserve).thenComparing(Place::rung);

  static Place of(ProbeResult probeResult, Ladder ladder) {
    String approach = probeResult.recommended();
    return approach == null
        ? new Place(true, Double.POSITIVE_INFINITY)
        : new Place(
            probeResult.exclusions().stream().anyMatch(excluded -> excluded.covers(approach)),
            ladder.rungOf(approach));
  }

  @Override
  public int compareTo(Place other) {
    return IN_ORDER_OF_CHOICE.compare(this, other);
  }

  @Override
  public String toString() {
    return Double.isInfinite(rung) ? "nothing" : "rung " + rung + (inReserve ? " in reserve" : "");
  }
}
