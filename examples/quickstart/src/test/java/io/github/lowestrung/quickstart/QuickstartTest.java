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

  @Test
  void the_readme_shows_the_lines_that_run() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/github/lowestrung/quickstart/Quickstart.java"));
    String lines =
        source
            .substring(source.indexOf("// README: begin") + 16, source.indexOf("// README: end"))
            .replaceFirst("(?s)// README: pause.*// README: go on", "");
    assertThat(lines.strip().lines().map(String::strip))
        .allSatisfy(
            line -> assertThat(readme()).contains(line.replace("out.print", "System.out.print")));
  }

  /** The last line, with the digest, differs from build to build. */
  @Test
  void the_readme_shows_what_is_printed() throws IOException {
    String printed = printed();
    assertThat(printed).contains("Recommended: Amazon SageMaker JumpStart");
    assertThat(readme()).contains(printed.substring(0, printed.indexOf("sha256:")));
  }
}
