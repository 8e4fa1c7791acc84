package io.github.lowestrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    try (Typist typist = Typist.running(folder, "ask", "--as-of", "2026-11-23")) {
      assertThat(typist.readUntil("task> ")).contains("1  What the workload is to do", "ocr");
      assertThat(typist.type("?")).contains("Nothing can be decided without it");
      assertThat(typist.type("image")).contains("! task[0]: 'image' where one of image-labeling");
      assertThat(typist.type("")).contains("! task: nothing where a task");
      String first = typist.type("Sentiment");
      assertThat(first).contains("→ comprehend (rung 1)", "2  ");
      assertThat(typist.type("?")).contains("→ ", "Enter leaves it open");
      assertThat(typist.type("network.isolation = cust"))
          .contains("✗ comprehend", "(X-01)", "→ jumpstart (rung 3)", "3 ▶ jumpstart", "3  ");
      assertThat(typist.type("back")).contains("→ comprehend (rung 1)", "2  ");
      assertThat(typist.type("network.isolation = cust")).contains("→ jumpstart (rung 3)");
      String last = enterUntilNothingIsLeft(typist);

      assertThat(last).contains("Recommended: ", "as of 2026-11-23", "Save what is known?");
      typist.press("yes\r");
      assertThat(typist.readUntil("decide sentiment-analysis.yaml")).contains("Saved.");
      assertThat(typist.exitStatus()).isEqualTo(ExitStatus.DONE);
      assertThat(typist.screen()).contains("\u001b[1m").doesNotContain("Exception");
      assertThat(last).contains(decided("sentiment-analysis.yaml").digest());
    }
    assertThat(Files.readString(folder.resolve("sentiment-analysis.yaml")))
        .isEqualTo("task: sentiment-analysis\nnetwork:\n  isolation: customer-vpc\n");
    assertThat(files()).containsExactly("sentiment-analysis.yaml");
  }

  private static String enterUntilNothingIsLeft(Typist typist) throws IOException {
    String shown = typist.type("");
    while (!shown.contains("Nothing that is left")) {
      shown = typist.type("");
    }
    return shown;
  }

  private Decision decided(String file) {
    Run run =
        Run.of(
            "decide", folder.resolve(file).toString(), "--format", "json", "--as-of", "2026-11-23");
    return Decision.fromJson(run.out());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void an_existing_file_is_overwritten_only_when_somebody_says_so() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "task: ocr\n");
    try (Typist typist = Typist.running(folder, "ask", "mine.yaml", "--save", "mine.yaml")) {
      assertThat(typist.readUntil("> ")).contains("→ textract (rung 1)");
      assertThat(typist.type("location.region = eu-central-1")).contains("→ ");
      assertThat(typist.type("done"))
          .contains("As it stands: ", "(mine.yaml) exists. Overwrite it? yes or no> ");
      assertThat(typist.type("no")).contains("Save what is known?");
      assertThat(Files.readString(file)).isEqualTo("task: ocr\n");
      assertThat(typist.type("mine.yaml")).contains("Overwrite it?");
      typist.press("y\r");
      typist.readUntil("Saved.");
      assertThat(typist.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(Files.readString(file)).contains("region: eu-central-1");
  }

  @Test
  void the_end_of_input_says_what_is_decided_so_far() throws Exception {
    try (Typist typist = Typist.running(folder, "ask")) {
      typist.readUntil("task> ");
      typist.type("transl");
      typist.endInput();
      assertThat(typist.readUntil("Save what is known?"))
          .contains("As it stands: translate (rung 1)", "Recommended: ");
      typist.readUntil("> ");
      typist.endInput();
      assertThat(typist.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whoever_quits_is_not_kept() throws Exception {
    try (Typist typist = Typist.running(folder, "ask", "--save", "mine.yaml")) {
      typist.readUntil("task> ");
      typist.type("ocr");
      typist.press("quit\r");
      typist.readUntil("As it stands: textract (rung 1)");
      assertThat(typist.exitStatus()).isEqualTo(ExitStatus.DONE);
    }
    assertThat(files()).isEmpty();
  }
}
