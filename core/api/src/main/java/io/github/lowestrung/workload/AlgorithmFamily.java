package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A family of algorithms. */
public enum AlgorithmFamily implements Term {
  /** Linear models. */
  LINEAR,
  /** Decision trees and their ensembles. */
  TREE,
  /** Nearest neighbours. */
  NEIGHBOURS,
  /** Factorization machines. */
  FACTORIZATION,
  /** Neural networks. */
  NEURAL
}
