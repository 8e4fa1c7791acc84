package io.github.lowestrung.authoring.check;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.rulebook.RulebookSources;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import io.github.lowestrung.workload.Expertise;
import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random conditions over random workloads with holes: what the check accepts fires in the engine
 * and in the reference evaluator exactly where a truth table says so, and nowhere by what nobody
 * stated. Run with {@code -Drules.seed=5 -Drules.count=500} for others.
 */
class GeneratedRulesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final int COUNT = Integer.getInteger("rules.count", 120);
  private static final long SEED = Long.getLong("rules.seed", 1);

  private static final String HEAD =
      """
      package com.acme.rules;

      import io.github.lowestrung.workload.Dataset;
      import io.github.lowestrung.workload.Framework;
      import io.github.lowestrung.workload.Isolation;
      import io.github.lowestrung.workload.Location;
      import io.github.lowestrung.workload.Modality;
      import io.github.lowestrung.workload.ModelChoice;
      import io.github.lowestrung.workload.Network;
      import io.github.lowestrung.workload.Team;
      import static io.github.lowestrung.drl.Conclusions.exclude;
      """;

  /** Values of the fields that conditions name, and of one more in each section. */
  private static final Map<String, List<Object>> VALUES =
      Map.ofEntries(
          entry("data.sizeGb", List.of(1.0, 2.0, 2.5, 3.0)),
          entry("data.rows", List.of(1L, 2L, 3L)),
          entry("data.labeledExamples", List.of(1L, 2L, 3L)),
          entry("data.labeled", List.of(true, false)),
          entry(
              "data.languages",
              List.of(List.of("en"), List.of("de"), List.of("en", "de"), List.of())),
          entry("data.modality", List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO)),
          entry("data.sparse", List.of(true)),
          entry("model.foundationModel", List.of("llama-3", "nova", "claude")),
          entry("model.nonTree", List.of(true)),
          entry(
              "network.isolation",
              List.of(Isolation.NONE, Isolation.CUSTOMER_VPC, Isolation.AIR_GAPPED)),
          entry("network.fipsEndpoints", List.of(true)),
          entry("location.region", List.of("eu-west-1", "us-east-1", "ap-south-1")),
          entry(
              "team.frameworks",
              List.of(List.of(Framework.PYTORCH), List.of(Framework.MXNET, Framework.PYTORCH))),
          entry("team.mlExpertise", List.of(Expertise.LIMITED)));

  @TempDir Path folder;

  private static ToyDirectory written(Path folder, List<GeneratedRule> rules) {
    String text = rules.stream().map(GeneratedRule::text).collect(Collectors.joining());
    return ToyDirectory.good(folder).with(ToyDirectory.DRL, HEAD + text);
  }

  /** Returns the rules that the check lets pass. */
  private List<GeneratedRule> accepted() {
    List<GeneratedRule> rules = GeneratedRule.several(SEED, COUNT);
    Set<String> refused =
        written(folder, rules).findings().stream()
            .filter(finding -> finding.check().equals(Check.UNKNOWN_FACT))
            .map(SourceFinding::rule)
            .collect(Collectors.toSet());
    return rules.stream().filter(rule -> !refused.contains(rule.id())).toList();
  }

  private static FieldAssignment workload(Random random) {
    FieldAssignment facts =
        FieldAssignment.none(Vocabulary.LIBRARY)
            .with(Vocabulary.LIBRARY.field("task").orElseThrow(), List.of(Task.OCR));
    for (var values : VALUES.entrySet()) {
      if (random.nextInt(3) > 0) {
        List<Object> choices = values.getValue();
        facts =
            facts.with(
                Vocabulary.LIBRARY.field(values.getKey()).orElseThrow(),
                choices.get(random.nextInt(choices.size())));
      }
    }
    return facts;
  }

  private static Set<String> fired(List<Derivation> firings) {
    return firings.stream()
        .map(firing -> firing.rule().info().id())
        .filter(id -> id.startsWith("ACME"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void engine_reference_and_truth_table_agree_on_random_rules() {
    List<GeneratedRule> rules = accepted();
    assertThat(rules).hasSizeBetween(COUNT / 4, COUNT * 9 / 10);
    written(folder, rules);
    LoadedRulebooks loaded =
        new RulebookSources(
                Advisor.class.getClassLoader(), true, List.of(folder), List.of(), RulebookTrust.ANY)
            .load();
    RuleRuntime runtime = new RuleRuntime(loaded);
    Random random = new Random(SEED);
    for (int i = 0; i < 400; i++) {
      FieldAssignment workload = workload(random);
      List<Object> facts = new ArrayList<>(workload.facts());
      facts.add(loaded.platform().on(DATE));
      Set<String> right =
          rules.stream()
              .filter(rule -> rule.fires(workload))
              .map(GeneratedRule::id)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(fired(runtime.engine().run(facts).firings())).as("engine").isEqualTo(right);
      assertThat(fired(runtime.loops().run(facts).drawn)).as("reference").isEqualTo(right);
    }
  }
}
