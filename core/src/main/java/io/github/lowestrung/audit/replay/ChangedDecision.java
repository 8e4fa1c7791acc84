package io.github.lowestrung.audit.replay;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.workload.term.Term;
import java.util.List;

/**
 * A recorded decision whose answer other rulebooks would change.
 *
 * @param seq number of the record
 * @param hash hash of the record
 * @param workload id of the workload, or of the pipeline; null when it has none
 * @param stage id of the stage; null when it is no pipeline
 * @param before the answer that was recorded
 * @param after the answer of the other rulebooks; null when they fail to decide
 * @param failure why they fail; null when they do not
 * @param causes the changes behind it, which make it together; the first such set by name where
 *     there are several
 * @param proven whether the recorded rulebooks, with these changes alone, were seen to give the
 *     other answer
 */
public record ChangedDecision(
    long seq,
    String hash,
    String workload,
    String stage,
    Answer before,
    Answer after,
    String failure,
    List<Cause> causes,
    boolean proven) {

  /** What became of a rule or a table. */
  public enum ChangeType implements Term {
    /** Only the other rulebooks have it. */
    ADDED,
    /** The other rulebooks do not have it. */
    REMOVED,
    /** It is written differently. */
    CHANGED,
    /** It fires for one and not for the other, or for another reason; what it was is not known. */
    FIRES_DIFFERENTLY
  }

  /**
   * A change.
   *
   * @param what id of the rule, or file of the table
   * @param change what became of it
   */
  public record Cause(String what, ChangeType change) {}

  /** Keeps a copy of the list. */
  public ChangedDecision {
    causes = List.copyOf(causes);
  }
}
