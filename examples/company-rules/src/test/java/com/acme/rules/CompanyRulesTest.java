package com.acme.rules;

import static io.github.lowestrung.testing.RuleVerifier.rule;

import io.github.lowestrung.testing.Scenarios;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule fires and says why, stays silent at its border, and where the fact is unknown. */
class CompanyRulesTest {

  private static final String SUMMARIES = "{task: summarization}";

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenarios.of("com.acme:acme-rules");
  }

  @Test
  void data_stays_in_the_european_union() {
    rule("ACME-01")
        .given(summariesIn("us-east-1"))
        .fires()
        .because("us-east-1 lies outside it")
        .restingOn("location.region");
    rule("ACME-01").given(summariesIn("eu-north-1")).staysSilent();
    rule("ACME-01").given(SUMMARIES).staysSilent();
  }

  @Test
  void bedrock_is_used_in_the_regions_of_the_contract() {
    rule("ACME-02")
        .given(summariesIn("eu-north-1"))
        .fires()
        .because("not in eu-north-1")
        .so("excludes bedrock");
    rule("ACME-02").given(summariesIn("eu-west-1")).staysSilent();
    rule("ACME-02").given(SUMMARIES).staysSilent();
  }

  @Test
  void no_generative_ai_for_eu_customer_data_outside_the_union() {
    String abroad = "location: {region: us-east-1}, acme: {dataClass: eu-customer}";
    rule("ACME-03")
        .given("{task: summarization, " + abroad + "}")
        .fires()
        .because("us-east-1 lies outside it")
        .so("forbids the workload")
        .restingOn("acme.dataClass", "location.region", "task");
    rule("ACME-03").given("{task: ocr, " + abroad + "}").staysSilent();
    rule("ACME-03").given("{task: summarization, acme: {dataClass: eu-customer}}").staysSilent();
    rule("ACME-03").given(summariesIn("us-east-1")).staysSilent();
    rule("ACME-03")
        .given("{task: summarization, location: {region: us-east-1}, acme: {dataClass: internal}}")
        .staysSilent();
    rule("ACME-03")
        .given(
            "{task: summarization, location: {region: eu-south-2},"
                + " acme: {dataClass: eu-customer}}")
        .staysSilent();
  }

  @Test
  void the_gateway_generates_and_goes_first() {
    rule("ACME-10").given(SUMMARIES).fires().so("nominates llm-gateway");
    rule("ACME-11").given(SUMMARIES).fires().so("prefers llm-gateway");
    rule("ACME-10").given("{task: translation}").staysSilent();
    rule("ACME-11").given("{task: translation}").staysSilent();
  }

  @Test
  void the_gateway_is_called_from_its_own_region() {
    rule("ACME-12").given(summariesIn("eu-west-1")).fires().so("excludes llm-gateway");
    rule("ACME-12").given(summariesIn("eu-central-1")).staysSilent();
    rule("ACME-12").given(SUMMARIES).staysSilent();
  }

  @Test
  void the_gateway_serves_models_as_they_are() {
    rule("ACME-13")
        .given("{task: summarization, customization: {need: fine-tuning}}")
        .fires()
        .because("fine-tuning is asked for")
        .so("excludes llm-gateway");
    rule("ACME-13").given("{task: summarization, customization: {need: tool-use}}").staysSilent();
    rule("ACME-13").given(SUMMARIES).staysSilent();
  }

  @Test
  void live_traffic_needs_a_share_of_the_quota() {
    rule("ACME-14").given("{task: summarization, latency: {mode: real-time}}").fires();
    rule("ACME-14").given("{task: summarization, latency: {mode: batch}}").staysSilent();
    rule("ACME-14").given(SUMMARIES).staysSilent();
    rule("ACME-14").given("{task: translation, latency: {mode: real-time}}").staysSilent();
  }

  @Test
  void what_is_not_approved_is_not_used() {
    rule("acme-rules.rekognition")
        .given("{task: face-recognition}")
        .fires()
        .so("excludes rekognition");
    rule("acme-rules.personalize")
        .given("{task: recommendation}")
        .fires()
        .so("excludes personalize");
    rule("acme-rules.kendra").given("{task: enterprise-search}").fires().so("excludes kendra");
    rule("acme-rules.rekognition").given(SUMMARIES).staysSilent();
    rule("acme-rules.personalize").given(SUMMARIES).staysSilent();
    rule("acme-rules.kendra").given(SUMMARIES).staysSilent();
  }

  @Test
  void bedrock_past_the_gateway_is_a_trap() {
    rule("ACME-30")
        .given("{task: summarization, proposal: {approach: bedrock}}")
        .fires()
        .because("that llm-gateway has already");
    rule("ACME-30").given("{task: summarization, proposal: {approach: jumpstart}}").staysSilent();
    rule("ACME-30").given(SUMMARIES).staysSilent();
  }

  private static String summariesIn(String region) {
    return "{task: summarization, location: {region: " + region + "}}";
  }
}
