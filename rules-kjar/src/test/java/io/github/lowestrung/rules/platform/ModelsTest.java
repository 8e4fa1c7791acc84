package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.choice.Decisions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-48 | llama-3.2-3b | Bedrock does not offer llama-3.2-3b: Llama 3.2 3B ended on"
            + " 2026-07-07 (Amazon Bedrock user guide",
        "P-48 | meta.llama3-2-3b-instruct-v1:0 | Llama 3.2 3B ended on 2026-07-07",
        "P-48 | claude-3.5-sonnet | Claude 3.5 Sonnet ended on 2026-07-30",
        "P-48 | nova-canvas | Nova Canvas ended on 2026-09-30",
        "P-48 | gemma-2-9b | its models do not include it",
        "P-68 | claude | JumpStart does not list claude (Amazon SageMaker AI developer guide",
        "P-68 | grok-4.7 | JumpStart does not list grok-4.7",
        "P-69 | claude | sagemaker-serverless-customization has no model claude",
        "P-79 | claude-haiku-4.5 | the weights of Claude Haiku 4.5 are not to be had",
        "P-79 | gpt-5.5 | the weights of GPT-5.5 are not to be had",
        "P-49 | llama-5 | the tables know no model llama-5, so that nothing was checked for it;"
            + " near are Llama 4",
        "P-49 | cluade-haiku-4.5 | near are Claude Haiku 4.5",
        "P-49 | zzz-9000 | no known name is near",
        "P-65 | claude-opus-4.1 | Claude Opus 4.1 has been refused to new customers since"
            + " 2026-07-08",
      })
  void what_the_tables_say_of_a_model(String rule, String model, String reason) {
    rule(rule).given(conversation("foundationModel: '" + model + "'")).fires().because(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-48 | nova-pro",
        "P-48 | claude",
        "P-48 | claude-haiku-4.5",
        "P-48 | llama-5",
        "P-48 | claude-3-haiku, inBedrock: true",
        "P-68 | llama-3.3-70b",
        "P-68 | nova-lite",
        "P-68 | llama-5",
        "P-68 | claude, inJumpStart: true",
        "P-69 | qwen3-32b",
        "P-79 | llama-3.3-70b",
        "P-79 | gpt-oss-20b",
        "P-79 | gpt",
        "P-79 | llama-5",
        "P-49 | claude",
        "P-49 | huggingface-llm-falcon-40b-bf16",
        "P-65 | claude-opus-5",
        "P-66 | nova-pro, inBedrock: true",
        "P-67 | claude-3-haiku, inBedrock: false",
        "P-97 | llama-3.3-70b, inJumpStart: true",
        "P-98 | claude, inJumpStart: false",
        "P-99 | nova-canvas",
      })
  void what_the_tables_do_not_say(String rule, String model) {
    rule(rule).given(conversation("foundationModel: " + model)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-66 | claude-3-haiku, inBedrock: true | by the table Bedrock does not offer"
            + " claude-3-haiku: Claude 3 Haiku ended on 2026-09-10",
        "P-67 | nova-pro, inBedrock: false | by the table Bedrock offers Nova Pro",
        "P-97 | claude, inJumpStart: true | JumpStart does not list claude",
        "P-98 | llama-3.3-70b, inJumpStart: false | JumpStart lists llama-3.3-70b",
      })
  void the_document_outranks_the_tables_with_a_caution(String rule, String model, String reason) {
    rule(rule)
        .given(conversation("foundationModel: " + model))
        .fires()
        .because(reason)
        .so("cautions");
  }

  @Test
  void a_legacy_model_is_refused_to_a_new_account() {
    String opus = "{task: conversation, model: {foundationModel: claude-opus-4.1}%s}";
    String asNew = opus.formatted(", account: {newCustomerOf: [bedrock]}");
    rule("P-65")
        .given(opus.formatted(""))
        .fires()
        .because("refused to new customers since 2026-07-08, and ends on 2027-01-08 (Amazon");
    rule("P-65").given(asNew).staysSilent();
    rule("P-123")
        .given(asNew)
        .fires()
        .because("the account is new to Bedrock; the model ends on 2027-01-08")
        .so("excludes bedrock")
        .restingOn("account.newCustomerOf", "model.foundationModel");
    rule("P-123").given(opus.formatted("")).staysSilent();
    rule("P-123").given(asNew.replace("[bedrock]", "[kendra]")).staysSilent();
    rule("P-123").given(asNew.replace("opus-4.1", "opus-5")).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "P-124, claude-fable-5, true",
    "P-124, claude-fable-5.1, true",
    "P-124, claude-sonnet-5, false",
    "P-124, claude, false",
    "P-125, gpt-5.5, true",
    "P-125, gpt-6-astra, true",
    "P-125, gpt-6-luna, false",
    "P-125, gpt-oss-120b, false",
  })
  void who_keeps_requests_is_said(String rule, String model, boolean kept) {
    var probe = rule(rule).given(conversation("foundationModel: " + model));
    if (kept) {
      probe.fires().because("for up to 30 days").so("cautions");
    } else {
      probe.staysSilent();
    }
  }

  @Test
  void a_second_hand_end_only_cautions() {
    String titan = "{task: image-generation, model: {foundationModel: titan-image-generator}}";
    rule("P-99").given(titan).fires().because("Titan Image Generator G1 v2 ended on 2026-06-30");
    rule("P-48").given(titan).staysSilent();
    assertThat(Decisions.approach(titan)).isEqualTo("bedrock");
  }

  @ParameterizedTest
  @CsvSource({
    "claude-3-haiku, 2025-12-01, false",
    "claude-3-haiku, 2026-09-09, false",
    "claude-3-haiku, 2026-09-10, true",
    "grok-4.7, 2026-09-27, true",
    "grok-4.7, 2026-09-28, false",
    "nova-canvas, 2026-08-01, false",
  })
  void a_model_is_there_from_its_launch_until_its_end(
      String model, LocalDate asOf, boolean excluded) {
    Decision decision = Decisions.on(conversation("foundationModel: " + model), asOf);
    assertThat(decision.trail().stream().map(TrailEntry::rule).anyMatch("P-48"::equals))
        .isEqualTo(excluded);
  }

  private static String conversation(String model) {
    return "{task: conversation, model: {" + model + "}}";
  }
}
