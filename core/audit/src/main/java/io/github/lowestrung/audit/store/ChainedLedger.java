package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.RecordSealer;
import io.github.lowestrung.workload.problem.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Appends by group commit: the entries of all that wait are stored in one go. That is done on a
 * thread of the ledger's own, which nobody interrupts: an interrupt of a caller, who still waits
 * for the outcome, would else break the file or the connection that all share.
 */
public abstract class ChainedLedger extends StoredLedgerView implements Ledger {

  private static final int MOST_AT_ONCE = 1_000;
  private static final long IDLE_SECONDS = 10;

  private final LedgerOptions options;
  private final Queue<PendingAppend> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final ThreadPoolExecutor storing =
      new ThreadPoolExecutor(
          1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ChainedLedger::thread);

  public ChainedLedger(LedgerOptions options) {
    this.options = options;
    // So that a ledger that nobody closes keeps no thread.
    storing.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "lowest-rung-ledger", 0, false);
    thread.setDaemon(true);
    return thread;
  }

  /** The entries of one caller, and their outcome. */
  private static final class PendingAppend {
    final List<byte[]> contents;
    final Semaphore done = new Semaphore(0);
    List<AuditRecord> records;
    Throwable failure;

    PendingAppend(List<byte[]> contents) {
      this.contents = contents;
    }
  }

  /**
   * Seals contents and stores them, all or none. What it returns is kept, whatever happens to the
   * process.
   */
  public abstract List<AuditRecord> store(List<byte[]> contents);

  public final List<AuditRecord> seal(LedgerHead last, List<byte[]> contents) {
    return options.sealing().seal(last, contents);
  }

  @Override
  public List<AuditRecord> append(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    PendingAppend mine = new PendingAppend(entries.stream().map(this::content).toList());
    queue.add(mine);
    storing.execute(() -> store(mine));
    mine.done.acquireUninterruptibly();
    if (mine.failure != null) {
      // Each caller gets an exception of its own, since others may throw the same one.
      throw new LedgerException(Display.failure(mine.failure), mine.failure);
    }
    return mine.records;
  }

  private void store(PendingAppend mine) {
    turn.lock();
    try {
      while (mine.records == null && mine.failure == null) {
        storeSome();
      }
    } finally {
      turn.unlock();
      mine.done.release();
    }
  }

  /** Refuses what is too long before it could fail with the entries of others. */
  private byte[] content(LedgerEntry ledgerEntry) {
    return RecordSealer.requireShort(options.masking().canonical(ledgerEntry));
  }

  private void storeSome() {
    List<PendingAppend> together = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    for (PendingAppend next = queue.poll(); next != null; next = queue.poll()) {
      together.add(next);
      contents.addAll(next.contents);
      if (contents.size() >= MOST_AT_ONCE) {
        break;
      }
    }
    try {
      List<AuditRecord> records = store(contents);
      int from = 0;
      for (PendingAppend pendingAppend : together) {
        int to = from + pendingAppend.contents.size();
        pendingAppend.records = List.copyOf(records.subList(from, to));
        from = to;
      }
    } catch (RuntimeException | Error e) {
      // No caller may wait for entries that will never be stored.
      together.forEach(pendingAppend -> pendingAppend.failure = e);
    }
  }

  /** Runs while nothing is being stored. */
  public final <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
