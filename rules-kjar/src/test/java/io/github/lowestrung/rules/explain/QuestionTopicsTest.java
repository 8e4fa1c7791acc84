package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Task;
import org.junit.jupiter.api.Test;

/** Every fact that can decide belongs to a topic of questions.yaml, and is asked for in words. */
class QuestionTopicsTest {

  @Test
  void every_fact_that_can_decide_has_a_topic_and_a_question() {
    for (Task task : new Task[] {Task.SENTIMENT_ANALYSIS, Task.REGRESSION, Task.TEXT_GENERATION}) {
      Questions questions =
          Consultation.with(RulesUnderTest.advisor(), RulesUnderTest.AS_OF)
              .answer(task)
              .questions()
              .orElseThrow();

      assertThat(questions.topics())
          .allSatisfy(topic -> assertThat(topic.about()).isNotEqualTo(topic.name()))
          .as("one line each beside the names, in 80 columns")
          .allSatisfy(topic -> assertThat(topic.about()).hasSizeLessThanOrEqualTo(64));
      assertThat(questions.questions())
          .allSatisfy(question -> assertThat(question.asks()).endsWith("?"));
    }
  }
}
