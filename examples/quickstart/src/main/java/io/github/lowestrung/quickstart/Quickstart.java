package io.github.lowestrung.quickstart;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.PrintStream;

/** Decides one workload and prints what was recommended and what was not, and why. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    // README: begin
    Advisor advisor = Advisor.create();
    Workload workload =
        Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build();
    Decision decision = advisor.decide(workload);
    out.println(decision.recommendation().approach());
    decision.find("comprehend").ifPresent(c -> out.println(c.exclusions().get(0).reason()));
    // README: end
  }
}
