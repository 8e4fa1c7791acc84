package io.github.lowestrung.workload.term;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A word of the workload vocabulary: an enum constant whose name in documents is its Java name in
 * kebab case.
 */
public interface Term {

  /**
   * Returns the constant's Java name, as every enum does.
   *
   * @return the Java name, never null
   */
  String name();

  /**
   * Returns the word as documents write it, such as {@code customer-vpc}.
   *
   * @return the word in kebab case, never null
   */
  @JsonValue
  default String term() {
    return KebabNames.of(this);
  }
}
