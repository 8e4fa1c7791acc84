package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.Frequency;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.LatencyMode;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsInferenceTest {

  @ParameterizedTest
  @EnumSource(LatencyMode.class)
  void the_stated_mode_is_set(LatencyMode mode) {
    rule("S-40")
        .given("{task: pii-detection, latency: {mode: %s}}".formatted(mode.term()))
        .fires()
        .because("inference mode is " + mode.term())
        .so("sets inference = " + mode.term())
        .restingOn("latency.mode");
  }

  @ParameterizedTest(name = "{0} sets {2} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-41 | {task: pii-detection, data: {rows: 1000000}}                                                         | batch      | 1000000 inputs              | data.rows
          S-41 | {task: text-classification, data: {rows: 1000000}}                                                   | batch      | jobs of the same service    | data.rows
          S-41 | {task: pii-detection, data: {rows: 1000000}, latency: {responseMs: 500}}                             | batch      | 1000000 inputs              | data.rows
          S-41 | {task: pii-detection, data: {rows: 1000000}, schedule: {frequency: continuous}}                      | batch      | 1000000 inputs              | data.rows
          S-43 | {task: summarization, schedule: {frequency: continuous}}                                             | real-time  | it runs continuously (continuous) | schedule.frequency
          S-44 | {task: regression, operations: {noInfrastructure: true}}                                             | serverless | serverless inference        | operations.noInfrastructure task
          S-44 | {task: regression, offered: [xgboost], operations: {noInfrastructure: true}}                         | serverless | serverless inference        | operations.noInfrastructure task
          S-44 | {task: regression, network: {isolation: private-connectivity}, operations: {noInfrastructure: true}} | serverless | serverless inference        | operations.noInfrastructure task
          """)
  void the_way_of_asking_follows_from_volume_rhythm_and_wish(
      String rule, String document, String value, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("sets inference = " + value)
        .restingOn(Paths.of(evidence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "weekly", "monthly", "quarterly", "one-off"})
  void what_runs_seldom_runs_in_batches(String frequency) {
    rule("S-42")
        .given("{task: regression, schedule: {frequency: %s}}".formatted(frequency))
        .fires()
        .because("it does not run continuously (" + frequency + "), so nothing needs to stay up")
        .so("sets inference = batch")
        .restingOn("schedule.frequency");
  }

  @ParameterizedTest(name = "{0} sets nothing for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-40 | {task: pii-detection}
          S-40 | {task: pii-detection, latency: {responseMs: 500}}
          S-40 | {task: pii-detection, offered: [polly], latency: {mode: batch}}
          S-40 | {task: regression, latency: {mode: batch}}
          S-41 | {task: pii-detection, data: {rows: 999999}}
          S-41 | {task: pii-detection}
          S-41 | {task: pii-detection, data: {rows: 1000000}, latency: {mode: real-time}}
          S-41 | {task: summarization, data: {rows: 1000000}}
          S-41 | {task: regression, data: {rows: 1000000}}
          S-42 | {task: regression, schedule: {frequency: continuous}}
          S-42 | {task: regression, schedule: {deadlineDays: 3}}
          S-42 | {task: regression}
          S-42 | {task: regression, schedule: {frequency: daily}, latency: {mode: asynchronous}}
          S-43 | {task: pii-detection, schedule: {frequency: continuous}}
          S-43 | {task: text-classification, schedule: {frequency: continuous}}
          S-43 | {task: regression, schedule: {frequency: continuous}}
          S-43 | {task: summarization, schedule: {frequency: daily}}
          S-43 | {task: summarization}
          S-43 | {task: summarization, schedule: {frequency: continuous}, latency: {mode: batch}}
          S-44 | {task: regression}
          S-44 | {task: regression, operations: {noInfrastructure: false}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, network: {isolation: customer-vpc}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, latency: {mode: batch}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, schedule: {frequency: continuous}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, schedule: {frequency: daily}}
          S-44 | {task: regression, operations: {noInfrastructure: true, instanceType: ml.m5.large}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, load: {pattern: steady}}
          S-44 | {task: regression, operations: {noInfrastructure: true}, network: {egress: none}}
          S-44 | {task: regression, operations: {noInfrastructure: true, scalingControl: true}}
          S-44 | {task: regression, offered: [script-mode], operations: {noInfrastructure: true}}
          S-44 | {task: clustering, operations: {noInfrastructure: true}}
          S-44 | {task: summarization, operations: {noInfrastructure: true}}
          """)
  void what_is_unknown_or_already_settled_sets_nothing(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pii-detection",
        "text-classification",
        "summarization",
        "regression",
        "semantic-segmentation",
        "clustering",
        "sequence-modeling"
      })
  void no_combination_of_facts_sets_two_ways_of_asking(String task) {
    for (String mode : withUnknown(", latency: {mode: %s}", LatencyMode.values())) {
      for (String frequency : withUnknown(", schedule: {frequency: %s}", Frequency.values())) {
        for (String isolation : withUnknown(", network: {isolation: %s}", Isolation.values())) {
          for (String wish : List.of("", ", operations: {noInfrastructure: true}")) {
            for (String rows : List.of("", ", data: {rows: 1000000}")) {
              String facts = mode + frequency + isolation + wish + rows;
              String inference =
                  Decisions.on("{task: " + task + facts + "}").configuration().get("inference");
              assertThat(inference).as(facts).matches(i -> plausible(i, mode, frequency));
            }
          }
        }
      }
    }
  }

  private static boolean plausible(String inference, String mode, String frequency) {
    if (mode.contains("real-time") && frequency.matches(".*(monthly|quarterly|one-off).*")) {
      return List.of("real-time", "serverless", "scale-to-zero").contains(inference);
    }
    if (!mode.isEmpty()) {
      return mode.contains("mode: " + inference + "}");
    }
    if (!frequency.isEmpty() && !frequency.contains("continuous")) {
      return "batch".equals(inference);
    }
    return true;
  }

  private static List<String> withUnknown(String fact, Term... values) {
    List<String> facts = new ArrayList<>(List.of(""));
    for (Term value : values) {
      facts.add(fact.formatted(value.term()));
    }
    return facts;
  }
}
