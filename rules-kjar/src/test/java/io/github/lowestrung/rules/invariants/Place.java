package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.internal.Concluded;
import io.github.lowestrung.rulebook.Ladder;
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

  static Place of(Concluded concluded, Ladder ladder) {
    String approach = concluded.recommended();
    return approach == null
        ? new Place(true, Double.POSITIVE_INFINITY)
        : new Place(
            concluded.exclusions().stream().anyMatch(excluded -> excluded.covers(approach)),
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
