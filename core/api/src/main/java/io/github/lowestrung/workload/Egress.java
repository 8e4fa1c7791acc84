package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** Whether jobs and endpoints may reach the internet. Endpoints of AWS are another matter. */
public enum Egress implements Term {
  /** They may. */
  OPEN,
  /** They may not. */
  NONE
}
