package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.replay.Replay;
import io.github.lowestrung.audit.replay.ReplayResult;
import io.github.lowestrung.audit.replay.ReplayResult.ReplayStatus;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded is decided again. */
class ReplayTest {

  private static final byte[] SECRET =
      "thirty-two bytes or more of secret".getBytes(StandardCharsets.UTF_8);
  private static final LocalDate EARLIER = LocalDate.parse("2024-01-15");
  private static final RulebookRepository SHELF = new RulebookRepository(List.of());

  private final MemoryLedger ledger = new MemoryLedger();

  private Advisor audited(MemoryLedger where) {
    return Advisor.create().with(new AuditListener(where));
  }

  @Test
  void every_scenario_comes_to_the_same_on_its_day() {
    Advisor advisor = audited(ledger);
    for (Scenario scenario : Scenario.of(advisor)) {
      scenario.decide(advisor, EARLIER);
    }
    assertThat(ledger.head().count()).isGreaterThan(100);
    assertThat(replay(ledger)).extracting(ReplayResult::verdict).containsOnly(ReplayStatus.SAME);
  }

  @Test
  void a_record_that_was_made_up_differs(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("audit.jsonl");
    try (FileLedger file = FileLedger.open(path, LedgerOptions.DEFAULT)) {
      Advisor.create()
          .with(new AuditListener(file))
          .decide(Workload.of(Task.SENTIMENT_ANALYSIS).id("w").build());
    }
    String text = Files.readString(path);
    Files.writeString(path, text.replace("\"rule\":\"L-03\"", "\"rule\":\"L-99\""));
    ReplayResult replayResult =
        new Replay(SHELF).of(FileLedger.read(path)).findFirst().orElseThrow();
    assertThat(replayResult.verdict()).isEqualTo(ReplayStatus.DIFFERENT);
    assertThat(replayResult.deviations())
        .anySatisfy(
            deviation -> {
              assertThat(deviation.path()).startsWith("recommendation.because[").endsWith("].rule");
              assertThat(deviation.recorded()).isEqualTo("\"L-99\"");
              assertThat(deviation.now()).isEqualTo("\"L-03\"");
            });
  }

  @Test
  void a_failure_fails_again_and_an_unread_document_is_nothing() {
    Advisor advisor = audited(ledger);
    Workload unknown = Workload.of(Task.REGRESSION).proposal(p -> p.approach("abacus")).build();
    assertThatThrownBy(() -> advisor.decide(unknown)).isInstanceOf(InvalidWorkloadException.class);
    ledger.append(
        LedgerEntry.of(
            Attribution.NONE, advisor.provenance(), new IllegalArgumentException("no document")));
    assertThat(replay(ledger))
        .extracting(ReplayResult::verdict)
        .containsExactly(ReplayStatus.SAME, ReplayStatus.NOTHING_TO_REPLAY);
  }

  @Test
  void masked_texts_do_not_matter_and_masked_facts_prevent_it() {
    for (String path : List.of("description", "location.region")) {
      MemoryLedger masked =
          new MemoryLedger(
              LedgerOptions.DEFAULT.withMasking(MaskingPolicy.of(SECRET, List.of(path))));
      Advisor advisor = audited(masked);
      advisor.decide(
          advisor
              .reader()
              .read(
                  "{task: sentiment-analysis, description: hidden, location: {region:"
                      + " eu-central-1}}"));
      ReplayResult replayResult = replay(masked).get(0);
      if (path.equals("description")) {
        assertThat(replayResult.verdict()).isEqualTo(ReplayStatus.SAME);
      } else {
        assertThat(replayResult.verdict()).isEqualTo(ReplayStatus.NOT_REPLAYABLE);
        assertThat(replayResult.reason()).isEqualTo("masked: location.region");
      }
    }
  }

  @Test
  void other_rulebooks_are_used_where_they_decided(@TempDir Path folder) {
    Path jar = new KjarVersion().version("9").write(folder.resolve("nine.jar"));
    Workload workload = Workload.of(Task.SENTIMENT_ANALYSIS).build();
    Advisor.builder()
        .rulebooks(List.of(jar))
        .listener(new AuditListener(ledger))
        .build()
        .decide(workload);
    ReplayResult without = replay(ledger).get(0);
    assertThat(without.verdict()).isEqualTo(ReplayStatus.NOT_REPLAYABLE);
    assertThat(without.reason())
        .startsWith("not at hand: io.github.lowestrung:lowest-rung-rules:9");
    assertThat(new Replay(new RulebookRepository(List.of(jar))).of(ledger))
        .extracting(ReplayResult::verdict)
        .containsExactly(ReplayStatus.SAME);
  }

  private static List<ReplayResult> replay(MemoryLedger ledger) {
    return new Replay(SHELF).of(ledger).toList();
  }
}
