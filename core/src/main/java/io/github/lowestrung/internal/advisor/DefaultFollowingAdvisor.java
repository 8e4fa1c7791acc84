package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.FollowingAdvisor;
import io.github.lowestrung.Reload;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for new versions on its own thread. */
final class DefaultFollowingAdvisor extends DelegatingAdvisor implements FollowingAdvisor {

  private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);

  private final RulebookWatcher watcher;
  private final Consumer<Reload> listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Reload last;

  DefaultFollowingAdvisor(RulebookWatcher watcher, Duration every, Consumer<Reload> listener) {
    super(watcher::current);
    this.watcher = watcher;
    this.listener = listener;
    Thread looking = new Thread(() -> follow(every), "lowest-rung-following");
    looking.setDaemon(true);
    looking.start();
  }

  @Override
  public Optional<Reload> lastReload() {
    return Optional.ofNullable(last);
  }

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
      Thread.currentThread().interrupt(); // the thread is private
    }
  }

  private void tell(Reload reload) {
    last = reload;
    if (reload.outcome() == Reload.ReloadStatus.REFUSED) {
      LOG.error("A rulebook was refused, the last good one stays: {}", reload.reasons());
    } else {
      LOG.info("Followed rulebooks were {}: {}", reload.outcome(), reload.rulebooks());
    }
    try {
      listener.accept(reload);
    } catch (RuntimeException | Error e) {
      LOG.error("The listener of reloads failed; following continues", e);
    }
  }
}
