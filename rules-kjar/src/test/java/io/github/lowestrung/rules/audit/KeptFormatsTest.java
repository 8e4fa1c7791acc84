package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Completeness;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.replay.Replay;
import io.github.lowestrung.audit.replay.ReplayResult;
import io.github.lowestrung.audit.replay.ReplayResult.ReplayStatus;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an earlier build recorded is read, verified, explained and replayed by this one, with the
 * kjar that the records name. {@code -Dformats.write=true} writes it all anew, which is right only
 * before a release whose formats are to be kept.
 */
class KeptFormatsTest {

  private static RulebookRepository repository;

  @BeforeAll
  static void find_the_kjar() throws IOException, GeneralSecurityException {
    if (Boolean.getBoolean("formats.write")) {
      KeptFormats.write();
    }
    repository = new RulebookRepository(List.of(KeptFormats.KJAR));
  }

  private static LedgerView ledger(String name) {
    return FileLedger.read(KeptFormats.ledger(name));
  }

  private static List<AuditRecord> records(String name) {
    try (Stream<AuditRecord> records = ledger(name).stream()) {
      return records.toList();
    }
  }

  private static TrustAnchors anchors(String name) throws IOException, GeneralSecurityException {
    TrustAnchors keys = name.equals("signed") ? TrustAnchors.in(verifier()) : TrustAnchors.NONE;
    return keys.anchoredAt(LedgerHead.fromJson(Files.readString(KeptFormats.head(name))));
  }

  private static SignatureVerifier verifier() throws IOException, GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(Files.readString(KeptFormats.KEY));
    PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
    return SignatureVerifier.ed25519(KeptFormats.KEY_ID, known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "signed", "masked", "rotated"})
  void a_ledger_is_verified(String name) throws IOException, GeneralSecurityException {
    Verification verification = ledger(name).verify(anchors(name));

    assertThat(verification.findFirstFault()).isEmpty();
    assertThat(verification.holds()).isTrue();
    assertThat(verification.completeness()).isEqualTo(Completeness.COMPLETE);
    assertThat(ledger(name).head().toJson())
        .isEqualTo(Files.readString(KeptFormats.head(name)).strip());
    assertThat(records(name))
        .extracting(AuditRecord::kind)
        .containsExactly(
            RecordKind.DECISION,
            RecordKind.DECISION,
            RecordKind.DECISION,
            RecordKind.PIPELINE,
            RecordKind.FAILURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "signed", "rotated"})
  void a_ledger_is_replayed(String name) {
    assertThat(new Replay(repository).of(ledger(name)))
        .extracting(ReplayResult::verdict)
        .hasSize(5)
        .containsOnly(ReplayStatus.SAME);
  }

  @Test
  void masked_facts_prevent_a_replay_and_can_be_proven() {
    assertThat(new Replay(repository).of(ledger("masked")))
        .extracting(ReplayResult::verdict)
        .containsExactly(
            ReplayStatus.SAME,
            ReplayStatus.NOT_REPLAYABLE,
            ReplayStatus.SAME,
            ReplayStatus.SAME,
            ReplayStatus.SAME);
    AuditRecord churn = records("masked").get(1);
    assertThat(churn.masked()).containsExactly("description", "location.region");
    assertThat(KeptFormats.MASKING.hides(churn, "location.region", "\"eu-central-1\"")).isTrue();
    assertThat(KeptFormats.MASKING.hides(churn, "location.region", "\"eu-west-1\"")).isFalse();
  }

  @Test
  void a_decision_is_explained_by_the_rules_that_made_it() {
    AuditRecord churn = records("plain").get(1);
    Decision decided = (Decision) churn.decision().orElseThrow();
    Explanation explanation = repository.explain(churn, null);

    assertThat(explanation.why().approach()).isEqualTo(decided.recommendation().approach());
    assertThat(explanation.whatIf(FactChange.set("data.sizeGb", 2)).before().digest())
        .isEqualTo(decided.digest());
    assertThat(repository.explain(records("plain").get(3), "judge").why().approach()).isNotNull();
  }

  @Test
  void a_decision_is_read_and_written_alike() throws IOException {
    for (Path file : List.of(KeptFormats.DECISION, KeptFormats.PIPELINE)) {
      String kept = Files.readString(file);

      assertThat(SubjectDecision.fromJson(kept).toJson()).isEqualTo(kept);
    }
  }
}
