package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.KnownNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of YAML take for different things, or nobody can see, is refused. */
class OneMeaningTest {

  private static final WorkloadReader READER =
      new WorkloadReader(
          new KnownNames(
              List.of(),
              List.of(),
              List.of(),
              List.of(FactDeclaration.undeclared("acme.rooms", FactType.NUMBER))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010", "-010", "00", "08", "0x10", "0o7", "0b11", "1_000", "1__0", "1_", "1:30", "1_000.5",
        "01.5", ".5", "5.", "0_1", "+010", "1,000", "٣"
      })
  void numbers_have_one_meaning(String number) {
    assertThatThrownBy(() -> READER.read("task: ocr\ndata: {sizeGb: " + number + "}"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("sizeGb");
    assertThatThrownBy(() -> READER.read("task: ocr\nacme:\n  rooms: " + number))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("acme.rooms");
    assertThatThrownBy(
            () -> READER.readJson("{\"task\":\"ocr\",\"data\":{\"sizeGb\":" + number + "}}"))
        .isInstanceOf(InvalidWorkloadException.class);
    assertThatThrownBy(() -> READER.read("{\"task\":\"ocr\",\"data\":{\"sizeGb\":" + number + "}}"))
        .isInstanceOf(InvalidWorkloadException.class);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "0, 0", "0.5, 0.5", "4.0e9, 4e9", "1e3, 1000", "10, 10", "+5, 5", "5E+1, 50"})
  void plain_numbers_are_read(String written, double number) {
    assertThat(
            READER.read("task: ocr\ndata: {sizeGb: " + written + "}").fact(Dataset.class).sizeGb())
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: !!binary aGVsbG8=\ntask: ocr",
        "id: !!str x\ntask: ocr",
        "id: !local x\ntask: ocr",
        "id: ! x\ntask: ocr",
        "id: !!python/object:os.system x\ntask: ocr",
        "!!str id: x\ntask: ocr",
        "task: ocr\ndata: !!map {sizeGb: 1}",
        "task: !!seq [ocr]",
        "!!map {task: ocr}",
        "task: ocr\ndata: {rows: !!int '5'}"
      })
  void a_tag_is_refused(String document) {
    assertThatThrownBy(() -> READER.read(document))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("the tag '!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows: 010", "rows: 1_000", "rows: !!int 5", "!!str rows: 5"})
  void tables_and_values_of_the_command_line_are_read_alike(String yaml) {
    assertThatThrownBy(() -> YamlFormat.mapper().build().readValue(yaml, Map.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("was expected");
    assertThatThrownBy(() -> YamlFormat.valueMapper().build().readValue(yaml, Object.class))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(
            () -> YamlFormat.mapper().build().readTree(yaml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'task':'ocr'}",
        "{\"task\":\"ocr\",\"title\":\"a\nb\"}",
        "{\"task\":\"ocr\"} # or so",
        "{\"task\":\"ocr\" /* or so */}",
        "{task: ocr}",
        "{\"task\":\"ocr\",}",
        "{\"task\":\"ocr\"} {\"task\":\"ocr\"}",
        "{\"task\":\"ocr\",\"task\":\"translation\"}",
        "task: ocr"
      })
  void json_is_read_by_the_rules_of_json(String json) {
    assertThatThrownBy(() -> READER.readJson(json)).isInstanceOf(InvalidWorkloadException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\u200b", "\\u200b", "a ", " a", "a\\u00a0", "a\\u202eb", "\\u2066a", "a\\u00adb",
        "a\\u009bb", "a\\u001bb", "a\\tb", "a\\nb", "\\ufeffa", "a\\ufe0f", "a\\u3164", "a\\u2028b"
      })
  void an_id_can_be_seen_as_a_whole(String id) {
    assertThatThrownBy(() -> READER.read("{\"id\":\"" + id + "\",\"task\":\"ocr\"}"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("id without spaces at its ends")
        .hasMessageNotContainingAny("\u200b", "\u202e", "\u009b", "\u001b");
    assertThatThrownBy(
            () -> READER.readSubject("{\"stages\":[{\"id\":\"" + id + "\",\"task\":\"ocr\"}]}"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("stages[0].id");
  }

  @ParameterizedTest
  @CsvSource({"caf\u00e9, cafe\u0301", "\ufb01n, fin", "\uff21, A"})
  void stages_that_look_alike_are_doubles(String one, String other) {
    assertThatThrownBy(
            () ->
                READER.readSubject(
                    "stages: [{id: '" + one + "', task: ocr}, {id: '" + other + "', task: ocr}]"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("a second time");
  }

  @Test
  void letters_of_all_scripts_are_good_in_ids_and_joiners_in_titles() {
    assertThatCode(
            () ->
                READER.read(
                    """
                    id: \u0646\u0627\u0645\u0647 1
                    title: "\u0645\u06cc\u200c\u0634\u0648\u062f"
                    task: ocr
                    """))
        .doesNotThrowAnyException();
    assertThat(READER.readJson("{\"stages\":[{\"id\":\"a\",\"task\":\"ocr\"}]}"))
        .isInstanceOf(Pipeline.class);
  }
}
