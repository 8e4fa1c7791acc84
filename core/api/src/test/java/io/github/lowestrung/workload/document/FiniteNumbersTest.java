package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table has no number beyond all bounds. */
class FiniteNumbersTest {

  private static final ObjectMapper TABLES =
      YamlFormat.mapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** A row with a number that it needs and one that it does not. */
  record Row(double most, Double usual) {}

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e2147483648", "1e99999999999", "'NaN'"})
  void what_has_no_bounds_is_refused_in_the_words_of_the_field(String number) {
    for (String row : new String[] {"{most: %s}", "{most: 1, usual: %s}"}) {
      JsonProcessingException refusal =
          catchThrowableOfType(
              JsonProcessingException.class,
              () -> TABLES.readValue(row.formatted(number), Row.class));
      assertThat(TableFailure.why(refusal))
          .isEqualTo("(" + number.replace("'", "") + ") is where a number was expected");
    }
  }

  @Test
  void all_else_is_read_as_before() throws JsonProcessingException {
    assertThat(TABLES.readValue("{most: 1.5}", Row.class)).isEqualTo(new Row(1.5, null));
    assertThat(TABLES.readValue("{most: 2, usual: '3'}", Row.class)).isEqualTo(new Row(2, 3.0));
    assertThat(
            TableFailure.why(
                catchThrowableOfType(
                    JsonProcessingException.class,
                    () -> TABLES.readValue("{usual: 3}", Row.class))))
        .isEqualTo("a row has no (most), which it needs");
  }
}
