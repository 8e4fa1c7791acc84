package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.fixtures.ToyDecision;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A record is written once, and no tree is made of it. */
class RecordingCostTest {

  private static final int TIMES = 500;

  /** What making a record allocates for each byte of it, ledger's thread aside. */
  private static final long MOST_PER_BYTE = 20;

  @Test
  void recording_allocates_little_more_than_the_record() {
    DecisionRequest request = ToyEntries.request("carpenter", "c-1");
    Decision decision = ToyDecision.recommended(ToyDecision.SHELF);
    MemoryLedger ledger = new MemoryLedger();
    AuditListener listener = new AuditListener(ledger);
    allocated(listener, request, decision); // loads the classes

    long each = allocated(listener, request, decision) / TIMES;

    int record = ledger.stream().findFirst().orElseThrow().toJson().length();
    assertThat(each / record).isLessThan(MOST_PER_BYTE);
  }

  private static long allocated(
      AuditListener listener, DecisionRequest request, Decision decision) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < TIMES; i++) {
      listener.decided(request, decision);
    }
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
