package io.github.lowestrung.handbook;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.Rung;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documentation of the rules in use. Immutable and thread-safe.
 *
 * @param rungs the rungs, lowest first
 * @param pages a page for each rule, by id
 * @param traces the rules and scenarios behind each requirement, in the order of the requirements
 */
public record Handbook(List<Rung> rungs, List<RulePage> pages, List<RequirementTrace> traces) {

  /** Keeps copies of the lists. */
  public Handbook {
    rungs = List.copyOf(rungs);
    pages = List.copyOf(pages);
    traces = List.copyOf(traces);
  }

  /**
   * Gathers the documentation of the rules of an advisor, and runs the rulebooks' scenarios to see
   * which rules they exercise. They are decided as of the day on which the oldest row of the
   * platform's tables was checked. Takes much longer than a decision.
   *
   * @param advisor the advisor with the rulebooks, not null
   * @return the handbook
   * @throws io.github.lowestrung.rulebook.RulebookException when a rationale or scenario cannot be
   *     used
   * @throws IllegalArgumentException when the advisor was not made by {@link Advisor#builder()}
   */
  public static Handbook of(Advisor advisor) {
    Objects.requireNonNull(advisor, "advisor");
    return advisor.unwrap(HandbookSource.class).handbook();
  }

  /**
   * Finds the page of a rule.
   *
   * @param id the rule's id
   * @return the page, or empty when there is no such rule
   */
  public Optional<RulePage> find(String id) {
    Objects.requireNonNull(id, "id");
    return pages.stream().filter(page -> page.rule().id().equals(id)).findFirst();
  }
}
