package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A hardening profile that an image must meet. */
public enum HardeningLevel implements Term {
  /** Benchmarks of the Center for Internet Security. */
  CIS,
  /** Federal Information Processing Standards. */
  FIPS
}
