package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import io.github.lowestrung.rules.invariants.Trial.Effort;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invariant that does not hold is found out, and the smallest workload says why. */
class ShrinkingTest {

  private static final DecisionProbe DECISION_PROBE = new DecisionProbe();
  private static final Invariant NEVER_RUNG_3 =
      new Invariant("Nothing in a customer's network is on rung 3", ShrinkingTest::neverRung3);

  private static void neverRung3(Trial trial, Objections objections) {
    String recommended = trial.concluded().recommended();
    if (trial.workload().network() != null
        && trial.workload().network().isolation() == Isolation.CUSTOMER_VPC
        && recommended != null
        && DECISION_PROBE.ladder().rungOf(recommended) == 3) {
      objections.add("rung 3", recommended + " is recommended");
    }
  }

  @Test
  void a_generated_workload_shrinks_to_the_facts_that_matter() {
    Findings findings = new Findings(DECISION_PROBE, List.of(NEVER_RUNG_3));
    RandomFacts random = new RandomFacts(onlySummarization(), List.of(), 1);
    for (long number = 0; findings.causes().isEmpty(); number++) {
      findings.add(random.number(number), number, Effort.ORDER);
    }
    assertThat(findings.faults())
        .singleElement()
        .asString()
        .startsWith(
            """
            Broken: Nothing in a customer's network is on rung 3
            Seen: jumpstart is recommended
            First in workload\
            """)
        .endsWith(
            """
            , in 1 of all; the smallest is
            task: summarization
            network:
              isolation: customer-vpc
            """);
  }

  private static List<List<Object>> onlySummarization() {
    List<List<Object>> values = new ArrayList<>(Values.few(DECISION_PROBE));
    values.set(Facts.TASK, List.of(List.of(Task.SUMMARIZATION)));
    return values;
  }

  @Test
  void fields_go_before_elements_of_lists() {
    Facts failing =
        Facts.of(
            """
            task: [ocr, speech-to-text]
            data: {languages: [en, de, ja], rows: 3}
            training: {ownModel: true}
            """);
    Facts smallest =
        new Shrinking(
                facts -> facts.toString().contains("- de") && facts.toString().contains("speech"))
            .smallest(failing);
    assertThat(smallest)
        .hasToString(
            """
            task: speech-to-text
            data:
              languages:
              - de
            """);
  }
}
