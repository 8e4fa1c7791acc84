package io.github.lowestrung.benchmarks;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Workload;
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

/** A decision with its full trail, against a bare session with the same inserts and firings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecisionBenchmark {

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
    return SampleWorkloads.ALL.get(next++ % SampleWorkloads.ALL.size());
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
}
