package io.github.lowestrung.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.handbook.RequirementTrace;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages of a toy handbook: a rule of a rung, a trap, and one of neither, without its DRL. */
class HandbookMarkdownTest {

  private static final RulePage RUNG =
      new RulePage(
          rule("R1-01", "Rung 1 - Saws | cut", "rung", "1", null, Stratum.EXCLUDE),
          "acme/ladder/rung-1.drl",
          "Wood( thick > 3 )",
          "Because *thin* wood breaks.",
          List.of(),
          List.of(),
          List.of("plank"));
  private static final RulePage TRAP =
      new RulePage(
          rule("T2-01", "Trap 2 - Fingers", "trap", null, "2", Stratum.ADVISE),
          "acme/traps/trap-2.drl",
          "Fingers()",
          null,
          List.of(),
          List.of(),
          IntStream.rangeClosed(1, 10).mapToObj(i -> "cut-" + i).toList());
  private static final RulePage LOOSE =
      new RulePage(
          rule("W-01", "Caution - Dust", "caution", null, null, Stratum.ADVISE),
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of());

  private final HandbookMarkdown pages =
      new HandbookMarkdown(
          new Handbook(
              List.of(new Rung(1, "Tools", "", "", "", 1, "", "", "", "", "", null)),
              List.of(RUNG, TRAP, LOOSE),
              List.of(
                  new RequirementTrace(
                      new Requirement("L1", "Saws cut"), List.of("R1-01"), List.of("plank")))));

  private static RuleInfo rule(
      String id, String name, String kind, String rung, String trap, Stratum stratum) {
    return new RuleInfo(
        id,
        name,
        kind,
        rung,
        trap,
        "0.1",
        List.of("L1"),
        "{data.sizeGb} is thick",
        Strength.SOFT,
        null,
        null,
        List.of(),
        stratum,
        "acme:tools:1.0");
  }

  @Test
  void a_folder_has_an_index_the_traceability_and_a_page_for_each_file() {
    assertThat(pages.folder("Generated.", "../src/").keySet())
        .containsExactly(
            "README.md", "ladder/rung-1.md", "rules.md", "traceability.md", "traps/trap-2.md");
  }

  @Test
  void the_index_lists_by_rung_by_trap_and_by_kind() {
    assertThat(pages.folder("Generated.", "../src/").get("README.md"))
        .isEqualTo(
            """
            # The rules

            Generated.

            There are 3 rules. Which of them cover which requirement: [traceability](traceability.md).

            ## Rung 1: Tools

            | Rule | Says | Source |
            |---|---|---|
            | [R1-01](ladder/rung-1.md#r1-01) | Rung 1 - Saws \\| cut | [L1](traceability.md#l1) |

            ## Trap 2

            | Rule | Says | Source |
            |---|---|---|
            | [T2-01](traps/trap-2.md#t2-01) | Trap 2 - Fingers | [L1](traceability.md#l1) |

            ## Kind: caution

            | Rule | Says | Source |
            |---|---|---|
            | [W-01](rules.md#w-01) | Caution - Dust | [L1](traceability.md#l1) |
            """);
  }

  @Test
  void a_topic_shows_its_rules_whole() {
    assertThat(pages.folder("Generated.", "../src/").get("ladder/rung-1.md"))
        .isEqualTo(
            """
            # ladder/rung-1

            Generated.

            ## <a id="r1-01"></a>R1-01 Rung 1 - Saws | cut

            - Kind: rung of rung 1, stratum exclude
            - Reason: `{data.sizeGb} is thick`
            - Strength: soft
            - Source: [L1](../traceability.md#l1)
            - Since: 0.1, in `acme:tools`
            - File: [acme/ladder/rung-1.drl](../../src/acme/ladder/rung-1.drl)
            - Scenarios: `plank`

            ```
            Wood( thick > 3 )
            ```

            Because *thin* wood breaks.
            """);
  }

  @Test
  void the_traceability_leads_from_row_to_rules_and_scenarios() {
    assertThat(pages.folder("Generated.", "../src/").get("traceability.md"))
        .endsWith(
            """
            | Row | What must hold | Rules | Scenarios |
            |---|---|---|---|
            | <a id="l1"></a>L1 | Saws cut | [R1-01](ladder/rung-1.md#r1-01) | `plank` |
            """);
  }

  @Test
  void many_scenarios_are_counted_and_folded_away() {
    assertThat(pages.entry("T2-01"))
        .contains("- Kind: trap 2, stratum advise\n")
        .contains("- Scenarios: <details><summary>10</summary> `cut-1`, ", "`cut-10`</details>\n")
        .doesNotContain("Strength", "](");
  }

  @Test
  void a_rule_without_file_and_scenario_says_so() {
    assertThat(pages.entry("W-01")).contains("- Scenarios: none\n").doesNotContain("File", "```");
  }

  @Test
  void one_page_has_it_all_and_leads_to_itself() {
    assertThat(pages.onePage())
        .contains("| [R1-01](#r1-01) |")
        .contains("## <a id=\"r1-01\"></a>R1-01")
        .contains("| <a id=\"l1\"></a>L1 | Saws cut | [R1-01](#r1-01) | `plank` |")
        .contains("- Source: [L1](#l1)");
  }

  @Test
  void there_is_no_entry_of_an_unknown_rule() {
    assertThatThrownBy(() -> pages.entry("Z-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(Z-01)");
  }
}
