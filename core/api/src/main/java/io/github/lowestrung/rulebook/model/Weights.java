package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.term.Term;

/** Whether customers can have the weights of a model. */
public enum Weights implements Term {
  /** They can be downloaded, and run by one's own code. */
  OPEN,
  /** The provider keeps them. */
  CLOSED
}
