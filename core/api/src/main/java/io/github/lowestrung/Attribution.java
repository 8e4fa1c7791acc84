package io.github.lowestrung;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a decision, and as part of what. Appears in logs and records; rules never read it.
 *
 * @param subject who or what asks, such as a user or a service; null when not stated
 * @param correlationId ties the decision to the rest of a request; null when not stated
 */
public record Attribution(@Nullable String subject, @Nullable String correlationId) {

  /** Neither is stated. */
  public static final Attribution NONE = new Attribution(null, null);
}
