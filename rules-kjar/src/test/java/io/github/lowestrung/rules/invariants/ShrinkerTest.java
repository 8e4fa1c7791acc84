package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.invariants.DecisionTrial.Effort;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Network;
import io.github.lowestrung.workload.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invariant that does not hold is found out, and the smallest workload says why. */
class ShrinkerTest {

  private static final DecisionProbe DECISION_PROBE = new DecisionProbe();
  private static final Invariant NEVER_RUNG_3 =
      new Invariant("Nothing in a customer's network is on rung 3", ShrinkerTest::neverRung3);

  private static void neverRung3(DecisionTrial decisionTrial, Objections objections) {
    String recommended = decisionTrial.concluded().recommended();
    if (decisionTrial.workload().fact(Network.class) != null
        && decisionTrial.workload().fact(Network.class).isolation() == Isolation.CUSTOMER_VPC
        && recommended != null
        && DECISION_PROBE.ladder().rungOf(recommended) == 3) {
      objections.add("rung 3", recommended + " is recommended");
    }
  }

  @Test
  void a_generated_workload_shrinks_to_the_facts_that_matter() {
    InvariantViolations invariantViolations =
        new InvariantViolations(DECISION_PROBE, List.of(NEVER_RUNG_3));
    RandomFactSets random = new RandomFactSets(onlySummarization(), List.of(), 1);
    for (long number = 0; invariantViolations.causes().isEmpty(); number++) {
      invariantViolations.add(random.number(number), number, Effort.ORDER);
    }
    assertThat(invariantViolations.faults())
        .singleElement()
        .asString()
        .startsWith(
            """
            Broken: Nothing in a customer's network is on rung 3 (rung 3)
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
    List<List<Object>> values = new ArrayList<>(FieldValues.few(DECISION_PROBE));
    values.set(FactSet.TASK, List.of(List.of(Task.SUMMARIZATION)));
    return values;
  }

  @Test
  void fields_go_before_elements_of_lists() {
    FactSet failing =
        FactSet.of(
            """
            task: [ocr, speech-to-text]
            data: {languages: [en, de, ja], rows: 3}
            training: {ownModel: true}
            """);
    FactSet smallest =
        new Shrinker(
                factSet ->
                    factSet.toString().contains("- de") && factSet.toString().contains("speech"))
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
