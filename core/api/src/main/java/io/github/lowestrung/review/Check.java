package io.github.lowestrung.review;

import io.github.lowestrung.workload.term.Term;

/** What a review looks for. Each check reports only what is certain. */
public enum Check implements Term {
  /** The rule takes what nobody stated for false; loading refuses it. */
  UNKNOWN_FACT(Severity.ERROR),
  /** The rule's conditions can never all hold. */
  NEVER_FIRES(Severity.ERROR),
  /** The rule tests for a conclusion that is not drawn before its own stratum. */
  NEGATES_LATER_STRATUM(Severity.ERROR),
  /** The consequence names an approach or group that no rulebook describes. */
  UNKNOWN_APPROACH(Severity.ERROR),
  /** A condition names a region, service, approach or language that does not exist. */
  UNKNOWN_NAME(Severity.ERROR),
  /** The source of a rule is no row of the requirements that the rulebook lists. */
  UNKNOWN_SOURCE(Severity.ERROR),
  /** The rule's consequence or kind does not belong to its stratum. */
  WRONG_STRATUM(Severity.ERROR),
  /** The kind of the rule is unknown. */
  UNKNOWN_KIND(Severity.ERROR),
  /** The rule excludes where a fact is not stated, by a concept, and does not say why. */
  EXCLUDES_BY_ABSENCE(Severity.ERROR),
  /** The reason has a place that nothing fills. */
  UNBOUND_PLACEHOLDER(Severity.ERROR),
  /** Another rule holds whenever this one does, and concludes at least as much. */
  SHADOWED(Severity.WARNING),
  /** Another rule has the same conditions and the same conclusion. */
  DUPLICATE(Severity.ERROR),
  /** Another rule compares the same field with the same number. */
  REPEATED_THRESHOLD(Severity.WARNING),
  /** The reason does not read as a clause. */
  REASON_STYLE(Severity.WARNING);

  private final Severity severity;

  Check(Severity severity) {
    this.severity = severity;
  }

  /**
   * Returns the severity of the flaws that it finds.
   *
   * @return the severity, never null
   */
  public Severity severity() {
    return severity;
  }
}
