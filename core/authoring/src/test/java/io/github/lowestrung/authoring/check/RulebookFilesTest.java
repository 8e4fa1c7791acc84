package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptor, tables of data, and files that nobody reads. */
class RulebookFilesTest {

  private static final String APPROACHES = RulebookDirectory.FOLDER + "approaches.yaml";

  @TempDir Path folder;

  @Test
  void a_missing_descriptor_is_found_with_what_is_wrong_with_the_rules() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("sizeGb", "sizeGB").without(RulebookDirectory.DESCRIPTOR);
    assertThat(toyDirectory.found()).contains("descriptor 0", "unknown-field 14");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 0x1b, 0x7f, 0x85})
  void a_control_character_is_found_where_it_stands(int character) {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("sizeGb", Character.toString(character) + "sizeGb");
    assertThat(toyDirectory.findings())
        .anyMatch(
            finding ->
                finding.position().line() == 11
                    && finding.message().contains("U+%04X in column".formatted(character)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "x"})
  void what_is_too_deep_or_too_long_for_the_engine_is_an_error_and_no_failure(String unit) {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("sizeGb", unit.repeat(20_000) + "sizeGb");
    assertThat(toyDirectory.findings())
        .anyMatch(finding -> finding.severity() == Severity.ERROR)
        .anyMatch(finding -> finding.message().contains("more than"));
  }

  @Test
  void a_file_is_no_larger_than_what_is_read_soon() {
    String large = "- {id: " + "x".repeat(1 << 20) + "}\n";
    List<String> files =
        List.of(
            "approaches.yaml",
            "approved.yaml",
            "notes.yaml",
            "rulebook.yaml",
            "scenarios/own.yaml",
            "versions.yaml",
            "waivers.yaml");
    ToyDirectory toyDirectory = ToyDirectory.good(folder);
    files.forEach(file -> toyDirectory.with(RulebookDirectory.FOLDER + file, large));
    assertThat(toyDirectory.findings())
        .filteredOn(finding -> finding.message().contains("1048585 bytes"))
        .allMatch(finding -> finding.message().contains("at most 1048576 bytes"))
        .extracting(
            finding ->
                folder.resolve(RulebookDirectory.FOLDER).relativize(finding.file()).toString())
        .containsExactlyElementsOf(files);
    ToyDirectory.good(folder).without(RulebookDirectory.FOLDER + "approaches.yaml");
    assertThatThrownBy(() -> Advisor.builder().addRulebook(folder).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(".yaml", "1048585 bytes", "at most 1048576");
  }

  @Test
  void what_stands_in_the_place_of_a_file_is_named() throws IOException {
    ToyDirectory.good(folder);
    Path table = folder.resolve(RulebookDirectory.FOLDER + "approved.csv");
    Files.createDirectory(table);
    assertAstray(table, "is a folder, where a file was expected");
    Files.delete(table);
    Files.createSymbolicLink(table, table.getFileName());
    assertAstray(table, "leads to none");
    Files.delete(table);
    Files.createSymbolicLink(table, Path.of("nowhere.csv"));
    assertAstray(table, "leads to none");
    Files.delete(table);
    Path loop = Files.createSymbolicLink(folder.resolve("com/loop"), folder);
    assertAstray(loop, "leads back to itself");
    Files.delete(loop);
    Files.createSymbolicLink(folder.resolve("com/.#limits.drl"), Path.of("an-editor@1"));
    assertThat(RulebookCheck.of(folder)).isEmpty();
  }

  private void assertAstray(Path place, String what) {
    assertThatThrownBy(() -> RulebookCheck.of(folder))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(place.getFileName().toString(), what);
  }

  @Test
  void rules_in_a_folder_that_is_linked_are_read(@TempDir Path elsewhere) throws IOException {
    ToyDirectory.good(elsewhere).but("sizeGb", "sizGb");
    ToyDirectory toyDirectory = ToyDirectory.good(folder).without(ToyDirectory.DRL);
    Files.delete(folder.resolve("com/acme/rules"));
    Files.createSymbolicLink(folder.resolve("com/acme/rules"), elsewhere.resolve("com/acme/rules"));
    assertThat(toyDirectory.found()).contains("unknown-field 14");
  }

  @Test
  void brackets_beyond_reason_are_an_error() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("sizeGb", "(".repeat(60) + "sizeGb" + ")".repeat(60));
    assertThat(toyDirectory.findings())
        .anyMatch(finding -> finding.message().contains("The brackets are more than 10 deep"));
  }

  @Test
  void a_directory_that_is_not_there_is_refused() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> RulebookCheck.of(nowhere))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("There is no directory");
  }

  @Test
  void a_descriptor_without_group_or_version_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with(RulebookDirectory.DESCRIPTOR, "# ours\nid: rules\n");
    assertThat(toyDirectory.found()).containsExactly("descriptor 0", "descriptor 2");
  }

  @Test
  void a_descriptor_that_is_no_yaml_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with(RulebookDirectory.DESCRIPTOR, "id: [com.acme:rules\n");
    assertThat(toyDirectory.findings()).isNotEmpty();
    assertThat(toyDirectory.findings())
        .allMatch(finding -> finding.check().term().equals("descriptor"));
  }

  @Test
  void places_that_no_project_fills_are_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                RulebookDirectory.DESCRIPTOR,
                "id: ${project.groupId}:${project.artifactId}\nversion: ${project.version}\n");
    assertThat(toyDirectory.found()).contains("descriptor 0");
  }

  @Test
  void every_unknown_field_of_a_table_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                APPROACHES,
                """
                - {id: our-model, name: Our model, rung: 4}
                - {id: our-other, nmae: Our other, rung: 4}
                - {id: our-third, name: Our third, rung: 4, group: [x]}
                """);
    assertThat(toyDirectory.found()).contains("table 2", "table 3");
    assertThat(toyDirectory.findings().get(0).message()).contains("(nmae); did you mean (name)?");
  }

  @Test
  void a_table_that_cannot_be_read_is_found_with_its_line() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                APPROACHES, "- {id: our-model, name: Our model, rung: 4}\n- {id: b, rung: high}\n");
    assertThat(toyDirectory.found()).contains("table 2");
  }

  @Test
  void half_a_letter_is_found_in_a_table() {
    String notes = "- {about: x, text: \"half \\ud800 of it\"}\n";
    ToyDirectory table =
        ToyDirectory.good(folder).with(RulebookDirectory.FOLDER + "notes.yaml", notes);
    assertThat(table.findings())
        .anyMatch(finding -> finding.message().contains("no half of a surrogate pair"));
  }

  @Test
  void an_approach_has_an_id_of_its_own_and_a_rung() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                APPROACHES,
                """
                - {id: our-model, name: Our model, rung: 4}
                - {id: bedrock, name: Our Bedrock, rung: 2}
                - {id: our-other, name: Our other, rung: 9}
                """);
    assertThat(toyDirectory.found()).containsExactly("approach 2", "approach 3");
  }

  @Test
  void an_approach_on_a_rung_of_the_library_is_fine() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with(APPROACHES, "- {id: our-model, name: Our model, rung: 4}\n");
    assertThat(toyDirectory.findings()).isEmpty();
  }

  @Test
  void a_table_that_nothing_reads_is_a_warning() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with(RulebookDirectory.FOLDER + "aproaches.yaml", "[]\n");
    assertThat(toyDirectory.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check().term()).isEqualTo("unknown-table");
              assertThat(finding.message()).contains("did you mean (approaches.yaml)?");
            });
  }

  @Test
  void a_table_that_the_engine_would_not_read_is_a_warning() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with("com/acme/rules/a.csv", "")
            .with("com/acme/rules/b.XLSX", "")
            .with("com/acme/rules/c.drl.xls.xlsx", "")
            .with("com/acme/rules/d.DRL", "");
    assertThat(toyDirectory.findings())
        .extracting(finding -> finding.check().term() + " " + finding.advice())
        .containsExactly(
            "ignored-file Rename it to (a.drl.csv) if it holds rules.",
            "ignored-file Rename it to (b.drl.xlsx) if it holds rules.",
            "ignored-file Rename it to (c.drl.xls.drl.xlsx) if it holds rules.",
            "ignored-file Rename it to (d.drl) if it holds rules.");
  }

  @Test
  void a_file_without_rules_is_a_warning() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with("com/acme/rules/empty.drl", "package com.acme.rules;\n");
    assertThat(toyDirectory.found()).containsExactly("no-rules 0");
  }

  @Test
  void what_loading_refuses_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(APPROACHES, "- {id: sagemaker, name: Our SageMaker, rung: 4}\n");
    assertThat(toyDirectory.found()).containsExactly("loading 0");
    assertThat(toyDirectory.findings().get(0).message()).contains("names an approach and a group");
  }

  @Test
  void the_rules_of_the_library_have_no_error() {
    Path own = Path.of("../../rules-kjar/src/main/resources");
    assertThat(RulebookCheck.of(own)).noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void a_file_that_is_not_plain_utf_8_is_an_error() {
    byte[] latin =
        ToyDirectory.RULE
            .replace("the data are", "f\u00fcr Daten")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ToyDirectory.good(folder).with(ToyDirectory.DRL, latin).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo(SourceCheck.ENCODING);
              assertThat(finding.position().line()).isEqualTo(11);
              assertThat(finding.message()).contains("0xFC", "@reason(\"f");
            });
    assertThat(
            ToyDirectory.good(folder).with(ToyDirectory.DRL, "\uFEFF" + ToyDirectory.RULE).found())
        .containsExactly("encoding 1");
    assertThatThrownBy(() -> Advisor.builder().addRulebook(folder).build())
        .hasMessageContainingAll(ToyDirectory.DRL + ":1", "byte order mark", "without BOM");
  }

  @Test
  void line_ends_of_windows_change_nothing() {
    ToyDirectory.good(folder)
        .with(
            ToyDirectory.DRL,
            ToyDirectory.RULE
                .replace("GB\")", "GB\"\n          + \" of it\")")
                .replace("\n", "\r\n"));
    assertThat(RulebookCheck.of(folder))
        .extracting(SourceFinding::check)
        .isSubsetOf(SourceCheck.FORMAT);
    Advisor advisor = Advisor.builder().addRulebook(folder).build();
    assertThat(
            advisor
                .decide(
                    advisor.reader().read("{task: text-generation, data: {sizeGb: 6000}}"),
                    LocalDate.of(2026, 11, 23))
                .toJson())
        .contains("the data are 6000 GB of it");
  }

  @Test
  void the_lock_of_an_open_workbook_is_no_table() {
    assertThat(ToyDirectory.good(folder).with("com/acme/rules/~$a.drl.xlsx", "acme").found())
        .containsExactly("ignored-file 0");
    assertThat(Advisor.builder().addRulebook(folder).build().rulebooks()).hasSize(2);
  }
}
