package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.CustomizationNeed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRung3Test {

  @ParameterizedTest(name = "{0} sets {2} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-10 | {task: regression, quality: {accuracyCritical: true}}                              | mode = hpo         | an accuracy target outranks speed      | quality.accuracyCritical task
          S-10 | {task: regression, quality: {accuracyCritical: true}, schedule: {deadlineDays: 7}} | mode = hpo         | an accuracy target outranks speed      | quality.accuracyCritical task
          S-11 | {task: regression, schedule: {deadlineDays: 7}}                                    | mode = ensembling  | the deadline is near (days left: 7)    | schedule.deadlineDays task
          S-11 | {task: regression, schedule: {deadlineDays: 0}}                                    | mode = ensembling  | the deadline is near (days left: 0)    | schedule.deadlineDays task
          S-11 | {task: regression, quality: {accuracyCritical: false}, schedule: {deadlineDays: 7}} | mode = ensembling | ensembling is the fastest              | schedule.deadlineDays task
          S-12 | {task: regression}                                                                 | mode = auto        | there is neither a near deadline nor an accuracy target | task
          S-12 | {task: regression, schedule: {deadlineDays: 8}}                                    | mode = auto        | Autopilot chooses between              | task
          S-12 | {task: regression, quality: {accuracyCritical: false}}                             | mode = auto        | Autopilot chooses between              | task
          S-13 | {task: regression, training: {noCode: true}}                                       | interface = canvas | Canvas is the visual tool              | training.noCode
          S-20 | {task: semantic-segmentation, data: {labeled: true}}                               | usage = fine-tune  | examples for semantic-segmentation     | data.labeled task
          S-20 | {task: semantic-segmentation, data: {labeledExamples: 1}}                          | usage = fine-tune  | are available                            | data.labeledExamples task
          S-20 | {task: semantic-segmentation, customization: {need: domain-labels}}                | usage = fine-tune  | the need is domain-labels              | customization.need
          S-20 | {task: summarization, offered: [jumpstart], data: {labeled: false}, customization: {need: continued-pretraining}} | usage = fine-tune | the need is continued-pretraining, which needs no labels | customization.need
          S-22 | {task: semantic-segmentation}                                                      | usage = deploy     | nothing calls for tuning the model         |
          S-22 | {task: semantic-segmentation, data: {labeledExamples: 0}}                          | usage = deploy     | nothing calls for tuning the model         |
          S-22 | {task: summarization, offered: [jumpstart], data: {labeled: true}}                 | usage = deploy     | nothing calls for tuning the model         |
          S-22 | {task: semantic-segmentation, data: {labeled: true}, training: {ownModel: false}}  | usage = deploy     | nothing calls for tuning the model         |
          """)
  void rung_3_is_set_up(
      String rule, String document, String setting, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("sets " + setting)
        .restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} sets nothing for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-10 | {task: regression}
          S-10 | {task: regression, quality: {accuracyCritical: false}}
          S-10 | {task: text-classification, offered: [autopilot], quality: {accuracyCritical: true}}
          S-10 | {task: regression, offered: [xgboost], quality: {accuracyCritical: true}}
          S-11 | {task: regression, schedule: {deadlineDays: 8}}
          S-11 | {task: regression, schedule: {frequency: daily}}
          S-11 | {task: regression}
          S-11 | {task: regression, schedule: {deadlineDays: 7}, quality: {accuracyCritical: true}}
          S-11 | {task: text-classification, offered: [autopilot], schedule: {deadlineDays: 7}}
          S-11 | {task: regression, offered: [xgboost], schedule: {deadlineDays: 7}}
          S-12 | {task: regression, schedule: {deadlineDays: 7}}
          S-12 | {task: regression, quality: {accuracyCritical: true}}
          S-12 | {task: text-classification, offered: [autopilot]}
          S-12 | {task: regression, offered: [xgboost]}
          S-13 | {task: regression}
          S-13 | {task: regression, training: {noCode: false}}
          S-13 | {task: regression, offered: [xgboost], training: {noCode: true}}
          S-20 | {task: semantic-segmentation}
          S-20 | {task: semantic-segmentation, data: {labeledExamples: 0}, customization: {need: fine-tuning}}
          S-20 | {task: semantic-segmentation, data: {labeled: true}, training: {ownModel: false}}
          S-20 | {task: summarization, offered: [jumpstart], data: {labeled: true}}
          S-20 | {task: summarization, customization: {need: fine-tuning}}
          S-22 | {task: semantic-segmentation, data: {labeled: true}}
          S-22 | {task: semantic-segmentation, customization: {need: fine-tuning}}
          S-22 | {task: summarization}
          """)
  void what_does_not_apply_sets_nothing(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"autopilot", "jumpstart"})
  void no_combination_of_facts_sets_rung_3_up_in_two_ways(String approach) {
    List<String> needs = new ArrayList<>(List.of(""));
    for (CustomizationNeed need : CustomizationNeed.values()) {
      needs.add(", customization: {need: " + need.term() + "}");
    }
    int recommended = 0;
    for (String task : List.of("regression", "image-classification", "summarization")) {
      for (String need : needs) {
        for (String data : List.of("", "labeled: true", "labeled: false", "labeledExamples: 9")) {
          for (String days : List.of("", "deadlineDays: 7", "deadlineDays: 8")) {
            for (String quality :
                List.of("", "accuracyCritical: true", "accuracyCritical: false")) {
              String document =
                  "{task: %s%s, data: {%s}, schedule: {%s}, quality: {%s}, offered: [%s]}"
                      .formatted(task, need, data, days, quality, approach);
              var decision = Decisions.on(document);
              if (decision.findRecommendation().isPresent()) {
                recommended++;
                assertThat(decision.configuration().containsKey("mode"))
                    .as(document)
                    .isEqualTo(approach.equals("autopilot") && task.equals("regression"));
                assertThat(decision.configuration().containsKey("usage"))
                    .as(document)
                    .isEqualTo(approach.equals("jumpstart"));
              }
            }
          }
        }
      }
    }
    assertThat(recommended).isGreaterThan(100);
  }

  @Test
  void examples_and_a_need_together_are_one_setting() {
    assertThat(
            Decisions.on(
                    "{task: semantic-segmentation, data: {labeled: true},"
                        + " customization: {need: fine-tuning}}")
                .configuration())
        .containsEntry("usage", "fine-tune");
  }
}
