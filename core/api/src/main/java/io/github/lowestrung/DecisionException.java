package io.github.lowestrung;

/** Thrown when the rules themselves fail: one throws, loops, or contradicts another. */
public sealed class DecisionException extends RuntimeException permits ExpiredWaiverException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what failed, naming the rule
   */
  public DecisionException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what failed, naming the rule
   * @param cause the cause
   */
  public DecisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
