package io.github.lowestrung.explain;

/** One answer about a decision. Every answer is immutable and has a stable order. */
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
}
