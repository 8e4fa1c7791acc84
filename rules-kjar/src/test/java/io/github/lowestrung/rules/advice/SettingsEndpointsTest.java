package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint of one's own is asked in exactly one way, and that way holds. */
class SettingsEndpointsTest {

  private static final Set<String> WAYS =
      Set.of("real-time", "serverless", "asynchronous", "batch", "multi-model", "scale-to-zero");

  @ParameterizedTest(name = "{0} sets {2} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-70 | latency: {mode: batch}                                                                            | batch         | latency.mode
          S-71 | latency: {mode: asynchronous}, load: {requestMb: 1000, computeSeconds: 3600}                      | asynchronous  | latency.mode
          S-72 | latency: {mode: asynchronous}, load: {requestMb: 1001}                                            | batch         | load.requestMb
          S-72 | latency: {mode: asynchronous}, load: {computeSeconds: 3601}                                       | batch         | load.computeSeconds
          S-72 | latency: {mode: real-time}, load: {computeSeconds: 7200}                                          | batch         | load.computeSeconds
          S-72 | load: {requestMb: 5000}                                                                           | batch         | load.requestMb
          S-73 | load: {requestMb: 25.1}                                                                           | asynchronous  | load.requestMb
          S-73 | load: {computeSeconds: 61}                                                                        | asynchronous  | load.computeSeconds
          S-73 | latency: {mode: real-time}, load: {computeSeconds: 180}                                           | asynchronous  | latency.mode load.computeSeconds
          S-73 | load: {computeSeconds: 61, models: 9}                                                             | asynchronous  | load.computeSeconds
          S-74 | load: {models: 2}                                                                                 | multi-model   | load.models
          S-74 | load: {models: 100, pattern: rare}                                                                | multi-model   | load.models
          S-74 | latency: {mode: real-time}, load: {models: 100}                                                   | multi-model   | latency.mode load.models
          S-75 | load: {pattern: rare}                                                                             | serverless    | load.pattern
          S-75 | load: {pattern: rare, models: 1}                                                                  | serverless    | load.pattern
          S-75 | load: {pattern: rare, requestMb: 4, computeSeconds: 60}                                           | serverless    | load.pattern
          S-75 | load: {pattern: spiky, coldStartAccepted: true}                                                   | serverless    | load.coldStartAccepted load.pattern
          S-75 | latency: {mode: real-time}, load: {pattern: rare, coldStartAccepted: true}                        | serverless    | latency.mode load.coldStartAccepted load.pattern
          S-75 | load: {scaleToZero: true}                                                                         | serverless    | load.scaleToZero
          S-76 | latency: {mode: real-time}, load: {scaleToZero: true, gpu: true}                                  | scale-to-zero | latency.mode load.gpu load.scaleToZero
          S-76 | latency: {mode: real-time}, load: {scaleToZero: true, requestMb: 4.1}                             | scale-to-zero | latency.mode load.requestMb load.scaleToZero
          S-77 | load: {pattern: rare}, network: {isolation: customer-vpc}                                         | asynchronous  | load.pattern network.isolation
          S-77 | load: {pattern: rare}, network: {egress: none}                                                    | asynchronous  | load.pattern network.egress
          S-77 | load: {pattern: rare, gpu: true}                                                                  | asynchronous  | load.gpu load.pattern
          S-77 | load: {pattern: rare, requestMb: 5}                                                               | asynchronous  | load.pattern load.requestMb
          S-77 | load: {pattern: rare}, location: {region: eu-south-2}                                             | asynchronous  | load.pattern location.region
          S-77 | load: {pattern: rare}, operations: {instanceType: ml.m5.large}                                    | asynchronous  | load.pattern operations.instanceType
          S-77 | load: {scaleToZero: true}, operations: {scalingControl: true}                                     | asynchronous  | load.scaleToZero operations.scalingControl
          S-78 | latency: {mode: real-time}                                                                        | real-time     | latency.mode
          S-78 | latency: {mode: real-time}, load: {requestMb: 25, computeSeconds: 60}                             | real-time     | latency.mode
          S-78 | latency: {mode: real-time}, load: {pattern: rare}                                                 | real-time     | latency.mode
          S-78 | load: {pattern: steady}                                                                           | real-time     | load
          S-78 | load: {pattern: rare, coldStartAccepted: false}                                                   | real-time     | load
          S-78 | load: {pattern: rare}, latency: {responseMs: 300}                                                 | real-time     | load
          S-78 | schedule: {frequency: continuous}                                                                 | real-time     | schedule.frequency
          """)
  void the_way_of_asking_holds(String rule, String facts, String value, String evidence) {
    String document = "{task: custom-algorithm, training: {customCode: true}, " + facts + "}";
    rule(rule).given(document).fires().so("sets inference = " + value);
    assertThat(Decisions.on(document).configuration()).containsEntry("inference", value);
    if (!evidence.equals("load")) {
      rule(rule).given(document).fires().restingOn(Paths.of(evidence));
    }
  }

  @ParameterizedTest(name = "{0} cautions about {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          W-20 | latency: {mode: real-time}, load: {computeSeconds: 180}    | within 60 seconds, and the model computes for 180
          W-20 | latency: {mode: real-time}, load: {requestMb: 90}          | takes at most 25 MB, and a request has 90
          W-21 | latency: {mode: asynchronous}, load: {requestMb: 2000}     | takes at most 1000 MB, and a request has 2000
          W-22 | load: {pattern: rare}, network: {isolation: customer-vpc}  | takes no network settings
          W-22 | load: {pattern: rare, gpu: true}                           | needs a graphics processor
          W-23 | load: {scaleToZero: true, coldStartAccepted: false}        | has to start for the next request
          """)
  void a_way_that_cannot_hold_is_named_with_its_limit(String rule, String facts, String reason) {
    rule(rule)
        .given("{task: custom-algorithm, training: {customCode: true}, " + facts + "}")
        .fires()
        .because(reason);
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S-70 | latency: {mode: real-time}
          S-71 | latency: {mode: asynchronous}, load: {requestMb: 1001}
          S-72 | latency: {mode: batch}, load: {requestMb: 1001}
          S-72 | load: {requestMb: 1000, computeSeconds: 3600}
          S-73 | load: {requestMb: 25, computeSeconds: 60}
          S-73 | latency: {mode: batch}, load: {computeSeconds: 180}
          S-74 | load: {models: 1}
          S-74 | latency: {mode: batch}, load: {models: 100}
          S-75 | load: {pattern: rare, requestMb: 4.1}
          S-75 | load: {pattern: spiky}
          S-75 | load: {pattern: rare}, schedule: {frequency: daily}
          S-76 | load: {scaleToZero: true, gpu: true}
          S-77 | latency: {mode: real-time}, load: {scaleToZero: true, gpu: true}
          S-77 | load: {pattern: rare}, location: {region: eu-central-1}
          S-78 | load: {pattern: rare}
          S-78 | schedule: {frequency: daily}
          S-78 | data: {rows: 5}
          W-20 | latency: {mode: real-time}, load: {computeSeconds: 60}
          W-20 | load: {computeSeconds: 180}
          W-21 | latency: {mode: asynchronous}, load: {computeSeconds: 3600}
          W-22 | load: {gpu: true}
          W-22 | load: {pattern: rare}
          W-23 | load: {scaleToZero: true, coldStartAccepted: true}
          W-23 | load: {scaleToZero: true}
          """)
  void a_limit_that_is_kept_changes_nothing(String rule, String facts) {
    rule(rule)
        .given("{task: custom-algorithm, training: {customCode: true}, " + facts + "}")
        .staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "latency: {mode: real-time}",
        "latency: {mode: asynchronous}",
        "latency: {responseMs: 500}",
        "schedule: {frequency: daily}",
        "schedule: {frequency: continuous}",
        "network: {isolation: customer-vpc}",
        "operations: {noInfrastructure: true}"
      })
  void every_combination_has_exactly_one_way(String facts) {
    for (String pattern : List.of("steady", "rare")) {
      for (String cold : List.of("", ", coldStartAccepted: true", ", coldStartAccepted: false")) {
        for (String zero : List.of("", ", scaleToZero: true")) {
          for (String size :
              List.of(
                  "",
                  ", requestMb: 8, gpu: true",
                  ", computeSeconds: 90",
                  ", requestMb: 1200",
                  ", models: 7")) {
            String load = "load: {pattern: " + pattern + cold + zero + size + "}";
            String all = facts.isEmpty() ? load : load + ", " + facts;
            assertThat(
                    Decisions.on("{task: regression, offered: [xgboost], " + all + "}")
                        .configuration()
                        .get("inference"))
                .as(all)
                .isIn(WAYS);
          }
        }
      }
    }
  }
}
