package io.github.lowestrung.testing;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Turns the scenarios that a rulebook brings into tests, one each:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   return Scenarios.of("com.acme:acme-rules");
 * }
 * }</pre>
 *
 * <p>All rules take part in the decisions. A test fails with everything in which its decision
 * differs from what the scenario expects. Thread-safe. No argument may be null.
 */
public final class Scenarios {

  private Scenarios() {}

  /**
   * Returns the scenarios of a rulebook on the class path, decided as of today when they have no
   * date. The rulebooks are loaded once for all tests.
   *
   * @param rulebook group and artifact of the rulebook, with or without its version
   * @return a test for each
   * @throws AssertionFailedError when there is no such rulebook, or it brings no scenario
   * @throws io.github.lowestrung.rulebook.RulebookException when the rulebooks cannot be loaded, or
   *     a scenario cannot be read
   */
  public static Stream<DynamicTest> of(String rulebook) {
    return of(ClassPathRulebooks.advisor(), rulebook, ClassPathRulebooks.today());
  }

  /**
   * Returns the scenarios of one of an advisor's rulebooks, decided by the advisor.
   *
   * @param advisor the advisor that decides
   * @param rulebook group and artifact of the rulebook, with or without its version
   * @param asOf the date of the decisions when scenarios have none
   * @return a test for each
   * @throws AssertionFailedError when there is no such rulebook, or it brings no scenario
   * @throws io.github.lowestrung.rulebook.RulebookException when a scenario cannot be read
   */
  public static Stream<DynamicTest> of(Advisor advisor, String rulebook, LocalDate asOf) {
    List<String> books = advisor.rulebooks().stream().map(Rulebook::id).toList();
    String book =
        books.stream()
            .filter(id -> (id + ":").startsWith(rulebook + ":"))
            .findFirst()
            .orElseThrow(() -> UnknownName.of("rulebook", rulebook, books));
    List<Scenario> scenarios =
        Scenario.of(advisor).stream().filter(s -> s.rulebook().equals(book)).toList();
    if (scenarios.isEmpty()) {
      throw new AssertionFailedError(
          ("The rulebook %s brings no scenario, so nothing would be tested. Maybe its files are"
                  + " not in META-INF/lowest-rung/scenarios, or do not end with .yaml.")
              .formatted(book));
    }
    return scenarios.stream()
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> verify(s, advisor, asOf)));
  }

  private static void verify(Scenario scenario, Advisor advisor, LocalDate asOf) {
    List<String> misses = scenario.misses(scenario.decide(advisor, asOf));
    if (!misses.isEmpty()) {
      throw new AssertionFailedError(
          "The scenario (%s) is not decided as it expects:\n  %s\nof %s"
              .formatted(scenario, String.join("\n  ", misses), scenario.workload()));
    }
  }
}
