package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.coverage.CoverageMeter;
import io.github.lowestrung.coverage.RuleCoverage;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The coverage of our own rules is measured in bounded time, and what it finds closes the gaps. */
class CoverageTest {

  private static final Duration BOUND = Duration.ofMinutes(3);

  /** To measure again takes as long as to search, so an everyday build does not. */
  private static final boolean AGAIN = Boolean.getBoolean("coverage.again");

  private final Advisor advisor = RulesUnderTest.all().asAdvisor();
  private final String rulebook = advisor.rulebooks().get(0).id();

  @Test
  void every_rule_fires_and_what_was_found_closes_its_gap() {
    List<Scenario> scenarios = Scenario.of(advisor);
    Coverage coverage = measured(scenarios);
    System.out.printf(
        "Coverage by scenarios: %d of %d rules, %d of %d conditions, %d of %d borders,"
            + " %d of %d unknown; %d gaps%n",
        coverage.rulesFired(),
        coverage.rules().size(),
        coverage.conditionsBoth(),
        coverage.conditions(),
        coverage.bordersMet(),
        coverage.borders(),
        coverage.unknownSeen(),
        coverage.unknown(),
        coverage.gaps().size());
    assertThat(coverage.rules()).allMatch(RuleCoverage::fired);

    List<Scenario> found = found(coverage);
    assertThat(found).allMatch(scenario -> scenario.subject(advisor.reader()) != null);
    if (AGAIN) {
      List<Scenario> more = new ArrayList<>(scenarios);
      more.addAll(found);
      assertThat(named(open(coverage))).containsAll(named(measured(more).gaps()));
    }
  }

  private Coverage measured(List<Scenario> scenarios) {
    return assertTimeout(
        BOUND, () -> CoverageMeter.of(advisor).measure(rulebook, scenarios, RulesUnderTest.AS_OF));
  }

  private List<Scenario> found(Coverage coverage) {
    String list =
        coverage.gaps().stream()
            .map(CoverageGap::workload)
            .filter(Objects::nonNull)
            .distinct()
            .map(document -> "- id: found\n  expect: {rung: 1}\n  workload:\n" + document.indent(4))
            .collect(Collectors.joining());
    return Scenario.read(rulebook, "found", list);
  }

  private static List<CoverageGap> open(Coverage coverage) {
    return coverage.gaps().stream().filter(coverageGap -> coverageGap.workload() == null).toList();
  }

  private static List<String> named(List<CoverageGap> gaps) {
    return gaps.stream().map(coverageGap -> coverageGap.rule() + " " + coverageGap.what()).toList();
  }
}
