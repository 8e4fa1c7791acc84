package io.github.lowestrung.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Your own rules begin with a project that is written whole. */
class RulesNewCommandTest {

  @TempDir Path folder;

  @Test
  void a_project_is_written_and_what_to_do_next_is_said() throws IOException {
    Path project = folder.resolve("acme-rules");

    ToolRun toolRun = ToolRun.of("rules", "new", project.toString(), "--group", "com.acme");

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out())
        .contains(project.resolve("pom.xml") + "\n")
        .contains("These are the rules of com.acme:acme-rules, package com.acme.rules;")
        .contains("  lowest-rung rules check " + project + "\n")
        .contains("  (cd " + project + " && mvn -B verify)\n")
        .contains("--rulebook " + project + "/target/acme-rules-1.0-SNAPSHOT.jar FILE\n");
    assertThat(project.resolve("src/main/resources/com/acme/rules/residency.drl"))
        .content()
        .contains("@id(\"ACME-01\")");
  }

  @Test
  void each_name_can_be_chosen() {
    ToolRun toolRun =
        ToolRun.of(
            "rules",
            "new",
            folder.toString(),
            "--group",
            "com.acme",
            "--artifact",
            "house",
            "--package",
            "com.acme.house",
            "--prefix",
            "HR");

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out())
        .contains("rules of com.acme:house, package com.acme.house; their ids begin with HR-.");
  }

  @Test
  void a_name_that_cannot_be_used_is_wrong_usage() throws IOException {
    ToolRun toolRun =
        ToolRun.of("rules", "new", folder.resolve("a b").toString(), "--group", "com.acme");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.err()).startsWith("The artifact (a b) cannot be used").contains("Maybe");
    assertThat(Files.exists(folder.resolve("a b"))).isFalse();
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("note.txt"), "mine");

    ToolRun toolRun =
        ToolRun.of(
            "rules", "new", folder.toString(), "--group", "com.acme", "--artifact", "acme-rules");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("is not empty. Maybe");
    assertThat(folder.resolve("pom.xml")).doesNotExist();
  }
}
