package io.github.lowestrung.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.workload.AlgorithmFamily;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.ModelChoice;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldAssignmentTest {

  private static final Workload WORKLOAD =
      Workload.of(Task.OCR)
          .id("shelf")
          .data(d -> d.rows(5L).languages(List.of("en")))
          .model(m -> m.nonTree(true))
          .offered("stool")
          .build();

  private static Field field(String path) {
    return Vocabulary.LIBRARY.field(path).orElseThrow();
  }

  private static Section section(String name) {
    return Vocabulary.LIBRARY.sections().get(name);
  }

  private static Map<String, Object> known(FieldAssignment facts) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Field field : Vocabulary.LIBRARY.fields()) {
      Object value = facts.of(field);
      if (value != null) {
        known.put(field.path(), value);
      }
    }
    return known;
  }

  static Stream<Field> everyField() {
    return Vocabulary.LIBRARY.fields().stream();
  }

  static Stream<Section> everySection() {
    return Vocabulary.LIBRARY.sections().values().stream();
  }

  @Test
  void the_task_comes_first_and_indexes_follow_the_vocabulary() {
    assertThat(FieldAssignment.TASK).isEqualTo(field("task"));
    assertThat(Vocabulary.LIBRARY.fields()).extracting(Field::index).startsWith(0, 1, 2);
    assertThat(field("data.modality").index()).isEqualTo(1);
    assertThat(field("data.sizeGb").index()).isEqualTo(2);
  }

  @Test
  void nothing_is_known_where_nothing_is_stated() {
    assertThat(known(FieldAssignment.none(Vocabulary.LIBRARY))).isEmpty();
    assertThat(FieldAssignment.none(Vocabulary.LIBRARY).count()).isZero();
    assertThat(FieldAssignment.none(Vocabulary.LIBRARY).facts()).isEmpty();
  }

  @Test
  void a_workload_is_taken_apart_and_put_together() {
    FieldAssignment facts = FieldAssignment.of(WORKLOAD, Vocabulary.LIBRARY);

    assertThat(known(facts))
        .containsExactly(
            Map.entry("task", List.of(Task.OCR)),
            Map.entry("data.rows", 5L),
            Map.entry("data.languages", List.of("en")),
            Map.entry("model.nonTree", true),
            Map.entry("offered", List.of("stool")));
    assertThat(facts.count()).isEqualTo(5);
    assertThat(facts.facts()).isEqualTo(WORKLOAD.facts());
    assertThat(facts.workload()).isEqualTo(Workload.ofFacts(WORKLOAD.facts()));
    assertThat(facts.workload().id()).isNull();
  }

  @ParameterizedTest
  @MethodSource("everyField")
  void any_field_is_stated_and_withdrawn(Field field) {
    Section section =
        everySection().filter(one -> one.fields().contains(field)).findFirst().orElseThrow();
    Object value = field.of(FieldAssignment.sample(section, null));
    assertThat(value).isNotNull();

    FieldAssignment stated = FieldAssignment.none(Vocabulary.LIBRARY).with(field, value);

    assertThat(known(stated)).containsExactly(Map.entry(field.path(), value));
    assertThat(stated.knows(field)).isTrue();
    assertThat(everyField().filter(stated::knows)).containsExactly(field);
    assertThat(stated.facts()).singleElement().isInstanceOf(section.type());
    assertThat(field.of(stated.facts().get(0))).isEqualTo(value);
    assertThat(everySection().filter(stated::states)).containsExactly(section);
    assertThat(stated.with(field, null)).isEqualTo(FieldAssignment.none(Vocabulary.LIBRARY));
    assertThat(stated.with(field, null).facts()).isEmpty();
  }

  @Test
  void facts_that_are_changed_leave_the_others_and_what_they_were() {
    FieldAssignment facts = FieldAssignment.of(WORKLOAD, Vocabulary.LIBRARY);

    FieldAssignment more = facts.with(field("data.rows"), 7L);

    assertThat(facts.of(field("data.rows"))).isEqualTo(5L);
    assertThat(more.facts())
        .containsExactly(
            new Tasks(List.of(Task.OCR)),
            DatasetBuilder.builder().rows(7L).languages(List.of("en")).build(),
            WORKLOAD.fact(ModelChoice.class),
            new Offer(List.of("stool")));
    assertThat(facts.facts()).isEqualTo(WORKLOAD.facts());
  }

  @Test
  void facts_may_contradict_each_other_until_a_workload_is_wanted() {
    FieldAssignment facts =
        FieldAssignment.of(WORKLOAD, Vocabulary.LIBRARY)
            .with(field("model.family"), AlgorithmFamily.TREE);

    assertThat(facts.facts())
        .filteredOn(ModelChoice.class::isInstance)
        .extracting("family")
        .containsExactly(AlgorithmFamily.TREE);
    assertThatThrownBy(facts::workload)
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("model.family");
  }

  @Test
  void equal_facts_are_equal() {
    FieldAssignment facts = FieldAssignment.of(WORKLOAD, Vocabulary.LIBRARY);
    FieldAssignment same = facts.with(field("data.rows"), 7L).with(field("data.rows"), 5L);

    assertThat(same).isEqualTo(facts).hasSameHashCodeAs(facts);
    assertThat(facts.with(field("data.rows"), 7L)).isNotEqualTo(facts);
    assertThat(facts.with(field("data.rows"), 7L).hashCode()).isNotEqualTo(facts.hashCode());
    assertThat(facts).isNotEqualTo(WORKLOAD);
  }

  @Test
  void a_section_of_which_nothing_is_known_is_blank() {
    FieldAssignment facts = FieldAssignment.of(WORKLOAD, Vocabulary.LIBRARY);

    assertThat(facts.states(section("data"))).isTrue();
    assertThat(facts.states(section("team"))).isFalse();
    assertThat(facts.sectionOrBlank(section("data"))).isEqualTo(WORKLOAD.fact(Dataset.class));
    assertThat(facts.sectionOrBlank(section("team"))).isEqualTo(new Team(null, null));
  }

  @Test
  void a_section_is_made_of_what_is_known_of_it() {
    assertThat(
            FieldAssignment.section(
                section("data"),
                Map.of(field("data.rows"), 3L, field("data.modality"), Modality.VIDEO)))
        .isEqualTo(DatasetBuilder.builder().rows(3L).modality(Modality.VIDEO).build());
    assertThat(FieldAssignment.section(section("team"), Map.of())).isEqualTo(new Team(null, null));
  }

  @Test
  void a_section_that_refuses_its_fields_is_told_of_with_them() {
    Section tasks = section("task");
    assertThatThrownBy(() -> FieldAssignment.section(tasks, Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The class " + Tasks.class.getName() + " could not be built of [null].")
        .hasRootCauseInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          data.sizeGb;          3.0
          data.rows;            2
          data.labeled;         true
          data.modality;        TABULAR
          data.languages;       [sample]
          """)
  void a_sample_knows_all_fields_but_one(String path, String value) {
    assertThat(field(path).of(FieldAssignment.sample(section("data"), null))).hasToString(value);

    Dataset without = (Dataset) FieldAssignment.sample(section("data"), field(path));
    for (Field field : section("data").fields()) {
      assertThat(field.of(without) == null).as(field.path()).isEqualTo(field.path().equals(path));
    }
  }

  @Test
  void a_sample_of_one_field_without_it_is_nothing() {
    assertThat(FieldAssignment.sample(section("offered"), field("offered"))).isNull();
  }
}
