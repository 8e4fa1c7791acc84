package io.github.lowestrung.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and sets them against a bare session of the engine. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Runs all, or those that the options name.
   *
   * @param args options of JMH
   * @throws RunnerException when JMH fails
   * @throws CommandLineOptionException when an option is wrong
   */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options = new OptionsBuilder().parent(new CommandLineOptions(args)).build();
    Collection<RunResult> results = new Runner(options).run();
    double bare =
        results.stream()
            .map(RunResult::getPrimaryResult)
            .filter(result -> result.getLabel().equals("bareSession"))
            .mapToDouble(result -> result.getScore())
            .findFirst()
            .orElse(Double.NaN);
    System.out.printf("%n%-34s %12s %12s %8s%n", "", "mean us", "median us", "ratio");
    for (RunResult run : results) {
      Result<?> result = run.getPrimaryResult();
      double median = result.getStatistics().getPercentile(50);
      System.out.printf(
          "%-34s %12.1f %12.1f %8.2f%n",
          name(run), result.getScore(), median, result.getScore() / bare);
    }
  }

  private static String name(RunResult run) {
    String place = run.getParams().getParam("recording");
    return run.getPrimaryResult().getLabel() + (place == null ? "" : " " + place);
  }
}
