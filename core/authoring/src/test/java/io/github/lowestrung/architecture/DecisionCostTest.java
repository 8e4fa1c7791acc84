package io.github.lowestrung.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionEngine;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a decision allocates, which is the same from run to run where its time is not: the compiler
 * that tests run with spares no allocation. A figure that no longer holds is either a fault or to
 * be written anew.
 */
class DecisionCostTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final int TIMES = 100;
  private static final List<Workload> WORKLOADS =
      List.of(
          Workload.of(Task.SENTIMENT_ANALYSIS).build(),
          Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build(),
          Workload.of(Task.CONVERSATION)
              .customization(c -> c.need(CustomizationNeed.GROUNDING))
              .build(),
          Workload.of(Task.REGRESSION).data(d -> d.sizeGb(40.0)).build());

  @ParameterizedTest
  @CsvSource({"DROOLS, 192_000", "DIRECT, 93_000"})
  void bytes_allocated_by_a_decision(DecisionEngine engine, String expected) {
    Advisor advisor = Advisor.builder().engine(engine).build();
    allocated(advisor); // sets up what is kept

    assertThat(allocated(advisor) / TIMES / WORKLOADS.size())
        .isCloseTo(Long.parseLong(expected.replace("_", "")), withinPercentage(10));
  }

  private static long allocated(Advisor advisor) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < TIMES; i++) {
      WORKLOADS.forEach(workload -> advisor.decide(workload, AS_OF));
    }
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
