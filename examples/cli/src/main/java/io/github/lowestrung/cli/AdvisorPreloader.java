package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Loads the rulebooks while the command line is still being read. */
final class AdvisorPreloader implements Supplier<Advisor> {

  private final FutureTask<Advisor> loading;

  AdvisorPreloader(Supplier<Advisor> load) {
    loading = new FutureTask<>(load::get);
    Thread thread = new Thread(loading, "rulebooks");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Advisor get() {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The rulebooks could not be loaded.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Loading the rulebooks was interrupted.", e);
    }
  }
}
