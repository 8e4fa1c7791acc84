package io.github.lowestrung.workload.term;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a fact holds that a rulebook declares. */
public enum FactType implements Term {
  /** A text. */
  TEXT("text"),
  /** A number, never negative. */
  NUMBER("number"),
  /** True or false. */
  FLAG("flag"),
  /** A list of texts. */
  LIST("texts");

  private final String property;

  FactType(String property) {
    this.property = property;
  }

  /**
   * Returns the property of a fact by which rules read its value.
   *
   * @return the property, such as {@code text}
   */
  public String property() {
    return property;
  }

  /**
   * Tells what a value is.
   *
   * @param value a value of a workload or a document
   * @return its type; empty when no fact takes such a value
   */
  public static Optional<FactType> of(@Nullable Object value) {
    if (value instanceof String) {
      return Optional.of(TEXT);
    }
    if (value instanceof Number) {
      return Optional.of(NUMBER);
    }
    if (value instanceof Boolean) {
      return Optional.of(FLAG);
    }
    return value instanceof List<?> ? Optional.of(LIST) : Optional.empty();
  }
}
