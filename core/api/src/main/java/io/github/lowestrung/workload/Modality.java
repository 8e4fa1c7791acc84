package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** The kind of data that a workload learns from or is applied to. */
public enum Modality implements Term {
  /** Rows and columns. */
  TABULAR,
  /** Written language. */
  TEXT,
  /** Still pictures. */
  IMAGE,
  /** Moving pictures. */
  VIDEO,
  /** Sound, speech above all. */
  AUDIO,
  /** Scanned or typeset pages. */
  DOCUMENT,
  /** Values over time. */
  TIME_SERIES,
  /** Who did what with which item. */
  INTERACTIONS
}
