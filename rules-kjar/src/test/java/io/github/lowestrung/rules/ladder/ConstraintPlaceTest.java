package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, packages, languages and finished models decide who stays. */
class ConstraintPlaceTest {

  @ParameterizedTest(name = "{0} excludes for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-70  | task: object-detection, location: {place: edge}                                              | location.place                                | location.place is edge, and this runs in a region
          X-70  | task: conversation, location: {place: on-premises}                                           | location.place                                | location.place is on-premises
          X-71  | task: custom-algorithm, training: {packages: public}, network: {egress: none}                | network.egress training.packages              | does not reach
          X-72  | task: custom-algorithm, training: {packages: image}                                          | training.packages                             | itself must bring
          X-73  | task: custom-algorithm, training: {language: r}                                              | training.language                             | code is in r
          X-73  | task: custom-algorithm, training: {language: julia}                                          | training.language                             | run Python
          X-73  | task: custom-algorithm, training: {language: java}                                           | training.language                             | run Python
          X-73  | task: custom-algorithm, training: {language: other}                                          | training.language                             | run Python
          X-74  | task: sentiment-analysis, quality: {serviceCostAccepted: false}                              | quality.serviceCostAccepted                   | too expensive
          X-75  | task: text-classification, model: {readyMade: true}                                          | model.readyMade                               | only has to be hosted
          P-110 | task: conversation, model: {foundationModel: claude, openWeights: true}                      | model.foundationModel model.openWeights       | not to be had
          R2-40 | task: conversation, latency: {responseMs: 99}                                                | latency.responseMs                            | below 100 ms
          """)
  void who_cannot_is_excluded(String rule, String facts, String evidence, String reason) {
    rule(rule)
        .given("{" + facts + "}")
        .fires()
        .because(reason)
        .restingOn(evidence.strip().split(" "));
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-70  | task: object-detection, location: {place: aws}
          X-71  | task: custom-algorithm, training: {packages: private-index}, network: {egress: none}
          X-71  | task: custom-algorithm, training: {packages: public}, network: {egress: open}
          X-71  | task: custom-algorithm, training: {packages: public}
          X-72  | task: custom-algorithm, training: {packages: private-index}
          X-73  | task: custom-algorithm, training: {language: python}
          X-74  | task: sentiment-analysis, quality: {serviceCostAccepted: true}
          X-75  | task: text-classification, model: {readyMade: false}
          P-110 | task: conversation, model: {foundationModel: claude}
          P-110 | task: conversation, model: {foundationModel: claude, openWeights: false}
          P-110 | task: conversation, model: {foundationModel: llama-3.2-3b, openWeights: true}
          R2-40 | task: conversation, latency: {responseMs: 100}
          R2-40 | task: conversation, latency: {firstTokenMs: 99}
          """)
  void who_can_stays(String rule, String facts) {
    rule(rule).given("{" + facts + "}").staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"edge", "on-premises"})
  void nothing_is_left_outside_a_region_and_the_place_is_the_way_out(String place) {
    Decision decision = Decisions.on("{task: object-detection, location: {place: " + place + "}}");

    assertThat(decision.findRecommendation()).isEmpty();
    assertThat(decision.cautions()).extracting(c -> c.rule()).containsAnyOf("W-24", "W-25");
    assertThat(decision.relaxations())
        .anySatisfy(
            relaxation -> assertThat(relaxation.change()).containsExactly("location.place"));
  }
}
