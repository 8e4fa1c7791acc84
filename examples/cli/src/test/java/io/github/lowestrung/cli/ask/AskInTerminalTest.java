package io.github.lowestrung.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.TerminalUser;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The dialogue as people have it: a process of its own in a pseudo terminal. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class AskInTerminalTest {

  @TempDir Path folder;

  @Test
  void a_stranger_is_led_to_a_decision_and_a_file() throws Exception {
    try (TerminalUser terminalUser = TerminalUser.running(folder, "ask", "--as-of", "2026-11-23")) {
      assertThat(terminalUser.readUntil("task> ")).contains("1  What the workload is to do", "ocr");
      assertThat(terminalUser.type("?")).contains("Nothing can be decided without it");
      assertThat(terminalUser.type("image"))
          .contains("! task[0]: 'image' where one of image-labeling");
      assertThat(terminalUser.type("")).contains("! task: nothing where a task");
      String first = terminalUser.type("Sentiment");
      assertThat(first).contains("→ comprehend (rung 1)", "2  ");
      assertThat(terminalUser.type("?"))
          .contains("What is asked for first follows from it", "Enter leaves it open");
      assertThat(terminalUser.type("network.isolation = cust"))
          .contains("✗ comprehend", "(X-01)", "→ jumpstart (rung 3)", "3 ▶ jumpstart", "3  ");
      assertThat(terminalUser.type("back")).contains("→ comprehend (rung 1)", "2  ");
      assertThat(terminalUser.type("network.isolation = cust")).contains("→ jumpstart (rung 3)");
      String last = enterUntilNothingIsLeft(terminalUser);

      assertThat(last).contains("Recommended: ", "as of 2026-11-23", "Save what is known?");
      terminalUser.press("yes\r");
      assertThat(terminalUser.readUntil("decide sentiment-analysis.yaml")).contains("Saved.");
      assertThat(terminalUser.exitStatus()).isEqualTo(ExitStatus.DONE);
      assertThat(terminalUser.screen()).contains("\u001b[1m").doesNotContain("Exception");
      assertThat(last).contains(decided("sentiment-analysis.yaml").digest());
    }
    assertThat(Files.readString(folder.resolve("sentiment-analysis.yaml")))
        .isEqualTo("task: sentiment-analysis\nnetwork:\n  isolation: customer-vpc\n");
    assertThat(files()).containsExactly("sentiment-analysis.yaml");
  }

  private static String enterUntilNothingIsLeft(TerminalUser terminalUser) throws IOException {
    String shown = terminalUser.type("");
    while (!shown.contains("No remaining fact")) {
      shown = terminalUser.type(shown.contains("more> ") ? "more" : "");
    }
    return shown;
  }

  private Decision decided(String file) {
    ToolRun toolRun =
        ToolRun.of(
            "decide", folder.resolve(file).toString(), "--format", "json", "--as-of", "2026-11-23");
    return Decision.fromJson(toolRun.out());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void an_existing_file_is_overwritten_only_when_somebody_says_so() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "task: ocr\n");
    try (TerminalUser terminalUser =
        TerminalUser.running(folder, "ask", "mine.yaml", "--save", "mine.yaml")) {
      assertThat(terminalUser.readUntil("> ")).contains("→ textract (rung 1)");
      assertThat(terminalUser.type("location.region = eu-central-1")).contains("→ ");
      assertThat(terminalUser.type("done"))
          .contains("As it stands: ", "(mine.yaml) exists. Overwrite it? yes or no> ");
      assertThat(terminalUser.type("no")).contains("Save what is known?");
      assertThat(Files.readString(file)).isEqualTo("task: ocr\n");
      assertThat(terminalUser.type("mine.yaml")).contains("Overwrite it?");
      terminalUser.press("y\r");
      terminalUser.readUntil("Saved.");
      assertThat(terminalUser.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(Files.readString(file)).contains("region: eu-central-1");
  }

  @Test
  void the_end_of_input_says_what_is_decided_so_far() throws Exception {
    try (TerminalUser terminalUser = TerminalUser.running(folder, "ask")) {
      terminalUser.readUntil("task> ");
      terminalUser.type("transl");
      terminalUser.endInput();
      assertThat(terminalUser.readUntil("Save what is known?"))
          .contains("As it stands: translate (rung 1)", "Recommended: ");
      terminalUser.readUntil("> ");
      terminalUser.endInput();
      assertThat(terminalUser.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whoever_quits_is_not_kept() throws Exception {
    try (TerminalUser terminalUser = TerminalUser.running(folder, "ask", "--save", "mine.yaml")) {
      terminalUser.readUntil("task> ");
      terminalUser.type("ocr");
      terminalUser.press("quit\r");
      terminalUser.readUntil("As it stands: textract (rung 1)");
      assertThat(terminalUser.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(files()).isEmpty();
  }
}
