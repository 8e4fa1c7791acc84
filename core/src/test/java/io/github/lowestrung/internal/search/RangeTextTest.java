package io.github.lowestrung.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTextTest {

  private static final RangeText SIZE = text("data.sizeGb", 100, 200);
  private static final RangeText ROWS = text("data.rows", 10);

  private static RangeText text(String path, double... borders) {
    Set<Double> all = Set.copyOf(Arrays.stream(borders).boxed().toList());
    return new RangeText(Vocabulary.LIBRARY.field(path).orElseThrow(), all);
  }

  @ParameterizedTest
  @CsvSource({"100.01, 100", "99.99, 100", "100, 100", "100.02, 100.02", "150, 150", "200.01, 200"})
  void a_value_beside_a_border_stands_for_it(double value, double border) {
    assertThat(SIZE.borderOf(value)).isEqualTo(border);
  }

  @Test
  void whole_numbers_stand_beside_a_border_at_a_distance_of_one() {
    assertThat(ROWS.borderOf(11)).isEqualTo(10);
    assertThat(ROWS.borderOf(9)).isEqualTo(10);
    assertThat(ROWS.borderOf(12)).isEqualTo(12);
    assertThat(ROWS.upFrom(11)).isEqualTo("above 10");
    assertThat(ROWS.downFrom(9)).isEqualTo("below 10");
  }

  @Test
  void ranges_go_up_or_down_from_a_border() {
    assertThat(SIZE.upFrom(100)).isEqualTo("at least 100 GB");
    assertThat(SIZE.upFrom(100.01)).isEqualTo("above 100 GB");
    assertThat(SIZE.upFrom(99.99)).isEqualTo("at least 99.99 GB");
    assertThat(SIZE.downFrom(100)).isEqualTo("at most 100 GB");
    assertThat(SIZE.downFrom(99.99)).isEqualTo("below 100 GB");
    assertThat(SIZE.downFrom(100.01)).isEqualTo("at most 100.01 GB");
    assertThat(SIZE.counted(2.5)).isEqualTo("2.5 GB");
  }

  @Test
  void numbers_keep_all_their_digits() {
    assertThat(SIZE.counted(0.0008)).isEqualTo("0.0008 GB");
    assertThat(SIZE.counted(0.1 + 0.2)).isEqualTo("0.3 GB");
    assertThat(ROWS.counted(2_000_000)).isEqualTo("2,000,000");
    assertThat(SIZE.ranges(List.of(100.0), List.of(99.99, 100.0, 100.01))).isEqualTo("100 GB");
  }

  @Test
  void a_border_that_no_rule_mentions_is_searched_for() {
    List<Object> tried = List.of(1.0, 200.0, 1e6);
    assertThat(SIZE.ranges(List.of(1.0), tried, n -> n <= 37.3)).isEqualTo("at most 37.3 GB");
    assertThat(SIZE.ranges(List.of(1e6), tried, n -> n >= 373.2841)).isEqualTo("at least 373.3 GB");
    assertThat(SIZE.ranges(List.of(1e6), tried, n -> n >= 373.2841 && n <= 5e6))
        .isEqualTo("at least 373.3 GB and at most 5,000,000 GB");
    assertThat(ROWS.ranges(List.of(1L), List.of(1L, 600L), n -> n <= 500)).isEqualTo("at most 500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          99.99 100 100.01 200;   any number
          99.99;                  below 100 GB
          99.99 100;              at most 100 GB
          100.01 200;             above 100 GB
          100 100.01;             at least 100 GB and at most 100.01 GB
          99.99 100.01 200;       below 100 GB, or above 100 GB
          99.99 200;              below 100 GB, or at least 200 GB
          """)
  void values_that_have_something_in_common_are_ranges_of_those_tried(String some, String words) {
    List<Object> tried = List.of(99.99, 100.0, 100.01, 200.0);
    List<Object> values = Arrays.stream(some.split(" ")).<Object>map(Double::valueOf).toList();
    assertThat(SIZE.ranges(values, tried)).isEqualTo(words);
  }
}
