package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.lowestrung.audit.store.MemoryLedger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.invocation.InvocationOnMock;

/** What a ledger makes of a signer and a clock that fail. */
class RecordSealerTest {

  private final Signer signer = mock(Signer.class);
  private final Clock clock = mock(Clock.class);

  private MemoryLedger signed(String keyId, String algorithm) {
    when(signer.keyId()).thenReturn(keyId);
    when(signer.algorithm()).thenReturn(algorithm);
    return new MemoryLedger(LedgerOptions.DEFAULT.withSigner(signer));
  }

  private MemoryLedger signed() {
    return signed("toy-key", "HmacSHA256");
  }

  private static byte[] sign(InvocationOnMock call) {
    return ToyEntries.SIGNER.sign(call.getArgument(0));
  }

  private static List<LedgerEntry> three() {
    return List.of(ToyEntries.small("a"), ToyEntries.small("b"), ToyEntries.small("c"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void a_signer_without_a_signature_is_refused_and_named(byte[] nothing) {
    MemoryLedger ledger = signed();
    when(signer.sign(any())).thenReturn(nothing).thenAnswer(RecordSealerTest::sign);

    assertThatThrownBy(() -> ledger.append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("The key (toy-key) gave no signature");
    ledger.append(ToyEntries.small("kept"));

    Verification verification = ledger.verify(ToyEntries.TRUST_ANCHORS);
    assertThat(verification.holds()).isTrue();
    assertThat(verification.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void a_signer_without_a_name_or_a_way_is_refused(String nothing) {
    MemoryLedger nameless = signed(nothing, "HmacSHA256");
    assertThatThrownBy(() -> nameless.append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("The signer has no key id (" + nothing + ")");

    MemoryLedger wayless = signed("toy-key", nothing);
    assertThatThrownBy(() -> wayless.append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("The signer has no algorithm (" + nothing + ")");

    verify(signer, never()).sign(any());
    assertThat(wayless.head()).isEqualTo(LedgerHead.EMPTY);
  }

  @Test
  void a_signer_that_throws_without_a_word_is_named_by_its_failure() {
    MemoryLedger ledger = signed();
    when(signer.sign(any())).thenThrow(new IllegalStateException());
    assertThatThrownBy(() -> ledger.append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class)
        .hasMessage("java.lang.IllegalStateException");
  }

  @Test
  void a_signer_that_throws_midway_leaves_nothing_of_a_list() {
    MemoryLedger ledger = signed();
    IllegalStateException locked = new IllegalStateException("The key is locked.");
    when(signer.sign(any())).thenAnswer(RecordSealerTest::sign).thenThrow(locked);

    assertThatThrownBy(() -> ledger.append(three()))
        .isInstanceOf(LedgerException.class)
        .hasMessage("The key is locked.")
        .hasCause(locked);

    assertThat(ledger.head()).isEqualTo(LedgerHead.EMPTY);
  }

  @Test
  void a_signature_of_the_wrong_length_does_not_verify() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    when(signer.sign(any())).thenReturn(new byte[] {1, 2, 3});

    assertUnsigned(signed(), SignatureVerifier.hmac("toy-key", ToyEntries.SECRET));
    assertUnsigned(
        signed("toy-key", "Ed25519"), SignatureVerifier.ed25519("toy-key", pair.getPublic()));
  }

  private static void assertUnsigned(Ledger ledger, SignatureVerifier key) {
    ledger.append(ToyEntries.small("a"));
    assertThat(ledger.verify(TrustAnchors.in(key)).firstFault().what())
        .isEqualTo("The key (toy-key) did not sign this.");
  }

  @Test
  void a_clock_that_throws_leaves_nothing_of_a_list_and_the_next_goes_on() {
    MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withClock(clock));
    when(clock.instant())
        .thenReturn(Instant.EPOCH)
        .thenThrow(new IllegalStateException("The clock stands still."))
        .thenReturn(Instant.EPOCH);

    assertThatThrownBy(() -> ledger.append(three()))
        .isInstanceOf(LedgerException.class)
        .hasMessage("The clock stands still.");

    assertThat(ledger.append(ToyEntries.small("next")).seq()).isEqualTo(1);
  }

  @Test
  void a_ledger_draws_its_id_once() {
    Iterator<String> ids = List.of("a".repeat(32), "b".repeat(32)).iterator();
    MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withLedgerIds(ids::next));
    ledger.append(three());
    ledger.append(ToyEntries.small("d"));
    assertThat(ledger.stream().map(AuditRecord::ledger)).hasSize(4).containsOnly("a".repeat(32));
    assertThat(ledger.head().ledger()).isEqualTo("a".repeat(32));
    assertThat(ids.next()).isEqualTo("b".repeat(32));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "A1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void an_id_that_is_none_is_refused(String id) {
    MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withLedgerIds(() -> id));
    assertThatThrownBy(() -> ledger.append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("The id (" + id + ") cannot be that of a ledger");
    assertThat(ledger.head()).isEqualTo(LedgerHead.EMPTY);
  }

  @Test
  void a_record_beyond_all_bounds_is_refused() {
    MemoryLedger ledger = new MemoryLedger();
    LedgerEntry longer = ToyEntries.small("ä".repeat(AuditRecord.MAX_BYTES / 2));
    assertThatThrownBy(() -> ledger.append(longer))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("more than 16777216 bytes")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(
            () -> signed("k".repeat(70_000), "HmacSHA256").append(ToyEntries.small("refused")))
        .isInstanceOf(LedgerException.class);
    assertThat(ledger.append(ToyEntries.small("next")).seq()).isEqualTo(1);
  }

  @Test
  void a_clock_out_of_all_bounds_is_remarked_and_the_chain_holds() {
    MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withClock(clock));
    when(clock.instant()).thenReturn(Instant.MAX, Instant.MIN, Instant.EPOCH);

    List<AuditRecord> records = ledger.append(three());

    assertThat(ledger.stream()).containsExactlyElementsOf(records);
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.intact()).isTrue();
    assertThat(verification.remarks())
        .singleElement()
        .asString()
        .startsWith("The clock went back before record 2: by 730485000365 d");
  }
}
