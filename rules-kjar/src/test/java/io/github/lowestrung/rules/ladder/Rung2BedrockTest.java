package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.EconomicsBuilder;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Residency;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rung2BedrockTest {

  private static final Set<CustomizationNeed> TRAINING =
      EnumSet.of(
          CustomizationNeed.FINE_TUNING,
          CustomizationNeed.REINFORCEMENT,
          CustomizationNeed.DISTILLATION,
          CustomizationNeed.CONTINUED_PRETRAINING);

  private static Workload.Builder generation() {
    return Workload.of(Task.TEXT_GENERATION);
  }

  private static Workload.Builder need(CustomizationNeed need) {
    return generation().customization(c -> c.need(need));
  }

  /** 7,300 a month and 1,200 over a year with either. */
  private static Workload.Builder priced(CustomizationNeed need) {
    return need(need)
        .economics(
            e ->
                e.provisionedPerHour(10.0)
                    .provisionedUnits(1L)
                    .bedrockFineTuning(1200.0)
                    .endpointPerHour(5.0)
                    .endpointInstances(2L)
                    .jumpStartFineTuning(1200.0)
                    .amortizationMonths(12L));
  }

  private static Workload.Builder dear() {
    return priced(CustomizationNeed.FINE_TUNING).economics(e -> e.bedrockFineTuning(2400.0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          R2-01 | TEXT_GENERATION    | text-generation is generative, and Bedrock hosts
          R2-02 | SENTIMENT_ANALYSIS | a foundation model on Bedrock can do sentiment-analysis
          R2-03 | SEMANTIC_SEARCH    | semantic-search needs embeddings
          R2-04 | FORM_EXTRACTION    | a multimodal model on Bedrock can do form-extraction
          R2-05 | VIDEO_UNDERSTANDING | a multimodal model on Bedrock can do video-understanding
          R2-06 | CALL_ANALYTICS     | a model on Bedrock can do call-analytics
          """)
  void bedrock_is_nominated_with_a_reason(String id, Task task, String reason) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(reason)
        .so("nominates bedrock")
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R2-01, TEXT_GENERATION SUMMARIZATION QUESTION_ANSWERING CODE_GENERATION IMAGE_GENERATION \
                 IMAGE_CAPTIONING CONVERSATION SEQUENCE_TO_SEQUENCE SPEECH_TO_SPEECH AGENT \
                 CLINICAL_NOTES VIDEO_GENERATION
          R2-02, SENTIMENT_ANALYSIS KEY_PHRASE_EXTRACTION ENTITY_RECOGNITION LANGUAGE_DETECTION \
                 SYNTAX_ANALYSIS PII_DETECTION TEXT_CLASSIFICATION TRANSLATION \
                 DOCUMENT_UNDERSTANDING ENTERPRISE_SEARCH TOPIC_MODELING TEXT_MODERATION \
                 MEDICAL_ENTITY_RECOGNITION RERANKING
          R2-03, SEMANTIC_SEARCH
          R2-04, OCR FORM_EXTRACTION DOCUMENT_UNDERSTANDING EXPENSE_EXTRACTION \
                 ID_DOCUMENT_EXTRACTION TEXT_IN_IMAGE
          R2-05, IMAGE_LABELING CONTENT_MODERATION LOGO_DETECTION IMAGE_CLASSIFICATION \
                 VIDEO_UNDERSTANDING
          R2-06, SCRIPTED_DIALOGUE CALL_ANALYTICS
          R2-07, OCR FORM_EXTRACTION DOCUMENT_UNDERSTANDING EXPENSE_EXTRACTION \
                 ID_DOCUMENT_EXTRACTION CONTENT_MODERATION VIDEO_UNDERSTANDING IMAGE_CAPTIONING \
                 SPEECH_TO_TEXT CALL_ANALYTICS
          """)
  void bedrock_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R2-01, TEXT_GENERATION CLUSTERING",
    "R2-02, SENTIMENT_ANALYSIS CLUSTERING",
    "R2-03, SEMANTIC_SEARCH CLUSTERING",
    "R2-04, FORM_EXTRACTION CLUSTERING",
    "R2-05, IMAGE_LABELING FACE_DETECTION",
    "R2-06, CALL_ANALYTICS CLUSTERING",
    "R2-07, SPEECH_TO_TEXT TEXT_TO_SPEECH"
  })
  void bedrock_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R2-01, TEXT_GENERATION SUMMARIZATION",
    "R2-02, SENTIMENT_ANALYSIS SUMMARIZATION",
    "R2-02, SENTIMENT_ANALYSIS SEMANTIC_SEARCH",
    "R2-03, SEMANTIC_SEARCH SENTIMENT_ANALYSIS",
    "R2-03, SEMANTIC_SEARCH QUESTION_ANSWERING"
  })
  void bedrock_is_nominated_once_for_a_mix_of_tasks(String id, String cell) {
    rule(id).given(workload(cell)).fires().so("nominates bedrock").restingOn("task");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUMMARIZATION QUESTION_ANSWERING", "SUMMARIZATION SENTIMENT_ANALYSIS"})
  void tasks_without_search_need_no_embeddings(String cell) {
    rule("R2-03").given(workload(cell)).staysSilent();
  }

  @Test
  void data_automation_turns_files_into_fields() {
    rule("R2-07")
        .given(Workload.of(Task.FORM_EXTRACTION))
        .fires()
        .because("Bedrock Data Automation can do form-extraction")
        .so("nominates bedrock-data-automation")
        .restingOn("task");
  }

  @Test
  void finds_with_confidence_are_not_written_by_a_model() {
    rule("R2-25")
        .given(Workload.of(Task.FORM_EXTRACTION).quality(quality -> quality.confidenceScores(true)))
        .fires()
        .because("each find needs its confidence and its place on the page")
        .so("excludes bedrock")
        .restingOn("quality.confidenceScores", "task");
    rule("R2-25")
        .given(Workload.of(Task.SUMMARIZATION).quality(quality -> quality.confidenceScores(true)))
        .staysSilent();
  }

  @Test
  void a_model_may_paraphrase() {
    rule("R2-26")
        .given(Workload.of(Task.OCR).quality(quality -> quality.verbatim(true)))
        .fires()
        .because("may paraphrase")
        .so("excludes softly bedrock")
        .restingOn("quality.verbatim", "task");
    rule("R2-26")
        .given(Workload.of(Task.OCR).quality(quality -> quality.verbatim(false)))
        .staysSilent();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "TABULAR", "TIME_SERIES", "INTERACTIONS"})
  void data_automation_takes_files_only(Modality modality) {
    rule("R2-27")
        .given(Workload.of(Task.CONTENT_MODERATION).data(data -> data.modality(modality)))
        .fires()
        .because("and the data is " + modality.term())
        .so("excludes bedrock-data-automation")
        .restingOn("data.modality");
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCUMENT", "IMAGE", "VIDEO", "AUDIO"})
  void data_automation_takes_files(Modality modality) {
    rule("R2-27")
        .given(Workload.of(Task.CONTENT_MODERATION).data(data -> data.modality(modality)))
        .staysSilent();
  }

  @ParameterizedTest
  @EnumSource
  void data_automation_trains_nothing(CustomizationNeed need) {
    var probe = rule("R2-29").given(Workload.of(Task.OCR).customization(c -> c.need(need)));
    if (TRAINING.contains(need)) {
      probe
          .fires()
          .because("the need is " + need.term() + ", and Data Automation trains no model")
          .so("excludes bedrock-data-automation")
          .restingOn("customization.need");
    } else {
      probe.staysSilent();
    }
  }

  @Test
  void data_automation_answers_from_several_regions() {
    rule("R2-28")
        .given(
            Workload.of(Task.OCR)
                .location(l -> l.region("eu-central-1").residency(Residency.IN_REGION)))
        .fires()
        .because("answers must come from eu-central-1 alone (in-region)")
        .so("excludes bedrock-data-automation")
        .restingOn("location.region", "location.residency");
  }

  @ParameterizedTest
  @CsvSource({"eu-west-2, IN_REGION", "us-gov-west-1, IN_REGION", "eu-central-1, GEOGRAPHY"})
  void data_automation_stays_where_it_must(String region, Residency residency) {
    rule("R2-28")
        .given(Workload.of(Task.OCR).location(l -> l.region(region).residency(residency)))
        .staysSilent();
  }

  @Test
  void a_named_model_is_not_in_bedrock() {
    rule("R2-20")
        .given(generation().model(m -> m.foundationModel("falcon-40b").inBedrock(false)))
        .fires()
        .because("the model falcon-40b is not in Bedrock's catalogue")
        .so("excludes bedrock")
        .restingOn("model.foundationModel", "model.inBedrock");
  }

  @Test
  void an_unnamed_model_is_not_in_bedrock() {
    rule("R2-21")
        .given(generation().model(m -> m.inBedrock(false)))
        .fires()
        .because("the chosen model is known not to be offered by Bedrock")
        .so("excludes bedrock")
        .restingOn("model.inBedrock");
  }

  @Test
  void an_unnamed_model_is_not_taken_for_a_named_one() {
    rule("R2-20").given(generation().model(m -> m.inBedrock(false))).staysSilent();
  }

  @Test
  void a_named_model_is_not_taken_for_an_unnamed_one() {
    rule("R2-21")
        .given(generation().model(m -> m.foundationModel("falcon-40b").inBedrock(false)))
        .staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R2-20", "R2-21"})
  void a_model_in_bedrock_excludes_nothing(String id) {
    rule(id)
        .given(generation().model(m -> m.foundationModel("claude").inBedrock(true)))
        .staysSilent();
    rule(id).given(generation().model(m -> m.inBedrock(true))).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R2-20", "R2-21"})
  void a_model_that_may_be_in_bedrock_excludes_nothing(String id) {
    rule(id).given(generation().model(m -> m.foundationModel("claude"))).staysSilent();
    rule(id).given(generation().model(m -> m.inJumpStart(false))).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 99})
  void a_first_token_under_100_ms_excludes_bedrock(long millis) {
    rule("R2-22")
        .given(generation().latency(l -> l.firstTokenMs(millis)))
        .fires()
        .because("a first token within " + millis + " ms is required, and Bedrock guarantees none")
        .so("excludes bedrock")
        .restingOn("latency.firstTokenMs");
  }

  @Test
  void a_first_token_within_exactly_100_ms_does_not() {
    rule("R2-22").given(generation().latency(l -> l.firstTokenMs(100L))).staysSilent();
  }

  @Test
  void an_unknown_first_token_does_not() {
    rule("R2-22").given(generation().latency(l -> l.responseMs(50L))).staysSilent();
  }

  @Test
  void model_surgery_excludes_bedrock() {
    rule("R2-23")
        .given(need(CustomizationNeed.MODEL_SURGERY))
        .fires()
        .because("model-surgery goes beyond fine-tuning")
        .so("excludes bedrock")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MODEL_SURGERY")
  void lighter_needs_do_not(CustomizationNeed need) {
    rule("R2-23").given(need(need)).staysSilent();
  }

  @Test
  void an_unknown_need_does_not() {
    rule("R2-23").given(generation().customization(c -> c.domainCorpus(true))).staysSilent();
  }

  @Test
  void dearer_fine_tuning_excludes_bedrock() {
    rule("R2-24")
        .given(dear())
        .fires()
        .because("costs 7500 a month on Provisioned Throughput and 7400 with JumpStart")
        .because("spread over 12 months")
        .so("excludes bedrock")
        .restingOn(
            "customization.need",
            "economics.amortizationMonths",
            "economics.bedrockFineTuning",
            "economics.endpointInstances",
            "economics.endpointPerHour",
            "economics.jumpStartFineTuning",
            "economics.provisionedPerHour",
            "economics.provisionedUnits");
  }

  @Test
  void a_cent_a_month_more_excludes_bedrock() {
    rule("R2-24")
        .given(priced(CustomizationNeed.FINE_TUNING).economics(e -> e.bedrockFineTuning(1200.12)))
        .fires()
        .because("costs 7400.01 a month on Provisioned Throughput and 7400 with JumpStart");
  }

  @Test
  void fine_tuning_at_the_same_cost_does_not() {
    rule("R2-24").given(priced(CustomizationNeed.FINE_TUNING)).staysSilent();
  }

  @Test
  void cheaper_fine_tuning_does_not() {
    rule("R2-24")
        .given(priced(CustomizationNeed.FINE_TUNING).economics(e -> e.bedrockFineTuning(1199.88)))
        .staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"6, 1, 7700, 7500", "6, 2, 15000, 7500", "24, 1, 7400, 7350"})
  void months_and_units_count(long months, long units, String bedrock, String endpoint) {
    rule("R2-24")
        .given(dear().economics(e -> e.amortizationMonths(months).provisionedUnits(units)))
        .fires()
        .because("costs " + bedrock + " a month on Provisioned Throughput and " + endpoint)
        .because("spread over " + months + " months");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINE_TUNING")
  void prices_count_for_fine_tuning_only(CustomizationNeed need) {
    rule("R2-24").given(priced(need).economics(e -> e.bedrockFineTuning(2400.0))).staysSilent();
  }

  @Test
  void prices_without_a_known_need_exclude_nothing() {
    rule("R2-24").given(dear().customization(c -> c.need(null))).staysSilent();
  }

  static Stream<Named<Consumer<EconomicsBuilder>>> gaps() {
    return Stream.of(
        Named.of("provisionedPerHour", e -> e.provisionedPerHour(null)),
        Named.of("provisionedUnits", e -> e.provisionedUnits(null)),
        Named.of("bedrockFineTuning", e -> e.bedrockFineTuning(null)),
        Named.of("endpointPerHour", e -> e.endpointPerHour(null)),
        Named.of("endpointInstances", e -> e.endpointInstances(null)),
        Named.of("jumpStartFineTuning", e -> e.jumpStartFineTuning(null)),
        Named.of("amortizationMonths", e -> e.amortizationMonths(null)));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void a_price_that_is_not_known_excludes_nothing(Consumer<EconomicsBuilder> gap) {
    rule("R2-24").given(dear().economics(gap)).staysSilent();
  }
}
