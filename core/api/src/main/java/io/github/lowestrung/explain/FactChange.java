package io.github.lowestrung.explain;

import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to one fact.
 *
 * @param path document path of the fact, such as {@code network.isolation}
 * @param value its new value as documents write it, or a term; null when it is withdrawn, so that
 *     it is no longer known
 */
public record FactChange(String path, @Nullable Object value) {

  /** Writes terms as documents do. */
  public FactChange {
    Objects.requireNonNull(path, "path");
    value = WorkloadWriter.plain(value);
  }

  /**
   * States a fact, or states it differently.
   *
   * @param path document path of the fact
   * @param value its new value: a term, text, number, flag or list of these
   * @return the change
   */
  public static FactChange set(String path, Object value) {
    Objects.requireNonNull(path, "path");
    return new FactChange(path, Objects.requireNonNull(value, "value"));
  }

  /**
   * Withdraws a fact, so that it is no longer known.
   *
   * @param path document path of the fact
   * @return the change
   */
  public static FactChange withdraw(String path) {
    return new FactChange(path, null);
  }
}
