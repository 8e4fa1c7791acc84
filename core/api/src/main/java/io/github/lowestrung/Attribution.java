package io.github.lowestrung;

import io.github.lowestrung.workload.term.WholeText;
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

  /**
   * Refuses what no record could keep.
   *
   * @throws IllegalArgumentException when one of the texts has half of a surrogate pair
   */
  public Attribution {
    requireWhole("subject", subject);
    requireWhole("correlation id", correlationId);
  }

  private static void requireWhole(String name, @Nullable String text) {
    if (text != null && !WholeText.is(text)) {
      throw new IllegalArgumentException(
          "The %s (%s) was stated, where %s was expected. Maybe it was cut in the middle of a character."
              .formatted(name, text, WholeText.EXPECTED));
    }
  }
}
