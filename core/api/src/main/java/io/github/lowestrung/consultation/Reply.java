package io.github.lowestrung.consultation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param path document path of the fact
 * @param value its value as documents write it; null when it is not known
 */
public record Reply(String path, @Nullable Object value) {

  /** Refuses a reply about nothing. */
  public Reply {
    Objects.requireNonNull(path, "path");
  }

  /**
   * Tells whether the fact is known.
   *
   * @return false for "don't know"
   */
  public boolean known() {
    return value != null;
  }
}
