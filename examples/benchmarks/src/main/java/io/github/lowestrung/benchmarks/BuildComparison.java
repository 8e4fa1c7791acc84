package io.github.lowestrung.benchmarks;

import io.github.lowestrung.benchmarks.IsolatedBuild.Cost;
import io.github.lowestrung.benchmarks.IsolatedBuild.Probe;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Measures two builds in one JVM, in turn, by CPU time and bytes allocated. What else the machine
 * does then meets both alike, so that their ratio says more than the time of either.
 */
public final class BuildComparison {

  private static final long BATCH = 40_000_000L;

  /** CPU time of each build before its batches count. */
  private static final long WARM_UP = 2_000_000_000L;

  private final int rounds;
  private final IsolatedBuild baseline;
  private final IsolatedBuild present;

  private BuildComparison(int rounds, File baseline, File present) throws IOException {
    this.rounds = rounds;
    this.baseline = new IsolatedBuild(baseline);
    this.present = new IsolatedBuild(present);
  }

  /**
   * Prints what each probe costs with either build.
   *
   * @param args folders of the baseline and of the new build, rounds, and a pattern of probes
   * @throws IOException when a folder cannot be read
   */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[2]);
    BuildComparison comparison = new BuildComparison(rounds, new File(args[0]), new File(args[1]));
    System.out.printf(
        "Median of new / baseline over %d pairs of some 40 ms, after 2 s each; CPU of the thread.%n"
            + "%n%-28s %7s  %-15s %12s %12s %7s%n",
        rounds, "", "ratio", "quartiles", "bytes before", "bytes now", "ratio");
    for (Map.Entry<String, String> probe : Probes.ALL) {
      if (probe.getKey().matches(args[3])) {
        System.out.printf("%-28s %s%n", probe.getKey(), comparison.row(probe.getValue()));
      }
    }
  }

  private String row(String name) {
    try {
      return compared(baseline.probe(name), present.probe(name));
    } catch (LinkageError e) {
      return "not measured, as it does not link with one of the builds: " + e;
    }
  }

  private String compared(Probe before, Probe now) {
    int count = warmed(before, now);
    double[] time = new double[rounds];
    long bytesBefore = 0;
    long bytesNow = 0;
    for (int round = 0; round < rounds; round++) {
      int first = round * count;
      boolean swapped = round % 2 == 1; // who comes second finds warmer caches
      Cost one = (swapped ? now : before).run(first, count);
      Cost two = (swapped ? before : now).run(first, count);
      Cost old = swapped ? two : one;
      Cost young = swapped ? one : two;
      time[round] = (double) young.nanos() / old.nanos();
      bytesBefore += old.bytes();
      bytesNow += young.bytes();
    }
    Arrays.sort(time);
    long calls = (long) rounds * count;
    return "%7.3f  %6.3f to %-6.3f %,12d %,12d %7.3f"
        .formatted(
            quantile(time, 0.5),
            quantile(time, 0.25),
            quantile(time, 0.75),
            bytesBefore / calls,
            bytesNow / calls,
            (double) bytesNow / bytesBefore);
  }

  /** Runs both in turn until they are warm, and returns how many calls make a batch. */
  private static int warmed(Probe before, Probe now) {
    int count = 1;
    int first = 0;
    long spent = 0;
    while (spent < 2 * WARM_UP) {
      long pair = before.run(first, count).nanos() + now.run(first, count).nanos();
      first += count;
      spent += pair;
      count = (int) Math.max(1, Math.min(4L * count, 2 * BATCH * count / Math.max(1, pair)));
    }
    return count;
  }

  /** Returns a quantile of sorted numbers, between two of them where it falls there. */
  private static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
