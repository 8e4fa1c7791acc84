package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Attribution;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Ties what is logged while deciding to the decision. */
final class CorrelationIds {

  /** Name under which logs find the correlation id. */
  private static final String KEY = "correlationId";

  private CorrelationIds() {}

  /**
   * Completes an attribution: without a correlation id, that of the thread's logs or a new one is
   * used.
   */
  static Attribution complete(Attribution attribution) {
    if (attribution.correlationId() != null) {
      return attribution;
    }
    String logged = MDC.get(KEY);
    return new Attribution(
        attribution.subject(), logged == null ? UUID.randomUUID().toString() : logged);
  }

  /** Works under a correlation id, and leaves the thread's logs as they were. */
  static <T> T under(String correlationId, Supplier<T> work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, correlationId);
    try {
      return work.get();
    } finally {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }
}
