package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.store.MemoryLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt of one caller fails nobody's records, and stays for who looks for it. */
@Timeout(60)
class InterruptTest {

  private static final int THREADS = 8;
  private static final int EACH = 40;
  private static final long TINY = 3_000;

  @TempDir private Path folder;

  @Test
  void nothing_fails_when_callers_are_interrupted_all_the_time() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Set<Throwable> failures = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    try (FileLedger ledger = FileLedger.open(path, LedgerOptions.DEFAULT, TINY)) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        writers.add(
            new Thread(
                () -> {
                  for (int n = 0; n < EACH; n++) {
                    try {
                      acknowledged.add(ledger.append(ToyEntries.small("busy")).hash());
                    } catch (RuntimeException e) {
                      failures.add(e);
                    }
                  }
                }));
      }
      Thread pest =
          new Thread(
              () -> {
                while (!done.get()) {
                  writers.forEach(Thread::interrupt);
                  Thread.onSpinWait();
                }
              });
      writers.forEach(Thread::start);
      pest.start();
      for (Thread writer : writers) {
        writer.join();
      }
      done.set(true);
      pest.join();
    }
    assertThat(failures).isEmpty();
    try (Stream<AuditRecord> records = FileLedger.read(path).stream()) {
      assertThat(records.map(AuditRecord::hash))
          .hasSize(THREADS * EACH)
          .containsExactlyInAnyOrderElementsOf(acknowledged);
    }
    assertThat(FileLedger.read(path).verify(TrustAnchors.NONE).intact()).isTrue();
  }

  /** A signer that gives up when it is interrupted, as one that asks a key service does. */
  private record WaitingSigner(CountDownLatch stalled, CountDownLatch release) implements Signer {
    @Override
    public String keyId() {
      return "service";
    }

    @Override
    public String algorithm() {
      return "none";
    }

    @Override
    public byte[] sign(byte[] message) {
      stalled.countDown();
      try {
        release.await();
        return new byte[] {1};
      } catch (InterruptedException e) {
        throw new LedgerException("The key service was left.", e);
      }
    }
  }

  @Test
  void who_is_interrupted_while_storing_fails_neither_himself_nor_others() throws Exception {
    WaitingSigner signer = new WaitingSigner(new CountDownLatch(1), new CountDownLatch(1));
    AtomicBoolean interrupted = new AtomicBoolean();
    try (MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withSigner(signer))) {
      BackgroundCall first =
          new BackgroundCall(
              () -> {
                ledger.append(ToyEntries.small("first"));
                interrupted.set(Thread.currentThread().isInterrupted());
              });
      signer.stalled().await();
      BackgroundCall second =
          new BackgroundCall(() -> ledger.append(ToyEntries.small("second"))).waits();

      first.interrupt();
      second.interrupt();
      signer.release().countDown();

      first.end();
      second.end();
      assertThat(interrupted).isTrue();
      assertThat(ledger.head().count()).isEqualTo(2);
    }
  }

  @Test
  void who_is_interrupted_may_open_read_and_close() throws IOException {
    Path path = folder.resolve("audit.jsonl");
    try (FileLedger ledger = FileLedger.open(path, LedgerOptions.DEFAULT)) {
      ledger.append(ToyEntries.small("a"));
    }
    Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);

    Thread.currentThread().interrupt();
    FileLedger.open(path, LedgerOptions.DEFAULT).close();
    long count = FileLedger.read(path).verify(TrustAnchors.NONE).count();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(count).isEqualTo(2);
  }
}
