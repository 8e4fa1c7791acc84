package io.github.lowestrung.audit;

import io.github.lowestrung.workload.term.Term;
import java.util.List;

/**
 * What deciding a record again came to.
 *
 * @param seq number of the record
 * @param hash hash of the record
 * @param verdict how it compares
 * @param reason why it could not be decided again; null when it could
 * @param deviations what differs, the first few; empty unless something does
 */
public record Replayed(
    long seq, String hash, Verdict verdict, String reason, List<Deviation> deviations) {

  /** How the decision that is made again compares to the one that was recorded. */
  public enum Verdict implements Term {
    /** It is the same. */
    SAME,
    /** It differs. */
    DIFFERENT,
    /** It cannot be made again with what is at hand. */
    NOT_REPLAYABLE,
    /** The record tells of nothing that was decided. */
    NOTHING_TO_REPLAY
  }

  /**
   * A place where the two differ.
   *
   * @param path where in the decision document
   * @param recorded what was recorded, as JSON; null when there is nothing
   * @param now what is decided now, as JSON; null when there is nothing
   */
  public record Deviation(String path, String recorded, String now) {}

  /** Keeps a copy of the list. */
  public Replayed {
    deviations = List.copyOf(deviations);
  }

  static Replayed same(AuditRecord record) {
    return new Replayed(record.seq(), record.hash(), Verdict.SAME, null, List.of());
  }

  static Replayed without(AuditRecord record, Verdict verdict, String reason) {
    return new Replayed(record.seq(), record.hash(), verdict, reason, List.of());
  }

  static Replayed compared(AuditRecord record, List<Deviation> deviations) {
    return deviations.isEmpty()
        ? same(record)
        : new Replayed(record.seq(), record.hash(), Verdict.DIFFERENT, null, deviations);
  }
}
