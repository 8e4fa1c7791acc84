package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.audit.replay.DecisionBacktest;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder.Cause;
import io.github.lowestrung.explain.CauseFinder.Change;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips between rulebooks of which only one set describes the approach that was decided. */
class ChangedLadderTest {

  private static final String WORKLOAD = "{id: texts, task: summarization}";
  private static final String PIPELINE =
      "{id: two, stages: [{id: hear, task: speech-to-text}, {id: texts, task: summarization}]}";

  @TempDir private static Path folder;
  private static final Advisor WITHOUT = Advisor.create();
  private static Advisor gateway;
  private static RulebookRepository shelf;

  @BeforeAll
  static void write() {
    Path directory = gateway("acme-gateway");
    gateway = with(directory);
    shelf = new RulebookRepository(List.of(directory));
  }

  /** Nominates and prefers a gateway, and excludes it elsewhere. */
  private static Path gateway(String id) {
    return new AcmeRules(folder.resolve(id))
        .table("approaches.yaml", "- {id: %s, name: Gateway, rung: 2}\n".formatted(id))
        .rule(
            "ACME-02",
            "The gateway summarizes",
            "nominate",
            "Tasks( include(Task.SUMMARIZATION) )",
            "nominate(kcontext, \"%s\");".formatted(id))
        .rule("ACME-03", "The gateway goes first", "prefer(kcontext, \"%s\");".formatted(id))
        .directory();
  }

  private static Advisor with(Path directory) {
    return Advisor.builder().addRulebook(directory).build();
  }

  /** Returns the only flip of what one set of rulebooks decided and another decides. */
  private static ChangedDecision flip(
      Advisor before, Advisor after, RulebookRepository known, String document) {
    MemoryLedger ledger = new MemoryLedger();
    Advisor audited = before.with(new AuditListener(ledger));
    if (audited.reader().isPipeline(document)) {
      audited.decide(audited.reader().readPipeline(document));
    } else {
      audited.decide(audited.reader().read(document));
    }
    List<ChangedDecision> flips =
        new DecisionBacktest(known, after)
            .of(ledger)
            .flatMap(result -> result.flips().stream())
            .toList();
    assertThat(flips).hasSize(1);
    return flips.get(0);
  }

  @Test
  void the_cause_of_an_approach_that_is_gone_is_proven() {
    for (String document : List.of(WORKLOAD, PIPELINE)) {
      ChangedDecision flip = flip(gateway, WITHOUT, shelf, document);

      assertThat(flip.before().approach()).isEqualTo("acme-gateway");
      assertThat(flip.after().approach()).isEqualTo("bedrock");
      assertThat(flip.failure()).isNull();
      assertThat(flip.proven()).isTrue();
      assertThat(flip.causes())
          .containsExactly(
              new Cause("ACME-01", Change.REMOVED), new Cause("ACME-02", Change.REMOVED));
    }
  }

  @Test
  void without_the_rulebook_that_decided_nothing_is_proven() {
    ChangedDecision flip = flip(gateway, WITHOUT, new RulebookRepository(List.of()), WORKLOAD);

    assertThat(flip.proven()).isFalse();
    assertThat(flip.causes()).contains(new Cause("ACME-02", Change.FIRES_DIFFERENTLY));
  }

  @Test
  void the_cause_of_an_approach_that_is_new_is_proven() {
    ChangedDecision flip = flip(WITHOUT, gateway, shelf, WORKLOAD);

    assertThat(flip.before().approach()).isEqualTo("bedrock");
    assertThat(flip.after().approach()).isEqualTo("acme-gateway");
    assertThat(flip.proven()).isTrue();
    assertThat(flip.causes()).extracting(Cause::what).contains("ACME-02", "approaches.yaml");
  }

  @Test
  void the_cause_of_an_approach_that_has_another_name_is_proven() {
    ChangedDecision flip = flip(gateway, with(gateway("acme-hub")), shelf, WORKLOAD);

    assertThat(flip.after().approach()).isEqualTo("acme-hub");
    assertThat(flip.proven()).isTrue();
    assertThat(flip.causes())
        .containsExactly(
            new Cause("ACME-02", Change.CHANGED),
            new Cause("ACME-03", Change.CHANGED),
            new Cause("approaches.yaml", Change.CHANGED));
  }

  @Test
  void an_approach_that_is_gone_may_leave_the_workload_forbidden() {
    Path forbidding =
        new AcmeRules(folder.resolve("forbidding"))
            .file(
                "com/acme/rules/acme-01.drl",
                """
                package com.acme.rules;

                import io.github.lowestrung.workload.Tasks;
                import static io.github.lowestrung.drl.Conclusions.forbid;

                rule "Acme - Nothing is for us"
                    @id("ACME-01")
                    @kind("constraint")
                    @since("1.0")
                    @source("POL-1")
                    @change("leave it")
                    @reason("it is the policy of Acme")
                    ruleflow-group "exclude"
                when
                    Tasks()
                then
                    forbid(kcontext);
                end
                """)
            .directory();

    ChangedDecision flip = flip(gateway, with(forbidding), shelf, WORKLOAD);

    assertThat(flip.after()).isEqualTo(Answer.FORBIDDEN);
    assertThat(flip.proven()).isTrue();
    assertThat(flip.causes()).containsExactly(new Cause("ACME-01", Change.CHANGED));
  }
}
