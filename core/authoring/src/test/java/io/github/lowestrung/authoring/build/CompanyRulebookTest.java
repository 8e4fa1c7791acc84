package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyRulebookTest {

  private static final String GATEWAY =
      """
      - id: acme-gateway
        name: Acme LLM gateway
        rung: 2
        groups: [foundation-models]
      """;

  @TempDir private Path directory;

  @Test
  void an_exclusion_changes_the_decision_and_the_trail_names_it() {
    Decision decision = acme().decide("task: summarization");

    assertThat(decision.recommendation().approach()).isEqualTo("jumpstart");
    assertThat(decision.find("bedrock").orElseThrow().exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.rule()).isEqualTo("ACME-01");
              assertThat(exclusion.reason()).isEqualTo("it is the policy of Acme");
              assertThat(exclusion.source()).containsExactly("POL-1");
            });
    assertThat(decision.rulebooks())
        .extracting(Rulebook::id)
        .first()
        .isEqualTo("com.acme:acme-rules:1.0.0");
  }

  @Test
  void an_approach_of_ones_own_is_nominated_preferred_and_excluded_by_our_rules() {
    AcmeRules acme =
        acme()
            .table("approaches.yaml", GATEWAY)
            .rule(
                "ACME-02",
                "The gateway summarizes",
                "nominate",
                "Tasks( include(Task.SUMMARIZATION) )",
                "nominate(kcontext, \"acme-gateway\");");

    assertThat(acme.decide("task: summarization").recommendation().approach())
        .isEqualTo("acme-gateway");
    // X-30 leaves foundation models, and the gateway says that it is one
    assertThat(
            acme.decide("{task: summarization, model: {foundationModel: llama-3}}")
                .find("acme-gateway")
                .orElseThrow()
                .exclusions())
        .isEmpty();
    assertThat(
            acme.decide("{task: summarization, model: {algorithm: xgboost}}")
                .find("acme-gateway")
                .orElseThrow()
                .exclusions())
        .extracting(exclusion -> exclusion.rule())
        .contains("X-32");
  }

  @Test
  void ours_go_first_unless_a_rule_prefers_theirs() {
    AcmeRules acme =
        acme()
            .rule("ACME-01", "Nothing is out", "exclude", "Tasks()", "exclude(kcontext, \"byoc\");")
            .table("approaches.yaml", GATEWAY)
            .rule(
                "ACME-02",
                "The gateway summarizes",
                "nominate",
                "Tasks()",
                "nominate(kcontext, \"acme-gateway\");");

    Decision before = acme.decide("task: summarization");
    acme.rule("ACME-03", "The gateway goes first", "prefer(kcontext, \"acme-gateway\");");
    Decision after = acme.decide("task: summarization");

    assertThat(before.recommendation().approach()).isEqualTo("bedrock");
    assertThat(before.alternatives()).contains(new Alternative("acme-gateway", 2));
    assertThat(after.recommendation().approach()).isEqualTo("acme-gateway");
  }

  @Test
  void cautions_traps_and_rows_of_the_platform_are_added() {
    AcmeRules acme =
        acme()
            .rule(
                "ACME-04",
                "Ask the board",
                "advise",
                "Recommended( rung >= 3 )",
                "caution(kcontext);")
            .file(
                "com/acme/rules/trap.drl",
                """
                package com.acme.rules;

                import io.github.lowestrung.drl.Recommended;
                import io.github.lowestrung.workload.Proposal;
                import static io.github.lowestrung.drl.Conclusions.warn;

                rule "Trap ACME-1 - A container is proposed out of habit"
                    @id("ACME-05")
                    @kind("trap")
                    @trap("ACME-1")
                    @since("1.0")
                    @source("POL-2")
                    @reason("a container is proposed")
                    ruleflow-group "advise"
                when
                    Proposal( approach == "byoc" )
                    Recommended( $better : approach, approach != "byoc" )
                then
                    warn(kcontext, $better);
                end
                """)
            .table(
                "minimums.yaml",
                """
                - approach: comprehend-custom
                  of: labeledExamples
                  least: 5000
                  mark: documented
                  source: POL-3
                  asOf: 2026-11-23
                """);

    Decision decision = acme.decide("{task: summarization, proposal: {approach: byoc}}");

    assertThat(decision.cautions()).extracting(Caution::rule).contains("ACME-04");
    assertThat(decision.traps())
        .filteredOn(trap -> trap.rule().equals("ACME-05"))
        .extracting(DetectedTrap::id)
        .containsExactly("ACME-1");
    assertThat(
            acme.decide(
                    "{task: text-classification, data: {domainSpecific: true, labeledExamples:"
                        + " 3000}}")
                .find("comprehend-custom")
                .orElseThrow()
                .exclusions())
        .anySatisfy(exclusion -> assertThat(exclusion.reason()).contains("POL-3"));
  }

  @Test
  void nothing_of_ours_is_replaced_and_both_files_are_named() {
    String ours = "io/github/lowestrung/rules/ladder/constraint-network.drl";
    AcmeRules sameId = acme().rule("X-01", "Other", "exclude(kcontext, \"byoc\");");
    assertRefused(sameId, "share the id (X-01)", "com/acme/rules/x-01.drl", ours);

    String name = Advisor.create().catalog().find("X-01").orElseThrow().name();
    AcmeRules sameName =
        new AcmeRules(directory.resolve("name"))
            .file(
                "com/acme/rules/same.drl",
                """
                package com.acme.rules;

                import io.github.lowestrung.workload.Tasks;
                import static io.github.lowestrung.drl.Conclusions.exclude;

                rule "%s"
                    @id("ACME-09")
                    @kind("constraint")
                    @since("1.0")
                    @source("POL-1")
                    @reason("it is so")
                    ruleflow-group "exclude"
                when
                    Tasks()
                then
                    exclude(kcontext, "byoc");
                end
                """
                    .formatted(name));
    assertRefused(sameName, "have the name \"" + name, "com/acme/rules/same.drl", ours);

    assertRefused(
        new AcmeRules(directory.resolve("approach"))
            .table("approaches.yaml", GATEWAY.replace("acme-gateway", "bedrock")),
        "bring the approach (bedrock)",
        "approaches.yaml of com.acme:acme-rules:1.0.0",
        "approaches.yaml of io.github.lowestrung:lowest-rung-rules");
    assertRefused(
        new AcmeRules(directory.resolve("rung"))
            .table("ladder.yaml", "[{number: 7, name: Ours, operationalSurface: 1}]"),
        "bring the rungs",
        "ladder.yaml of com.acme");
    assertRefused(
        new AcmeRules(directory.resolve("package"))
            .file(
                "io/github/lowestrung/rules/ladder/theirs.drl",
                acme()
                    .text("ACME-01")
                    .replace("com.acme.rules", "io.github.lowestrung.rules.ladder")
                    .replace("ACME-01", "ACME-08")
                    .replace("Bedrock is", "It is")),
        "bring the package (io.github.lowestrung.rules.ladder)");
  }

  @Test
  void what_is_excluded_cannot_be_made_to_stand() {
    AcmeRules acme =
        acme()
            .rule(
                "ACME-06",
                "Bedrock stands all the same",
                "stand",
                "Candidate( approach == \"bedrock\" )",
                "stand(kcontext, \"bedrock\");");

    assertRefused(acme, "ruleflow-group (stand)", "com/acme/rules/acme-06.drl");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "delete($excluded);",
        "delete($excluded); insert(\"as many facts as before\");",
        "insert(\"one more\");"
      })
  void a_rule_that_silences_others_by_itself_ends_the_decision(String statement) {
    AcmeRules acme =
        acme()
            .file(
                "com/acme/rules/silencing.drl",
                """
                package com.acme.rules;

                import io.github.lowestrung.drl.Excluded;
                import static io.github.lowestrung.drl.Conclusions.exclude;

                rule "Acme - Silences"
                    @id("ACME-07")
                    @kind("constraint")
                    @since("1.0")
                    @source("POL-1")
                    @reason("it is so")
                    ruleflow-group "exclude"
                when
                    $excluded : Excluded( covers("bedrock") )
                then
                    exclude(kcontext, "polly");
                    %s
                end
                """
                    .formatted(statement));

    assertThatThrownBy(() -> acme.decide("task: summarization"))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("by itself");
  }

  @Test
  void a_conclusion_of_another_stratum_ends_the_decision() {
    AcmeRules acme = acme().rule("ACME-06", "Stands early", "stand(kcontext, \"bedrock\");");

    assertThatThrownBy(() -> acme.decide("task: summarization"))
        .isInstanceOf(DecisionException.class)
        .hasMessageContainingAll("(ACME-06)", "stratum (exclude)", "belongs to (stand)", "Maybe");
  }

  @Test
  void a_concept_of_ours_is_not_concluded_by_others() {
    AcmeRules acme =
        acme()
            .rule(
                "ACME-06",
                "Everything suits Autopilot",
                "concept",
                "Tasks()",
                "conclude(kcontext, \"autopilot-problem\");");

    assertRefused(
        acme,
        "conclude the concept (autopilot-problem)",
        "com/acme/rules/acme-06.drl",
        "concepts/concepts.drl");
  }

  @Test
  void rows_do_not_widen_what_ours_allow() {
    AcmeRules acme =
        acme()
            .table(
                "tuning.yaml",
                """
                - approach: bedrock
                  models: [ours]
                  regions: [eu-north-1]
                  mark: documented
                  source: POL-9
                  asOf: 2026-11-23
                """);

    assertRefused(acme, "tuning.yaml of com.acme", "(bedrock)", "approaches.yaml of io.github");
  }

  private AcmeRules acme() {
    return new AcmeRules(directory);
  }

  private static void assertRefused(AcmeRules acme, String... parts) {
    assertThatThrownBy(acme::advisor)
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("Maybe");
  }
}
