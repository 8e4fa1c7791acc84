package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows of tables name, and nothing has, is found in its cell, all of it at once. */
class TableRowsCheckTest {

  private static final String META = "META-INF/lowest-rung/";
  private static final String DATED = "mark: verified, source: s, asOf: 2026-11-23";

  @TempDir Path folder;

  private ToyDirectory with(String table, String rows) {
    return ToyDirectory.good(folder).with(META + table, rows.replace("DATED", DATED));
  }

  @Test
  void each_misspelt_name_is_found_in_its_cell_with_what_was_meant() {
    with("approaches.yaml", "- {id: our-own, name: Our own, rung: 2, services: [bedrokk]}\n");
    with(
        "regions.yaml",
        "- {region: eu-acme-1, partition: aws, name: n, services: [bedrok], fips: [kendr], source:"
            + " s, asOf: 2026-11-23}\n");
    with(
        "images.yaml",
        "- {names: [our-onw, our-own/pytorh], regions: [eu-centrl-1, eu-acme-1], DATED}\n");
    with(
        "minimums.yaml",
        "- {approach: kendr, tasks: [enterprise-serch], of: row, least: 1, DATED}\n");
    with(
        "languages.yaml",
        "- {approach: our-own, tasks: [translation], languages: [en, german, zh_tw, xx], DATED}\n");
    with(
        "tuning.yaml",
        "- {approach: our-own, models: [m], regions: [us-est-1], method: fine-tuning, DATED}\n");
    with(
        "closings.yaml",
        """
        - {service: forcast, approach: forecst, since: 2026-01-01, replacement: r, DATED}
        - {service: acme-feature, since: 2026-01-32, replacement: r, DATED}
        """);
    with("tightenings.yaml", "- {parameter: autopilot-data, value: 5, reason: r, source: s}\n");

    assertThat(with("notes.yaml", "[]\n").findings())
        .allMatch(f -> f.check() == SourceCheck.TABLE)
        .extracting(f -> f.file().getFileName() + f.position().toString() + " " + meant(f))
        .containsExactly(
            "approaches.yaml:1:52 bedrokk -> bedrock",
            "closings.yaml:1:13 forcast -> forecast",
            "closings.yaml:1:32 forecst -> forecast",
            "closings.yaml:2:34 2026-01-32",
            "images.yaml:1:12 our-onw -> our-own",
            "images.yaml:1:21 pytorh -> pytorch",
            "images.yaml:1:48 eu-centrl-1 -> eu-central-1",
            "languages.yaml:1:61 german -> de",
            "languages.yaml:1:69 zh_tw -> zh-TW",
            "languages.yaml:1:76 xx",
            "minimums.yaml:1:14 kendr -> kendra",
            "minimums.yaml:1:29 enterprise-serch -> enterprise-search",
            "minimums.yaml:1:52 row -> rows",
            "regions.yaml:1:59 bedrok -> bedrock",
            "regions.yaml:1:75 kendr -> kendra",
            "tightenings.yaml:1:15 autopilot-data -> autopilot-data-gb",
            "tuning.yaml:1:46 us-est-1 -> us-east-1");
  }

  /** Returns the first name in brackets, and the last that is offered for it. */
  private static String meant(SourceFinding finding) {
    String text = finding.message() + finding.advice();
    String name = text.replaceFirst("(?s).*?\\(([^)]*)\\).*", "$1");
    boolean offered = text.contains("did you mean (") || text.contains("Maybe (");
    return offered
        ? name + " -> " + text.replaceFirst("(?s).*(?:did you mean|Maybe) \\(([^)]*)\\).*", "$1")
        : name;
  }

  @Test
  void a_row_lacks_nothing_and_takes_nothing_from_another() {
    with(
        "regions.yaml",
        """
        - {region: eu-west-1, partition: aws, name: n, source: s, asOf: 2026-11-23}
        - {region: eu-acme-1, partition: aws, name: n, source: s, asOf: 2026-11-23}
        - {region: eu-acme-1, partition: aws, name: n, source: s, asOf: 2026-11-23}
        """);
    with(
        "closings.yaml",
        "- {service: kendra, since: 2026-01-01, replacement: r, mark: verified, source: s}\n");
    with(
        "tuning.yaml",
        "- {approach: bedrock, models: [m], regions: [eu-acme-1], method: fine-tuning, DATED}\n");
    with(
        "tightenings.yaml",
        """
        - {parameter: autopilot-data-gb, value: 150, reason: r, source: s}
        - {parameter: autopilot-data-gb, value: 50, raeson: r, source: s}
        """);

    assertThat(with("notes.yaml", "[]\n").findings())
        .extracting(SourceFinding::message)
        .containsExactly(
            "The row has no (asOf), which it needs.",
            "The region (eu-west-1) has a row already, in another rulebook.",
            "The region (eu-acme-1) has a row already, above this one.",
            "The value (150) of (autopilot-data-gb) is not tighter than (100): only lower ones"
                + " are.",
            "There is no field (raeson); did you mean (reason)? It would stop the loading.",
            "The approach (bedrock) is another rulebook's. Such rows add up, so this one would"
                + " widen what that allows.");
  }

  @Test
  void what_a_rulebook_brings_itself_is_known() {
    with("approaches.yaml", "- {id: our-own, name: Our own, rung: 2, services: [our-service]}\n");
    with(
        "regions.yaml",
        "- {region: eu-acme-1, partition: aws, name: n, services: [our-service, bedrock], source:"
            + " s, asOf: 2026-11-23}\n");
    with(
        "closings.yaml",
        """
        - {service: our-own, approach: our-own, since: 2027-01-01, replacement: r, DATED}
        - {service: our-service, since: 2027-01-01, replacement: r, DATED}
        """);
    with("images.yaml", "- {names: [our-own], regions: [eu-acme-1, eu-west-1], DATED}\n");

    assertThat(
            with(
                    "waivers.yaml",
                    """
                    - id: W-1
                      rule: ACME-01
                      scope: {location: {region: eu-acme-1}, account: {existingCustomerOf: [our-service]}}
                      reason: r
                      approver: a
                      expires: 2099-01-01
                    """)
                .findings())
        .isEmpty();
  }
}
