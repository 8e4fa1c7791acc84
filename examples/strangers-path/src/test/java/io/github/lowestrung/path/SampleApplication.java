package io.github.lowestrung.path;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.FollowingAdvisor;
import io.github.lowestrung.Reload;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An application that decides about the same workloads again and again, and records each decision.
 * It knows nothing of how rules are made. It ends when its standard input does.
 */
final class SampleApplication {

  private static final List<String> WORKLOADS =
      List.of(
          "{id: live-summaries, task: summarization, latency: {mode: real-time}}",
          "{id: announcements, task: text-to-speech}");

  private SampleApplication() {}

  /**
   * Decides until told to stop; each round prints one line with the recommended approaches.
   *
   * @param arguments the ledger, and where a rulebook may be laid
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (FileLedger ledger = FileLedger.open(Path.of(arguments[0]), LedgerOptions.DEFAULT);
        FollowingAdvisor advisor =
            Advisor.builder()
                .listener(new AuditListener(ledger))
                .addOptionalRulebook(Path.of(arguments[1]))
                .follow(Duration.ofMillis(200), SampleApplication::tell)) {
      decide(advisor);
    }
  }

  private static void tell(Reload reload) {
    System.out.println(reload);
  }

  private static void decide(Advisor advisor) throws InterruptedException {
    List<Workload> workloads = WORKLOADS.stream().map(advisor.reader()::read).toList();
    Thread running = new Thread(SampleApplication::awaitEnd);
    running.setDaemon(true);
    running.start();
    while (running.isAlive()) {
      System.out.println(
          String.join(
              " ",
              workloads.stream()
                  .map(workload -> advisor.decide(workload).recommendation().approach())
                  .toList()));
      Thread.sleep(50);
    }
  }

  private static void awaitEnd() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
