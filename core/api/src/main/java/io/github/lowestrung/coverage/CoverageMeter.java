package io.github.lowestrung.coverage;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Measures how well scenarios exercise the rules of a rulebook; provided by advisors. Thread-safe.
 */
public interface CoverageMeter {

  /**
   * Returns the meter of an advisor.
   *
   * @param advisor the advisor with the rulebooks, as {@link Advisor#create()} makes it; not null
   * @return the meter, never null
   * @throws IllegalArgumentException when the advisor was not made by {@link Advisor#builder()}
   */
  static CoverageMeter of(Advisor advisor) {
    Objects.requireNonNull(advisor, "advisor");
    return advisor.unwrap(CoverageMeter.class);
  }

  /**
   * Measures coverage, and searches for a workload that closes each gap. The search is bounded: no
   * gap takes much longer than two seconds. All rules of the advisor take part; those of the one
   * rulebook are measured. Listeners are not called for these decisions.
   *
   * @param rulebookId group, artifact and version of the rulebook, not null
   * @param scenarios workloads and pipelines; all stages of a pipeline count; not null
   * @param asOf the date of the decisions when scenarios have none, and of the workloads found; not
   *     null
   * @return what was seen, never null
   * @throws IllegalArgumentException when that rulebook has no rule; the message names the nearest
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when a scenario is not
   *     valid
   */
  Coverage measure(String rulebookId, List<Scenario> scenarios, LocalDate asOf);
}
