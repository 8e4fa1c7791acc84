package io.github.lowestrung.toy;

import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import java.util.List;

/** A ladder of two rungs and three approaches: a stool and a bench, and above them a ladder. */
public final class ToyLadder {

  public static final Ladder LADDER =
      new Ladder(
          List.of(rung(1), rung(2)),
          List.of(approach("stool", 1), approach("bench", 1), approach("ladder", 2)));

  private ToyLadder() {}

  private static Rung rung(int number) {
    return new Rung(number, "Rung " + number, "", "", "some", 1, "", "", "", "", "", null);
  }

  private static Approach approach(String id, double rung) {
    return new Approach(id, "A " + id, rung, List.of(), List.of(), null);
  }
}
