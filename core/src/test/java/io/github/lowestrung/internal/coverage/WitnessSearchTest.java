package io.github.lowestrung.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.coverage.CoverageGap.GapKind;
import io.github.lowestrung.coverage.CoverageMeter;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.toy.ToyWorkshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no scenario fires a rule, a workload is found that does, by way of what it asks for. */
class WitnessSearchTest {

  @TempDir static Path root;
  private static Advisor advisor;
  private static Coverage coverage;

  @BeforeAll
  static void measure() throws IOException {
    List<Rule> rules = new ArrayList<>(ToyWorkshop.nominations());
    rules.addAll(ToyWorkshop.constraints());
    advisor = Advisor.builder().classLoader(ToyRulebook.loader(root, rules, List.of())).build();
    coverage = measure(List.of());
  }

  private static Coverage measure(List<Scenario> scenarios) {
    return CoverageMeter.of(advisor).measure("toy:first:1", scenarios, ToyWorkshop.TODAY);
  }

  private static List<CoverageGap> gaps(GapKind kind) {
    return coverage.gaps().stream().filter(gap -> gap.kind() == kind).toList();
  }

  @Test
  void without_scenarios_no_rule_fires() {
    assertThat(coverage.rules()).hasSize(10);
    assertThat(coverage.rulesFired()).isZero();
    assertThat(gaps(GapKind.RULE)).hasSize(10);
  }

  @Test
  void every_rule_is_made_to_fire() {
    for (CoverageGap gap : gaps(GapKind.RULE)) {
      assertThat(gap.workload()).as(gap.toString()).isNotNull();
      assertThat(advisor.decide(advisor.reader().read(gap.workload()), ToyWorkshop.TODAY).trail())
          .as(gap.workload())
          .extracting(TrailEntry::rule)
          .contains(gap.rule());
    }
  }

  @Test
  void every_gap_that_has_a_workload_is_closed_by_it() {
    String scenarios =
        coverage.gaps().stream()
            .filter(gap -> gap.workload() != null)
            .map(gap -> "- id: a\n  expect: {rung: 1}\n  workload:\n" + gap.workload().indent(4))
            .collect(Collectors.joining());
    Coverage closed = measure(Scenario.read("toy:first:1", "toys", scenarios));
    assertThat(closed.rulesFired()).isEqualTo(10);
    assertThat(closed.gaps()).isEmpty();
  }

  @Test
  void the_borders_of_numbers_are_met_on_each_side() {
    assertThat(gaps(GapKind.BORDER))
        .extracting(gap -> gap.rule() + " " + gap.what())
        .containsExactly(
            "X-01 data.sizeGb just under 100",
            "X-01 data.sizeGb exactly at 100",
            "X-01 data.sizeGb just over 100");
  }
}
