package io.github.lowestrung.benchmarks;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.internal.BareSession;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.Collection;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A decision with its full trail, against a bare session with the same inserts and firings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecisionBenchmark {

  private static final List<Workload> WORKLOADS =
      List.of(
          Workload.of(Task.SENTIMENT_ANALYSIS).build(),
          Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build(),
          Workload.of(Task.CONVERSATION)
              .customization(c -> c.need(CustomizationNeed.GROUNDING))
              .build(),
          Workload.of(Task.REGRESSION).data(d -> d.sizeGb(40.0)).build(),
          Workload.of(Task.REGRESSION).training(t -> t.hyperparameterControl(true)).build(),
          Workload.of(Task.SEQUENCE_MODELING)
              .training(t -> t.customCode(true).framework(Framework.TENSORFLOW))
              .build(),
          Workload.of(Task.CLUSTERING).container(c -> c.customOs(true)).build(),
          Workload.of(Task.TIME_SERIES_FORECASTING)
              .operations(o -> o.sagemakerIntegration(true))
              .build());

  private Advisor advisor;
  private BareSession bare;
  private int next;

  /** Loads the rules. */
  @Setup
  public void load() {
    advisor = Advisor.create();
    bare = new BareSession();
  }

  private Workload workload() {
    next = (next + 1) % WORKLOADS.size();
    return WORKLOADS.get(next);
  }

  /**
   * Fires the rules and takes nothing down.
   *
   * @return the number of firings
   */
  @Benchmark
  public int bareSession() {
    return bare.fire(workload());
  }

  /**
   * Decides, with the full trail.
   *
   * @return the decision
   */
  @Benchmark
  public Decision decision() {
    return advisor.decide(workload());
  }

  /**
   * Runs both and prints the ratio.
   *
   * @param args options of JMH
   * @throws RunnerException when JMH fails
   * @throws CommandLineOptionException when an option is wrong
   */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(DecisionBenchmark.class.getSimpleName())
            .build();
    Collection<RunResult> results = new Runner(options).run();
    double bareSession = score(results, "bareSession");
    double decision = score(results, "decision");
    System.out.printf(
        "%nbare session %.1f us, decision with full trail %.1f us, ratio %.2f%n",
        bareSession, decision, decision / bareSession);
  }

  private static double score(Collection<RunResult> results, String name) {
    return results.stream()
        .map(RunResult::getPrimaryResult)
        .filter(result -> result.getLabel().equals(name))
        .findFirst()
        .orElseThrow()
        .getScore();
  }
}
