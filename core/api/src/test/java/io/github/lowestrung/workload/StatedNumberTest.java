package io.github.lowestrung.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A builder takes numbers as they are written first: without an L, and without a point. */
class StatedNumberTest {

  @Test
  void literals_of_any_type_compile() {
    Integer count = 7;
    Workload workload =
        Workload.of(Task.REGRESSION)
            .data(data -> data.sizeGb(12).rows(4_000_000).labeledExamples(count))
            .latency(latency -> latency.responseMs(200).trainingMinutes(90L))
            .schedule(schedule -> schedule.deadlineDays(14))
            .economics(
                economics ->
                    economics
                        .monthlyInputTokens(4e9)
                        .bedrockInputPer1k(new BigDecimal("0.0008"))
                        .endpointPerHour(1.5f)
                        .endpointInstances(2.0)
                        .monthlyRequests(null))
            .build();

    Dataset data = workload.fact(Dataset.class);
    assertThat(data.sizeGb()).isEqualTo(12.0);
    assertThat(data.rows()).isEqualTo(4_000_000L);
    assertThat(data.labeledExamples()).isEqualTo(7L);
    assertThat(workload.fact(Latency.class).responseMs()).isEqualTo(200L);
    assertThat(workload.fact(Schedule.class).deadlineDays()).isEqualTo(14L);
    Economics economics = workload.fact(Economics.class);
    assertThat(economics.monthlyInputTokens()).isEqualTo(4e9);
    assertThat(economics.bedrockInputPer1k()).isEqualTo(0.0008);
    assertThat(economics.endpointPerHour()).isEqualTo(1.5);
    assertThat(economics.endpointInstances()).isEqualTo(2L);
    assertThat(economics.monthlyRequests()).isNull();
  }

  @Test
  void a_float_is_the_number_that_was_written() {
    assertThat(DatasetBuilder.builder().sizeGb(0.1f).build().sizeGb()).isEqualTo(0.1);
  }

  @Test
  void what_is_not_whole_is_refused_where_a_count_is_meant() {
    assertThatThrownBy(() -> DatasetBuilder.builder().rows(2.5))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage("data.rows: 2.5 where a whole number was expected");
    assertThatThrownBy(() -> DatasetBuilder.builder().rows(new BigDecimal("1e30")))
        .hasMessageContaining("data.rows: ")
        .hasMessageEndingWith(" where a whole number was expected");
    assertThatThrownBy(() -> DatasetBuilder.builder().rows(Double.NaN))
        .hasMessageEndingWith(" where a whole number was expected");
  }

  @Test
  void a_whole_number_that_no_double_holds_is_refused_wherever_it_is_stated() {
    BigInteger odd = BigInteger.valueOf(9_007_199_254_740_993L);
    assertThatThrownBy(() -> DatasetBuilder.builder().sizeGb(odd))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage(
            "data.sizeGb: 9007199254740993 where a number of at most 15 digits was expected");
    assertThatThrownBy(() -> Workload.of(Task.OCR).fact("acme.size", odd))
        .hasMessageStartingWith("acme.size: 9007199254740993 where a number of at most 15 digits");
    assertThatThrownBy(() -> Workload.of(Task.OCR).data(data -> data.rows(odd)).build())
        .hasMessage(
            "data.rows: 9007199254740993 where a whole number of at most 9007199254740991 was"
                + " expected");
    assertThat(DatasetBuilder.builder().sizeGb(1e22).build().sizeGb()).isEqualTo(1e22);
    assertThat(DatasetBuilder.builder().sizeGb(new BigDecimal("33.33333333333333333333")).build())
        .extracting(Dataset::sizeGb)
        .isEqualTo(33.333333333333336);
  }

  static Stream<Section> sections() {
    return Vocabulary.LIBRARY.sections().values().stream().filter(section -> !section.bare());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void every_number_is_taken_by_one_method(Section section) throws ClassNotFoundException {
    Class<?> builder = Class.forName(section.type().getName() + "Builder");
    for (Field field : section.fields()) {
      if (List.of(FieldKind.NUMBER, FieldKind.WHOLE).contains(field.kind())) {
        assertThat(
                Arrays.stream(builder.getMethods())
                    .filter(method -> method.getName().equals(field.name()))
                    .filter(method -> method.getParameterCount() == 1)
                    .map(Method::getParameterTypes))
            .containsExactly(new Class<?>[] {Number.class});
      }
    }
  }
}
