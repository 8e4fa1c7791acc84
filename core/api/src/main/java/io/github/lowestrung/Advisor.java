package io.github.lowestrung;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Decides which approach a workload should use: the lowest rung that no explicit constraint
 * excludes. Immutable and thread-safe; an application needs one. Creating one loads the rules,
 * which takes some hundred milliseconds; a decision takes microseconds.
 */
public interface Advisor {

  /**
   * Creates an advisor over all rulebooks on the class path.
   *
   * @return the advisor
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no rulebook, or one
   *     cannot be used
   */
  static Advisor create() {
    return builder().build();
  }

  /**
   * Starts an advisor with custom settings.
   *
   * @return a builder
   */
  static AdvisorBuilder builder() {
    return ServiceLoader.load(AdvisorBuilder.class, Advisor.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No implementation of AdvisorBuilder was found. Maybe the dependency"
                        + " io.github.lowestrung:lowest-rung-core is missing, or its"
                        + " META-INF/services were lost when several jars were merged."));
  }

  /**
   * Decides about a workload, or about a pipeline stage by stage, with today's platform facts.
   *
   * @param subject the workload or pipeline; not null
   * @return the decision, never null
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  SubjectDecision decide(Subject subject);

  /**
   * Decides about a workload, or about a pipeline stage by stage.
   *
   * @param subject the workload or pipeline; not null
   * @param asOf the date whose platform facts apply; not null
   * @return the decision, never null
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  SubjectDecision decide(Subject subject, LocalDate asOf);

  /**
   * Decides as {@link #decide(Subject)} does.
   *
   * @param workload the workload; not null
   * @return the decision, never null
   */
  default Decision decide(Workload workload) {
    return (Decision) decide((Subject) Objects.requireNonNull(workload, "workload"));
  }

  /**
   * Decides as {@link #decide(Subject, LocalDate)} does.
   *
   * @param workload the workload; not null
   * @param asOf the date whose platform facts apply; not null
   * @return the decision, never null
   */
  default Decision decide(Workload workload, LocalDate asOf) {
    return (Decision) decide((Subject) Objects.requireNonNull(workload, "workload"), asOf);
  }

  /**
   * Decides as {@link #decide(Subject)} does.
   *
   * @param pipeline the stages; not null
   * @return the decision, never null
   */
  default PipelineDecision decide(Pipeline pipeline) {
    return (PipelineDecision) decide((Subject) Objects.requireNonNull(pipeline, "pipeline"));
  }

  /**
   * Decides as {@link #decide(Subject, LocalDate)} does.
   *
   * @param pipeline the stages; not null
   * @param asOf the date whose platform facts apply; not null
   * @return the decision, never null
   */
  default PipelineDecision decide(Pipeline pipeline, LocalDate asOf) {
    return (PipelineDecision) decide((Subject) Objects.requireNonNull(pipeline, "pipeline"), asOf);
  }

  /**
   * Explains a decision about one workload with the rules of this advisor and the date of the
   * decision. The decision may be new, read back from its document, or taken from a ledger. The
   * rules are evaluated at the first question, once for all questions.
   *
   * @param decision the decision; not null
   * @return the explanation, never null; its answers throw an {@link IllegalArgumentException} when
   *     the decision does not follow from its facts by these rules, which can happen for the
   *     decision about a stage of a pipeline
   * @throws IllegalArgumentException when other rulebooks made the decision; the message names what
   *     differs
   */
  Explanation explain(Decision decision);

  /**
   * Explains the decision about a stage of a pipeline.
   *
   * @param decision the decision about the pipeline; not null
   * @param stage id of the stage; not null
   * @return the explanation, never null
   * @throws IllegalArgumentException when there is no such stage, or other rulebooks made the
   *     decision; the message names what differs
   */
  Explanation explain(PipelineDecision decision, String stage);

  /**
   * Returns an advisor that decides on behalf of a caller, whom listeners, logs and records name.
   * It shares everything with this one and costs next to nothing.
   *
   * @param attribution who asks, and as part of what; without a correlation id, that of the
   *     thread's logs (MDC key {@code correlationId}) or a new one is used
   * @return the advisor
   */
  Advisor onBehalfOf(Attribution attribution);

  /**
   * Returns an advisor with one more listener. It shares everything with this one and costs next to
   * nothing.
   *
   * @param listener called for every decision, after the listeners of this advisor
   * @return the advisor
   */
  Advisor with(DecisionListener listener);

  /**
   * Returns a reader of workload documents that knows this advisor's approaches.
   *
   * @return the reader
   */
  WorkloadReader reader();

  /**
   * Returns what every rule declares about itself.
   *
   * @return the catalogue
   */
  RuleCatalog catalog();

  /**
   * Returns the parameters of rules and the values in effect.
   *
   * @return the thresholds
   */
  Thresholds thresholds();

  /**
   * Returns the rungs and approaches.
   *
   * @return the ladder
   */
  Ladder ladder();

  /**
   * Returns the rulebooks in use.
   *
   * @return the rulebooks, by id
   */
  List<Rulebook> rulebooks();

  /**
   * Returns the versions and rulebooks that decide.
   *
   * @return versions and rulebooks
   */
  Provenance provenance();

  /**
   * Returns a service that this advisor provides, such as a {@code Reviewer} of its rules. An
   * advisor that wraps another passes the call on.
   *
   * @param type the type wanted, not null
   * @param <T> the type wanted
   * @return an object of that type, never null
   * @throws IllegalArgumentException when neither this advisor nor one that it wraps provides it
   */
  default <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new IllegalArgumentException(
        ("The advisor (%s) was not made by Advisor.builder(), so its rules cannot be read. Maybe"
                + " pass the advisor that it wraps.")
            .formatted(getClass().getName()));
  }
}
