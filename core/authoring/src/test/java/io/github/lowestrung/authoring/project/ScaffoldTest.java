package io.github.lowestrung.authoring.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new project is whole, or not there at all. */
class ScaffoldTest {

  private static final Scaffold ACME = Scaffold.of("com.acme", "acme-rules", null, null);

  @TempDir Path folder;

  @Test
  void names_follow_from_group_and_artifact() {
    assertThat(ACME)
        .isEqualTo(
            new Scaffold("com.acme", "acme-rules", "1.0-SNAPSHOT", "com.acme.rules", "ACME"));
    assertThat(Scaffold.of("com.acme", "house", "house.of.rules", "HR2"))
        .isEqualTo(new Scaffold("com.acme", "house", "1.0-SNAPSHOT", "house.of.rules", "HR2"));
  }

  @Test
  void its_rules_decide_as_they_are() throws IOException {
    Path project = folder.resolve("below/acme-rules");
    ACME.write(project);

    Advisor advisor = Advisor.builder().addRulebook(project).build();

    assertThat(advisor.rulebooks())
        .extracting(Rulebook::id)
        .contains("com.acme:acme-rules:1.0-SNAPSHOT");
    Workload recommendations = Workload.of(Task.RECOMMENDATION).build();
    assertThat(advisor.decide(recommendations).recommendation().approach())
        .isNotEqualTo("personalize");
  }

  @Test
  void every_place_is_filled() throws IOException {
    for (Path file : ACME.write(folder)) {
      assertThat(Files.readString(file))
          .as("%s", file)
          .doesNotContain("${groupId}", "${artifactId}", "${version}", "${package}", "${idPrefix}")
          .doesNotContain("@project.version@", "@drools.version@")
          .endsWith("\n");
    }
    assertThat(folder.resolve("src/test/java/com/acme/rules/RulebookTest.java"))
        .content()
        .startsWith("package com.acme.rules;\n")
        .contains("Scenarios.of(\"com.acme:acme-rules\")");
  }

  @Test
  void nothing_is_written_over() throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "mine");

    assertThatThrownBy(() -> ACME.write(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The folder (" + folder + ") is not empty. Maybe name one that is yet to be made.");
    assertThatThrownBy(() -> ACME.write(note))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("note.txt), which is not a folder");
    assertThat(folder).isDirectoryContaining("glob:**/note.txt");
    assertThat(note).hasContent("mine");
  }

  @Test
  void nothing_half_written_is_left() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> ACME.write(file.resolve("acme-rules")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("nothing of it is left. Maybe");
    assertThat(folder).isDirectoryContaining("glob:**/file");
  }

  @ParameterizedTest
  @CsvSource({
    "com..acme, acme-rules, a, ACME, group (com..acme)",
    "com.acme, acme rules, a, ACME, artifact (acme rules)",
    "com.acme, ../acme, a, ACME, artifact (../acme)",
    "com.acme, acme-rules, com.acme.new, ACME, package (com.acme.new)",
    "com.acme, acme-rules, com/acme, ACME, package (com/acme)",
    "com.acme, acme-rules, io.github.lowestrung.rules, ACME, package (io.github.lowestrung.rules)",
    "com.acme, acme-rules, a, acme, prefix (acme)",
    "com.acme, acme-rules, a, X, prefix (X)",
    "com.acme, acme-rules, a, R3, prefix (R3)"
  })
  void names_that_make_no_project_are_refused(
      String group, String artifact, String packageName, String prefix, String named) {
    assertThatThrownBy(() -> Scaffold.of(group, artifact, packageName, prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The " + named + " cannot be used for a project of rules")
        .hasMessageContaining("Maybe choose one such as (");
  }

  @Test
  void a_name_that_follows_may_be_none() {
    assertThatThrownBy(() -> Scaffold.of("com.acme-corp", "rules", null, null))
        .hasMessageStartingWith("The package (com.acme-corp.rules) cannot be used");
  }
}
