package io.github.lowestrung.workload;

/** A hardening profile that an image must meet. */
public enum Hardening implements Term {
  /** Benchmarks of the Center for Internet Security. */
  CIS,
  /** Federal Information Processing Standards. */
  FIPS
}
