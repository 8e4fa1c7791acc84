package io.github.lowestrung.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldSetTest {

  private static final Field ROWS = field("data.rows");
  private static final Field LABELED = field("data.labeled");
  private static final Field REGION = field("location.region");
  private static final FieldSet DATA = FieldSet.of(List.of(LABELED, ROWS));

  private static Field field(String path) {
    return Vocabulary.LIBRARY.field(path).orElseThrow();
  }

  @Test
  void fields_are_in_the_order_of_the_vocabulary() {
    assertThat(DATA).containsExactly(ROWS, LABELED).hasSize(2);
    assertThat(FieldSet.of(Vocabulary.LIBRARY.fields()))
        .containsExactlyElementsOf(Vocabulary.LIBRARY.fields());
    assertThat(FieldSet.NONE).isEmpty();
  }

  @Test
  void a_set_has_its_fields_and_no_others() {
    assertThat(DATA.contains(ROWS)).isTrue();
    assertThat(DATA.contains(REGION)).isFalse();
    assertThat(DATA.contains(Vocabulary.text("id").orElseThrow())).isFalse();
    assertThat(FieldSet.NONE.contains(FieldAssignment.TASK)).isFalse();
  }

  @Test
  void sets_are_joined_and_compared_and_stay_what_they_were() {
    FieldSet others = FieldSet.NONE.with(REGION).with(ROWS);

    assertThat(DATA.union(others)).containsExactly(ROWS, LABELED, REGION);
    assertThat(DATA.intersection(others)).containsExactly(ROWS);
    assertThat(DATA.difference(others)).containsExactly(LABELED);
    assertThat(DATA.intersects(others)).isTrue();
    assertThat(DATA.intersects(FieldSet.NONE.with(REGION))).isFalse();
    assertThat(DATA).containsExactly(ROWS, LABELED);
    assertThat(others).containsExactly(ROWS, REGION);
  }
}
