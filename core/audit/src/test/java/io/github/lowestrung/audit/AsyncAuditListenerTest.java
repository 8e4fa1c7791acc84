package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.fixtures.ToyDecision;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncAuditListenerTest {

  private final GatedLedger ledger = new GatedLedger();

  /** A ledger that works when it is let. */
  private static final class GatedLedger implements Ledger {
    final MemoryLedger memory = new MemoryLedger();
    final CountDownLatch open = new CountDownLatch(1);
    volatile boolean failing;
    volatile boolean dying;

    @Override
    public List<AuditRecord> append(List<LedgerEntry> entries) {
      await(open);
      if (dying) {
        throw new OutOfMemoryError("No room.");
      }
      if (failing) {
        throw new LedgerException("The disk is full.");
      }
      return memory.append(entries);
    }

    @Override
    public Stream<AuditRecord> stream() {
      return memory.stream();
    }

    @Override
    public Stream<AuditRecord> find(RecordQuery recordQuery) {
      return memory.find(recordQuery);
    }

    @Override
    public LedgerHead head() {
      return memory.head();
    }

    @Override
    public Verification verify(TrustAnchors trustAnchors) {
      return memory.verify(trustAnchors);
    }

    @Override
    public void close() {}
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void decide(AsyncAuditListener auditing, String correlationId) {
    auditing.decided(
        ToyEntries.request("carpenter", correlationId), ToyDecision.recommended(ToyDecision.SHELF));
  }

  private static void awaitRecording(AsyncAuditListener auditing) {
    while (true) {
      try {
        auditing.flush();
        return;
      } catch (LedgerException e) {
        Thread.onSpinWait(); // it tries again in a while
      }
    }
  }

  @Test
  void records_everything_in_order() {
    ledger.open.countDown();
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 4)) {
      for (int i = 0; i < 100; i++) {
        decide(auditing, "decision " + i);
      }
      auditing.flush();
      assertThat(ledger.head().count()).isEqualTo(100);
      auditing.failed(ToyEntries.request(null, "f"), new DecisionException("blunt"));
    }
    List<AuditRecord> records = ledger.stream().toList();
    assertThat(records).hasSize(101);
    assertThat(records.get(42).correlationId()).contains("decision 42");
    assertThat(records.get(100).kind()).isEqualTo(RecordKind.FAILURE);
  }

  @Test
  void a_decision_waits_when_as_much_waits_as_may() throws Exception {
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2)) {
      decide(auditing, "1");
      decide(auditing, "2");
      CompletableFuture<Void> third = CompletableFuture.runAsync(() -> decide(auditing, "3"));
      assertThatThrownBy(() -> third.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      ledger.open.countDown();
      third.get(30, TimeUnit.SECONDS);
    }
    assertThat(ledger.head().count()).isEqualTo(3);
  }

  @Test
  void a_failing_ledger_is_an_error_to_the_next_decision_and_loses_nothing() {
    ledger.failing = true;
    ledger.open.countDown();
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 10)) {
      decide(auditing, "kept");
      assertThatThrownBy(auditing::flush)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("1 wait to be")
          .hasMessageContaining("The disk is full");
      assertThatThrownBy(() -> decide(auditing, "refused")).isInstanceOf(LedgerException.class);
      ledger.failing = false;
      awaitRecording(auditing);
      decide(auditing, "again");
    }
    assertThat(ledger.stream().map(record -> record.correlationId().orElseThrow()))
        .containsExactly("kept", "again");
  }

  @Test
  void closing_fails_when_something_was_never_recorded() {
    ledger.failing = true;
    ledger.open.countDown();
    AsyncAuditListener auditing = new AsyncAuditListener(ledger, 10);
    decide(auditing, "lost");
    assertThatThrownBy(auditing::close)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("1 wait to be");
    assertThatThrownBy(() -> decide(auditing, "late")).isInstanceOf(LedgerException.class);
  }

  @Test
  void an_error_is_no_end_of_recording() {
    ledger.dying = true;
    ledger.open.countDown();
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 10)) {
      decide(auditing, "kept");
      assertThatThrownBy(auditing::flush)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("No room");
      ledger.dying = false;
    }
    assertThat(ledger.head().count()).isEqualTo(1);
  }
}
