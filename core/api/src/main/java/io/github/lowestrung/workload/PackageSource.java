package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** Where packages come from that the image lacks. */
public enum PackageSource implements Term {
  /** The public package index. */
  PUBLIC,
  /** An index of packages of the customer's own. */
  PRIVATE_INDEX,
  /** The image itself must bring them. */
  IMAGE
}
