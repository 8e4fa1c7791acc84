package io.github.lowestrung;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf, and in the course of what, a decision is asked for. Stands in logs and records,
 * and is never read by rules.
 *
 * @param subject who or what asks, such as a user or a service; null when nobody said
 * @param correlationId what ties the decision to the rest of a request; null when nobody said
 */
public record Attribution(@Nullable String subject, @Nullable String correlationId) {

  /** Nobody said anything. */
  public static final Attribution NONE = new Attribution(null, null);
}
