package io.github.lowestrung.quickstart;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.PrintStream;

/** Decides one workload and prints the decision. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    // README: begin
    Advisor advisor = Advisor.create();
    // README: pause
    run(advisor, System.out);
  }

  static void run(Advisor advisor, PrintStream out) {
    // README: go on
    Workload workload =
        Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build();
    Decision decision = advisor.decide(workload);
    out.print(TextReport.plain().render(decision));
    // README: end
  }
}
