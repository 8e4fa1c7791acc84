package io.github.lowestrung.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a document or an argument does more than being read. */
class HostileInputTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HOSTILE = "a\u001b[31m\u009b2J\u202e\u200b\u2028b";
  private static final String SHOWN = "a\\u001b[31m\\u009b2J\\u202e\\u200b\\u2028b";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String keys(String separator) {
    return IntStream.range(0, 300)
        .mapToObj(i -> "\"k" + i + "\": 1")
        .collect(Collectors.joining(separator));
  }

  @Test
  void the_problems_of_a_document_are_bounded() throws IOException {
    ToolRun run = ToolRun.of("decide", file("many.yaml", "task: ocr\n" + keys("\n")));

    assertThat(run.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(run.err().lines()).hasSize(101).last().isEqualTo("and 200 more");
  }

  @Test
  void so_are_those_of_a_line_of_a_batch() throws IOException {
    ToolRun run =
        ToolRun.withInput("{\"task\": \"ocr\", " + keys(", ") + "}\n", "decide", "--batch", "-");

    JsonNode answer = MAPPER.readTree(run.out());
    assertThat(answer.get("problems")).hasSize(100);
    assertThat(answer.get("more").intValue()).isEqualTo(200);
    assertThat(run.err().lines()).hasSize(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'task':'ocr'}",
        "{task: ocr}",
        "{\"task\":\"ocr\",\"data\":{\"sizeGb\":010}}",
        "{\"task\":\"ocr\"} # or so"
      })
  void what_is_named_json_is_read_as_json(String document) throws IOException {
    for (ToolRun run :
        List.of(
            ToolRun.of("decide", file("a.json", document)),
            ToolRun.of("why", file("b.JSON", document)),
            ToolRun.withInput(document, "decide", "--batch", "-"))) {
      assertThat(run.status()).isEqualTo(ExitStatus.INVALID_INPUT);
      assertThat(run.err()).contains("JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"010", "1_000", "!!int 5", "0x10"})
  void a_change_has_one_meaning(String value) throws IOException {
    ToolRun run = ToolRun.of("what-if", file("a.yaml", "task: ocr"), "--set", "data.rows=" + value);

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("was expected");
  }

  @Test
  void a_file_may_have_any_name_and_takes_one_line() throws IOException {
    ToolRun run = ToolRun.of("decide", file(HOSTILE + "\nb.yaml", "task: ocrr"));

    assertThat(run.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(run.err().lines()).singleElement().asString().contains(SHOWN + "\\u000ab.yaml:1:7");
  }

  @Test
  void nothing_of_an_argument_steers_the_terminal() throws IOException {
    String good = file("a.yaml", "task: ocr");
    String ledger = folder.resolve("ledger.jsonl").toString();
    ToolRun.of("decide", good, "--audit", ledger);
    for (ToolRun run :
        List.of(
            ToolRun.of("decide", "/nonexistent/" + HOSTILE),
            ToolRun.of("decide", good, "--as-of", HOSTILE),
            ToolRun.of("decide", good, "--format", HOSTILE),
            ToolRun.of("decide", good, "--" + HOSTILE),
            ToolRun.of(HOSTILE),
            ToolRun.of("why-not", HOSTILE, good),
            ToolRun.of("what-if", good, "--set", HOSTILE + "=1"),
            ToolRun.of("what-if", good, "--set", "data.rows=" + HOSTILE),
            ToolRun.of("rules", "show", HOSTILE),
            ToolRun.of("audit", "show", HOSTILE, ledger))) {
      assertThat(run.status()).isPositive();
      assertThat(run.out() + run.err())
          .contains("\\u001b")
          .doesNotContain("\u001b", "\u009b", "\u202e", "\u200b", "\u2028");
    }
  }

  @Test
  void json_shows_what_it_says_and_stays_the_same_value() throws IOException {
    String title = MAPPER.writeValueAsString(HOSTILE);
    ToolRun run =
        ToolRun.of(
            "decide",
            file("a.json", "{\"task\":\"ocr\",\"title\":" + title + "}"),
            "--format",
            "json");

    assertThat(run.out()).contains("\\u009b2J\\u202e\\u200b\\u2028b\"");
    assertThat(MAPPER.readTree(run.out()).at("/workload/title").textValue()).isEqualTo(HOSTILE);
  }

  @Test
  void an_empty_name_is_said_to_be_empty() {
    ToolRun run = ToolRun.of("decide", "");

    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("The name of the input is empty");
  }
}
