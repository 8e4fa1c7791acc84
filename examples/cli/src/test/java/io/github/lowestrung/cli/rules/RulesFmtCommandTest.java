package io.github.lowestrung.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFmtCommandTest {

  private static final String RULE =
      """
      package com.acme;

      rule "A"
          @id("ACME-01")
      when
          Dataset( sizeGb > 5000 )
      then
          exclude(kcontext, "bedrock");
      end
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("limits.drl"), text);
  }

  @Test
  void a_file_is_written_in_the_format_and_then_left_alone() throws IOException {
    Path file = file(RULE.replace(" > ", ">"));

    ToolRun first = ToolRun.of("rules", "fmt", folder.toString());
    assertThat(first.out()).isEqualTo("formatted " + file + "\n");
    assertThat(first.status()).isEqualTo(ExitStatus.DONE);
    assertThat(file).hasContent(RULE);

    ToolRun second = ToolRun.of("rules", "fmt", file.toString());
    assertThat(second.out()).isEmpty();
    assertThat(second.status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void a_check_names_file_line_and_command_and_writes_nothing() throws IOException {
    String ugly = RULE.replace(" > ", ">");
    Path file = file(ugly);

    ToolRun check = ToolRun.of("rules", "fmt", "--check", folder.toString());
    assertThat(check.out())
        .isEqualTo(
            file
                + ":6: The file is not formatted as rules are. Maybe run 'lowest-rung rules fmt "
                + file
                + "'.\n");
    assertThat(check.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(file).hasContent(ugly);

    file(RULE);
    assertThat(ToolRun.of("rules", "fmt", "--check", folder.toString()).status())
        .isEqualTo(ExitStatus.DONE);
  }

  @Test
  void what_cannot_be_read_is_left_alone_and_named() throws IOException {
    Path file = file(RULE.replace("sizeGb > 5000", "#"));

    ToolRun toolRun = ToolRun.of("rules", "fmt", folder.toString());
    assertThat(toolRun.err()).contains("In " + file + ": Line 6 cannot be formatted");
    assertThat(toolRun.status()).isNotEqualTo(ExitStatus.DONE);

    ToolRun nowhere = ToolRun.of("rules", "fmt", folder.resolve("nowhere").toString());
    assertThat(nowhere.err()).contains("There is no '");
    assertThat(nowhere.status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
