package io.github.lowestrung.audit;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A call on a thread of its own, looked at from outside. */
public final class BackgroundCall {

  private final FutureTask<Void> task;
  private final Thread thread;

  public BackgroundCall(Runnable work) {
    task = new FutureTask<>(work, null);
    thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns as soon as the call waits for somebody. */
  public BackgroundCall waits() {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return this;
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean isDone() {
    return task.isDone();
  }

  /** Waits for its end; throws what it threw, as a cause. */
  public void end() throws Exception {
    task.get(30, TimeUnit.SECONDS);
  }
}
