package io.github.lowestrung.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Appends by group commit: whoever comes first stores what all that wait have brought, in one go.
 */
abstract class ChainedLedger extends StoredView implements Ledger {

  private static final int MOST_AT_ONCE = 1_000;

  private final Masking masking;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  ChainedLedger(Masking masking) {
    this.masking = masking;
  }

  /** What one caller brought, and what became of it. */
  private static final class Waiting {
    final List<String> contents;
    List<AuditRecord> records;
    Throwable failure;

    Waiting(List<String> contents) {
      this.contents = contents;
    }
  }

  /**
   * Seals contents and stores them, all or none. What it returns is kept, whatever happens to the
   * process.
   */
  abstract List<AuditRecord> store(List<String> contents);

  @Override
  public List<AuditRecord> append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Waiting mine = new Waiting(entries.stream().map(masking::canonical).toList());
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
      throw new LedgerException(mine.failure.getMessage(), mine.failure);
    }
    return mine.records;
  }

  private void storeSome() {
    List<Waiting> together = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      together.add(next);
      contents.addAll(next.contents);
      if (contents.size() >= MOST_AT_ONCE) {
        break;
      }
    }
    try {
      List<AuditRecord> records = store(contents);
      int from = 0;
      for (Waiting waiting : together) {
        int to = from + waiting.contents.size();
        waiting.records = List.copyOf(records.subList(from, to));
        from = to;
      }
    } catch (RuntimeException | Error e) {
      // Nobody may wait for what nobody will store any more.
      together.forEach(waiting -> waiting.failure = e);
    }
  }

  /** Runs while nobody stores. */
  final <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
