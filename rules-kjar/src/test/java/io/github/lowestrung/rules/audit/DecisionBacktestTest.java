package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ApprovalReader;
import io.github.lowestrung.audit.replay.BacktestResult;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.audit.replay.DecisionBacktest;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.explain.CauseFinder.Cause;
import io.github.lowestrung.explain.CauseFinder.Change;
import io.github.lowestrung.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other rulebooks decide what was recorded, and the change behind each other answer is named. */
class DecisionBacktestTest {

  private static final RulebookRepository SHELF = new RulebookRepository(List.of());
  private static final Advisor ADVISOR = Advisor.create();

  private static final String HUGE = "{id: huge, task: regression, data: {sizeGb: 150}}";
  private static final String IN_OWN_VPC =
      "{id: vpc, task: sentiment-analysis, network: {isolation: customer-vpc}}";
  private static final String PLAIN = "{id: plain, task: sentiment-analysis}";

  @TempDir private static Path folder;
  private static Advisor next;

  /** Raises a threshold, drops a rule, and adds one. */
  @BeforeAll
  static void write_the_next_version() {
    Path jar =
        new KjarVersion()
            .version("9")
            .rule(
                "ladder/rung-3-autopilot.drl",
                text -> text.replace("sizeGb > $limit )", "sizeGb > 200 )"))
            .rule("ladder/constraint-network.drl", text -> without(text, "X-01"))
            .rule(
                "ladder/rung-1-exclusions.drl",
                text -> text + "\n" + twin(text, "R1-21", "R1-99", "the new rule"))
            .table(
                "versions.yaml",
                text ->
                    text.replace(" X-01,", "")
                        .replace("R1-23,", "R1-23, R1-99,")
                        .replace("retired: [", "retired: [X-01, "))
            .write(folder.resolve("next.jar"));
    next = Advisor.builder().rulebooks(List.of(jar)).build();
  }

  private static String without(String drl, String id) {
    return drl.replace(rule(drl, id), "");
  }

  private static String rule(String drl, String id) {
    int place = drl.indexOf("@id(\"" + id + "\")");
    int begin = drl.lastIndexOf("rule \"", place);
    return drl.substring(begin, drl.indexOf("\nend", place) + "\nend\n".length());
  }

  /** A rule with the same conclusion for plain sentiment analysis. */
  private static String twin(String drl, String id, String newId, String name) {
    return rule(drl, id)
        .replaceFirst("rule \"[^\"]+\"", "rule \"Rung 1 - " + name + "\"")
        .replace("@id(\"" + id + "\")", "@id(\"" + newId + "\")")
        .replace("domainSpecific == true", "domainSpecific == false");
  }

  @Test
  void a_raised_threshold_is_the_cause() {
    ChangedDecision changedDecision = only(HUGE);
    assertThat(changedDecision.workload()).isEqualTo("huge");
    assertThat(changedDecision.before().approach()).isEqualTo("xgboost");
    assertThat(changedDecision.after().approach()).isEqualTo("autopilot");
    assertThat(changedDecision.causes()).containsExactly(new Cause("R3-21", Change.CHANGED));
    assertThat(changedDecision.proven()).isTrue();
  }

  @Test
  void a_withdrawn_rule_is_the_cause() {
    ChangedDecision changedDecision = only(IN_OWN_VPC);
    assertThat(changedDecision.before().approach()).isEqualTo("jumpstart");
    assertThat(changedDecision.after().approach()).isEqualTo("comprehend");
    assertThat(changedDecision.causes()).containsExactly(new Cause("X-01", Change.REMOVED));
    assertThat(changedDecision.proven()).isTrue();
  }

  @Test
  void a_new_rule_is_the_cause() {
    ChangedDecision changedDecision =
        only("{id: own, task: entity-recognition, data: {domainSpecific: false}}");
    assertThat(changedDecision.causes()).containsExactly(new Cause("R1-99", Change.ADDED));
    assertThat(changedDecision.proven()).isTrue();
  }

  @Test
  void what_stays_is_no_flip_and_stages_are_told_apart() {
    List<BacktestResult> compared =
        compare(
            next,
            PLAIN,
            "{id: two, stages: [{id: one, task: speech-to-text}, {id: huge, task: regression,"
                + " data: {sizeGb: 150}}]}");
    assertThat(compared.get(0).flips()).isEmpty();
    assertThat(compared.get(1).decisions()).isEqualTo(2);
    assertThat(compared.get(1).flips())
        .singleElement()
        .satisfies(
            changedDecision -> {
              assertThat(changedDecision.workload()).isEqualTo("two");
              assertThat(changedDecision.stage()).isEqualTo("huge");
              assertThat(changedDecision.causes())
                  .containsExactly(new Cause("R3-21", Change.CHANGED));
            });
  }

  @Test
  void without_the_rulebook_that_decided_nothing_is_proven() {
    MemoryLedger ledger = new MemoryLedger();
    next.with(new AuditListener(ledger)).decide(ADVISOR.reader().read(HUGE));
    ChangedDecision changedDecision =
        new DecisionBacktest(SHELF, ADVISOR).of(ledger).findFirst().orElseThrow().flips().get(0);
    assertThat(changedDecision.after().approach()).isEqualTo("xgboost");
    assertThat(changedDecision.proven()).isFalse();
    assertThat(changedDecision.causes()).contains(new Cause("R3-21", Change.FIRES_DIFFERENTLY));
  }

  @Test
  void a_table_is_a_cause_too(@TempDir Path place) {
    Path jar =
        new KjarVersion()
            .version("10")
            .table(
                "approaches.yaml",
                text -> text.replace("name: Amazon Comprehend, rung: 1,", "name: C, rung: 1.5,"))
            .write(place.resolve("tables.jar"));
    Advisor climbed = Advisor.builder().rulebooks(List.of(jar)).build();
    ChangedDecision changedDecision = compare(climbed, PLAIN).get(0).flips().get(0);
    assertThat(changedDecision.before().rung()).isEqualTo(1);
    assertThat(changedDecision.after().rung()).isEqualTo(1.5);
    assertThat(changedDecision.causes())
        .containsExactly(new Cause("approaches.yaml", Change.CHANGED));
    assertThat(changedDecision.proven()).isTrue();
  }

  @Test
  void approvals_cover_what_fits_all_that_they_say() {
    ChangedDecision changedDecision = only(HUGE);
    List<Approval> approvals =
        ApprovalReader.read(
            "ok.yaml",
            """
            - {rule: R3-21, from: xgboost, to: autopilot, records: [1], reason: raised, by: ann}
            - {rule: R3-21, to: byoc, reason: other, by: ann}
            - {records: [2], reason: other, by: ann}
            """);
    assertThat(approvals.stream().map(approval -> approval.covers(changedDecision)))
        .containsExactly(true, false, false);
  }

  @Test
  void approvals_that_say_too_little_or_wrong_are_refused_at_once() {
    assertThatThrownBy(
            () ->
                ApprovalReader.read(
                    "ok.yaml",
                    """
                    - {reson: typo, by: ann, rule: X-01}
                    - {reason: everything, by: ann}
                    - {records: [0], reason: none, by: ann}
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ok.yaml: approval 1, reson")
        .hasMessageContaining("did you mean 'reason'?")
        .hasMessageContaining("approval 1, reason: expected a text")
        .hasMessageContaining("approval 2, rule: expected at least one of")
        .hasMessageContaining("approval 3, records: expected a list of numbers");
  }

  private static ChangedDecision only(String document) {
    List<BacktestResult> compared = compare(next, document);
    assertThat(compared).hasSize(1);
    assertThat(compared.get(0).flips()).hasSize(1);
    return compared.get(0).flips().get(0);
  }

  private static List<BacktestResult> compare(Advisor against, String... documents) {
    MemoryLedger ledger = new MemoryLedger();
    Advisor audited = ADVISOR.with(new AuditListener(ledger));
    for (String document : documents) {
      if (ADVISOR.reader().isPipeline(document)) {
        audited.decide(ADVISOR.reader().readPipeline(document));
      } else {
        Workload workload = ADVISOR.reader().read(document);
        audited.decide(workload);
      }
    }
    return new DecisionBacktest(SHELF, against).of(ledger).toList();
  }
}
