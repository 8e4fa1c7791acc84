package io.github.lowestrung.explain;

import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Explains one decision, by the rules and the date that it was made with. Thread-safe. Obtained
 * from {@link io.github.lowestrung.Advisor#explain}.
 */
public interface Explanation {

  /**
   * Traces the recommendation back to the facts.
   *
   * @return the reasons, as a tree
   */
  Why why();

  /**
   * Says why an approach is not recommended.
   *
   * @param approach its id
   * @return not nominated, excluded or beaten, and by what
   * @throws IllegalArgumentException when the ladder has no such approach; the message names the
   *     one that was probably meant
   */
  WhyNot whyNot(String approach);

  /**
   * Returns the facts that the rulebooks know, for reports that write units.
   *
   * @return the library's facts and those that rulebooks declare, never null
   */
  Vocabulary vocabulary();

  /**
   * Says of each condition of a rule whether it holds, and what it saw.
   *
   * @param rule id of the rule
   * @return the conditions, in the order of the rule
   * @throws IllegalArgumentException when there is no such rule; the message names the one that was
   *     probably meant
   */
  RuleTrace whyNotRule(String rule);

  /**
   * Decides again with changed facts.
   *
   * @param changes the changes, each to another fact
   * @return the other decision and what differs
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when a change names no
   *     field, or the changed workload is not valid
   */
  WhatIf whatIf(List<FactChange> changes);

  /**
   * Decides again with one fact changed.
   *
   * @param factChange the change
   * @return the other decision and what differs
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the change names no
   *     field, or the changed workload is not valid
   */
  default WhatIf whatIf(FactChange factChange) {
    return whatIf(List.of(Objects.requireNonNull(factChange, "factChange")));
  }

  /**
   * Finds all smallest sets of changes under which an approach wins, with no fact fixed.
   *
   * @param approach its id
   * @return the sets, and how far the search got
   * @throws IllegalArgumentException when the ladder has no such approach
   */
  default Counterfactuals whatWouldItTake(String approach) {
    return whatWouldItTake(approach, SearchOptions.standard());
  }

  /**
   * Finds all smallest sets of changes under which an approach wins.
   *
   * @param approach its id
   * @param searchOptions which facts are fixed, and how long to search
   * @return the sets, and how far the search got
   * @throws IllegalArgumentException when the ladder has no such approach, or a fixed path is none
   */
  Counterfactuals whatWouldItTake(String approach, SearchOptions searchOptions);

  /**
   * Says how far each stated fact is from changing the answer.
   *
   * @return the facts, the least stable first
   */
  Sensitivity stability();

  /**
   * Says which approaches are still possible and what is worth asking.
   *
   * @return the questions, the most helpful first
   */
  default Questions questions() {
    return questions(Set.of());
  }

  /**
   * Says which approaches are still possible and what is worth asking, when some facts are
   * unavailable.
   *
   * @param unanswerable document paths of these facts
   * @return the questions, the most helpful first
   */
  Questions questions(Set<String> unanswerable);
}
