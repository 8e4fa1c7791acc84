package io.github.lowestrung.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.report.handbook.HandbookMarkdown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drools.base.util.Drools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules tell what they say of themselves, those of further rulebooks included. */
class RulesCommandTest {

  private static final HandbookMarkdown HANDBOOK =
      new HandbookMarkdown(Handbook.of(ToolRun.advisor()));

  @TempDir Path folder;

  @Test
  void every_rule_is_one_line_of_the_list() {
    ToolRun toolRun = ToolRun.of("rules", "list");

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out().lines()).hasSameSizeAs(ToolRun.advisor().catalog().rules());
    assertThat(toolRun.out())
        .contains(
            "\n"
                + "X-02     constraint  Constraint - An air-gapped environment runs only"
                + " self-contained images (T4, D7, Q17, L8)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --kind trap                              | T6-01 | X-02
          --rung 4.5                               | R4.5-01 | R4-22
          --text "air-gapped"                      | X-02 | T6-01
          --field network.isolation                | X-02 | R4.5-01
          --field network --kind constraint        | X-02 | R4.5-01
          --approach script-mode --rung 4.5        | R4.5-01 | R5-01
          """)
  void a_list_has_the_rules_that_fit_every_option(String options, String there, String not) {
    ToolRun toolRun =
        ToolRun.of(
            Stream.concat(
                    Stream.of("rules", "list"), Stream.of(options.replace("\"", "").split(" ")))
                .toArray(String[]::new));

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out().lines()).anyMatch(line -> line.startsWith(there + " "));
    assertThat(toolRun.out().lines()).noneMatch(line -> line.startsWith(not + " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --kind      | constrant         | constraint
          --rung      | 7                 | 4.5
          --field     | network.isolatoin | network.isolation
          --approach  | bedrok            | bedrock
          """)
  void an_option_that_names_nothing_is_wrong_usage(String option, String value, String meant) {
    ToolRun toolRun = ToolRun.of("rules", "list", option, value);

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.err()).contains("There is no").contains(meant);
  }

  @Test
  void a_list_of_nothing_says_so() {
    ToolRun toolRun = ToolRun.of("rules", "list", "--kind", "trap", "--text", "nowhere");

    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).contains("No rule fits all of these options");
  }

  @Test
  void a_rule_shows_all_there_is_to_read_about_it() {
    ToolRun toolRun = ToolRun.of("rules", "show", "X-02");

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out())
        .startsWith("# X-02 Constraint - An air-gapped environment")
        .contains("- Reason: `the environment is {network.isolation}, where")
        .contains("- Strength: hard")
        .contains("- Source: T4, D7, Q17, L8")
        .contains("- File: `io/github/lowestrung/rules/ladder/constraint-network.drl`")
        .contains("Network( isolation == Isolation.AIR_GAPPED )")
        .isEqualTo(HANDBOOK.entry("X-02"));
  }

  @Test
  void words_of_a_name_show_its_rule_or_list_those_that_have_them() {
    ToolRun one = ToolRun.of("rules", "show", "Air-gapped", "self-contained");
    ToolRun several = ToolRun.of("rules", "show", "constraint");

    assertThat(one.out()).startsWith("# X-02 ");
    assertThat(several.out()).contains("X-01 ", "X-02 ");
    assertThat(several.status()).isZero();
  }

  @Test
  void an_unknown_rule_is_wrong_usage_and_the_nearest_is_named() {
    ToolRun toolRun = ToolRun.of("rules", "show", "X-0Z");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).startsWith("There is no rule 'X-0Z'; did you mean 'X-0");
  }

  @Test
  void the_catalogue_has_it_all() {
    ToolRun toolRun = ToolRun.of("rules", "catalog");

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out())
        .isEqualTo(HANDBOOK.onePage())
        .contains("## Rung 4.5: ", "## Trap 10\n", "## Kind: platform\n", "## Traceability\n");
  }

  @Test
  void a_further_rulebook_is_shown_beside_the_others() throws IOException {
    Path jar =
        jar(
            Map.of(
                "META-INF/lowest-rung/rulebook.yaml",
                "{id: 'acme:rules', version: '2'}",
                "META-INF/kie/acme/rules/drools-model",
                "Drools-Model-Version:" + Drools.getFullVersion(),
                "META-INF/lowest-rung/requirements.yaml",
                "[{row: ACME1, says: nothing leaves the house}]",
                "META-INF/lowest-rung/scenarios/acme.yaml",
                "[{id: acme-sealed, workload: {task: ocr, network: {isolation:"
                    + " air-gapped}}}]"));

    ToolRun toolRun = ToolRun.of("rules", "catalog", "--rulebook", jar.toString());

    assertThat(toolRun.status()).isZero();
    assertThat(toolRun.out()).contains("ACME1 | nothing leaves the house |", "`acme-sealed`");
    assertThat(ToolRun.of("rules", "catalog").out()).doesNotContain("ACME1", "acme-sealed");
  }

  @Test
  void a_rulebook_that_is_not_there_is_refused() {
    ToolRun toolRun =
        ToolRun.of("rules", "list", "--rulebook", folder.resolve("gone.jar").toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
    assertThat(toolRun.err()).startsWith("There is no rulebook (").contains("gone.jar");
  }

  @Test
  void a_rulebook_that_cannot_be_used_says_why() throws IOException {
    Path jar = jar(Map.of("META-INF/lowest-rung/rulebook.yaml", "{id: acme, version: '2'}"));

    ToolRun toolRun = ToolRun.of("rules", "list", "--rulebook", jar.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
    assertThat(toolRun.err()).contains("needs an id of the form group:artifact");
  }

  @Test
  void a_file_that_is_no_rulebook_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("x.jar"), "no jar at all");

    ToolRun toolRun = ToolRun.of("rules", "list", "--rulebook", text.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
    assertThat(toolRun.err()).contains("x.jar) is not a rulebook");
  }

  @Test
  void the_case_of_an_id_does_not_matter() {
    assertThat(ToolRun.of("rules", "show", "x-02").out()).startsWith("# X-02 ");
  }

  @Test
  void rules_alone_is_wrong_usage() {
    ToolRun toolRun = ToolRun.of("rules");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.err())
        .startsWith("A command is missing: one of list, show, catalog, check, fmt, test, new.");
  }

  private Path jar(Map<String, String> files) throws IOException {
    Path jar = folder.resolve("acme.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
