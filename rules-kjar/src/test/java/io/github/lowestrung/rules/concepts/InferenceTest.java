package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of endpoint cannot hold, and whether pauses may cost nothing. */
class InferenceTest {

  private static String document(String facts) {
    return "{task: regression, " + facts + "}";
  }

  @ParameterizedTest(name = "{0} concludes {2} from {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-60 | load: {requestMb: 25.1}                                             | no-real-time    | takes at most 25 MB
          C-61 | load: {computeSeconds: 60.5}                                        | no-real-time    | answers within 60 seconds
          C-62 | load: {requestMb: 1000.1}                                           | no-asynchronous | takes at most 1000 MB
          C-63 | load: {computeSeconds: 3601}                                        | no-asynchronous | answers within 3600 seconds
          C-64 | load: {requestMb: 4.1}                                              | no-serverless   | takes at most 4 MB
          C-65 | load: {computeSeconds: 61}                                          | no-serverless   | answers within 60 seconds
          C-66 | load: {gpu: true}                                                   | no-serverless   | needs a graphics processor
          C-67 | network: {isolation: customer-vpc}                                  | no-serverless   | takes no network settings
          C-67 | network: {isolation: air-gapped}                                    | no-serverless   | takes no network settings
          C-68 | network: {egress: none}                                             | no-serverless   | knows no network isolation
          C-69 | location: {region: eu-south-2}                                      | no-serverless   | not offered in eu-south-2
          C-70 | operations: {instanceType: ml.m5.large}                             | no-serverless   | ml.m5.large is required
          C-71 | operations: {scalingControl: true}                                  | no-serverless   | scales by itself
          C-72 | latency: {mode: real-time}                                          | caller-waits    | a caller waits
          C-73 | load: {requestMb: 1}                                                | requests        | one by one
          C-74 | schedule: {frequency: continuous}                                   | requests        | runs continuously
          C-75 | latency: {mode: real-time}, schedule: {frequency: daily}            | requests        | a caller waits
          C-76 | load: {coldStartAccepted: true, pattern: spiky}                     | pauses          | traffic is spiky
          C-77 | load: {pattern: rare}                                               | pauses          | asked seldom (rare)
          C-78 | load: {scaleToZero: true}                                           | pauses          | must cost nothing
          """)
  void a_concept_holds(String id, String facts, String concept, String reason) {
    rule(id).given(document(facts)).fires().because(reason).so("concludes " + concept);
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-60 | load: {requestMb: 25}
          C-61 | load: {computeSeconds: 60}
          C-62 | load: {requestMb: 1000}
          C-63 | load: {computeSeconds: 3600}
          C-64 | load: {requestMb: 4}
          C-65 | load: {computeSeconds: 60}
          C-66 | load: {gpu: false}
          C-67 | network: {isolation: private-connectivity}
          C-68 | network: {egress: open}
          C-69 | location: {region: eu-west-1}
          C-70 | operations: {scalingControl: true}
          C-71 | operations: {scalingControl: false}
          C-72 | latency: {mode: asynchronous}
          C-73 | load: {requestMb: 1}, latency: {mode: batch}
          C-73 | load: {requestMb: 1}, schedule: {frequency: daily}
          C-73 | data: {rows: 5}
          C-74 | schedule: {frequency: continuous}, latency: {mode: batch}
          C-74 | schedule: {frequency: daily}
          C-75 | latency: {mode: batch}
          C-76 | load: {coldStartAccepted: true, pattern: steady}
          C-76 | load: {coldStartAccepted: false, pattern: rare}
          C-77 | load: {pattern: rare, coldStartAccepted: false}
          C-77 | load: {pattern: rare}, latency: {mode: real-time}
          C-77 | load: {pattern: rare}, latency: {responseMs: 300}
          C-77 | load: {pattern: spiky}
          C-78 | load: {scaleToZero: true, coldStartAccepted: false}
          C-78 | load: {scaleToZero: false}
          """)
  void a_border_that_is_kept_concludes_nothing(String id, String facts) {
    rule(id).given(document(facts)).staysSilent();
  }
}
