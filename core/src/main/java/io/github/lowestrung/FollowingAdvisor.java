package io.github.lowestrung;

import io.github.lowestrung.internal.advisor.DelegatingAdvisor;
import io.github.lowestrung.internal.advisor.RulebookWatcher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisor that follows the rulebooks it was given: when one of these files or directories
 * changes, the new version is loaded beside the old, reviewed, and put to its own scenarios; then
 * all take its place in one step. A decision is made by one version from beginning to end. A
 * version that does not pass is refused with its reasons, and the last good one stays, also when a
 * file is gone.
 *
 * <p>A change counts once the files have stayed the same from one look to the next, so that half a
 * copy is not taken for a version. Thread-safe. Closing ends the following; deciding goes on.
 */
public final class FollowingAdvisor extends DelegatingAdvisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);

  private final RulebookWatcher watcher;
  private final Consumer<Reload> listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Reload last;

  FollowingAdvisor(RulebookWatcher watcher, Duration every, Consumer<Reload> listener) {
    super(watcher::current);
    this.watcher = watcher;
    this.listener = listener;
    Thread looking = new Thread(() -> follow(every), "lowest-rung-following");
    looking.setDaemon(true);
    looking.start();
  }

  /**
   * Returns what became of the last change.
   *
   * @return the last reload, or empty when nothing has changed yet
   */
  public Optional<Reload> lastReload() {
    return Optional.ofNullable(last);
  }

  /** Ends the following. A version that is being loaded is still put in place or refused. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void follow(Duration every) {
    try {
      while (!closed.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
        watcher.look().ifPresent(this::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody else knows this thread
    }
  }

  private void tell(Reload reload) {
    last = reload;
    if (reload.outcome() == Reload.ReloadStatus.REFUSED) {
      LOG.error("A rulebook was refused, the last good one stays: {}", reload.reasons());
    }
    try {
      listener.accept(reload);
    } catch (RuntimeException | Error e) {
      LOG.error("The listener of reloads failed; the following goes on", e);
    }
  }
}
