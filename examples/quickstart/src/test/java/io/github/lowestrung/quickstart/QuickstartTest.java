package io.github.lowestrung.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  @Test
  void prints_the_recommendation_and_why_the_lower_rung_is_out() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "jumpstart",
            "the model must run inside the customer's network boundary (customer-vpc), where AI"
                + " services and Bedrock do not run");
  }

  @Test
  void the_readme_shows_the_lines_that_run() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/github/lowestrung/quickstart/Quickstart.java"));
    String lines =
        source
            .substring(source.indexOf("// README: begin") + 16, source.indexOf("// README: end"))
            .stripIndent()
            .strip()
            .replace("out.println", "System.out.println");
    String readme = Files.readString(Path.of("../../README.md"));
    for (String line : lines.lines().toList()) {
      assertThat(readme).contains(line.strip());
    }
  }
}
