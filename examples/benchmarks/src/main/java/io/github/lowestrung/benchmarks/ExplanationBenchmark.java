package io.github.lowestrung.benchmarks;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.rulebook.Approach;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Explanations of decisions, each with the second evaluation that it rests on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExplanationBenchmark {

  private Advisor advisor;
  private List<Decision> decisions;
  private List<String> approaches;
  private int next;

  /** Loads the rules and decides. */
  @Setup
  public void decide() {
    advisor = Advisor.create();
    decisions = SampleWorkloads.ALL.stream().map(advisor::decide).toList();
    approaches = advisor.ladder().approaches().stream().map(Approach::id).toList();
  }

  private Explanation explanation() {
    return advisor.explain(decisions.get(next++ % decisions.size()));
  }

  /**
   * Returns every approach in turn; with the decisions, every pair, as 37 and 8 share no factor.
   */
  private String approach() {
    return approaches.get(next % approaches.size());
  }

  /**
   * Leads a recommendation back to the facts.
   *
   * @return the reasons
   */
  @Benchmark
  public ExplanationResult why() {
    return explanation().why();
  }

  /**
   * Asks of each approach in turn why it is not recommended.
   *
   * @return why not
   */
  @Benchmark
  public ExplanationResult whyNot() {
    return explanation().whyNot(approach());
  }

  /**
   * Traces a rule of four patterns.
   *
   * @return its conditions
   */
  @Benchmark
  public ExplanationResult whyNotRule() {
    return explanation().whyNotRule("P-10");
  }

  /**
   * Decides again with one fact changed.
   *
   * @return the difference
   */
  @Benchmark
  public ExplanationResult whatIf() {
    return explanation().whatIf(FactChange.set("network.isolation", "air-gapped"));
  }

  /**
   * Searches for the smallest sets of changes under which each approach in turn wins.
   *
   * @return the sets
   */
  @Benchmark
  public ExplanationResult whatWouldItTake() {
    return explanation().whatWouldItTake(approach());
  }

  /**
   * Varies each fact.
   *
   * @return the facts
   */
  @Benchmark
  public ExplanationResult stability() {
    return explanation().stability();
  }

  /**
   * Tries the answers to everything that is not known.
   *
   * @return the questions
   */
  @Benchmark
  public ExplanationResult questions() {
    return explanation().questions();
  }
}
