package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rung4TabularAlgorithmsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R4-01 | REGRESSION              | for which XGBoost is the default      | xgboost
          R4-02 | REGRESSION              | which Linear Learner fits linearly    | linear-learner
          R4-03 | SIMILARITY_SEARCH       | the nearest feature vectors           | knn
          R4-04 | RECOMMENDATION          | sparse pairs of features              | factorization-machines
          R4-06 | TIME_SERIES_FORECASTING | DeepAR as a SageMaker job             | deepar
          R4-07 | ANOMALY_DETECTION       | needs no labels with Random Cut Forest | random-cut-forest
          R4-08 | IP_ANOMALY_DETECTION    | what IP Insights is made for          | ip-insights
          R4-09 | CLUSTERING              | what K-Means does                     | kmeans
          R4-10 | DIMENSIONALITY_REDUCTION | what Principal Component Analysis does | pca
          R4-11 | LEARNING_TO_RANK        | a ranking objective of XGBoost        | xgboost
          R4-13 | REGRESSION              | which LightGBM does                   | lightgbm
          R4-14 | REGRESSION              | which CatBoost does                   | catboost
          R4-15 | REGRESSION              | which TabTransformer does             | tabtransformer
          R4-16 | REGRESSION              | which AutoGluon-Tabular does          | autogluon-tabular
          """)
  void an_algorithm_is_nominated_with_a_reason(
      String id, Task task, String reason, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term() + " ")
        .because(reason)
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R4-01, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION CLICK_THROUGH_PREDICTION
          R4-02, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION CLICK_THROUGH_PREDICTION
          R4-13, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION
          R4-14, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION
          R4-15, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION
          R4-16, TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION
          R4-03, SIMILARITY_SEARCH RECOMMENDATION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION \
                 REGRESSION
          R4-04, CLICK_THROUGH_PREDICTION RECOMMENDATION
          R4-06, TIME_SERIES_FORECASTING
          R4-07, ANOMALY_DETECTION
          R4-08, IP_ANOMALY_DETECTION
          R4-09, CLUSTERING
          R4-10, DIMENSIONALITY_REDUCTION
          R4-11, LEARNING_TO_RANK
          """)
  void an_algorithm_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R4-01, REGRESSION CLUSTERING",
    "R4-02, REGRESSION CLUSTERING",
    "R4-03, SIMILARITY_SEARCH CLUSTERING",
    "R4-04, RECOMMENDATION CLUSTERING",
    "R4-06, TIME_SERIES_FORECASTING ANOMALY_DETECTION",
    "R4-07, ANOMALY_DETECTION IP_ANOMALY_DETECTION",
    "R4-08, IP_ANOMALY_DETECTION ANOMALY_DETECTION",
    "R4-09, CLUSTERING DIMENSIONALITY_REDUCTION",
    "R4-10, DIMENSIONALITY_REDUCTION CLUSTERING",
    "R4-11, LEARNING_TO_RANK REGRESSION",
    "R4-13, REGRESSION CLUSTERING",
    "R4-14, REGRESSION CLUSTERING",
    "R4-15, REGRESSION CLUSTERING",
    "R4-16, REGRESSION CLUSTERING"
  })
  void an_algorithm_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @Test
  void sparse_columns_nominate_factorization_machines() {
    rule("R4-05")
        .given(Workload.of(Task.REGRESSION).data(d -> d.sparse(true)))
        .fires()
        .because("regression on high-dimensional, mostly empty data")
        .so("nominates factorization-machines")
        .restingOn("data.sparse", "task");
  }

  @Test
  void sparse_columns_count_for_two_tasks_only() {
    assertThat(tasksOf("R4-05", task -> Workload.of(task).data(d -> d.sparse(true))))
        .containsExactlyInAnyOrder(Task.BINARY_CLASSIFICATION, Task.REGRESSION);
  }

  @Test
  void dense_columns_do_not() {
    rule("R4-05").given(Workload.of(Task.REGRESSION).data(d -> d.sparse(false))).staysSilent();
  }

  @Test
  void columns_of_unknown_density_do_not() {
    rule("R4-05").given(Workload.of(Task.REGRESSION).data(d -> d.rows(10L))).staysSilent();
  }

  @Test
  void what_nobody_has_marked_is_scored() {
    rule("R4-12")
        .given(Workload.of(Task.FRAUD_DETECTION).data(data -> data.labeled(false)))
        .fires()
        .because("nothing is marked for fraud-detection")
        .so("nominates random-cut-forest")
        .restingOn("data.labeled", "task");
    rule("R4-12").given(Workload.of(Task.FRAUD_DETECTION)).staysSilent();
  }
}
