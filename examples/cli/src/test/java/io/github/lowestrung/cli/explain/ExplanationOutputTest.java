package io.github.lowestrung.cli.explain;

import static io.github.lowestrung.cli.explain.ExplainCommandTest.ask;
import static io.github.lowestrung.cli.explain.ExplainCommandTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of the commands that explain says. */
class ExplanationOutputTest {

  private static final String SUMMARIES =
      "{task: summarization, network: {isolation: customer-vpc}, latency: {mode: asynchronous}}";
  private static final String CHURN =
      "{task: binary-classification, data: {modality: tabular, sizeGb: 99.5}}";

  @Test
  void why_leads_down_to_the_facts() {
    assertThat(ask(SUMMARIES, "why -").out())
        .contains("├─ It serves the task\n")
        .contains("├─ Rung 1, Pre-built AI services: nothing serves the task\n")
        .containsSubsequence(
            "├─ Rung 2, Foundation model services: excluded\n",
            "│  └─ ✗  bedrock\n",
            "│     └─ X-01  the model")
        .contains("└─ network.isolation = customer-vpc\n")
        .contains("R3-30  as above\n");
  }

  @Test
  void why_not_names_what_excludes_an_approach() {
    assertThat(ask(SUMMARIES, "why-not bedrock -").out())
        .startsWith("Why not bedrock\n\nAmazon Bedrock is excluded by X-01: the model must run")
        .contains("\nWhat excludes it\n  X-01  the model", "• network.isolation = customer-vpc\n");
  }

  @Test
  void why_not_tells_a_rule_condition_by_condition() {
    assertThat(ask(SUMMARIES, "why-not --rule X-02 -").out())
        .startsWith("X-02 Constraint - An air-gapped environment")
        .contains("X-02 did not fire: ")
        .contains("  ✗  network.isolation == air-gapped (network.isolation = customer-vpc)\n");
    assertThat(ask(SUMMARIES, "why-not --rule X-01 -").out()).contains("What it found\n  X-01  ");
    assertThat(ask(CHURN, "why-not --rule X-01 -").out())
        .contains("  ?  network.isolation == customer-vpc (network.isolation is not known, so");
  }

  @Test
  void what_if_decides_again() {
    assertThat(
            ask(SUMMARIES, "what-if - --set network.isolation=none --withdraw latency.mode").out())
        .startsWith("What if network.isolation = none and latency.mode is not known?\n\n")
        .contains("(jumpstart), rung 3 → Amazon Bedrock (bedrock), rung 2\n")
        .contains("\nNo longer excluded\n  X-01  bedrock: the model must run");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data.languages=[en, de] | data.languages = en, de
          data.languages=[no]     | data.languages = no
          data.labeled=true       | data.labeled = true
          data.sizeGb=5.5         | data.sizeGb = 5.5 GB
          data.rows=1e6           | data.rows = 1,000,000
          model.algorithm=xgboost | model.algorithm = xgboost
          """)
  void values_are_read_as_in_documents(String change, String shown) {
    ToolRun toolRun = ToolRun.withInput(CHURN, "what-if", "-", "--set", change);

    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.lines().get(0)).isEqualTo("What if " + shown + "?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set network.isolation=costumer-vpc         | did you mean 'customer-vpc'?
          --set network.isolation=5                    | with the changes: network.isolation: the number 5 where
          --set data.sizeGb=-1                         | with the changes: data.sizeGb: -1 where a number of at least 0
          --set netwrk.isolation=none                  | did you mean 'network.isolation'?
          --withdraw data.size                         | did you mean 'data.sizeGb'?
          --withdraw task                              | with the changes: task:
          --set data.sizeGb=1 --set data.sizeGb=2      | one change to each fact
          """)
  void a_change_that_is_not_valid_is_told_with_its_path(String changes, String problem) {
    ToolRun toolRun = ask(CHURN, "what-if - " + changes);

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).startsWith("with the changes: ").contains(problem);
  }

  @Test
  void a_change_without_a_value_is_wrong_usage() {
    assertThat(refused(CHURN, "what-if -")).startsWith("A change is missing, such as --set ");
    assertThat(refused(CHURN, "what-if - --set data.sizeGb="))
        .startsWith("Invalid value for option '--set'")
        .contains("has no value; --withdraw takes back what is known");
    assertThat(refused(CHURN, "what-if - --set data.sizeGb=[")).contains("is not YAML (");
  }

  @Test
  void what_it_would_take_is_proven() {
    String free = ask(SUMMARIES, "what-would-it-take bedrock -").out();
    String fixed = ask(SUMMARIES, "what-would-it-take bedrock - --fix network").out();
    String hasty = ask(SUMMARIES, "what-would-it-take comprehend - --limit 0.001").out();

    assertThat(free)
        .startsWith("What it would take for bedrock to win\n")
        .contains("• change network.isolation from customer-vpc to one of ")
        .contains("• withdraw network.isolation (now customer-vpc)\n", "Proven: ");
    assertThat(fixed).contains("No set of up to 4 changes makes Amazon Bedrock win.\n");
    assertThat(hasty).containsIgnoringCase("time ran out");
  }

  @Test
  void stability_says_how_near_a_border_is() {
    assertThat(ask(CHURN, "stability -").out())
        .contains("• data.sizeGb = 99.5 GB: above 100 GB, 0.5 GB away", "→ xgboost, rung 4 (R3-21");
  }

  @Test
  void questions_say_what_is_worth_asking() {
    assertThat(ask(CHURN, "questions -").out())
        .contains(
            "As the facts stand: autopilot, rung 3.\n",
            "Still possible",
            ": autopilot, jumpstart, ")
        .contains("\nQuestions, the most helpful first\n  • ")
        .contains("→ byoc, rung 5; nothing else is left\n", "\nLess helpful, yet able to change");
  }
}
