package io.github.lowestrung.audit.replay;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder.Cause;
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

  /** Keeps a copy of the list. */
  public ChangedDecision {
    causes = List.copyOf(causes);
  }
}
