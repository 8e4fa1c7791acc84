package io.github.lowestrung.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A build of the library in a class loader that shares only the platform with this program. */
final class IsolatedBuild {

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps the JIT from leaving out what nobody reads. */
  static volatile int last;

  private final ClassLoader loader;

  /**
   * Makes a build ready to run.
   *
   * @param lib holds its jars and directories of classes
   */
  IsolatedBuild(File lib) throws IOException {
    File[] entries = lib.listFiles(file -> file.isDirectory() || file.getName().endsWith(".jar"));
    if (entries == null || entries.length == 0) {
      throw new IllegalArgumentException(
          "The folder (%s) holds no jars. Maybe build the commit first.".formatted(lib));
    }
    List<URL> path = new ArrayList<>();
    path.add(IsolatedBuild.class.getProtectionDomain().getCodeSource().getLocation());
    for (File entry : entries) {
      path.add(entry.getCanonicalFile().toURI().toURL());
    }
    loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /**
   * What a batch of calls took.
   *
   * @param nanos CPU time of the thread
   * @param bytes what it allocated
   */
  record Cost(long nanos, long bytes) {}

  /** A probe as this build runs it. */
  final class Probe {
    private final IntFunction<Supplier<?>> calls;

    private Probe(IntFunction<Supplier<?>> calls) {
      this.calls = calls;
    }

    /** Prepares calls, then runs them. */
    Cost run(int first, int count) {
      return inside(
          () -> {
            List<Supplier<?>> prepared = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
              prepared.add(calls.apply(first + i));
            }
            int used = 0;
            long bytes = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
            long nanos = THREAD.getCurrentThreadCpuTime();
            for (Supplier<?> call : prepared) {
              used += System.identityHashCode(call.get());
            }
            nanos = THREAD.getCurrentThreadCpuTime() - nanos;
            bytes = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            last = used;
            return new Cost(nanos, bytes);
          });
    }
  }

  /**
   * Loads a probe.
   *
   * @throws LinkageError when this build lacks what the probe needs
   */
  @SuppressWarnings("unchecked") // a probe is what its name says
  Probe probe(String name) {
    return inside(
        () -> {
          try {
            var maker =
                loader.loadClass(Probes.class.getName() + "$" + name).getDeclaredConstructor();
            maker.setAccessible(true);
            return new Probe((IntFunction<Supplier<?>>) maker.newInstance());
          } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError missing) {
              throw missing;
            }
            throw new IllegalStateException("The probe (%s) fails.".formatted(name), e.getCause());
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no probe (%s).".formatted(name), e);
          }
        });
  }

  private <T> T inside(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader outside = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(outside);
    }
  }
}
