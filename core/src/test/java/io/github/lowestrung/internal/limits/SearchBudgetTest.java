package io.github.lowestrung.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchBudgetTest {

  @Test
  void there_is_no_turn_after_the_time() {
    SearchBudget none = SearchBudget.ofTime(Duration.ofNanos(-1));

    assertThat(none.ranOut()).isFalse();
    assertThat(none.isSpent()).isTrue();
    assertThat(none.ranOut()).isTrue();
  }

  @Test
  void a_search_goes_on_while_time_is_left() {
    SearchBudget hour = SearchBudget.ofTime(Duration.ofHours(1));
    IntStream.range(0, SearchLimits.GAP_TRIALS).forEach(i -> hour.takeTrial());

    assertThat(hour.isSpent()).isFalse();
    assertThat(hour.ranOut()).isFalse();
  }

  @Test
  void there_is_no_turn_after_the_last_trial_for_questions() {
    SearchBudget questions = SearchBudget.ofQuestions();
    IntStream.range(0, SearchLimits.QUESTION_TRIALS - 1).forEach(i -> questions.takeTrial());
    assertThat(questions.isSpent()).isFalse();

    questions.takeTrial();
    assertThat(questions.isSpent()).isTrue();
  }

  @Test
  void there_is_no_turn_after_the_last_trial_for_a_gap() {
    SearchBudget gap = SearchBudget.ofGap();
    IntStream.range(0, SearchLimits.GAP_TRIALS - 1).forEach(i -> gap.takeTrial());
    assertThat(gap.isSpent()).isFalse();

    gap.takeTrial();
    assertThat(gap.isSpent()).isTrue();
  }
}
