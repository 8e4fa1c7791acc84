package io.github.lowestrung.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.FailureEntries;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.TrustAnchors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger said to have recorded is there after the database was killed, and it goes on. */
class DatabaseRestartTest {

  private static final int RESTARTS = Integer.getInteger("lowestrung.trials.restarts", 2);
  private static final int THREADS = 6;
  private static final int BETWEEN = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<AuditRecord> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Queue<RuntimeException> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stop = new AtomicBoolean();

  @Test
  void what_was_acknowledged_outlives_a_killed_database(@TempDir Path folder) throws Exception {
    try (PostgresServer server = new PostgresServer(folder.resolve("data"))) {
      var database = server.emptySchema();
      List<JdbcLedger> ledgers =
          List.of(
              JdbcLedger.open(database, LedgerOptions.DEFAULT),
              JdbcLedger.open(database, LedgerOptions.DEFAULT));
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        JdbcLedger ledger = ledgers.get(i % ledgers.size());
        Thread writer = new Thread(() -> write(ledger));
        writer.setDaemon(true);
        writer.start();
        writers.add(writer);
      }
      try {
        for (int i = 0; i < RESTARTS; i++) {
          awaitMore();
          long before = failed.get();
          server.kill();
          awaitFailures(before);
          server.startAgain();
        }
        awaitMore();
      } finally {
        stop.set(true);
        for (Thread writer : writers) {
          writer.join(PATIENCE.toMillis());
          assertThat(writer.isAlive()).as("still writing").isFalse();
        }
      }
      assertNothingLost(ledgers.get(0));
    }
  }

  private void write(JdbcLedger ledger) {
    while (!stop.get()) {
      try {
        acknowledged.addAll(
            ledger.append(List.of(FailureEntries.about("one"), FailureEntries.about("other"))));
        count.incrementAndGet();
      } catch (LedgerException e) {
        failed.incrementAndGet();
        pause();
      } catch (RuntimeException e) {
        unexpected.add(e);
      }
    }
  }

  private void awaitMore() {
    long enough = count.get() + BETWEEN;
    await("more appends", () -> count.get() >= enough);
  }

  private void awaitFailures(long before) {
    await("a failure", () -> failed.get() > before);
  }

  private static void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time to wait for " + what).isLessThan(end);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertNothingLost(JdbcLedger ledger) {
    Set<AuditRecord> found;
    try (Stream<AuditRecord> records = ledger.stream()) {
      found = records.collect(Collectors.toCollection(HashSet::new));
    }
    System.out.printf(
        "restarts %d, acknowledged %d, found %d, failed appends %d%n",
        RESTARTS, acknowledged.size(), found.size(), failed.get());
    assertThat(unexpected).isEmpty();
    assertThat(found).containsAll(acknowledged);
    // An append is one transaction: of two entries both are there or none.
    assertThat(found.size()).isEven();
    assertThat(ledger.verify(TrustAnchors.NONE.anchoredAt(ledger.head())).holds()).isTrue();
    assertThat(ledger.verify(TrustAnchors.NONE).count()).isEqualTo(found.size());
    if (RESTARTS > 0) {
      assertThat(failed.get()).isPositive();
    }
  }
}
