package io.github.lowestrung.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.cli.LowestRung;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.workload.Workload;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> TASKS = List.of("ocr", "summarization", "regression");

  @Test
  void a_thousand_lines_keep_their_order_around_an_invalid_one() throws IOException {
    List<String> input = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      input.add(i == 500 ? "{\"id\": \"500\", \"task\": \"orc\"}" : workload(i));
    }

    ToolRun toolRun = ToolRun.withInput(String.join("\n", input), "decide", "--batch", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    List<String> answers = toolRun.lines();
    assertThat(answers).hasSize(1000);
    for (int i = 1; i <= 1000; i++) {
      JsonNode answer = MAPPER.readTree(answers.get(i - 1));
      if (i == 500) {
        assertThat(answer.get("outcome").textValue()).isEqualTo("invalid");
        assertThat(answer.get("line").intValue()).isEqualTo(500);
        JsonNode problem = answer.get("problems").get(0);
        assertThat(problem.get("path").textValue()).isEqualTo("task");
        assertThat(problem.get("line").intValue()).isEqualTo(500);
        assertThat(problem.get("column").intValue()).isEqualTo(23);
        assertThat(problem.get("nearest").textValue()).isEqualTo("ocr");
      } else {
        assertThat(answer.at("/workload/id").textValue()).isEqualTo(Integer.toString(i));
        assertThat(answer.at("/workload/task").textValue()).isEqualTo(TASKS.get(i % 3));
      }
    }
    assertThat(toolRun.err().lines())
        .singleElement()
        .asString()
        .startsWith("standard input:500:23 ");
  }

  @Test
  void blank_lines_are_skipped_but_counted() throws IOException {
    ToolRun toolRun =
        ToolRun.withInput("\n  \r\n" + workload(1) + "\r\n\nnonsense\n", "decide", "--batch", "-");

    assertThat(toolRun.lines()).hasSize(2);
    assertThat(MAPPER.readTree(toolRun.lines().get(1)).get("line").intValue()).isEqualTo(5);
  }

  @Test
  void only_valid_lines_end_well_whatever_they_decide() {
    String hopeless =
        "{\"task\": \"conversation\", \"network\": {\"isolation\": \"air-gapped\"},"
            + " \"operations\": {\"platform\": \"bedrock\"}}";

    ToolRun toolRun = ToolRun.withInput(workload(1) + "\n" + hopeless, "decide", "--batch", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.lines().get(1)).contains("no-viable-approach");
  }

  @Test
  void a_line_may_be_a_pipeline() throws IOException {
    ToolRun toolRun =
        ToolRun.withInput(
            "{\"stages\": [{\"id\": \"a\", \"task\": \"ocr\"}]}",
            "decide",
            "--batch",
            "-",
            "--format",
            "json");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(MAPPER.readTree(toolRun.out()).get("stages")).hasSize(1);
  }

  @Test
  void a_line_that_is_too_long_is_refused_without_being_kept() throws IOException {
    ToolRun toolRun =
        ToolRun.withInput(
            "{\"title\": \"" + "x".repeat(2 << 20) + "\"}\n" + workload(2),
            "decide",
            "--batch",
            "-");

    assertThat(toolRun.lines()).hasSize(2);
    assertThat(MAPPER.readTree(toolRun.lines().get(0)).get("outcome").textValue())
        .isEqualTo("invalid");
    assertThat(MAPPER.readTree(toolRun.lines().get(1)).at("/workload/id").textValue())
        .isEqualTo("2");
  }

  @Test
  void an_empty_batch_gives_nothing() {
    ToolRun toolRun = ToolRun.withInput("", "decide", "--batch", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).isEmpty();
  }

  @Test
  void a_rule_that_fails_costs_one_line_only() throws IOException {
    InputStream input =
        new ByteArrayInputStream(
            (workload(1) + "\n" + workload(2)).getBytes(StandardCharsets.UTF_8));

    ToolRun toolRun = ToolRun.with(() -> failingOn("1"), input, false, "decide", "--batch", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.lines()).hasSize(2);
    JsonNode first = MAPPER.readTree(toolRun.lines().get(0));
    assertThat(first.get("outcome").textValue()).isEqualTo("error");
    assertThat(first.get("line").intValue()).isEqualTo(1);
    assertThat(first.get("message").textValue()).contains("loops");
    assertThat(toolRun.lines().get(1)).contains("\"recommended\"");
    assertThat(toolRun.err()).contains("loops");
  }

  @Test
  void an_answer_is_written_before_the_next_question_is_asked() throws Exception {
    try (PipedOutputStream questions = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream()) {
      Terminal terminal =
          new Terminal(
              new PipedInputStream(questions),
              new PrintStream(new PipedOutputStream(answers), false, StandardCharsets.UTF_8),
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              false,
              false);
      Thread tool =
          new Thread(
              () -> new LowestRung(terminal, ToolRun::advisor).run("decide", "--batch", "-"));
      tool.setDaemon(true);
      tool.start();
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
      for (int i = 1; i <= 3; i++) {
        questions.write((workload(i) + "\n").getBytes(StandardCharsets.UTF_8));
        questions.flush();
        assertThat(reader.readLine()).contains("\"id\":\"" + i + "\"");
      }
    }
  }

  @Test
  void an_input_that_breaks_off_is_no_success() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    ToolRun toolRun = ToolRun.with(ToolRun::advisor, broken, false, "decide", "--batch", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("cannot be read any further: Stream closed");
  }

  private static String workload(int number) {
    return "{\"id\": \"" + number + "\", \"task\": \"" + TASKS.get(number % 3) + "\"}";
  }

  /** An advisor whose rules fail for one workload. */
  private static Advisor failingOn(String id) {
    return (Advisor)
        Proxy.newProxyInstance(
            Advisor.class.getClassLoader(),
            new Class<?>[] {Advisor.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("decide")
                  && arguments[0] instanceof Workload workload
                  && workload.id().equals(id)) {
                throw new DecisionException("The rule (X-99) loops.");
              }
              try {
                return method.invoke(ToolRun.advisor(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
