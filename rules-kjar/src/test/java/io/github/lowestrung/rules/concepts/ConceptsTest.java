package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Frequency;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptsTest {

  private static Workload.Builder regression() {
    return Workload.of(Task.REGRESSION);
  }

  private static Workload.Builder search() {
    return Workload.of(Task.SEMANTIC_SEARCH);
  }

  private static Workload.Builder summaries() {
    return Workload.of(Task.SUMMARIZATION).data(d -> d.domainSpecific(true));
  }

  private static Workload.Builder labelled() {
    return Workload.of(Task.TEXT_CLASSIFICATION).data(d -> d.labeled(true));
  }

  private static Workload.Builder pretrained() {
    return Workload.of(Task.TEXT_GENERATION)
        .customization(c -> c.need(CustomizationNeed.CONTINUED_PRETRAINING));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          C-01 | TEXT_GENERATION    | text-generation asks for new content           | generative-task
          C-02 | SENTIMENT_ANALYSIS | sentiment-analysis asks to understand language | language-task
          C-03 | REGRESSION         | regression is a prediction from columns        | tabular-task
          C-04 | IMAGE_CLASSIFICATION | image-classification is one of Autopilot     | autopilot-problem
          C-14 | SEMANTIC_SEARCH    | semantic-search is retrieval over the caller's own content | retrieval
          """)
  void a_task_alone_makes_a_concept(String id, Task task, String reason, String concept) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(reason)
        .so("concludes " + concept)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          C-01 | TEXT_GENERATION SUMMARIZATION QUESTION_ANSWERING CODE_GENERATION IMAGE_GENERATION \
                 IMAGE_CAPTIONING CONVERSATION SEQUENCE_TO_SEQUENCE \
                 SPEECH_TO_SPEECH AGENT CLINICAL_NOTES VIDEO_GENERATION
          C-02 | SENTIMENT_ANALYSIS KEY_PHRASE_EXTRACTION ENTITY_RECOGNITION LANGUAGE_DETECTION \
                 SYNTAX_ANALYSIS PII_DETECTION TEXT_CLASSIFICATION TRANSLATION \
                 TEXT_MODERATION MEDICAL_ENTITY_RECOGNITION RERANKING \
                 DOCUMENT_UNDERSTANDING ENTERPRISE_SEARCH TOPIC_MODELING
          C-03 | TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 FRAUD_DETECTION CLICK_THROUGH_PREDICTION
          C-04 | FRAUD_DETECTION TABULAR_PREDICTION BINARY_CLASSIFICATION MULTICLASS_CLASSIFICATION REGRESSION \
                 TEXT_CLASSIFICATION IMAGE_CLASSIFICATION CONTENT_MODERATION TEXT_MODERATION \
                 VISUAL_INSPECTION TIME_SERIES_FORECASTING CLICK_THROUGH_PREDICTION
          C-14 | ENTERPRISE_SEARCH SEMANTIC_SEARCH
          """)
  void a_concept_holds_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          C-01 | SUMMARIZATION CONVERSATION
          C-02 | SENTIMENT_ANALYSIS ENTITY_RECOGNITION
          C-02 | SENTIMENT_ANALYSIS SUMMARIZATION
          C-02 | TOPIC_MODELING SEMANTIC_SEARCH
          C-03 | REGRESSION BINARY_CLASSIFICATION
          C-04 | REGRESSION TEXT_CLASSIFICATION
          C-14 | ENTERPRISE_SEARCH SEMANTIC_SEARCH
          """)
  void several_tasks_make_a_concept_once_when_it_holds_for_all(String id, String cell) {
    rule(id).given(workload(cell)).fires().restingOn("task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          C-01 | SUMMARIZATION CLUSTERING
          C-02 | SENTIMENT_ANALYSIS CLUSTERING
          C-02 | SENTIMENT_ANALYSIS SUMMARIZATION CLUSTERING
          C-03 | REGRESSION CLUSTERING
          C-04 | REGRESSION CLUSTERING
          C-14 | ENTERPRISE_SEARCH CLUSTERING
          """)
  void one_task_outside_spoils_a_concept(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @Test
  void labelled_data_means_labels() {
    rule("C-05")
        .given(regression().data(d -> d.labeled(true)))
        .fires()
        .because("labelled examples are available")
        .so("concludes labels")
        .restingOn("data.labeled");
  }

  @Test
  void one_labelled_example_means_labels() {
    rule("C-05")
        .given(regression().data(d -> d.labeledExamples(1L)))
        .fires()
        .so("concludes labels")
        .restingOn("data.labeledExamples");
  }

  @Test
  void a_flag_and_a_number_mean_labels_once() {
    rule("C-05")
        .given(regression().data(d -> d.labeled(true).labeledExamples(1L)))
        .fires()
        .restingOn("data.labeled", "data.labeledExamples");
  }

  @ParameterizedTest
  @CsvSource({"labeled, false", "labeledExamples, 0", "rows, 10"})
  void no_labels_and_unknown_labels_are_not_labels(String field, String value) {
    rule("C-05").given(document(Task.REGRESSION, "data", field, value)).staysSilent();
  }

  @Test
  void unlabelled_data_means_no_labels() {
    rule("C-06")
        .given(regression().data(d -> d.labeled(false)))
        .fires()
        .because("no labelled examples are available")
        .so("concludes no-labels")
        .restingOn("data.labeled");
  }

  @Test
  void zero_labelled_examples_mean_no_labels() {
    rule("C-06")
        .given(regression().data(d -> d.labeledExamples(0L)))
        .fires()
        .so("concludes no-labels")
        .restingOn("data.labeledExamples");
  }

  @Test
  void a_flag_and_a_zero_mean_no_labels_once() {
    rule("C-06")
        .given(regression().data(d -> d.labeled(false).labeledExamples(0L)))
        .fires()
        .restingOn("data.labeled", "data.labeledExamples");
  }

  @ParameterizedTest
  @CsvSource({"labeled, true", "labeledExamples, 1", "rows, 10"})
  void labels_and_unknown_labels_are_not_no_labels(String field, String value) {
    rule("C-06").given(document(Task.REGRESSION, "data", field, value)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 999})
  void up_to_999_labelled_examples_are_few(long examples) {
    rule("C-07")
        .given(regression().data(d -> d.labeledExamples(examples)))
        .fires()
        .because(examples + " labelled examples are few")
        .so("concludes few-labels")
        .restingOn("data.labeledExamples");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void none_and_a_thousand_labelled_examples_are_not_few(long examples) {
    rule("C-07").given(regression().data(d -> d.labeledExamples(examples))).staysSilent();
  }

  @Test
  void an_unknown_number_of_labelled_examples_is_not_few() {
    rule("C-07").given(regression().data(d -> d.labeled(true))).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTINUOUS")
  void a_workload_with_pauses_runs_seldom(Frequency frequency) {
    rule("C-08")
        .given(regression().schedule(s -> s.frequency(frequency)))
        .fires()
        .because("it does not run continuously (" + frequency.term() + ")")
        .so("concludes runs-seldom")
        .restingOn("schedule.frequency");
  }

  @Test
  void a_continuous_workload_does_not_run_seldom() {
    rule("C-08").given(regression().schedule(s -> s.frequency(Frequency.CONTINUOUS))).staysSilent();
  }

  @Test
  void a_workload_of_unknown_frequency_does_not_run_seldom() {
    rule("C-08").given(regression().schedule(s -> s.deadlineDays(1L))).staysSilent();
  }

  @Test
  void an_instance_type_asks_for_an_endpoint_of_ones_own() {
    rule("C-09")
        .given(regression().operations(o -> o.instanceType("ml.g5.2xlarge")))
        .fires()
        .because("the instance type ml.g5.2xlarge is required")
        .so("concludes own-endpoint")
        .restingOn("operations.instanceType");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          C-10 | scalingControl       | fine-grained control over scaling
          C-11 | sagemakerEndpoint    | existing SageMaker endpoint patterns
          C-12 | sagemakerIntegration | pipeline, registry, feature store or model monitor
          C-13 | artifactControl      | the life cycle of the model artifact
          """)
  void a_need_that_is_stated_asks_for_an_endpoint_of_ones_own(
      String id, String field, String reason) {
    rule(id)
        .given(document(Task.REGRESSION, "operations", field, true))
        .fires()
        .because(reason)
        .so("concludes own-endpoint")
        .restingOn("operations." + field);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "C-10, scalingControl",
    "C-11, sagemakerEndpoint",
    "C-12, sagemakerIntegration",
    "C-13, artifactControl"
  })
  void a_need_that_is_denied_asks_for_no_endpoint(String id, String field) {
    rule(id).given(document(Task.REGRESSION, "operations", field, false)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-09", "C-10", "C-11", "C-12", "C-13"})
  void an_unknown_need_asks_for_no_endpoint(String id) {
    rule(id).given(regression().operations(o -> o.existingTrainingPipeline(true))).staysSilent();
  }

  @ParameterizedTest
  @EnumSource
  void a_stated_need_overrides_that_search_is_retrieval(CustomizationNeed need) {
    rule("C-14").given(search().customization(c -> c.need(need))).staysSilent();
  }

  @Test
  void domain_text_alone_is_no_stated_need_for_search() {
    rule("C-14").given(search().customization(c -> c.domainCorpus(true))).fires();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUMMARIZATION CONVERSATION", "SEMANTIC_SEARCH SUMMARIZATION"})
  void generation_and_search_alone_do_not_read_language(String cell) {
    rule("C-02").given(workload(cell)).staysSilent();
  }

  @Test
  void generation_in_a_domains_own_words_is_retrieval() {
    rule("C-15")
        .given(summaries())
        .fires()
        .because("summarization must use domain-specific vocabulary")
        .so("concludes retrieval")
        .restingOn("data.domainSpecific", "task");
  }

  @Test
  void domain_specific_retrieval_is_for_four_ways_of_writing() {
    assertThat(tasksOf("C-15", task -> Workload.of(task).data(d -> d.domainSpecific(true))))
        .containsExactlyInAnyOrder(
            Task.TEXT_GENERATION, Task.SUMMARIZATION, Task.QUESTION_ANSWERING, Task.CONVERSATION);
  }

  @ParameterizedTest
  @CsvSource({"domainSpecific, false", "rows, 10"})
  void generation_in_common_or_unknown_words_is_not_retrieval(String field, String value) {
    rule("C-15").given(document(Task.SUMMARIZATION, "data", field, value)).staysSilent();
  }

  @ParameterizedTest
  @EnumSource
  void a_stated_need_overrides_that_domain_words_are_retrieved(CustomizationNeed need) {
    rule("C-15").given(summaries().customization(c -> c.need(need))).staysSilent();
  }

  @Test
  void labels_make_a_jumpstart_model_worth_tuning() {
    rule("C-16")
        .given(labelled())
        .fires()
        .because("examples for text-classification are available")
        .so("concludes jumpstart-tuning")
        .restingOn("data.labeled", "task");
  }

  @Test
  void one_example_makes_a_jumpstart_model_worth_tuning() {
    rule("C-16")
        .given(Workload.of(Task.TEXT_CLASSIFICATION).data(d -> d.labeledExamples(1L)))
        .fires()
        .restingOn("data.labeledExamples", "task");
  }

  @ParameterizedTest
  @CsvSource({"labeled, false", "labeledExamples, 0", "rows, 10"})
  void without_known_examples_tuning_is_not_worth_it(String field, String value) {
    rule("C-16").given(document(Task.TEXT_CLASSIFICATION, "data", field, value)).staysSilent();
  }

  @Test
  void examples_do_not_make_generative_models_worth_tuning() {
    assertThat(tasksOf("C-16", task -> Workload.of(task).data(d -> d.labeled(true))))
        .contains(Task.SENTIMENT_ANALYSIS, Task.OBJECT_DETECTION)
        .doesNotContain(
            Task.TEXT_GENERATION,
            Task.SUMMARIZATION,
            Task.QUESTION_ANSWERING,
            Task.CODE_GENERATION,
            Task.IMAGE_GENERATION,
            Task.IMAGE_CAPTIONING,
            Task.CONVERSATION,
            Task.SEQUENCE_TO_SEQUENCE,
            Task.SPEECH_TO_SPEECH,
            Task.AGENT,
            Task.CLINICAL_NOTES,
            Task.VIDEO_GENERATION)
        .hasSize(Task.values().length - 12);
  }

  @Test
  void one_generative_task_among_several_prevents_tuning_on_examples() {
    rule("C-16")
        .given(Workload.of(Task.TEXT_CLASSIFICATION, Task.SUMMARIZATION).data(d -> d.labeled(true)))
        .staysSilent();
  }

  @Test
  void a_customer_who_keeps_no_model_tunes_none_on_examples() {
    rule("C-16").given(labelled().training(t -> t.ownModel(false))).staysSilent();
  }

  @Test
  void a_customer_who_keeps_a_model_may_tune_it_on_examples() {
    rule("C-16").given(labelled().training(t -> t.ownModel(true))).fires();
  }

  @ParameterizedTest
  @EnumSource(names = {"FINE_TUNING", "DOMAIN_LABELS", "CONTINUED_PRETRAINING"})
  void a_need_to_tune_makes_examples_no_second_reason(CustomizationNeed need) {
    rule("C-16").given(labelled().customization(c -> c.need(need))).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FINE_TUNING", "DOMAIN_LABELS", "CONTINUED_PRETRAINING"})
  void other_needs_leave_the_reason_to_the_examples(CustomizationNeed need) {
    rule("C-16").given(labelled().customization(c -> c.need(need))).fires();
  }

  @ParameterizedTest
  @EnumSource(names = {"FINE_TUNING", "DOMAIN_LABELS"})
  void a_stated_need_makes_a_jumpstart_model_worth_tuning(CustomizationNeed need) {
    rule("C-17")
        .given(Workload.of(Task.TEXT_GENERATION).customization(c -> c.need(need)))
        .fires()
        .because("the need is " + need.term())
        .so("concludes jumpstart-tuning")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FINE_TUNING", "DOMAIN_LABELS"})
  void other_needs_do_not_make_tuning_worth_it(CustomizationNeed need) {
    rule("C-17")
        .given(Workload.of(Task.TEXT_GENERATION).customization(c -> c.need(need)))
        .staysSilent();
  }

  @Test
  void an_unknown_need_does_not_make_tuning_worth_it() {
    rule("C-17")
        .given(Workload.of(Task.TEXT_GENERATION).customization(c -> c.domainCorpus(true)))
        .staysSilent();
  }

  @Test
  void a_customer_who_keeps_no_model_tunes_none_at_need() {
    rule("C-17").given(tuned().training(t -> t.ownModel(false))).staysSilent();
  }

  @Test
  void a_model_is_not_tuned_on_no_labels() {
    rule("C-17").given(tuned().data(d -> d.labeled(false))).staysSilent();
  }

  @Test
  void a_model_is_not_tuned_on_zero_examples() {
    rule("C-17").given(tuned().data(d -> d.labeledExamples(0L))).staysSilent();
  }

  @Test
  void a_model_may_be_tuned_on_one_example() {
    rule("C-17")
        .given(tuned().data(d -> d.labeledExamples(1L)))
        .fires()
        .restingOn("customization.need");
  }

  @Test
  void continued_pretraining_tunes_a_jumpstart_model() {
    rule("C-19")
        .given(pretrained())
        .fires()
        .because("the need is continued-pretraining, which needs no labels")
        .so("concludes jumpstart-tuning")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @CsvSource({"labeled, false", "labeled, true", "labeledExamples, 0", "labeledExamples, 1"})
  void continued_pretraining_does_not_ask_for_labels(String field, String value) {
    rule("C-19")
        .given(
            "{task: text-classification, customization: {need: continued-pretraining},"
                + " data: {%s: %s}}".formatted(field, value))
        .fires()
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTINUED_PRETRAINING")
  void other_needs_are_not_continued_pretraining(CustomizationNeed need) {
    rule("C-19").given(regression().customization(c -> c.need(need))).staysSilent();
  }

  @Test
  void an_unknown_need_is_not_continued_pretraining() {
    rule("C-19").given(regression().customization(c -> c.domainCorpus(true))).staysSilent();
  }

  @Test
  void a_customer_who_keeps_no_model_pretrains_none() {
    rule("C-19").given(pretrained().training(t -> t.ownModel(false))).staysSilent();
  }

  @Test
  void a_customer_who_keeps_a_model_may_pretrain_it() {
    rule("C-19").given(pretrained().training(t -> t.ownModel(true))).fires();
  }

  @Test
  void grounding_is_retrieval() {
    rule("C-18")
        .given(regression().customization(c -> c.need(CustomizationNeed.GROUNDING)))
        .fires()
        .because("answers must rest on the caller's own documents")
        .so("concludes retrieval")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GROUNDING")
  void other_needs_are_not_retrieval(CustomizationNeed need) {
    rule("C-18").given(regression().customization(c -> c.need(need))).staysSilent();
  }

  @Test
  void an_unknown_need_is_not_retrieval() {
    rule("C-18").given(regression().customization(c -> c.domainCorpus(true))).staysSilent();
  }

  private static Workload.Builder tuned() {
    return Workload.of(Task.TEXT_GENERATION)
        .customization(c -> c.need(CustomizationNeed.FINE_TUNING));
  }
}
