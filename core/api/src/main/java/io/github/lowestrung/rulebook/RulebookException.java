package io.github.lowestrung.rulebook;

/** Thrown when a rulebook cannot be used; the message says why and what may help. */
public sealed class RulebookException extends RuntimeException
    permits RefusedRulesException, UnknownApproachException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what failed, what it means, what may help
   */
  public RulebookException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what failed, what it means, what may help
   * @param cause the cause
   */
  public RulebookException(String message, Throwable cause) {
    super(message, cause);
  }
}
