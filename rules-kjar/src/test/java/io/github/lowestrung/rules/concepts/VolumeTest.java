package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.RuleVerifier.rule;

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
}
