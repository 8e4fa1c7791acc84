package io.github.lowestrung.audit;

import io.github.lowestrung.workload.problem.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records decisions soon after they are handed out, on its own thread. What waits to be recorded is
 * bounded: when that much waits, deciding waits as well, and nothing is dropped. Thread-safe.
 *
 * <p>When recording fails, or the ledger returns records of other decisions, the caller of the next
 * decision gets a {@link LedgerException}, until recording works again; what waits is kept and
 * tried again, and {@link #close} fails if it never can be recorded.
 *
 * <p><b>Note:</b> what waits is lost when the process dies. Use {@link AuditListener} where that
 * must not be.
 */
public final class AsyncAuditListener extends EntryListener implements AutoCloseable {

  private static final long RETRY_NANOS = 500_000_000;
  private static final int MOST_AT_ONCE = 256;

  private final Ledger ledger;
  private final int capacity;
  private final List<LedgerEntry> waiting = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread writer = new Thread(this::write, "lowest-rung-audit");

  private Throwable failure;
  private boolean closing;
  private boolean lastTry;

  /**
   * Records in a ledger.
   *
   * @param ledger where to record; to be closed by the caller, after this
   * @param capacity how many entries may wait, at least 1
   */
  public AsyncAuditListener(Ledger ledger, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1, not " + capacity + ".");
    }
    this.ledger = Objects.requireNonNull(ledger, "ledger");
    this.capacity = capacity;
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  void add(LedgerEntry ledgerEntry) {
    lock.lock();
    try {
      while (waiting.size() >= capacity && failure == null && !closing) {
        changed.awaitUninterruptibly();
      }
      refuseFailing();
      if (closing) {
        throw new LedgerException("The recording of decisions is closed.");
      }
      waiting.add(ledgerEntry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void refuseFailing() {
    if (failure != null) {
      throw unrecorded();
    }
  }

  private LedgerException unrecorded() {
    return new LedgerException(
        "Decisions cannot be recorded, and "
            + waiting.size()
            + " wait to be: "
            + (failure == null ? "recording has stopped" : Display.failure(failure)),
        failure);
  }

  /**
   * Waits until everything that waits is recorded.
   *
   * @throws LedgerException when it cannot be
   */
  public void flush() {
    lock.lock();
    try {
      while (!waiting.isEmpty() && failure == null) {
        changed.awaitUninterruptibly();
      }
      refuseFailing();
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    for (List<LedgerEntry> some = next(); !some.isEmpty(); some = next()) {
      try {
        LedgerEntry.requireReceipt(some, ledger.append(some));
        recorded(some.size());
      } catch (RuntimeException | Error e) {
        // Whatever it is, a caller waits for this thread.
        waitToRetry(e);
      }
    }
  }

  /** Waits for entries; empty when there will be no more, or no more time to record them. */
  private List<LedgerEntry> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        changed.awaitUninterruptibly();
      }
      if (waiting.isEmpty() || lastTry) {
        return List.of();
      }
      lastTry = closing;
      return List.copyOf(waiting.subList(0, Math.min(waiting.size(), MOST_AT_ONCE)));
    } finally {
      lock.unlock();
    }
  }

  private void recorded(int count) {
    lock.lock();
    try {
      failure = null;
      lastTry = false;
      waiting.subList(0, count).clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void waitToRetry(Throwable e) {
    lock.lock();
    try {
      failure = e;
      changed.signalAll();
      long left = RETRY_NANOS;
      while (left > 0 && !closing) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      // The thread is private, so nobody meant to interrupt it: it tries again at once.
    } finally {
      lock.unlock();
    }
  }

  /**
   * Records what waits, and takes nothing more.
   *
   * @throws LedgerException when something could not be recorded
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    awaitWriter();
    if (!waiting.isEmpty()) {
      throw unrecorded();
    }
  }

  private void awaitWriter() {
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
