package io.github.lowestrung.review;

import java.util.Objects;

/**
 * A flaw in a rule. Immutable and thread-safe.
 *
 * @param check the check that found it, never null
 * @param rule id of the rule, never null
 * @param message what is wrong and what to do, never null
 */
public record Finding(Check check, String rule, String message) {

  /** Refuses nulls. */
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }

  /**
   * Returns the flaw in one line.
   *
   * @return rule, check and message
   */
  @Override
  public String toString() {
    return rule + " " + check.term() + ": " + message;
  }
}
