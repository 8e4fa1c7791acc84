package io.github.lowestrung.audit;

import java.util.List;

/**
 * What other rulebooks make of a record.
 *
 * @param seq number of the record
 * @param decisions number of decisions in it: one, or one a stage; none when it could not be
 *     compared
 * @param flips those that have another answer
 * @param obstacle why it could not be compared; null when it could, or when nothing was decided
 */
public record Compared(long seq, int decisions, List<Flip> flips, String obstacle) {

  /** Keeps a copy of the list. */
  public Compared {
    flips = List.copyOf(flips);
  }
}
