package io.github.lowestrung;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.internal.advisor.DefaultAdvisor;
import io.github.lowestrung.internal.advisor.RulebookWatcher;
import io.github.lowestrung.internal.rulebook.RulebookSources;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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
  static Builder builder() {
    return new Builder();
  }

  /**
   * Decides about a workload, by the platform's facts of today.
   *
   * @param workload what is known of it
   * @return the decision
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  Decision decide(Workload workload);

  /**
   * Decides about a workload.
   *
   * @param workload what is known of it
   * @param asOf the date whose facts of the platform hold
   * @return the decision
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  Decision decide(Workload workload, LocalDate asOf);

  /**
   * Decides about a pipeline stage by stage, by the platform's facts of today.
   *
   * @param pipeline the stages
   * @return the decision
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  PipelineDecision decide(Pipeline pipeline);

  /**
   * Decides about a pipeline stage by stage.
   *
   * @param pipeline the stages
   * @param asOf the date whose facts of the platform hold
   * @return the decision
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when it names an unknown
   *     approach
   * @throws DecisionException when a rule fails
   */
  PipelineDecision decide(Pipeline pipeline, LocalDate asOf);

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

  /** Builds an advisor. Not thread-safe. */
  final class Builder {
    private Clock clock = Clock.systemUTC();
    private ClassLoader classLoader = Advisor.class.getClassLoader();
    private boolean withClassPath = true;
    private final List<Path> given = new ArrayList<>();
    private final List<Path> awaited = new ArrayList<>();
    private RulebookTrust trust = RulebookTrust.ANY;
    private final List<DecisionListener> listeners = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the clock that tells the time of decisions and, unless one is given, the date whose
     * facts of the platform hold.
     *
     * @param clock the clock; the system's in UTC unless set
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets the class loader that sees the rulebooks.
     *
     * @param classLoader the loader; the library's own unless set
     * @return this builder
     */
    public Builder classLoader(ClassLoader classLoader) {
      this.classLoader = classLoader;
      return this;
    }

    /**
     * Sets the rulebooks, in place of those that the class loader sees. These stay out of sight,
     * other versions of the same rulebooks included.
     *
     * @param rulebooks kjars or directories of rules, at least one; building fails with a {@link
     *     io.github.lowestrung.rulebook.RulebookException} where one is not there or no rulebook
     * @return this builder
     */
    public Builder rulebooks(List<Path> rulebooks) {
      withClassPath = false;
      given.clear();
      given.addAll(rulebooks);
      return this;
    }

    /**
     * Adds a rulebook beside the others, such as the rules of one's own company. It may add rules,
     * approaches, rows of tables and waivers and tighten parameters; it cannot replace anything.
     *
     * @param rulebook a kjar, or a directory of rules, which needs {@code lowest-rung-authoring} on
     *     the class path; building fails with a {@link
     *     io.github.lowestrung.rulebook.RulebookException} where it is not there or no rulebook
     * @return this builder
     */
    public Builder addRulebook(Path rulebook) {
      given.add(Objects.requireNonNull(rulebook, "rulebook"));
      return this;
    }

    /**
     * Adds a rulebook that need not be there yet: it joins when it is put in its place, if the
     * advisor {@linkplain #follow follows} its rulebooks.
     *
     * @param rulebook where a kjar or directory of rules will be
     * @return this builder
     */
    public Builder addRulebookOnceThere(Path rulebook) {
      awaited.add(Objects.requireNonNull(rulebook, "rulebook"));
      return this;
    }

    /**
     * Sets which of the given rulebooks may be loaded.
     *
     * @param trust what is demanded of them; nothing unless set
     * @return this builder
     */
    public Builder trust(RulebookTrust trust) {
      this.trust = Objects.requireNonNull(trust, "trust");
      return this;
    }

    /**
     * Adds a listener, which is told of every decision.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder listener(DecisionListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Loads the rulebooks.
     *
     * @return the advisor
     * @throws io.github.lowestrung.rulebook.RulebookException when there is no rulebook, or one
     *     cannot be used
     */
    public Advisor build() {
      return DefaultAdvisor.load(sources(), clock, listeners);
    }

    /**
     * Loads the rulebooks, and follows those that were given: new versions take their place while
     * decisions are made. See {@link FollowingAdvisor}.
     *
     * @param every how often to look for changes; positive
     * @param listener is told what became of each change, on the thread that looks
     * @return the advisor, to be closed
     * @throws IllegalArgumentException when the time is not positive
     * @throws io.github.lowestrung.rulebook.RulebookException when the first version cannot be
     *     used, its own scenarios included
     */
    public FollowingAdvisor follow(Duration every, Consumer<Reload> listener) {
      if (every.isZero() || every.isNegative()) {
        throw new IllegalArgumentException(
            "The time between two looks (" + every + ") is not positive. Maybe PT10S.");
      }
      Objects.requireNonNull(listener, "listener");
      return new FollowingAdvisor(
          new RulebookWatcher(sources(), clock, listeners), every, listener);
    }

    private RulebookSources sources() {
      return new RulebookSources(classLoader, withClassPath, given, awaited, trust);
    }
  }
}
