package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.fixtures.ToyDecision;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;

/** What becomes of decisions when the ledger throws, stalls or lies. */
@Timeout(60)
class LedgerFaultTest {

  private static final Decision SHELF = ToyDecision.recommended(ToyDecision.SHELF);

  private final LedgerException full = new LedgerException("The disk is full.");
  private final Ledger ledger = mock(Ledger.class);
  private final MemoryLedger memory = new MemoryLedger();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @BeforeEach
  void work() {
    when(ledger.append(anyList())).thenAnswer(this::keep);
  }

  private List<AuditRecord> keep(InvocationOnMock call) {
    return memory.append(call.<List<LedgerEntry>>getArgument(0));
  }

  /** Stalls until it is released, and then goes on as it is told. */
  private Answer<?> stall(Answer<?> then) {
    return call -> {
      stalled.countDown();
      release.await();
      return then.answer(call);
    };
  }

  private Object fail(InvocationOnMock call) {
    throw full;
  }

  private static void decide(AsyncAuditListener auditing, String correlationId) {
    auditing.decided(ToyEntries.request("carpenter", correlationId), SHELF);
  }

  private List<String> recorded() {
    return memory.stream().map(record -> record.correlationId().orElseThrow()).toList();
  }

  @Test
  void a_ledger_that_throws_refuses_the_decision_at_once() {
    when(ledger.append(any(LedgerEntry.class))).thenThrow(full);
    DecisionRequest request = ToyEntries.request("carpenter", "c-1");
    AuditListener auditing = new AuditListener(ledger);

    assertThatThrownBy(() -> auditing.decided(request, SHELF)).isSameAs(full);
    assertThatThrownBy(() -> auditing.decided(request, ToyDecision.pipeline())).isSameAs(full);
    assertThatThrownBy(() -> auditing.failed(request, new DecisionException("blunt")))
        .isSameAs(full);
  }

  @Test
  void a_ledger_that_stalls_holds_up_no_decision_while_there_is_room() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::keep)).thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 3)) {
      decide(auditing, "1");
      stalled.await();
      decide(auditing, "2");
      decide(auditing, "3");
      assertThat(recorded()).isEmpty();
      release.countDown();
    }
    assertThat(recorded()).containsExactly("1", "2", "3");
  }

  @Test
  void who_waits_for_room_is_refused_when_recording_fails() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::fail)).thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 1)) {
      decide(auditing, "kept");
      stalled.await();
      BackgroundCall second = new BackgroundCall(() -> decide(auditing, "refused")).waits();
      release.countDown();
      assertThatThrownBy(second::end)
          .hasCauseInstanceOf(LedgerException.class)
          .hasMessageContaining("1 wait to be: The disk is full.");
    }
    assertThat(recorded()).containsExactly("kept");
  }

  @Test
  void who_is_interrupted_while_waiting_for_room_drops_nothing() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::keep)).thenAnswer(this::keep);
    AtomicBoolean interrupted = new AtomicBoolean();
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 1)) {
      decide(auditing, "1");
      stalled.await();
      BackgroundCall second =
          new BackgroundCall(
              () -> {
                decide(auditing, "2");
                interrupted.set(Thread.currentThread().isInterrupted());
              });
      second.waits().interrupt();
      release.countDown();
      second.end();
    }
    assertThat(interrupted).isTrue();
    assertThat(recorded()).containsExactly("1", "2");
  }

  @Test
  void who_waits_for_room_is_refused_when_recording_is_closed() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::keep));
    AsyncAuditListener auditing = new AsyncAuditListener(ledger, 1);
    decide(auditing, "kept");
    stalled.await();
    BackgroundCall second = new BackgroundCall(() -> decide(auditing, "refused")).waits();
    BackgroundCall end = new BackgroundCall(auditing::close);

    assertThatThrownBy(second::end)
        .hasCauseInstanceOf(LedgerException.class)
        .hasMessageContaining("The recording of decisions is closed.");
    assertThat(end.isDone()).isFalse();
    release.countDown();
    end.end();
    assertThat(recorded()).containsExactly("kept");
  }

  @Test
  void closing_outlasts_a_stall_and_tries_once_more() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::fail)).thenAnswer(this::keep);
    AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2);
    decide(auditing, "kept");
    stalled.await();
    BackgroundCall end = new BackgroundCall(auditing::close).waits();
    release.countDown();
    end.end();
    assertThat(recorded()).containsExactly("kept");
    verify(ledger, times(2)).append(anyList());
  }

  @Test
  void closing_gives_up_when_the_last_try_fails() throws Exception {
    when(ledger.append(anyList())).thenAnswer(stall(this::fail)).thenThrow(full);
    AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2);
    decide(auditing, "lost");
    stalled.await();
    BackgroundCall end = new BackgroundCall(auditing::close).waits();
    release.countDown();
    assertThatThrownBy(end::end).hasRootCause(full).hasMessageContaining("1 wait to be");
    verify(ledger, times(2)).append(anyList());
  }

  @Test
  void what_a_ledger_kept_and_denies_is_recorded_twice() {
    when(ledger.append(anyList()))
        .thenAnswer(
            call -> {
              keep(call);
              throw full;
            })
        .thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2)) {
      decide(auditing, "in doubt");
      assertThatThrownBy(auditing::flush).hasCause(full);
    }
    assertThat(recorded()).containsExactly("in doubt", "in doubt");
  }

  /** Returns the record of an entry that nobody asked to record. */
  private AuditRecord record(LedgerEntry entry) {
    return memory.append(entry);
  }

  private static LedgerEntry about(String correlationId, Decision decision) {
    return LedgerEntry.of(ToyEntries.request("carpenter", correlationId), decision);
  }

  @Test
  void a_ledger_that_returns_the_record_of_another_refuses_the_decision() {
    AuditListener auditing = new AuditListener(ledger);
    DecisionRequest request = ToyEntries.request("carpenter", "c-1");
    List<AuditRecord> others =
        List.of(
            record(about("c-2", SHELF)),
            record(about("c-1", ToyDecision.noneViable(ToyDecision.SHELF))),
            record(LedgerEntry.of(request, new DecisionException("blunt"))));
    for (AuditRecord other : others) {
      when(ledger.append(any(LedgerEntry.class))).thenReturn(other);
      assertThatThrownBy(() -> auditing.decided(request, SHELF))
          .isInstanceOf(LedgerException.class)
          .hasMessageContainingAll(
              "[decision, c-1, " + SHELF.digest() + "]", "returned (" + other + ")", "Maybe");
    }
    when(ledger.append(any(LedgerEntry.class))).thenReturn(null);
    assertThatThrownBy(() -> auditing.failed(request, new DecisionException("blunt")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContainingAll("[failure, c-1, ]", "returned nothing instead");

    when(ledger.append(any(LedgerEntry.class))).thenReturn(record(about("c-1", SHELF)));
    assertThatCode(() -> auditing.decided(request, SHELF)).doesNotThrowAnyException();
  }

  @Test
  void a_receipt_is_one_also_where_it_is_masked() {
    try (MemoryLedger masked =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withMasking(
                MaskingPolicy.of(ToyEntries.SECRET, List.of("task", "data"))))) {
      new AuditListener(masked).decided(ToyEntries.request("carpenter", "c-1"), SHELF);
      assertThat(masked.stream().findFirst().orElseThrow().masked()).isNotEmpty();
    }
  }

  @Test
  void a_ledger_that_records_less_or_something_else_fails_recording() {
    when(ledger.append(anyList()))
        .thenReturn(List.of())
        .thenReturn(List.of(record(about("other", SHELF))))
        .thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2)) {
      decide(auditing, "kept");
      assertThatThrownBy(auditing::flush)
          .isInstanceOf(LedgerException.class)
          .hasMessageContainingAll("1 wait to be", "[decision, kept, ", "returned nothing instead");
      while (recorded().size() < 2) {
        Thread.onSpinWait();
      }
    }
    assertThat(recorded()).containsExactly("other", "kept");
    verify(ledger, times(3)).append(anyList());
  }

  @Test
  void a_ledger_that_records_more_than_it_was_asked_to_fails_recording() {
    when(ledger.append(anyList()))
        .thenReturn(List.of(record(about("kept", SHELF)), record(about("other", SHELF))))
        .thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2)) {
      decide(auditing, "kept");
      assertThatThrownBy(auditing::flush)
          .isInstanceOf(LedgerException.class)
          .hasMessageContainingAll("was to record nothing more and returned (", "Maybe");
    }
  }

  @Test
  void a_failure_that_says_nothing_is_named_by_its_class() {
    when(ledger.append(anyList())).thenThrow(new IllegalStateException()).thenAnswer(this::keep);
    try (AsyncAuditListener auditing = new AsyncAuditListener(ledger, 2)) {
      decide(auditing, "kept");
      assertThatThrownBy(auditing::flush)
          .hasMessageEndingWith("1 wait to be: java.lang.IllegalStateException");
    }
    assertThat(recorded()).containsExactly("kept");
  }

  @Test
  void a_request_without_a_date_is_recorded_and_not_decided_again() {
    DecisionRequest asked = ToyEntries.request("carpenter", "c-1");
    DecisionRequest dateless =
        new DecisionRequest(asked.subject(), null, asked.attribution(), asked.provenance());
    AuditRecord record =
        record(LedgerEntry.of(dateless, new IllegalStateException("The clock stands still.")));

    assertThat(record.content().path("request").has("asOf")).isFalse();
    assertThat(record.content().at("/request/workload/task").asText()).isNotEmpty();
    assertThat(RecordSummary.of(record).asOf()).isNull();
  }
}
