package io.github.lowestrung.benchmarks;

import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.List;

/** What is decided and explained, one after the other. */
final class SampleWorkloads {

  static final List<Workload> ALL =
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

  private SampleWorkloads() {}
}
