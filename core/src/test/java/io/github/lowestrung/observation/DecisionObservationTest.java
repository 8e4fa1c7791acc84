package io.github.lowestrung.observation;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.PipelineSummary;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What observers learn of a decision, and what they do not. */
class DecisionObservationTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Workload SHELF =
      Workload.of(Task.REGRESSION).id("shelf").title("A secret shelf").build();
  private static final DecisionRequest ABOUT_SHELF = request(SHELF);
  private static final DecisionRequest ABOUT_HOUSE =
      request(new Pipeline("house", "A house", null, List.of(SHELF)));

  private final TestObservationRegistry registry = TestObservationRegistry.create();
  private final DecisionObservation observed = new DecisionObservation(registry);

  private static DecisionRequest request(Subject subject) {
    return new DecisionRequest(
        subject,
        TODAY,
        new Attribution("carpenter", "c-1"),
        new Provenance("1", "2", "17", List.of()));
  }

  private static Decision decision(Recommendation recommendation) {
    return new Decision(
        recommendation == null ? Outcome.NO_VIABLE_APPROACH : Outcome.RECOMMENDED,
        SHELF,
        recommendation,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        TODAY,
        Instant.EPOCH);
  }

  private static Decision recommending(String approach, double rung) {
    return decision(
        new Recommendation(approach, approach, rung, Map.of(), List.of(), List.of(), null));
  }

  private static PipelineDecision pipeline() {
    return new PipelineDecision(
        Outcome.RECOMMENDED,
        "house",
        "A house",
        null,
        List.of(recommending("lathe", 2.5)),
        new PipelineSummary("shelf: lathe", List.of(), List.of()),
        List.of(),
        TODAY,
        Instant.EPOCH);
  }

  private void assertLow(String kind, String outcome, String rung, String approach) {
    assertThat(registry)
        .hasSingleObservationThat()
        .hasNameEqualTo("lowest.rung.decision")
        .hasBeenStarted()
        .hasBeenStopped()
        .hasOnlyKeys("kind", "outcome", "rung", "approach", "correlation.id")
        .hasLowCardinalityKeyValue("kind", kind)
        .hasLowCardinalityKeyValue("outcome", outcome)
        .hasLowCardinalityKeyValue("rung", rung)
        .hasLowCardinalityKeyValue("approach", approach)
        .hasHighCardinalityKeyValue("correlation.id", "c-1");
  }

  @Test
  void a_recommendation_tells_its_approach_and_rung() {
    observed.starting(ABOUT_SHELF);
    observed.decided(ABOUT_SHELF, recommending("lathe", 2.5));
    assertLow("workload", "recommended", "2.5", "lathe");
    assertThat(registry).hasSingleObservationThat().doesNotHaveError();
  }

  @Test
  void a_rung_is_written_without_needless_zeros() {
    for (double rung : new double[] {1, 10}) {
      registry.clear();
      observed.starting(ABOUT_SHELF);
      observed.decided(ABOUT_SHELF, recommending("saw", rung));
      assertLow("workload", "recommended", rung == 1 ? "1" : "10", "saw");
    }
  }

  @Test
  void where_nothing_is_viable_rung_and_approach_are_none() {
    observed.starting(ABOUT_SHELF);
    observed.decided(ABOUT_SHELF, decision(null));
    assertLow("workload", "no-viable-approach", "none", "none");
  }

  @Test
  void a_pipeline_has_no_approach_of_its_own() {
    observed.starting(ABOUT_HOUSE);
    observed.decided(ABOUT_HOUSE, pipeline());
    assertLow("pipeline", "recommended", "none", "none");
  }

  @Test
  void a_failure_is_an_error() {
    RuntimeException failure = new IllegalStateException("broken");
    observed.starting(ABOUT_SHELF);
    observed.failed(ABOUT_SHELF, failure);
    assertLow("workload", "error", "none", "none");
    assertThat(registry).hasSingleObservationThat().thenError().isSameAs(failure);
  }

  @Test
  void nothing_of_the_workload_is_told() {
    observed.starting(ABOUT_SHELF);
    observed.decided(ABOUT_SHELF, recommending("lathe", 2.5));
    assertThat(registry)
        .hasSingleObservationThat()
        .satisfies(
            context ->
                assertThat(context.getAllKeyValues())
                    .extracting(KeyValue::getValue)
                    .noneMatch(value -> value.contains("shelf") || value.contains("carpenter")));
  }

  @Test
  void the_observation_is_current_while_deciding_and_not_after() {
    observed.starting(ABOUT_SHELF);
    Observation current = registry.getCurrentObservation();
    assertThat(current.getContext().getName()).isEqualTo(DecisionObservation.NAME);
    observed.decided(ABOUT_SHELF, recommending("lathe", 2.5));
    assertThat(registry.getCurrentObservation()).isNull();
  }

  @Test
  void a_decision_in_the_course_of_another_is_its_child() {
    observed.starting(ABOUT_HOUSE);
    Observation outer = registry.getCurrentObservation();
    observed.starting(ABOUT_SHELF);
    Observation inner = registry.getCurrentObservation();
    observed.decided(ABOUT_SHELF, recommending("lathe", 2.5));
    assertThat(registry.getCurrentObservation()).isSameAs(outer);
    observed.decided(ABOUT_HOUSE, pipeline());
    assertThat(registry.getCurrentObservation()).isNull();
    assertThat(inner.getContext().getParentObservation()).isSameAs(outer);
    assertThat(registry).hasNumberOfObservationsEqualTo(2);
  }

  @Test
  void a_handler_that_fails_at_the_beginning_leaves_the_outer_decision_open() {
    List<String> stopped = new ArrayList<>();
    boolean[] failing = new boolean[1];
    ObservationRegistry strict = ObservationRegistry.create();
    strict
        .observationConfig()
        .observationHandler(
            new ObservationHandler<>() {
              @Override
              public void onStart(Observation.Context context) {
                if (failing[0]) {
                  throw new IllegalStateException("The handler fails.");
                }
              }

              @Override
              public void onStop(Observation.Context context) {
                stopped.add(context.getLowCardinalityKeyValue("kind").getValue());
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
    DecisionObservation mine = new DecisionObservation(strict);
    mine.starting(ABOUT_HOUSE);
    failing[0] = true;
    assertThatThrownBy(() -> mine.starting(ABOUT_SHELF)).hasMessage("The handler fails.");
    mine.failed(ABOUT_SHELF, new IllegalStateException("The handler fails."));
    assertThat(stopped).isEmpty();
    assertThat(strict.getCurrentObservation()).isNotNull();
    mine.decided(ABOUT_HOUSE, pipeline());
    assertThat(stopped).containsExactly("pipeline");
    assertThat(strict.getCurrentObservation()).isNull();
  }

  @Test
  void threads_do_not_see_the_observations_of_each_other() throws InterruptedException {
    observed.starting(ABOUT_HOUSE);
    Observation outer = registry.getCurrentObservation();
    List<Observation> seen = new ArrayList<>();
    Thread other =
        new Thread(
            () -> {
              observed.starting(ABOUT_SHELF);
              seen.add(registry.getCurrentObservation());
              observed.decided(ABOUT_SHELF, recommending("lathe", 2.5));
            });
    other.start();
    other.join();
    assertThat(seen).hasSize(1).doesNotContain(outer);
    assertThat(registry.getCurrentObservation()).isSameAs(outer);
    observed.decided(ABOUT_HOUSE, pipeline());
    assertThat(registry.getCurrentObservation()).isNull();
  }
}
