package io.github.lowestrung.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.coverage.CoverageGap.GapKind;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.toy.ToyModels;
import io.github.lowestrung.toy.ToyRulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no scenario shows is a gap, and the workload that comes with it closes it. */
class CoverageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Everything that can be seen of the toy rules. */
  private static final String[] ALL = {
    "{task: ocr}",
    "{task: ocr, data: {sizeGb: 99.5}}",
    "{task: ocr, data: {sizeGb: 100}}",
    "{task: ocr, data: {sizeGb: 101}}",
    "{task: ocr, data: {sizeGb: 200}, training: {ownModel: false}}"
  };

  @TempDir static Path root;

  private Advisor advisor;

  @BeforeEach
  void load() throws IOException {
    advisor = new ToyRulebook(root).advisor(ToyModels.Good.class, ToyModels.BoundaryRule.class);
  }

  private Coverage of(String... workloads) {
    return of(Stream.of(workloads).toList());
  }

  private Coverage of(List<String> workloads) {
    String list =
        workloads.stream()
            .map(
                workload ->
                    "- id: a\n  expect: {outcome: recommended}\n  workload:\n" + workload.indent(4))
            .collect(Collectors.joining());
    List<Scenario> scenarios =
        list.isEmpty() ? List.of() : Scenario.read(ToyRulebook.ID, "toys", list);
    return CoverageMeter.of(advisor).measure(ToyRulebook.ID, scenarios, TODAY);
  }

  @Test
  void where_all_is_seen_there_is_no_gap() {
    Coverage coverage = of(ALL);

    assertThat(coverage.gaps()).isEmpty();
    assertThat(coverage.rules())
        .containsExactly(
            new RuleCoverage("A-01", true, 0, 0, 0, 0, 0, 0),
            new RuleCoverage("A-02", true, 0, 0, 0, 0, 0, 0),
            new RuleCoverage("B-01", true, 1, 1, 1, 1, 1, 1),
            new RuleCoverage("B-02", true, 2, 2, 0, 0, 0, 0));
    assertThat(coverage.rulesFired()).isEqualTo(4);
    assertThat(coverage.conditionsBoth()).isEqualTo(coverage.conditions()).isEqualTo(3);
    assertThat(coverage.bordersMet()).isEqualTo(coverage.borders()).isEqualTo(1);
  }

  @Test
  void each_kind_of_gap_is_found_and_closed() {
    Coverage coverage = of("{task: ocr, data: {sizeGb: 50}}");

    assertThat(coverage.rulesFired()).isEqualTo(2);
    assertThat(coverage.conditionsBoth()).isZero();
    assertThat(coverage.bordersMet()).isZero();
    assertThat(coverage.gaps())
        .extracting(
            coverageGap -> coverageGap.kind() + " " + coverageGap.rule() + " " + coverageGap.what())
        .containsExactly(
            "RULE B-01 the rule never fires",
            "CONDITION B-01 Dataset( sizeGb > 100 ) is never true",
            "UNKNOWN B-01 Dataset( sizeGb > 100 ) is never tried where the fact is not stated",
            "BORDER B-01 data.sizeGb just under 100",
            "BORDER B-01 data.sizeGb exactly at 100",
            "BORDER B-01 data.sizeGb just over 100",
            "RULE B-02 the rule never fires",
            "CONDITION B-02 Concept( name == \"large\" ) is never true",
            "CONDITION B-02 not Training( ownModel == false ) is never true",
            "CONDITION B-02 not Training( ownModel == false ) is never false");
    coverage.gaps().forEach(this::assertCloses);
  }

  @Test
  void with_all_that_was_found_nothing_is_left() {
    List<String> found = of().gaps().stream().map(CoverageGap::workload).toList();
    assertThat(of(found).gaps()).isEmpty();
  }

  @Test
  void a_fact_that_is_unknown_shows_nothing() {
    assertThat(of("{task: ocr, data: {rows: 5}}", "{task: ocr, data: {sizeGb: 200}}").gaps())
        .extracting(CoverageGap::what)
        .contains("Dataset( sizeGb > 100 ) is never false");
  }

  @Test
  void a_condition_is_made_to_fail_by_changing_only_what_it_reads() {
    CoverageGap coverageGap =
        of("{task: ocr, data: {sizeGb: 200}, team: {mlExpertise: none}}").gaps().stream()
            .filter(one -> one.what().equals("Dataset( sizeGb > 100 ) is never false"))
            .findFirst()
            .orElseThrow();
    assertThat(coverageGap.workload())
        .isEqualTo(
            """
            task: ocr
            data:
              sizeGb: 99.99
            team:
              mlExpertise: none
            """);
  }

  @Test
  void the_workload_for_a_rule_states_no_more_than_it_takes() {
    CoverageGap coverageGap =
        of().gaps().stream().filter(g -> g.rule().equals("B-02")).findFirst().orElseThrow();
    assertThat(coverageGap.kind()).isEqualTo(GapKind.RULE);
    assertThat(coverageGap.workload()).isEqualTo("task: image-labeling\ndata:\n  sizeGb: 100.01\n");
    assertThat(advisor.decide(advisor.reader().read(coverageGap.workload())).trail())
        .extracting(TrailEntry::rule)
        .contains("B-02");
  }

  @Test
  void every_stage_of_a_pipeline_counts() {
    String stages =
        IntStream.range(0, ALL.length)
            .mapToObj(i -> ALL[i].replace("{task", "{id: stage-" + i + ", task"))
            .collect(Collectors.joining(", "));
    assertThat(of("{stages: [" + stages + "]}").gaps()).isEmpty();
  }

  @Test
  void another_rulebook_is_refused_with_those_that_are_there() {
    assertThatThrownBy(() -> CoverageMeter.of(advisor).measure("toy:lader:1", List.of(), TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("(toy:lader:1)", "Maybe", "toy:ladder:1");
  }

  private void assertCloses(CoverageGap coverageGap) {
    assertThat(coverageGap.workload()).as(coverageGap.toString()).isNotNull();
    assertThat(of(coverageGap.workload()).gaps())
        .extracting(CoverageGap::rule, CoverageGap::what)
        .doesNotContain(tuple(coverageGap.rule(), coverageGap.what()));
  }
}
