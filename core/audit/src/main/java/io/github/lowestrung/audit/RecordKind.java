package io.github.lowestrung.audit;

import io.github.lowestrung.workload.term.Term;

/** What a record is about. */
public enum RecordKind implements Term {
  /** A workload was decided. */
  DECISION,
  /** A pipeline was decided. */
  PIPELINE,
  /** A decision was asked for, and failed. */
  FAILURE,
  /** Opening the ledger found a line that a crash had torn, and set it aside. */
  RECOVERY
}
