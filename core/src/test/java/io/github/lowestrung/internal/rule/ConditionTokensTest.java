package io.github.lowestrung.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition is shown in one line, with the numbers that hold, and otherwise as it is written. */
class ConditionTokensTest {

  private static ConditionTokens of(String condition) {
    return ConditionTokens.of(condition, Map.of("$limit", "180", "$low", "-5"));
  }

  @Test
  void a_condition_is_shown_in_one_line() {
    assertThat(of("  include(\n      Task.OCR,\n\t Task.TRANSLATION )  "))
        .hasToString("include(Task.OCR, Task.TRANSLATION)");
    assertThat(of("rows>5||name  ==  \"a\"")).hasToString("rows>5||name == \"a\"");
  }

  @Test
  void a_text_is_shown_as_it_stands() {
    assertThat(of("name == \"a  ( b, $limit )  \\\" \"  "))
        .hasToString("name == \"a  ( b, $limit )  \\\" \"");
  }

  @Test
  void numbers_stand_in_place_of_their_variables() {
    assertThat(of("age > $limit || age < $low || age == $limits"))
        .hasToString("age > 180 || age < -5 || age == $limits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows > 5;                             data.rows > 5
          this.rows > $x.rows;                  this.data.rows > $x.rows
          rows == "rows" || max.rows > rows;    data.rows == "rows" || max.rows > data.rows
          need == CustomizationNeed.TOOL_USE;   need == tool-use
          !within(Task.OCR, a.b.Task.FORM_EXTRACTION); !within(ocr, a.b.form-extraction)
          name == "Task.OCR";                   name == "Task.OCR"
          Math.max(rows, 1) > 5;                Math.max(data.rows, 1) > 5
          """)
  void names_and_constants_can_be_written_as_documents_do(String condition, String document) {
    assertThat(of(condition).inTerms(name -> name.equals("rows") ? "data.rows" : name))
        .isEqualTo(document);
  }
}
