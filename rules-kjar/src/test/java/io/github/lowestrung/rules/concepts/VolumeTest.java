package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.api.Test;

class VolumeTest {

  @Test
  void a_million_inputs_are_many() {
    rule("C-21")
        .given("{task: pii-detection, data: {rows: 1000000}}")
        .fires()
        .because("1000000 inputs are many")
        .so("concludes many-inputs")
        .restingOn("data.rows");
  }

  @Test
  void one_less_is_not() {
    rule("C-21").given("{task: pii-detection, data: {rows: 999999}}").staysSilent();
  }

  @Test
  void an_unknown_number_is_not() {
    rule("C-21").given("{task: pii-detection, data: {sizeGb: 900}}").staysSilent();
  }

  @Test
  void moderation_in_batches_is_bulk_analysis() {
    rule("C-22")
        .given("{task: content-moderation, latency: {mode: batch}}")
        .fires()
        .because("answers to content-moderation may come in batches")
        .so("concludes bulk-moderation")
        .restingOn("latency.mode", "task");
    rule("C-22").given("{task: face-detection, latency: {mode: batch}}").staysSilent();
    rule("C-22").given("{task: content-moderation, latency: {mode: real-time}}").staysSilent();
    rule("C-22").given("{task: content-moderation}").staysSilent();
  }

  @Test
  void moderation_of_many_pictures_is_bulk_analysis() {
    rule("C-23")
        .given("{task: content-moderation, data: {rows: 1000000}}")
        .fires()
        .because(
            "1000000 inputs are many, and nothing asks for immediate answers to content-moderation")
        .so("concludes bulk-moderation")
        .restingOn("data.rows", "task");
    rule("C-23").given("{task: content-moderation, data: {rows: 999999}}").staysSilent();
    rule("C-23")
        .given("{task: content-moderation, data: {rows: 1000000, modality: video}}")
        .staysSilent();
    rule("C-23")
        .given("{task: content-moderation, data: {rows: 1000000}, latency: {mode: real-time}}")
        .staysSilent();
  }
}
