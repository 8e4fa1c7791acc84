package io.github.lowestrung.audit;

/** Thrown when a ledger cannot be opened, written or read. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what failed, naming the ledger
   */
  public LedgerException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what failed, naming the ledger
   * @param cause the cause
   */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
