package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.rules.invariants.DecisionTrial.Effort;
import io.github.lowestrung.rules.invariants.Invariant.Exempt;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What holds for every decision, tried on generated workloads: those of the scenarios, random ones,
 * and in the profile {@code large} those in which every triple of values occurs. A failure is
 * shrunk to a smallest workload.
 */
class InvariantsTest {

  private static final long SEED = Long.getLong("invariants.seed", 20_261_123);
  private static final long COUNT = Long.getLong("invariants.count", 3_000);

  /** Every how manieth workload with triples is tried; 0 for none, since they take long to find. */
  private static final int STEP = Integer.getInteger("invariants.step", 0);

  private static final int RELAXED = 250;
  private static final List<Effort> IN_TURN = List.of(Effort.LITTLE, Effort.ORDER, Effort.LESS);

  /** Rules that no single workload, decided today, can make fire. */
  private static final Map<String, String> SILENT =
      Map.of(
          "G-30", "asks for a stage of a pipeline",
          "G-31", "asks for a stage of a pipeline",
          "G-32", "asks for the choices of a whole pipeline",
          "P-70", "asks for a date long after the tables were checked",
          "P-71", "asks for a date long before the tables were checked",
          "S-07", "asks for a date on which Bedrock still learned from unlabelled text");

  private static final DecisionProbe DECISION_PROBE = new DecisionProbe();
  private static final InvariantViolations INVARIANT_VIOLATIONS =
      new InvariantViolations(DECISION_PROBE, Invariants.OF_DECISIONS);
  private static final InvariantViolations RELAXATIONS =
      new InvariantViolations(DECISION_PROBE, Invariants.OF_RELAXATIONS);
  private static final RandomFactSets RANDOM =
      new RandomFactSets(FieldValues.all(DECISION_PROBE), examples(), SEED);
  private static final CompletableFuture<TripleCoverage> COVERING =
      STEP == 0
          ? CompletableFuture.completedFuture(null)
          : CompletableFuture.supplyAsync(
              () -> new TripleCoverage(FieldValues.few(DECISION_PROBE), SEED));

  private static List<FactSet> examples() {
    return Scenario.of(RulesUnderTest.advisor()).stream()
        .flatMap(
            scenario ->
                scenario
                    .decide(RulesUnderTest.advisor(), RulesUnderTest.AS_OF)
                    .decisions()
                    .stream())
        .map(Decision::workload)
        .map(FactSet::of)
        .toList();
  }

  @BeforeAll
  static void try_the_workloads_of_scenarios() {
    long started = System.nanoTime();
    List<FactSet> workloads = examples();
    IntStream.range(0, workloads.size())
        .parallel()
        .forEach(i -> INVARIANT_VIOLATIONS.add(workloads.get(i), i, Effort.LESS));
    print("%d workloads of scenarios".formatted(workloads.size()), started);
  }

  @BeforeAll
  static void try_random_workloads() {
    long started = System.nanoTime();
    LongStream.range(0, COUNT)
        .parallel()
        .forEach(number -> INVARIANT_VIOLATIONS.add(RANDOM.number(number), number, Effort.USUAL));
    print("%d random workloads of seed %d".formatted(COUNT, SEED), started);
  }

  @BeforeAll
  static void try_every_triple_of_values() {
    if (STEP == 0) {
      return;
    }
    long started = System.nanoTime();
    List<FactSet> workloads = COVERING.join().workloads();
    IntStream.range(0, workloads.size())
        .filter(row -> row % STEP == 0)
        .parallel()
        .forEach(
            row -> INVARIANT_VIOLATIONS.add(workloads.get(row), COUNT + row, IN_TURN.get(row % 3)));
    print("every %d. of %s".formatted(STEP, COVERING.join()), started);
  }

  @BeforeAll
  static void try_workloads_without_a_viable_approach() {
    long started = System.nanoTime();
    LongStream.range(0, COUNT)
        .filter(i -> DECISION_PROBE.conclude(RANDOM.number(i).workload()).recommended() == null)
        .limit(RELAXED)
        .parallel()
        .forEach(number -> RELAXATIONS.add(RANDOM.number(number), number, Effort.USUAL));
    print("relaxations of %d workloads".formatted(RELAXED), started);
  }

  private static void print(String what, long started) {
    System.out.printf("Invariants: %s in %.1f s%n", what, (System.nanoTime() - started) / 1e9);
  }

  @Test
  void hold_for_every_workload() {
    assertThat(String.join("\n", INVARIANT_VIOLATIONS.faults())).isEmpty();
  }

  @Test
  void hold_for_relaxations() {
    assertThat(String.join("\n", RELAXATIONS.faults())).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "invariants.step", matches = "[1-9]\\d*")
  void are_tried_on_workloads_that_hold_every_triple_of_values() {
    assertThat(COVERING.join().missing()).isZero();
  }

  @Test
  void are_tried_on_every_rule_but_those_named() {
    assertThat(DECISION_PROBE.catalog().rules().stream().map(RuleInfo::id))
        .filteredOn(id -> !INVARIANT_VIOLATIONS.fired().contains(id))
        .containsExactlyInAnyOrderElementsOf(SILENT.keySet());
  }

  @Test
  void have_no_exception_that_does_not_occur() {
    for (Invariant invariant : Invariants.OF_DECISIONS) {
      for (Exempt exempt : invariant.exceptions()) {
        InvariantViolations invariantViolations =
            new InvariantViolations(DECISION_PROBE, List.of(invariant));
        invariantViolations.add(FactSet.of(exempt.example()), 0, Effort.GREAT);
        assertThat(invariantViolations.causes()).as(exempt.reason()).contains(exempt.cause());
      }
    }
  }
}
