package io.github.lowestrung.benchmarks;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Workload;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A decision that is recorded, by ledger and mode, from one thread and from eight at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LedgerBenchmark {

  /** Where and how decisions are recorded. */
  @Param public LedgerVariant ledgerVariant;

  private final AtomicInteger next = new AtomicInteger();
  private LedgerVariant.LedgerLocation ledgerLocation;
  private Advisor advisor;

  /** Opens the ledger and loads the rules. */
  @Setup
  public void open() {
    ledgerLocation = ledgerVariant.open();
    advisor = ledgerLocation.recording(Advisor.create());
  }

  /** Closes the ledger, and fails when what is in it does not verify. */
  @TearDown
  public void close() {
    ledgerLocation.close();
  }

  private Decision decide() {
    Workload workload =
        SampleWorkloads.ALL.get(next.getAndIncrement() % SampleWorkloads.ALL.size());
    return advisor.decide(workload);
  }

  /**
   * Decides and records, one at a time.
   *
   * @return the decision
   */
  @Benchmark
  @Threads(1)
  public Decision recorded() {
    return decide();
  }

  /**
   * Decides and records, eight at a time.
   *
   * @return the decision
   */
  @Benchmark
  @Threads(8)
  public Decision recordedByEight() {
    return decide();
  }
}
