package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.workload.term.Term;

/**
 * The strata of a decision, in the order in which they run. A rule's {@code ruleflow-group} names
 * one; it may negate only what earlier ones conclude.
 */
public enum Stratum implements Term {
  /** Names what several rules test for. */
  CONCEPT,
  /** Says which approaches serve the task. */
  NOMINATE,
  /** Says which approaches a constraint rules out, and which are preferred in their rung. */
  EXCLUDE,
  /** Says which candidates are left standing. */
  STAND,
  /** Takes the lowest. */
  CHOOSE,
  /** Configures, guides and warns. */
  ADVISE
}
