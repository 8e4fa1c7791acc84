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
   * Starts an advisor with settings of one's own.
   *
   * @return a builder
   */
  static AdvisorBuilder builder() {
    return ServiceLoader.load(AdvisorBuilder.class, Advisor.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nothing here builds advisors. Maybe the dependency"
                        + " io.github.lowestrung:lowest-rung-core is missing, or its"
                        + " META-INF/services were left out of a jar that was made of several."));
  }

  /**
   * Decides about a workload, or about a pipeline stage by stage, by the platform's facts of today.
   *
   * @param subject what is known of it; not null
   * @return the decision, never null
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  SubjectDecision decide(Subject subject);

  /**
   * Decides about a workload, or about a pipeline stage by stage.
   *
   * @param subject what is known of it; not null
   * @param asOf the date whose facts of the platform hold; not null
   * @return the decision, never null
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  SubjectDecision decide(Subject subject, LocalDate asOf);

  /**
   * Decides as {@link #decide(Subject)} does.
   *
   * @param workload what is known of it; not null
   * @return the decision, never null
   */
  default Decision decide(Workload workload) {
    return (Decision) decide((Subject) workload);
  }

  /**
   * Decides as {@link #decide(Subject, LocalDate)} does.
   *
   * @param workload what is known of it; not null
   * @param asOf the date whose facts of the platform hold; not null
   * @return the decision, never null
   */
  default Decision decide(Workload workload, LocalDate asOf) {
    return (Decision) decide((Subject) workload, asOf);
  }

  /**
   * Decides as {@link #decide(Subject)} does.
   *
   * @param pipeline the stages; not null
   * @return the decision, never null
   */
  default PipelineDecision decide(Pipeline pipeline) {
    return (PipelineDecision) decide((Subject) pipeline);
  }

  /**
   * Decides as {@link #decide(Subject, LocalDate)} does.
   *
   * @param pipeline the stages; not null
   * @param asOf the date whose facts of the platform hold; not null
   * @return the decision, never null
   */
  default PipelineDecision decide(Pipeline pipeline, LocalDate asOf) {
    return (PipelineDecision) decide((Subject) pipeline, asOf);
  }

  /**
   * Explains a decision about one workload, by the rules of this advisor and the date of the
   * decision: one just made, one read back from its document, or one taken from a ledger. Nothing
   * is evaluated before the first question, and once for all questions.
   *
   * @param decision the decision; not null
   * @return the explanation, never null; its answers throw an {@link IllegalArgumentException}
   *     where the decision does not follow from its facts by these rules, as that of a pipeline's
   *     stage may not
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
   * Returns this advisor, deciding on somebody's behalf: listeners, logs and records say so. It
   * shares everything with this one and costs next to nothing.
   *
   * @param attribution on whose behalf, and in the course of what; without a correlation id, that
   *     of the thread's logs (MDC key {@code correlationId}) or a new one is taken
   * @return the advisor
   */
  Advisor onBehalfOf(Attribution attribution);

  /**
   * Returns this advisor, telling one more listener. It shares everything with this one and costs
   * next to nothing.
   *
   * @param listener is told of every decision, after the listeners of this advisor
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
   * Returns what every rule says of itself.
   *
   * @return the catalogue
   */
  RuleCatalog catalog();

  /**
   * Returns the parameters of rules, and the numbers that hold.
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
   * Returns what decides.
   *
   * @return versions and rulebooks
   */
  Provenance provenance();

  /**
   * Returns what this advisor provides besides deciding, such as a {@code Reviewer} of its rules.
   * An advisor that wraps another passes the call on.
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
        "The advisor ("
            + getClass().getName()
            + ") was not made by Advisor.builder(), so that its rules cannot be looked at. Maybe"
            + " pass the advisor that it wraps.");
  }
}
