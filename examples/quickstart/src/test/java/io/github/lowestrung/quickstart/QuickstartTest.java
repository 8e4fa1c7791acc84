package io.github.lowestrung.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(
        Advisor.builder().clock(NOON).build(),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../../README.md"));
  }

  private static String source() throws IOException {
    return Files.readString(
        Path.of("src/main/java/io/github/lowestrung/quickstart/Quickstart.java"));
  }

  @Test
  void the_readme_shows_the_lines_that_run() throws IOException {
    String source = source();
    String lines =
        source
            .substring(source.indexOf("// README: begin") + 16, source.indexOf("// README: end"))
            .replaceFirst("(?s)// README: pause.*// README: go on", "");
    assertThat(lines.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .hasSize(5)
        .allSatisfy(
            line -> assertThat(readme()).contains(line.replace("out.print", "System.out.print")));
  }

  @Test
  void the_readme_shows_the_imports_that_they_need() throws IOException {
    assertThat(source().lines().filter(line -> line.startsWith("import io.github.lowestrung.")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(readme()).contains(line));
  }

  @Test
  void the_readme_shows_twelve_lines_of_what_is_printed() throws IOException {
    String block = readme().split("```text\n", 2)[1].split("```", 2)[0];
    assertThat(block.lines()).hasSize(12);
    assertThat(printed()).containsSubsequence(block.split("…\n", -1));
  }

  /** The last line, with the digest, differs from build to build. */
  @Test
  void the_page_about_decisions_shows_all_that_is_printed() throws IOException {
    String printed = printed();
    assertThat(printed).contains("Recommended: Amazon SageMaker JumpStart");
    assertThat(Files.readString(Path.of("../../docs/reading-decisions.md")))
        .contains(printed.substring(0, printed.indexOf("sha256:")));
  }
}
