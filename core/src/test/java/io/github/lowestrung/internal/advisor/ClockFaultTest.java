package io.github.lowestrung.internal.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.toy.ToyModels;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

/** What becomes of a decision when the clock jumps or throws. */
class ClockFaultTest {

  private static final Workload STOOLS = Workload.of(Task.CLUSTERING).id("stools").build();
  private static final Pipeline WORKSHOP =
      new Pipeline(
          "workshop", null, null, List.of(STOOLS, Workload.of(Task.OCR).id("plans").build()));
  private static final Instant LATE = Instant.parse("2026-11-23T23:59:59.999Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @TempDir static Path root;
  private static DefaultAdvisor advisor;

  private final Clock clock = mock(Clock.class);
  private final DecisionListener listener = mock(DecisionListener.class);

  @BeforeAll
  static void load() throws IOException {
    advisor = (DefaultAdvisor) new ToyRulebook(root).advisor(ToyModels.Good.class);
  }

  @BeforeEach
  void setZone() {
    when(clock.getZone()).thenReturn(ZoneOffset.UTC);
  }

  private DefaultAdvisor advisor() {
    return new DefaultAdvisor(advisor.runtime(), clock, List.of(listener));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void a_clock_that_jumps_a_day_leaves_date_and_time_of_a_decision_in_agreement(int days) {
    Instant jumped = LATE.plus(Duration.ofDays(days));
    when(clock.instant()).thenReturn(LATE, jumped);

    Decision first = advisor().decide(STOOLS);
    Decision second = advisor().decide(STOOLS);

    assertThat(first.asOf()).isEqualTo(TODAY);
    assertThat(first.decidedAt()).isEqualTo("2026-11-23T23:59:59Z");
    assertThat(second.asOf()).isEqualTo(TODAY.plusDays(days));
    assertThat(second.decidedAt()).isEqualTo(first.decidedAt().plus(Duration.ofDays(days)));
  }

  @Test
  void all_stages_of_a_pipeline_have_its_date_and_time() {
    when(clock.instant()).thenReturn(LATE, LATE.plusMillis(1), LATE.plusSeconds(100_000));

    PipelineDecision decision = advisor().decide(WORKSHOP);

    assertThat(decision.asOf()).isEqualTo(TODAY);
    assertThat(decision.decidedAt()).isEqualTo("2026-11-23T23:59:59Z");
    assertThat(decision.stages())
        .hasSize(2)
        .allSatisfy(
            stage -> {
              assertThat(stage.asOf()).isEqualTo(decision.asOf());
              assertThat(stage.decidedAt()).isEqualTo(decision.decidedAt());
            });
  }

  @Test
  void the_date_is_that_of_the_clocks_zone() {
    when(clock.getZone()).thenReturn(ZoneId.of("Asia/Tokyo"));
    when(clock.instant()).thenReturn(LATE);

    assertThat(advisor().decide(STOOLS).asOf()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void a_clock_that_throws_fails_the_decision_and_listeners_hear_of_it() {
    IllegalStateException stopped = new IllegalStateException("The clock stands still.");
    when(clock.instant()).thenThrow(stopped);

    assertThatThrownBy(() -> advisor().decide(STOOLS, TODAY)).isSameAs(stopped);
    assertThatThrownBy(() -> advisor().decide(WORKSHOP, TODAY)).isSameAs(stopped);

    InOrder heard = inOrder(listener);
    for (int decisions = 0; decisions < 2; decisions++) {
      heard.verify(listener).starting(any());
      heard.verify(listener).failed(any(), same(stopped));
    }
    heard.verifyNoMoreInteractions();
  }

  @Test
  void without_a_date_listeners_hear_that_there_is_no_decision() {
    IllegalStateException stopped = new IllegalStateException("The clock stands still.");
    when(clock.instant()).thenThrow(stopped);

    assertThatThrownBy(() -> advisor().decide(STOOLS)).isSameAs(stopped);
    assertThatThrownBy(() -> advisor().decide(WORKSHOP)).isSameAs(stopped);

    InOrder heard = inOrder(listener);
    heard.verify(listener).starting(argThat(asked -> isDateless(asked, STOOLS)));
    heard.verify(listener).failed(argThat(asked -> isDateless(asked, STOOLS)), same(stopped));
    heard.verify(listener).starting(argThat(asked -> isDateless(asked, WORKSHOP)));
    heard.verify(listener).failed(argThat(asked -> isDateless(asked, WORKSHOP)), same(stopped));
    heard.verifyNoMoreInteractions();
  }

  private static boolean isDateless(DecisionRequest asked, Subject subject) {
    return asked.asOf() == null && asked.subject().equals(subject);
  }
}
