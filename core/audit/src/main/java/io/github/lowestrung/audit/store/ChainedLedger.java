package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.workload.problem.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Appends by group commit: the first caller stores the entries of all that wait, in one go. */
public abstract class ChainedLedger extends StoredLedgerView implements Ledger {

  private static final int MOST_AT_ONCE = 1_000;

  private final LedgerOptions options;
  private final Queue<PendingAppend> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  public ChainedLedger(LedgerOptions options) {
    this.options = options;
  }

  /** The entries of one caller, and their outcome. */
  private static final class PendingAppend {
    final List<String> contents;
    List<AuditRecord> records;
    Throwable failure;

    PendingAppend(List<String> contents) {
      this.contents = contents;
    }
  }

  /**
   * Seals contents and stores them, all or none. What it returns is kept, whatever happens to the
   * process.
   */
  public abstract List<AuditRecord> store(List<String> contents);

  public final List<AuditRecord> seal(LedgerHead last, List<String> contents) {
    return options.sealing().seal(last, contents);
  }

  @Override
  public List<AuditRecord> append(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    PendingAppend mine =
        new PendingAppend(entries.stream().map(options.masking()::canonical).toList());
    queue.add(mine);
    turn.lock();
    try {
      while (mine.records == null && mine.failure == null) {
        storeSome();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      // Each caller gets an exception of its own, since others may throw the same one.
      throw new LedgerException(Display.failure(mine.failure), mine.failure);
    }
    return mine.records;
  }

  private void storeSome() {
    List<PendingAppend> together = new ArrayList<>();
    List<String> contents = new ArrayList<>();
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
