package io.github.lowestrung;

/**
 * Thrown when a rule fires that a waiver once switched off for such workloads, and the waiver has
 * expired. The message names waiver, rule, approver and day.
 */
public final class ExpiredWaiverException extends DecisionException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what expired, and what may be done
   */
  public ExpiredWaiverException(String message) {
    super(message);
  }
}
