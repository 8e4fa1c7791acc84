package io.github.lowestrung.rules.invariants;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What holds for every decision.
 *
 * @param claim what holds, in one sentence
 * @param check tells what does not
 * @param exceptions what is right although it does not hold
 */
record Invariant(
    String claim, BiConsumer<DecisionTrial, Objections> check, List<Exempt> exceptions) {

  /** Takes what does not hold. */
  interface Objections {

    /**
     * Takes one thing that does not hold.
     *
     * @param cause a rule, a field or the like, by which the same fault is recognized
     * @param seen what was seen
     */
    void add(String cause, String seen);
  }

  /**
   * What is right although the invariant does not hold.
   *
   * @param cause what does not hold, as the check names it
   * @param reason why it is right
   * @param example a workload that shows it, YAML
   */
  record Exempt(String cause, String reason, String example) {}

  Invariant(String claim, BiConsumer<DecisionTrial, Objections> check) {
    this(claim, check, List.of());
  }

  boolean excepts(String cause) {
    return exceptions.stream().anyMatch(exception -> exception.cause().equals(cause));
  }
}
