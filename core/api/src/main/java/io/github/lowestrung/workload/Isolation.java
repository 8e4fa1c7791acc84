package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How far the workload must be isolated from shared networks. */
public enum Isolation implements Term {
  /** No requirement. */
  NONE,
  /** Traffic must not cross the public internet; an interface endpoint is enough. */
  PRIVATE_CONNECTIVITY,
  /** The model itself must run inside the customer's network boundary. */
  CUSTOMER_VPC,
  /** Nothing may leave the customer's environment at all. */
  AIR_GAPPED
}
