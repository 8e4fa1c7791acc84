package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.term.Term;

/** Where a request to a model is answered, nearest first. */
public enum RoutingMode implements Term {
  /** In the region that it is sent to. */
  IN_REGION,
  /** In some region of the same geography, through a profile. */
  GEOGRAPHY,
  /** In any region, through a global profile. */
  GLOBAL
}
