package io.github.lowestrung.testing;

import static io.github.lowestrung.testing.RuleVerifier.rule;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What is as expected passes; what is not fails with what was seen. */
class RuleVerifierTest {

  private static final String LARGE = "{task: ocr, data: {sizeGb: 200}}";

  @Test
  void what_is_as_expected_passes() {
    rule("T-03").given(LARGE).fires().because("200 GB").so("cautions").restingOn("data.sizeGb");
    rule("T-03").given("{task: ocr, data: {sizeGb: 100}}").staysSilent();
    rule("T-03").given(Workload.of(Task.OCR)).staysSilent();
    RuleVerifier.of(ClassPathRulebooks.advisor(), LocalDate.of(2026, 11, 23))
        .rule("T-03")
        .given(Workload.of(Task.OCR).data(d -> d.sizeGb(101.0)))
        .fires();
  }

  @Test
  void an_unknown_rule_fails_with_the_nearest_and_all() {
    assertFails(
        () -> rule("T03"),
        "There is no rule 'T03'. Maybe 'T-03' is meant. Known are: T-01, T-02, T-03");
  }

  @Test
  void a_silent_rule_fails_with_what_its_conditions_saw() {
    assertFails(
        () -> rule("T-03").given("{task: ocr, data: {sizeGb: 100}}").fires(),
        "The rule T-03 stayed silent, where one firing was expected.",
        "✗  data.sizeGb > 100 (data.sizeGb = 100 GB)");
    assertFails(
        () -> rule("T-03").given("{task: ocr}").so("cautions"),
        "stayed silent",
        "?  data.sizeGb > 100");
  }

  @Test
  void each_stage_of_a_pipeline_is_looked_at() {
    String pipeline =
        """
        stages:
          - {id: first, task: ocr}
          - {id: second, task: ocr, data: {sizeGb: 200}}
        """;
    rule("T-03").given(pipeline).fires();
    assertFails(
        () -> rule("T-01").given(pipeline).fires(),
        "The rule T-01 fired 2 times, where one firing was expected:",
        "nominates stool, because ocr is asked for (task [ocr])");
    assertFails(
        () -> rule("T-03").given(pipeline).staysSilent(), "Stage second:", "✓  data.sizeGb");
  }

  @Test
  void an_unexpected_firing_fails_with_its_reason() {
    assertFails(
        () -> rule("T-03").given(LARGE).staysSilent(),
        "The rule T-03 fired, where it was expected to stay silent:",
        "cautions, because the data has 200 GB (data.sizeGb 200)");
  }

  @Test
  void another_reason_conclusion_or_fact_fails_with_both() {
    var fired = rule("T-03").given(LARGE);
    assertFails(
        () -> fired.because("300 GB"),
        "The rule T-03 gives another reason than was expected",
        "<300 GB>",
        "<the data has 200 GB>");
    assertFails(() -> fired.so("excludes stool"), "<excludes stool>", "<cautions>");
    assertFails(() -> fired.restingOn("task"), "<[task]>", "<[data.sizeGb]>");
  }

  private static void assertFails(ThrowingCallable test, String... parts) {
    assertThatThrownBy(test)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContainingAll(parts);
  }
}
