package io.github.lowestrung.internal.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who hears what of a decision, in which order, and what becomes of those who throw. */
class ListenerNotifierTest {

  private static final DecisionRequest REQUEST =
      new DecisionRequest(
          Workload.of(Task.CLUSTERING).build(),
          LocalDate.parse("2026-11-23"),
          new Attribution(null, "c-1"),
          new Provenance("1", "2", "17", List.of()));

  private final List<String> heard = new ArrayList<>();

  /** Writes down what it hears, and throws where it is told to. */
  private final class ListenerSpy implements DecisionListener {
    private final String name;
    private final String throwing;

    ListenerSpy(String name, String throwing) {
      this.name = name;
      this.throwing = throwing;
    }

    private void hear(String what) {
      heard.add(name + " " + what);
      if (what.startsWith(throwing)) {
        throw new IllegalStateException(name + " throws");
      }
    }

    @Override
    public void starting(DecisionRequest request) {
      assertThat(request).isSameAs(REQUEST);
      hear("starting");
    }

    @Override
    public void decided(DecisionRequest request, SubjectDecision decision) {
      assertThat(request).isSameAs(REQUEST);
      hear("decided");
    }

    @Override
    public void failed(DecisionRequest request, RuntimeException failure) {
      assertThat(request).isSameAs(REQUEST);
      hear("failed: " + failure.getMessage());
    }
  }

  private ListenerSpy hearing(String name) {
    return new ListenerSpy(name, "nowhere");
  }

  private Decision decide(Supplier<Decision> deciding, DecisionListener... listeners) {
    return new ListenerNotifier(List.of(listeners), REQUEST).decide(deciding);
  }

  private Decision decision() {
    heard.add("deciding");
    return new Decision(
        null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), null, null);
  }

  private Decision failing() {
    heard.add("deciding");
    throw new IllegalArgumentException("cannot");
  }

  @Test
  void beginnings_come_in_order_and_endings_in_reverse() {
    assertThat(decide(this::decision, hearing("one"), hearing("two"), hearing("three")))
        .isNotNull();
    assertThat(heard)
        .containsExactly(
            "one starting",
            "two starting",
            "three starting",
            "deciding",
            "three decided",
            "two decided",
            "one decided");
  }

  @Test
  void a_failure_is_told_in_reverse_and_reaches_the_caller() {
    assertThatThrownBy(() -> decide(this::failing, hearing("one"), hearing("two")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot");
    assertThat(heard)
        .containsExactly(
            "one starting", "two starting", "deciding", "two failed: cannot", "one failed: cannot");
  }

  @Test
  void an_error_is_told_as_a_failure_and_reaches_the_caller_as_it_is() {
    StackOverflowError error = new StackOverflowError("deep");
    assertThatThrownBy(
            () ->
                decide(
                    () -> {
                      throw error;
                    },
                    hearing("one")))
        .isSameAs(error);
    assertThat(heard)
        .containsExactly(
            "one starting", "one failed: Deciding failed: java.lang.StackOverflowError: deep");
  }

  @Test
  void who_throws_at_the_end_makes_the_decision_fail_for_those_still_to_be_told() {
    assertThatThrownBy(
            () ->
                decide(
                    this::decision,
                    hearing("one"),
                    new ListenerSpy("two", "decided"),
                    hearing("three")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two throws")
        .hasNoSuppressedExceptions();
    assertThat(heard)
        .containsExactly(
            "one starting",
            "two starting",
            "three starting",
            "deciding",
            "three decided",
            "two decided",
            "one failed: two throws");
  }

  @Test
  void who_throws_at_the_beginning_keeps_the_rest_from_beginning() {
    assertThatThrownBy(
            () ->
                decide(
                    this::decision,
                    hearing("one"),
                    new ListenerSpy("two", "starting"),
                    hearing("three")))
        .hasMessage("two throws");
    assertThat(heard)
        .containsExactly(
            "one starting", "two starting", "two failed: two throws", "one failed: two throws");
  }

  @Test
  void who_throws_on_hearing_of_a_failure_does_not_hide_it() {
    assertThatThrownBy(
            () -> decide(this::failing, hearing("one"), new ListenerSpy("two", "failed")))
        .hasMessage("two throws")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .satisfies(hidden -> assertThat(hidden).hasMessage("cannot")));
    assertThat(heard).endsWith("two failed: cannot", "one failed: two throws");
  }

  @Test
  void who_throws_the_failure_that_it_heard_of_changes_nothing() {
    DecisionListener rethrowing =
        new DecisionListener() {
          @Override
          public void failed(DecisionRequest request, RuntimeException failure) {
            throw failure;
          }
        };
    assertThatThrownBy(() -> decide(this::failing, hearing("one"), rethrowing))
        .hasMessage("cannot")
        .hasNoSuppressedExceptions();
    assertThat(heard).endsWith("one failed: cannot");
  }
}
