package io.github.lowestrung.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * One answer about a decision. Every answer is immutable and has a stable order. Jackson 2 and 3
 * write it as the document that {@link #toJson()} returns.
 */
public sealed interface ExplanationResult
    permits Why, WhyNot, RuleTrace, WhatIf, Counterfactuals, Sensitivity, Questions {

  /**
   * Returns the answer as a document.
   *
   * @return JSON in one line
   */
  default String toJson() {
    return ExplanationJson.write(this);
  }

  @JsonValue
  private Map<String, Object> document() {
    return ExplanationJson.plain(this);
  }
}
