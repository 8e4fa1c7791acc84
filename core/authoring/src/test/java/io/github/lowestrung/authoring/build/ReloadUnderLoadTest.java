package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.FollowingAdvisor;
import io.github.lowestrung.Reload;
import io.github.lowestrung.Reload.ReloadStatus;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaces a rulebook over and over while many decide. */
class ReloadUnderLoadTest {

  private static final int THREADS = 64;
  private static final int RELOADS = Integer.getInteger("lowestrung.reloads", 16);
  private static final long MOST_GROWTH = 24L << 20;

  @TempDir private Path folder;
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicLong decided = new AtomicLong();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  @Test
  void no_decision_is_lost_mixed_or_wrong_and_memory_is_flat() throws Exception {
    // each version excludes something else: the rulebook in a decision tells what has to come out
    Path bedrockOut = version("1.0.0", "bedrock");
    Path jumpstartOut = version("2.0.0", "jumpstart");
    answers.put("com.acme:acme-rules:1.0.0", "jumpstart ACME-01");
    answers.put("com.acme:acme-rules:2.0.0", "bedrock none");
    Path jar = folder.resolve("acme.jar");
    put(bedrockOut, jar);
    BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> deciding = new ArrayList<>();
    try (FollowingAdvisor advisor =
        Advisor.builder().addRulebook(jar).follow(Duration.ofMillis(1), reloads::add)) {
      Workload workload = advisor.reader().read("task: summarization");
      for (int i = 0; i < THREADS; i++) {
        deciding.add(pool.submit(() -> decide(advisor, workload)));
      }
      long before = 0;
      for (int reload = 0; reload < RELOADS; reload++) {
        put(reload % 2 == 0 ? jumpstartOut : bedrockOut, jar);
        Reload happened = reloads.poll(60, TimeUnit.SECONDS);
        assertThat(happened).as("reload %s", reload).isNotNull();
        assertThat(happened.outcome()).as(happened.toString()).isEqualTo(ReloadStatus.SWAPPED);
        if (reload == RELOADS / 4) {
          before = used();
        }
      }
      long after = used();
      done.set(true);
      for (Future<?> one : deciding) {
        one.get(60, TimeUnit.SECONDS);
      }

      assertThat(after - before)
          .as("bytes held more, of %s before", before)
          .isLessThan(MOST_GROWTH);
      assertThat(decided.get()).isGreaterThan(RELOADS);
      assertThat(reloads).as("reloads that nobody asked for").isEmpty();
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  private void decide(Advisor advisor, Workload workload) {
    while (!done.get()) {
      Decision decision = advisor.decide(workload, AcmeRules.TODAY);
      String version = decision.rulebooks().get(0).id();
      String excludedBy =
          decision.find("bedrock").orElseThrow().exclusions().stream()
              .map(exclusion -> exclusion.rule())
              .findFirst()
              .orElse("none");
      assertThat(decision.recommendation().approach() + " " + excludedBy)
          .as(version)
          .isEqualTo(answers.get(version));
      decided.incrementAndGet();
      LockSupport.parkNanos(200_000_000); // leaves the reloads something of the processors
    }
  }

  private Path version(String version, String excluded) {
    return new AcmeRules(folder.resolve(version))
        .version(version)
        .rule("ACME-01", "Not for us", "exclude(kcontext, \"" + excluded + "\");")
        .table(
            "scenarios/own.yaml",
            "- {id: s1, workload: {task: summarization}, expect: {approach: "
                + (excluded.equals("bedrock") ? "jumpstart" : "bedrock")
                + "}}")
        .jar(folder.resolve(version + ".jar"));
  }

  private static void put(Path version, Path jar) throws IOException {
    Path part = jar.resolveSibling("acme.part");
    Files.copy(version, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The least that is still in use when nothing more can be collected. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
