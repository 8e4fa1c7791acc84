package io.github.lowestrung.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of each sort that conditions tell apart is enough, and none is left out. */
class ValuePartitionsTest {

  private static final KnownNames NAMES =
      new KnownNames(List.of("stool", "bench"), List.of("saw", "stool"), List.of("north"));

  private static Field field(String path) {
    return Vocabulary.LIBRARY.field(path).orElseThrow();
  }

  private static Set<Object> group(Object... values) {
    return new LinkedHashSet<>(Arrays.asList(values));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  private static List<Object> of(String path, Set<Object>... mentioned) {
    return new ValuePartitions(NAMES).of(field(path), List.of(mentioned)).orElseThrow();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          data.sizeGb;                       5;        2.5 5.0 6.0
          data.sizeGb;                       5 5.5 8;  2.5 5.0 5.25 5.5 6.75 8.0 9.0
          data.sizeGb;                       0;        0.0 1.0
          data.sizeGb;                       ##;       0.0 1.0
          data.rows;                         5;        0 1 4 5 6
          data.rows;                         2.5;      0 1 2 3 4
          data.rows;                         0;        0 1
          data.rows;                         ##;       0 1
          data.rows;                         -3;       0 1
          """)
  void a_number_stands_at_each_border_and_in_each_gap(String path, String borders, String values) {
    Object[] mentioned =
        Arrays.stream(borders.split(" ")).filter(b -> !b.isEmpty()).map(Double::valueOf).toArray();
    List<Object> all = of(path, group(mentioned));
    assertThat(all.get(all.size() - 1)).isNull();
    assertThat(all.subList(0, all.size() - 1).stream().map(Object::toString))
        .containsExactlyInAnyOrder(values.split(" "))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_number_that_must_be_positive_is_never_zero() {
    Field positive =
        Vocabulary.LIBRARY.sections().values().stream()
            .flatMap(section -> section.fields().stream())
            .filter(one -> one.rule().positive())
            .findFirst()
            .orElseThrow();
    assertThat(of(positive.path(), group(0.0, 1.0)))
        .filteredOn(Number.class::isInstance)
        .isNotEmpty()
        .allSatisfy(n -> assertThat(((Number) n).doubleValue()).isPositive());
  }

  @Test
  void numbers_of_several_conditions_are_taken_together() {
    assertThat(of("data.sizeGb", group(2.0), group(4.0)))
        .containsExactlyInAnyOrder(1.0, 2.0, 3.0, 4.0, 5.0, null);
  }

  @Test
  void a_flag_is_true_false_or_unknown() {
    assertThat(of("data.labeled", group(true))).containsExactly(true, false, null);
  }

  @Test
  void of_terms_those_that_are_mentioned_count_and_one_other() {
    assertThat(of("data.modality", group(Modality.VIDEO)))
        .hasSize(3)
        .startsWith(Modality.VIDEO)
        .endsWith((Object) null)
        .satisfies(all -> assertThat(all.get(1)).isNotEqualTo(Modality.VIDEO));
    assertThat(of("data.modality", group((Object[]) Modality.values())))
        .hasSize(Modality.values().length + 1);
  }

  @Test
  void of_names_those_that_are_mentioned_count_and_one_other_that_is_known() {
    assertThat(of("proposal.approach", group("bench", "nowhere")))
        .containsExactly("bench", "stool", null);
    assertThat(of("proposal.approach", group("bench", "stool")))
        .containsExactly("bench", "stool", null);
    assertThat(of("model.algorithm", group("xgboost")))
        .containsExactly("xgboost", "(another)", null);
    assertThat(of("account.newCustomerOf", group("saw")))
        .containsExactlyInAnyOrder(
            List.of(), List.of("saw"), List.of("stool"), List.of("saw", "stool"), null);
    assertThat(of("location.region", group("south"))).containsExactly("north", null);
  }

  @Test
  void where_no_name_is_known_any_other_will_do() {
    assertThat(
            new ValuePartitions(KnownNames.ANY)
                .of(field("proposal.approach"), List.of(group("bench")))
                .orElseThrow())
        .containsExactly("bench", "(another)", null);
  }

  @Test
  void of_a_list_each_subset_counts() {
    assertThat(of("data.languages", group("de")))
        .containsExactly(
            List.of(), List.of("de"), List.of("(another)"), List.of("de", "(another)"), null);
  }

  @Test
  void of_too_many_values_there_are_too_many_subsets() {
    Object[] eleven = IntStream.range(0, 11).mapToObj(i -> "l" + i).toArray();
    assertThat(of("data.languages", group(eleven))).hasSize((1 << 12) + 1);

    List<Object> twelve = new ArrayList<>(List.of(eleven));
    twelve.add("l11");
    assertThat(
            new ValuePartitions(NAMES)
                .of(field("data.languages"), List.of(new LinkedHashSet<>(twelve))))
        .isEmpty();
  }

  private static Set<List<Object>> sorts(List<Object> lists, Set<?> group) {
    return lists.stream()
        .map(list -> (List<?>) list)
        .map(list -> List.<Object>of(list.size(), list.stream().anyMatch(group::contains)))
        .collect(Collectors.toSet());
  }

  @Test
  void tasks_of_the_same_groups_are_alike() {
    List<Object> lists = of("task", group(Task.OCR), group(Task.OCR, Task.TRANSLATION));

    assertThat(lists).hasSize(7).doesNotContain(List.of()).doesNotContainNull();
    assertThat(lists).contains(List.of(Task.OCR), List.of(Task.TRANSLATION));
    assertThat(lists).filteredOn(list -> ((List<?>) list).size() == 1).hasSize(3);
    assertThat(of("task")).singleElement().isEqualTo(List.of(Task.IMAGE_LABELING));
  }

  @Test
  void where_tasks_are_counted_two_of_each_sort_are_taken() {
    List<Object> lists = of("task", group(), group(Task.OCR));

    assertThat(lists).hasSize(7);
    assertThat(sorts(lists, Set.of(Task.OCR)))
        .contains(List.of(1, true), List.of(1, false), List.of(2, true), List.of(2, false));
  }
}
