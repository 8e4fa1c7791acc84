package io.github.lowestrung.rulebook;

/** Thrown when a name is neither an approach nor a group of the ladder. */
public final class UnknownApproachException extends RulebookException {
  private static final long serialVersionUID = 1L;

  private final String approach;

  UnknownApproachException(String approach, String message) {
    super(message);
    this.approach = approach;
  }

  /**
   * Returns the name.
   *
   * @return the name that no rulebook describes
   */
  public String approach() {
    return approach;
  }
}
