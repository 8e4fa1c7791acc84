package io.github.lowestrung.internal.search;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.toy.ToyWorkshop;
import io.github.lowestrung.workload.Latency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest sets of changes that make an approach win are found, and no larger ones. */
class CounterfactualSearchTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir static Path root;
  private static ToyWorkshop workshop;

  @BeforeAll
  static void load() throws IOException {
    workshop = ToyWorkshop.in(root);
  }

  private static Counterfactuals search(String workload, String approach, String... fixed) {
    return workshop
        .explain(workload)
        .whatWouldItTake(approach, new SearchOptions(Set.of(fixed), LIMIT));
  }

  private static List<String> told(Counterfactuals found) {
    return found.sets().stream().map(CounterfactualSearchTest::told).toList();
  }

  private static String told(Counterfactual set) {
    return set.changes().stream()
        .map(c -> c.path() + " " + c.from() + " " + c.kind().term() + " " + c.to())
        .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr} | bench | data.modality null set [image, video] ; data.sizeGb null set [100.01] ; training.automl null set [false]
          {task: ocr} | ladder | data.rows null set [1000000]
          {task: clustering} | stool | task [clustering] change [[ocr], [translation]]
          {task: ocr, data: {rows: 600}} | stool | data.rows 600 change [1] ; data.rows 600 withdraw []
          {task: ocr, data: {sizeGb: 200}} | stool | data.sizeGb 200 change [99.99, 100] ; data.sizeGb 200 withdraw []
          {task: ocr, data: {modality: video}} | stool | data.modality video change [tabular, text, audio, document, time-series, interactions] ; data.modality video withdraw []
          {task: ocr, training: {automl: false}} | stool | training.automl false change [true] ; training.automl false withdraw []
          {task: ocr, offered: [ladder]} | bench | offered [ladder] change [[ladder, bench]]
          {task: ocr, offered: [ladder]} | stool | offered [ladder] change [[ladder, stool]] ; offered [ladder] withdraw []
          """)
  void one_change_is_enough(String workload, String approach, String sets) {
    Counterfactuals found = search(workload, approach);
    assertThat(told(found)).containsExactly(sets.split(" ; "));
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.proof()).isEqualTo(Proof.ALL_SMALLEST);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, data: {sizeGb: 200}}                | stool  | at most 100 GB ; withdrawn
          {task: ocr, data: {sizeGb: 20}}                 | bench  | one of image, video ; above 100 GB ; false
          {task: ocr}                                     | ladder | at least 501
          {task: ocr, data: {rows: 600}}                  | stool  | at most 500 ; withdrawn
          {task: ocr, data: {modality: video}}            | stool  | any but image and video ; withdrawn
          {task: ocr, data: {modality: image}}            | stool  | any but image and video ; withdrawn
          {task: clustering}                              | stool  | one of ocr, translation
          {task: ocr, offered: [ladder]}                  | bench  | ladder and bench
          """)
  void values_that_will_do_are_said_by_their_true_borders(
      String workload, String approach, String words) {
    assertThat(search(workload, approach).sets())
        .flatExtracting(Counterfactual::changes)
        .extracting(Alteration::words)
        .containsExactly(words.split(" ; "));
  }

  @Test
  void a_border_holds_for_every_choice_among_the_other_changes() {
    for (Counterfactual set :
        search("{task: ocr, data: {sizeGb: 200, rows: 600}}", "stool").sets()) {
      assertThat(set.changes())
          .extracting(Alteration::words)
          .isSubsetOf("at most 100 GB", "at most 500", "withdrawn");
    }
  }

  @Test
  void two_changes_are_tried_when_one_is_not_enough() {
    Counterfactuals found = search("{task: ocr, data: {sizeGb: 200, rows: 600}}", "stool");
    assertThat(told(found))
        .containsExactlyInAnyOrder(
            "data.sizeGb 200 change [99.99, 100] + data.rows 600 change [1]",
            "data.sizeGb 200 change [99.99, 100] + data.rows 600 withdraw []",
            "data.sizeGb 200 withdraw [] + data.rows 600 change [1]",
            "data.sizeGb 200 withdraw [] + data.rows 600 withdraw []");
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.text())
        .isEqualTo("A stool takes 2 changes, and there are 4 ways. Nothing smaller does.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, data: {rows: 800, labeledExamples: 450}} | stool | data.rows 800 change [450] ; data.rows 800 withdraw []
          {task: ocr, data: {labeledExamples: 2000000}} | ladder | data.rows null set [2000000]
          {task: ocr, data: {rows: 800, labeledExamples: 600}} | stool | data.rows 800 withdraw []
          """)
  void a_number_is_tried_where_other_facts_allow_it(String workload, String approach, String sets) {
    assertThat(told(search(workload, approach))).containsExactly(sets.split(" ; "));
  }

  @Test
  void a_range_ends_where_other_facts_end_it() {
    String most = "{task: ocr, data: {rows: 800, labeledExamples: 450}}";
    assertThat(search(most, "stool").sets().get(0).changes().get(0).words())
        .isEqualTo("at least 450 and at most 500");
    String least = "{task: ocr, data: {labeledExamples: 2000000}}";
    assertThat(search(least, "ladder").sets().get(0).changes().get(0).words())
        .isEqualTo("at least 2,000,000");
  }

  @Test
  void a_fact_that_contradicts_a_change_changes_with_it() {
    Counterfactuals found =
        search(
            "{task: ocr, team: {mlExpertise: none}, data: {labeledExamples: 7}}",
            "bench",
            "data.modality",
            "data.sizeGb",
            "training.automl");
    assertThat(found.proof()).isEqualTo(Proof.ALL_SMALLEST);
    assertThat(told(found))
        .containsExactlyInAnyOrder(
            "data.labeled null set [false] + data.labeledExamples 7 change [0]",
            "data.labeled null set [false] + data.labeledExamples 7 withdraw []");
  }

  @Test
  void numbers_that_change_together_suit_each_other(@TempDir Path folder) throws IOException {
    ToyWorkshop other =
        ToyWorkshop.in(
            folder,
            rule("A-01")
                .each(
                    Latency.class,
                    that("responseMs > 5", l -> l.responseMs() != null && l.responseMs() > 5))
                .then(c -> exclude(c, "stool")),
            rule("A-02")
                .each(
                    Latency.class,
                    that(
                        "firstTokenMs > 50",
                        l -> l.firstTokenMs() != null && l.firstTokenMs() > 50))
                .then(c -> exclude(c, "bench")));
    Set<String> fixed = Set.of("data", "training", "team");
    Counterfactuals found =
        other.explain("{task: ocr}").whatWouldItTake("ladder", new SearchOptions(fixed, LIMIT));
    assertThat(found.proof()).isEqualTo(Proof.ALL_SMALLEST);
    assertThat(told(found))
        .containsExactly("latency.responseMs null set [51] + latency.firstTokenMs null set [51]");
  }

  @Test
  void facts_that_must_stay_are_not_changed() {
    Counterfactuals found = search("{task: ocr}", "bench", "data");
    assertThat(told(found)).containsExactly("training.automl null set [false]");
    assertThat(found.text())
        .isEqualTo("A bench takes one change, and there is one way. Nothing smaller does.");
    assertThat(told(search("{task: ocr}", "bench", "data.sizeGb", "training.automl")))
        .containsExactly("data.modality null set [image, video]");
  }

  @Test
  void what_wins_takes_nothing() {
    Counterfactuals found = search("{task: ocr}", "stool");
    assertThat(found.proof()).isEqualTo(Proof.WINS_ALREADY);
    assertThat(found.sets()).isEmpty();
    assertThat(found.text()).isEqualTo("A stool is recommended as the facts stand.");
    assertThat(found.rung()).isEqualTo(1);
    assertThat(found.name()).isEqualTo("A stool");
  }

  @Test
  void what_no_change_brings_about_is_proven() {
    Counterfactuals found = search("{task: clustering}", "stool", "task");
    assertThat(found.proof()).isEqualTo(Proof.NONE_UP_TO_SIZE);
    assertThat(found.size()).isEqualTo(4);
    assertThat(found.text()).isEqualTo("No set of up to 4 changes makes A stool win.");
  }

  @Test
  void without_time_nothing_is_proven() {
    Counterfactuals found =
        workshop
            .explain("{task: ocr}")
            .whatWouldItTake("bench", new SearchOptions(Set.of(), Duration.ZERO));
    assertThat(found.proof()).isEqualTo(Proof.TIME_RAN_OUT);
    assertThat(found.size()).isZero();
    assertThat(found.text()).isEqualTo("Nothing is proven about A bench: time ran out.");
  }

  @Test
  void unknown_names_are_refused_with_the_nearest() {
    assertThatThrownBy(() -> search("{task: ocr}", "stol"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("There is no approach 'stol'", "stool");
    assertThatThrownBy(() -> search("{task: ocr}", "bench", "data.row"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("There is no fact 'data.row'", "data.rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: ocr}",
        "{task: translation, data: {rows: 600, sizeGb: 200}}",
        "{task: clustering}",
        "{task: ocr, training: {automl: false}, data: {modality: image}}"
      })
  void every_set_that_is_found_makes_the_approach_win(String workload) {
    for (String approach : List.of("stool", "bench", "ladder")) {
      for (Counterfactual set : search(workload, approach).sets()) {
        List<FactChange> changes =
            set.changes().stream()
                .map(c -> new FactChange(c.path(), c.to().isEmpty() ? null : c.to().get(0)))
                .toList();
        assertThat(workshop.explain(workload).whatIf(changes).difference().after().approach())
            .as(told(set))
            .isEqualTo(approach);
      }
    }
  }
}
