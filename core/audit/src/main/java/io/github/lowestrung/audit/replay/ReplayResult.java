package io.github.lowestrung.audit.replay;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.workload.term.Term;
import java.util.List;

/**
 * The result of deciding a record again.
 *
 * @param seq number of the record
 * @param hash hash of the record
 * @param verdict how it compares
 * @param reason why it could not be decided again; null when it could
 * @param deviations what differs, the first few; empty unless something does
 */
public record ReplayResult(
    long seq, String hash, ReplayStatus verdict, String reason, List<Deviation> deviations) {

  /** How the decision that is made again compares to the one that was recorded. */
  public enum ReplayStatus implements Term {
    /** It is the same. */
    SAME,
    /** It differs. */
    DIFFERENT,
    /** It cannot be made again with what is at hand. */
    NOT_REPLAYABLE,
    /** The record is about nothing that was decided. */
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
  public ReplayResult {
    deviations = List.copyOf(deviations);
  }

  static ReplayResult without(AuditRecord record, ReplayStatus replayStatus, String reason) {
    return new ReplayResult(record.seq(), record.hash(), replayStatus, reason, List.of());
  }

  static ReplayResult compared(AuditRecord record, List<Deviation> deviations) {
    ReplayStatus status = deviations.isEmpty() ? ReplayStatus.SAME : ReplayStatus.DIFFERENT;
    return new ReplayResult(record.seq(), record.hash(), status, null, deviations);
  }
}
