package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How far a model must be customized for the workload, from light to heavy. */
public enum CustomizationNeed implements Term {
  /** Instructions in the prompt are enough. */
  PROMPTING,
  /** Answers must rest on the caller's own documents. */
  GROUNDING,
  /** Several steps with calls to tools. */
  TOOL_USE,
  /** Words and names are to be written, spoken or translated in a set way. */
  TERMINOLOGY,
  /** The caller's own classes or entity types. */
  DOMAIN_LABELS,
  /** The model's weights are tuned on labelled examples. */
  FINE_TUNING,
  /** The model's weights are tuned on rewarded answers. */
  REINFORCEMENT,
  /** A smaller model learns the answers of a larger one. */
  DISTILLATION,
  /** The model goes on learning from unlabelled domain text. */
  CONTINUED_PRETRAINING,
  /** Layers or architecture are changed. */
  MODEL_SURGERY
}
