package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record must not show is nowhere in it, and can be proven by who has the secret. */
class MaskingPolicyTest {

  private static final byte[] SECRET =
      "thirty-two bytes or more of secret".getBytes(StandardCharsets.UTF_8);

  private static final String DOCUMENT =
      """
      id: merger-47
      title: Letters about the merger
      description: Board eyes only
      task: text-generation
      data: {sizeGb: 4711.5, languages: [en, de]}
      latency: {responseMs: 1234567}
      location: {region: us-gov-west-1}
      model: {foundationModel: secret-model-9}
      training: {customCode: true, framework: mxnet}
      economics: {monthlyInputTokens: 7654321000, monthlyOutputTokens: 1, bedrockInputPer1k: 0.9,
        bedrockOutputPer1k: 0.9, endpointPerHour: 0.5, endpointInstances: 1}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          id,                           merger-47,             '"merger-47"'
          title,                        Letters about,         '"Letters about the merger"'
          description,                  Board eyes,            '"Board eyes only"'
          data.sizeGb,                  4711.5,                4711.5
          data.languages,               '"de"',                '["en","de"]'
          latency.responseMs,           1234567,               1234567
          location.region,              us-gov-west,           '"us-gov-west-1"'
          model.foundationModel,        secret-model,          '"secret-model-9"'
          training.framework,           mxnet,                 '"mxnet"'
          economics.monthlyInputTokens, 7654321000,            7.654321e9
          """)
  void a_masked_fact_is_nowhere_and_can_be_proven(String path, String trace, String json) {
    assertThat(recorded(MaskingPolicy.NONE).toJson()).contains(trace);

    MaskingPolicy maskingPolicy = MaskingPolicy.of(SECRET, List.of(path));
    AuditRecord record = recorded(maskingPolicy);

    assertThat(record.toJson()).doesNotContain(trace);
    assertThat(record.masked()).containsExactly(path);
    assertThat(maskingPolicy.hides(record, path, json)).isTrue();
    assertThat(maskingPolicy.hides(record, path, "\"another\"")).isFalse();
    assertThat(MaskingPolicy.of(otherSecret(), List.of(path)).hides(record, path, json)).isFalse();
  }

  @Test
  void a_masked_record_verifies_and_hides_the_digest_too() {
    MemoryLedger ledger =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withMasking(
                MaskingPolicy.of(SECRET, List.of("location", "title"))));
    String digest = advisor(ledger).decide(workload()).digest();
    AuditRecord record = ledger.stream().findFirst().orElseThrow();
    assertThat(record.masked()).containsExactly("location.region", "title");
    assertThat(record.toJson()).doesNotContain(digest);
    assertThat(record.decision()).isEmpty();
    assertThat(ledger.verify(TrustAnchors.NONE).intact()).isTrue();
  }

  @Test
  void equal_values_look_different_in_each_record() {
    MaskingPolicy maskingPolicy = MaskingPolicy.of(SECRET, List.of("title"));
    assertThat(mask(recorded(maskingPolicy))).isNotEqualTo(mask(recorded(maskingPolicy)));
  }

  private static String mask(AuditRecord record) {
    return record.toJson().replaceAll(".*\"title\":\\{\"masked\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void what_was_not_stated_is_not_masked() {
    AuditRecord record = recorded(MaskingPolicy.of(SECRET, List.of("schedule")));
    assertThat(record.masked()).isEmpty();
    assertThat(record.decision()).isPresent();
  }

  @Test
  void stages_of_a_pipeline_are_masked_and_so_are_their_names() {
    MemoryLedger ledger =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withMasking(
                MaskingPolicy.of(SECRET, List.of("id", "location.region"))));
    Advisor advisor = advisor(ledger);
    advisor.decide(
        advisor
            .reader()
            .readPipeline(
                """
                id: hidden-whole
                location: {region: eu-south-2}
                stages:
                - {id: hidden-one, task: conversation}
                - {id: hidden-two, task: regression}
                """));
    AuditRecord record = ledger.stream().findFirst().orElseThrow();
    // Its guidance would name the stages.
    assertThat(record.toJson()).contains("\"rule\":\"G-32\"");
    assertThat(record.toJson()).doesNotContain("hidden-").doesNotContain("eu-south-2");
    assertThat(record.masked()).containsExactly("id", "location.region");
  }

  @Test
  void failures_are_masked_with_what_they_say() {
    MemoryLedger ledger =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withMasking(
                MaskingPolicy.of(SECRET, List.of("proposal.approach"))));
    Advisor advisor = advisor(ledger);
    Workload unknown =
        Workload.of(Task.REGRESSION).proposal(p -> p.approach("abacus-of-ours")).build();
    assertThatThrownBy(() -> advisor.decide(unknown)).isInstanceOf(InvalidWorkloadException.class);
    AuditRecord record = ledger.stream().findFirst().orElseThrow();
    assertThat(record.toJson()).doesNotContain("abacus-of-ours").contains("InvalidWorkload");
  }

  @Test
  void unknown_paths_and_short_secrets_are_refused() {
    assertThatThrownBy(() -> MaskingPolicy.of(SECRET, List.of("location.regoin")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(location.regoin)")
        .hasMessageContaining("Maybe (location.region)");
    assertThatThrownBy(() -> MaskingPolicy.of(new byte[8], List.of("title")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 bytes");
  }

  private static byte[] otherSecret() {
    byte[] other = SECRET.clone();
    other[0]++;
    return other;
  }

  private static AuditRecord recorded(MaskingPolicy maskingPolicy) {
    MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withMasking(maskingPolicy));
    advisor(ledger).decide(workload());
    return ledger.stream().findFirst().orElseThrow();
  }

  private static Advisor advisor(MemoryLedger ledger) {
    return Advisor.builder().listener(new AuditListener(ledger)).build();
  }

  private static Workload workload() {
    return Advisor.create().reader().read(DOCUMENT);
  }
}
