package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumDataTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 999})
  void personalize_is_out_below_a_thousand_rows(long rows) {
    rule("P-30")
        .given(rows(rows))
        .fires()
        .because("personalize needs at least 1000 rows, and there are " + rows + " (")
        .because("(Amazon Personalize developer guide, page limits, data of 20")
        .so("excludes personalize")
        .restingOn("data.rows", "task");
  }

  @Test
  void a_thousand_rows_are_enough() {
    rule("P-30").given(rows(1000)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-30", "P-31", "P-32"})
  void an_unknown_number_is_no_small_one(String id) {
    rule(id).given("{task: recommendation}").staysSilent();
    rule(id).given("{task: recommendation, data: {labeledExamples: 5}}").staysSilent();
    rule(id).given("{task: text-classification, data: {labeled: true, rows: 5000}}").staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "text-classification, 19, 20, 'sentiment-analysis, text-classification, text-moderation'",
    "sentiment-analysis,  19, 20, 'sentiment-analysis, text-classification, text-moderation'",
    "sentiment-analysis,   0, 20, 'sentiment-analysis, text-classification, text-moderation'",
    "entity-recognition,  24, 25, entity-recognition",
  })
  void custom_comprehend_is_out_with_too_few_examples(
      String task, long examples, long least, String tasks) {
    rule("P-31")
        .given(labelled(task, examples))
        .fires()
        .because(
            "comprehend-custom needs at least %d labelled examples for %s, and there are %d ("
                .formatted(least, tasks, examples))
        .because("Amazon Comprehend developer guide, page guidelines-and-limits, data of 20")
        .so("excludes comprehend-custom")
        .restingOn("data.labeledExamples", "task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "text-classification, 20",
    "sentiment-analysis,  20",
    "entity-recognition,  25",
    "image-classification, 5",
    "pii-detection,        5",
  })
  void as_many_as_it_needs_are_enough(String task, long examples) {
    rule("P-31").given(labelled(task, examples)).staysSilent();
  }

  @Test
  void the_task_that_needs_more_decides() {
    rule("P-31")
        .given(labelled("[sentiment-analysis, entity-recognition]", 24))
        .fires()
        .because("at least 25 labelled examples for entity-recognition, and");
    assertThat(Decisions.on(labelled("[sentiment-analysis, entity-recognition]", 9)).trail())
        .filteredOn(trailEntry -> trailEntry.rule().equals("P-31"))
        .extracting(TrailEntry::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("at least 20 labelled examples"),
            reason -> assertThat(reason).contains("at least 25 labelled examples"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 49999})
  void fewer_rows_than_recommended_are_cautioned(long rows) {
    rule("P-32")
        .given(rows(rows))
        .fires()
        .because("50000 rows are recommended for personalize, and there are " + rows + " (")
        .because("page limits, data of 20")
        .so("cautions")
        .restingOn("data.rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: recommendation, data: {rows: 50000}}",
        "{task: recommendation, data: {rows: 999}}",
        "{task: recommendation, data: {rows: 2000}, offered: [factorization-machines]}",
        "{task: regression, data: {rows: 2000}}",
        "{task: recommendation, data: {rows: 2000}, offered: [polly]}"
      })
  void enough_rows_and_other_approaches_are_not_cautioned(String document) {
    rule("P-32").given(document).staysSilent();
  }

  private static String rows(long rows) {
    return "{task: recommendation, data: {rows: %d}}".formatted(rows);
  }

  private static String labelled(String task, long examples) {
    return "{task: %s, data: {labeledExamples: %d}}".formatted(task, examples);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-34 | labeledExamples: 99  | document | true
          P-34 | labeledExamples: 100 | document | false
          P-34 | labeledExamples: 99  | text     | false
          P-33 | rows: 249            | document | true
          P-33 | rows: 250            | document | false
          P-33 | rows: 249            | text     | false
          """)
  void entities_of_documents_need_more(String id, String count, String modality, boolean out) {
    var given =
        rule(id)
            .given(
                "{task: entity-recognition, data: {modality: %s, %s}}".formatted(modality, count));
    if (out) {
      given.fires().so("excludes comprehend-custom");
    } else {
      given.staysSilent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-33", "P-34"})
  void unknown_numbers_of_documents_exclude_nothing(String id) {
    rule(id).given("{task: entity-recognition, data: {modality: document}}").staysSilent();
    rule(id).given("{task: entity-recognition, data: {rows: 5, labeledExamples: 5}}").staysSilent();
  }
}
