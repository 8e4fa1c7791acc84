package io.github.lowestrung.internal.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.toy.ToyModels;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.InOrder;
import org.slf4j.MDC;

/** What becomes of a decision, and of the other listeners, when a listener fails. */
@Timeout(60)
class ListenerFaultTest {

  private static final Workload STOOLS = Workload.of(Task.CLUSTERING).id("stools").build();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final DecisionRequest REQUEST =
      new DecisionRequest(
          STOOLS, TODAY, new Attribution(null, "c-1"), new Provenance("1", "2", "17", List.of()));
  private static final Decision DECISION =
      new Decision(
          null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), null, null);

  @TempDir static Path root;
  private static Advisor advisor;

  private final DecisionListener one = mock(DecisionListener.class, "one");
  private final DecisionListener two = mock(DecisionListener.class, "two");
  private final DecisionListener three = mock(DecisionListener.class, "three");
  private final StackOverflowError error = new StackOverflowError("deep");
  private final IllegalStateException full = new IllegalStateException("full");

  @BeforeAll
  static void load() throws IOException {
    advisor = new ToyRulebook(root).advisor(ToyModels.Good.class);
  }

  private Decision decide(Supplier<Decision> deciding) {
    return new ListenerNotifier(List.of(one, two, three), REQUEST).decide(deciding);
  }

  private static Decision fail(Error e) {
    throw e;
  }

  private static Decision fail(RuntimeException e) {
    throw e;
  }

  /** A failure as listeners hear of an error. */
  private static RuntimeException dueTo(Error cause) {
    return argThat(failure -> failure instanceof DecisionException && failure.getCause() == cause);
  }

  @Test
  void an_error_at_the_end_reaches_the_caller_and_fails_the_decision_for_the_rest() {
    doThrow(error).when(two).decided(REQUEST, DECISION);

    assertThatThrownBy(() -> decide(() -> DECISION)).isSameAs(error);

    InOrder heard = inOrder(one, two, three);
    heard.verify(three).decided(REQUEST, DECISION);
    heard.verify(two).decided(REQUEST, DECISION);
    heard.verify(one).failed(same(REQUEST), dueTo(error));
    heard.verifyNoMoreInteractions();
  }

  @Test
  void an_error_at_the_beginning_keeps_the_rest_and_the_decision_from_beginning() {
    doThrow(error).when(two).starting(REQUEST);
    Supplier<Decision> deciding = () -> fail(new AssertionError("decided all the same"));

    assertThatThrownBy(() -> decide(deciding)).isSameAs(error);

    InOrder heard = inOrder(one, two);
    heard.verify(one).starting(REQUEST);
    heard.verify(two).starting(REQUEST);
    heard.verify(two).failed(same(REQUEST), dueTo(error));
    heard.verify(one).failed(same(REQUEST), dueTo(error));
    heard.verifyNoMoreInteractions();
    verifyNoInteractions(three);
  }

  @Test
  void who_throws_on_hearing_of_an_error_is_heard_with_it() {
    doThrow(full).when(two).failed(any(), any());

    assertThatThrownBy(() -> decide(() -> fail(error)))
        .isSameAs(error)
        .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(full));

    verify(one).failed(same(REQUEST), dueTo(error));
  }

  @Test
  void an_error_on_hearing_of_a_failure_does_not_hide_it() {
    doThrow(error).when(two).failed(REQUEST, full);

    assertThatThrownBy(() -> decide(() -> fail(full)))
        .isSameAs(error)
        .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(full));

    verify(one).failed(same(REQUEST), dueTo(error));
  }

  @Test
  void a_second_error_does_not_hide_the_first() {
    OutOfMemoryError second = new OutOfMemoryError("No room.");
    doThrow(error).when(three).decided(REQUEST, DECISION);
    doThrow(second).when(two).failed(any(), any());

    assertThatThrownBy(() -> decide(() -> DECISION))
        .isSameAs(second)
        .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(error));

    verify(one).failed(same(REQUEST), dueTo(second));
  }

  @Test
  void who_throws_the_error_that_it_heard_of_changes_nothing() {
    doThrow(error).when(two).failed(any(), any());

    assertThatThrownBy(() -> decide(() -> fail(error))).isSameAs(error).hasNoSuppressedExceptions();
  }

  @Test
  void a_decision_is_refused_while_a_listener_fails_and_handed_out_after() {
    doThrow(full).doNothing().when(one).decided(any(), any(Decision.class));
    Advisor told = advisor.with(one).with(two);

    assertThatThrownBy(() -> told.decide(STOOLS)).isSameAs(full);
    assertThat(MDC.get("correlationId")).isNull();
    Decision decision = told.decide(STOOLS);

    verify(one).decided(any(), same(decision));
    verify(two).decided(any(), same(decision));
  }

  @Test
  void a_listener_that_interrupts_leaves_the_decision_and_the_interrupt_to_the_caller() {
    doAnswer(
            call -> {
              Thread.currentThread().interrupt();
              return null;
            })
        .when(one)
        .starting(any());

    Decision decision = advisor.with(one).decide(STOOLS);

    assertThat(Thread.interrupted()).isTrue();
    verify(one).decided(any(), same(decision));
  }

  @Test
  void a_listener_that_stalls_holds_up_nobody_else() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    doAnswer(
            call -> {
              stalled.countDown();
              release.await();
              return null;
            })
        .doNothing()
        .when(one)
        .decided(any(), any(Decision.class));
    Advisor told = advisor.with(one);

    CompletableFuture<Decision> held =
        CompletableFuture.supplyAsync(() -> told.decide(STOOLS, TODAY));
    stalled.await();
    Decision other = told.decide(STOOLS, TODAY);

    assertThat(held).isNotDone();
    release.countDown();
    assertThat(held.get(30, TimeUnit.SECONDS).digest()).isEqualTo(other.digest());
  }
}
