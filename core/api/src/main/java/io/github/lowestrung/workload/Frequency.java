package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How often the workload runs. */
public enum Frequency implements Term {
  /** All the time. */
  CONTINUOUS,
  /** Once a day. */
  DAILY,
  /** Once a week. */
  WEEKLY,
  /** Once a month. */
  MONTHLY,
  /** Once a quarter. */
  QUARTERLY,
  /** Once. */
  ONE_OFF
}
