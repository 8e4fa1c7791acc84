package io.github.lowestrung;

/**
 * What fires the rules of a decision. All of them run the same compiled rules, and conclude the
 * same: a decision has the same digest whichever made it. They differ in what a decision costs.
 */
public enum DecisionEngine {

  /** Drools. */
  DROOLS,

  /** The library's own evaluation, which also answers explanations. It costs the least. */
  DIRECT,

  /**
   * Drools, and the library's own evaluation as a second opinion. Where they conclude different
   * things there is no decision, but a {@link DecisionException} that names the rules.
   */
  BOTH
}
