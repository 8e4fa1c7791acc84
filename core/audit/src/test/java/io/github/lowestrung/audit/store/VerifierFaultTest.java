package io.github.lowestrung.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;

/** What a verification finds when what checks signatures throws. */
class VerifierFaultTest {

  private final SignatureVerifier key = mock(SignatureVerifier.class);
  private final MemoryLedger ledger =
      new MemoryLedger(LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER));

  @BeforeEach
  void record() {
    when(key.keyId()).thenReturn("toy-key");
    when(key.algorithm()).thenReturn("HmacSHA256");
    ledger.append(List.of(ToyEntries.small("a"), ToyEntries.small("b"), ToyEntries.small("c")));
  }

  private Verification verify() {
    return ledger.verify(TrustAnchors.in(key).anchoredAt(ledger.head()));
  }

  private static boolean isOfRecord(int seq, InvocationOnMock call) {
    byte[] message = call.getArgument(0);
    return new String(message, StandardCharsets.UTF_8).contains("\"seq\":" + seq);
  }

  @Test
  void a_check_that_throws_at_one_record_is_a_fault_of_that_record() {
    when(key.verifies(any(), any()))
        .thenAnswer(
            call -> {
              if (isOfRecord(2, call)) {
                throw new IllegalArgumentException();
              }
              return true;
            });

    Verification verification = verify();

    assertThat(verification.count()).isEqualTo(3);
    assertThat(verification.faults()).isEqualTo(1);
    assertThat(verification.firstFault())
        .isEqualTo(
            new Fault(
                "record 2",
                2,
                "The key (toy-key) could not check the signature:"
                    + " java.lang.IllegalArgumentException"));
    assertThat(verification.completeness()).isEqualTo(Verification.Completeness.COMPLETE);
  }

  @Test
  void a_check_that_always_throws_hides_no_record() {
    when(key.verifies(any(), any())).thenThrow(new IllegalStateException("No connection."));

    Verification verification = verify();

    assertThat(verification.count()).isEqualTo(3);
    assertThat(verification.faults()).isEqualTo(3);
    assertThat(verification.firstFault().seq()).isEqualTo(1);
    assertThat(verification.firstFault().what()).contains("could not check", "No connection.");
    assertThat(verification.head()).isEqualTo(ledger.head());
  }

  @Test
  void a_key_that_says_it_cannot_be_used_ends_the_verification() {
    when(key.verifies(any(), any())).thenThrow(new LedgerException("The key is locked."));

    assertThatThrownBy(this::verify)
        .isInstanceOf(LedgerException.class)
        .hasMessage("The key is locked.");
  }
}
