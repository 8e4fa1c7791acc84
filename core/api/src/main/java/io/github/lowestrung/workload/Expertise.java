package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How much machine learning the team knows. */
public enum Expertise implements Term {
  /** Nobody on the team has trained a model. */
  NONE,
  /** Some experience, no routine. */
  LIMITED,
  /** Trains and runs models as a matter of course. */
  PRACTITIONER,
  /** Designs models and training code. */
  EXPERT
}
