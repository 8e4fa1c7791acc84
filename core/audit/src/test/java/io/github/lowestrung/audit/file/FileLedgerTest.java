package io.github.lowestrung.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.fixtures.ToyDecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLedgerTest {

  private static final LedgerOptions SIGNED = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("audit.jsonl");
  }

  @Test
  void keeps_what_was_appended_in_order_and_chained() throws IOException {
    AuditRecord first;
    AuditRecord second;
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      first = ledger.append(ToyEntries.shelf("a"));
      second = ledger.append(ToyEntries.house());
    }
    assertThat(Files.readAllLines(path)).containsExactly(first.toJson(), second.toJson());
    assertThat(first.previous()).isEqualTo(LedgerHead.EMPTY.hash());
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(List.of(first.seq(), second.seq())).containsExactly(1L, 2L);
    assertThat(records()).containsExactly(first, second);
    assertThat(FileLedger.read(path).head()).isEqualTo(second.head());
  }

  @Test
  void gives_the_decisions_back() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(List.of(ToyEntries.shelf("a"), ToyEntries.house(), ToyEntries.failed()));
    }
    assertThat(records().get(0).decision().orElseThrow().digest())
        .isEqualTo(ToyDecision.recommended(ToyDecision.SHELF).digest());
    assertThat(records().get(1).decision().orElseThrow().digest())
        .isEqualTo(ToyDecision.pipeline().digest());
    assertThat(records().get(2).failure())
        .contains(
            new AuditRecord.Failure(
                "io.github.lowestrung.DecisionException", "The saw \"is\" blunt — ü."));
  }

  @Test
  void goes_on_where_it_ended() {
    append("a", "b");
    append("c");
    assertThat(records()).extracting(AuditRecord::seq).containsExactly(1L, 2L, 3L);
    assertThat(verify()).matches(Verification::intact);
  }

  @Test
  void carries_the_chain_from_file_to_file() throws IOException {
    for (int run = 0; run < 2; run++) {
      try (FileLedger ledger = FileLedger.open(path, SIGNED, 2_000)) {
        for (int i = 0; i < 10; i++) {
          ledger.append(ToyEntries.small("run " + run + " entry " + i));
        }
      }
    }
    assertThat(names()).contains("audit.000001.jsonl", "audit.000002.jsonl", "audit.jsonl");
    assertThat(verify().count()).isEqualTo(20);
    assertThat(verify()).matches(Verification::intact);
    Files.delete(folder.resolve("audit.000002.jsonl"));
    assertThat(verify().findFirstFault().orElseThrow().what()).contains("records are missing");
  }

  @Test
  void keeps_its_id_from_file_to_file_and_after_a_crash() throws IOException {
    append("a");
    Files.move(path, folder.resolve("audit.000001.jsonl"));
    append("b");
    Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);
    append("c");
    assertThat(records()).hasSize(4);
    assertThat(records().stream().map(AuditRecord::ledger).distinct()).hasSize(1);
    assertThat(FileLedger.read(path).head().ledger()).isEqualTo(records().get(0).ledger());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void refuses_to_follow_on_a_line_beyond_all_bounds(String end) throws IOException {
    append("a");
    String line = "{\"content\":" + " ".repeat(AuditRecord.MAX_BYTES) + end;
    Files.writeString(path, line, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> append("b"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("longer than 16777216 bytes");
    assertThat(names()).containsExactlyInAnyOrder("audit.jsonl", "audit.jsonl.lock");
  }

  @Test
  void starts_anew_where_a_crash_left_only_full_files() throws IOException {
    append("a");
    Files.move(path, folder.resolve("audit.000001.jsonl"));
    append("b");
    assertThat(verify().count()).isEqualTo(2);
    assertThat(verify()).matches(Verification::intact);
  }

  @Test
  void shares_the_disk_among_threads() throws Exception {
    int threads = 8;
    int each = 50;
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (FileLedger ledger = FileLedger.open(path, SIGNED, 100_000)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "thread " + thread;
        work.add(
            () -> {
              for (int i = 0; i < each; i++) {
                acknowledged.add(ledger.append(ToyEntries.small(name)).toJson());
              }
              return null;
            });
      }
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(records().stream().map(AuditRecord::toJson).toList())
        .hasSize(threads * each)
        .containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(verify()).matches(Verification::intact);
  }

  @Test
  void appends_all_of_a_list_or_nothing() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      List<AuditRecord> records =
          ledger.append(IntStream.range(0, 5).mapToObj(i -> ToyEntries.small("e" + i)).toList());
      assertThat(records).extracting(AuditRecord::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }

  @Test
  void sets_a_torn_line_aside_wherever_it_tore() throws IOException {
    append("a", "b");
    byte[] whole = Files.readAllBytes(path);
    int secondLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = secondLine + 1; length < whole.length; length += 37) {
      byte[] torn = Arrays.copyOf(whole, length);
      Files.write(path, torn);
      assertThat(verify().findFirstFault().orElseThrow().what()).contains("torn");

      append("after");

      assertThat(records()).extracting(AuditRecord::kind).contains(RecordKind.RECOVERY);
      assertThat(records()).hasSize(3);
      Verification verified = verify();
      assertThat(verified).matches(Verification::intact);
      String name = records().get(1).content().at("/recovery/setAside").asText();
      assertThat(verified.remarks()).singleElement().asString().contains(name);
      assertThat(Files.readAllBytes(folder.resolve(name)))
          .isEqualTo(Arrays.copyOfRange(torn, secondLine, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{\"name\": \"acme\"}", "{}\nPK", "\u0000\u0001"})
  void leaves_a_file_alone_that_is_no_ledger(String text) throws IOException {
    Files.writeString(path, text);
    assertThatThrownBy(() -> append("a"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContainingAll(path.toString(), "is no ledger");
    assertThat(path).hasContent(text);
    assertThat(names()).doesNotContain(path.getFileName() + ".torn-1");
  }

  @Test
  void refuses_a_second_writer_and_names_the_file() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      assertThatThrownBy(() -> FileLedger.open(path, SIGNED))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("is being written by another process");
      ledger.append(ToyEntries.small("still"));
    }
    append("later");
    assertThat(verify().count()).isEqualTo(2);
  }

  @Test
  void can_be_read_while_it_is_written() throws IOException {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("a"));
      // What another process sees in the middle of a write.
      Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);
      assertThat(verify().count()).isEqualTo(1);
      assertThat(verify()).matches(Verification::intact);
    }
  }

  @Test
  void refuses_a_read_only_file_even_to_a_superuser() throws IOException {
    append("a");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> FileLedger.open(path, SIGNED))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is read-only");
    assertThat(verify().count()).isEqualTo(1);
  }

  @Test
  void refuses_folders_and_missing_folders() {
    assertThatThrownBy(() -> FileLedger.open(folder, SIGNED))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> FileLedger.open(folder.resolve("no/audit.jsonl"), SIGNED))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> FileLedger.read(path))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("There is no ledger");
  }

  @Test
  void refuses_a_second_writer_through_a_link() throws IOException {
    append("a");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), path);
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("first"));
      assertThatThrownBy(() -> FileLedger.open(link, SIGNED))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("is being written by another process");
    }
    assertThat(FileLedger.read(link).head().count()).isEqualTo(2);
  }

  @Test
  void closing_twice_takes_nothing_from_the_next_writer() {
    FileLedger first = FileLedger.open(path, SIGNED);
    first.close();
    try (FileLedger second = FileLedger.open(path, SIGNED)) {
      first.close();
      assertThatThrownBy(() -> FileLedger.open(path, SIGNED)).isInstanceOf(LedgerException.class);
      second.append(ToyEntries.small("second"));
    }
    assertThat(verify().count()).isEqualTo(1);
  }

  @Test
  void an_interrupted_caller_may_meet_a_full_file() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED, 500)) {
      ledger.append(ToyEntries.small("fills it"));
      Thread.currentThread().interrupt();
      ledger.append(ToyEntries.small("starts another"));
      assertThat(Thread.interrupted()).isTrue();
      ledger.append(ToyEntries.small("goes on"));
    }
    assertThat(verify().count()).isEqualTo(3);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void a_torn_line_is_reported_even_if_that_failed_at_first() throws IOException {
    append("a");
    Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);
    Signer broken =
        new Signer() {
          @Override
          public String keyId() {
            return "broken";
          }

          @Override
          public String algorithm() {
            return "none";
          }

          @Override
          public byte[] sign(byte[] message) {
            throw new LedgerException("The key is gone.");
          }
        };
    assertThatThrownBy(() -> FileLedger.open(path, LedgerOptions.DEFAULT.withSigner(broken)))
        .isInstanceOf(LedgerException.class);
    append("b");
    assertThat(records())
        .extracting(AuditRecord::kind)
        .containsExactly(RecordKind.FAILURE, RecordKind.RECOVERY, RecordKind.FAILURE);
    assertThat(names()).contains("audit.jsonl.torn-1").doesNotContain("audit.jsonl.torn-1.new");
  }

  @Test
  void refuses_to_follow_on_a_damaged_record() throws IOException {
    append("a", "b");
    Files.writeString(path, Files.readString(path).replace("\"b\"", "\"c\""));
    assertThatThrownBy(() -> append("c"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("last record")
        .hasMessageContaining("Its content was changed");
  }

  @Test
  void refuses_to_go_on_when_somebody_moved_the_file() throws IOException {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("a"));
      Files.move(path, folder.resolve("elsewhere.jsonl"));
      assertThatThrownBy(() -> ledger.append(ToyEntries.small("b")))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("was moved, cut or written to");
    }
  }

  @Test
  void refuses_to_go_on_when_somebody_else_writes() throws IOException {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("a"));
      Files.writeString(path, "x\n", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> ledger.append(ToyEntries.small("b")))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("written to by somebody else");
    }
  }

  @Test
  void takes_nothing_after_it_was_closed() {
    FileLedger ledger = FileLedger.open(path, SIGNED);
    ledger.close();
    assertThatThrownBy(() -> ledger.append(ToyEntries.small("a")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void an_interrupted_caller_harms_nobody() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      Thread.currentThread().interrupt();
      ledger.append(ToyEntries.small("interrupted"));
      assertThat(Thread.interrupted()).isTrue();
      ledger.append(ToyEntries.small("after"));
      assertThat(ledger.head().count()).isEqualTo(2);
    }
  }

  @Test
  void finds_by_all_that_is_asked() {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(
          List.of(
              ToyEntries.shelf("a\"ü"),
              ToyEntries.roof(),
              ToyEntries.house(),
              ToyEntries.failed()));
    }
    assertThat(found(RecordQuery.ALL)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(found(RecordQuery.ALL.withApproach("lathe"))).containsExactly(1L, 3L);
    assertThat(found(RecordQuery.ALL.withApproach("saw"))).isEmpty();
    assertThat(found(RecordQuery.ALL.withRule("X-01"))).containsExactly(1L, 3L);
    assertThat(found(RecordQuery.ALL.withRule("G-30"))).containsExactly(3L);
    assertThat(found(RecordQuery.ALL.withRule("X-02"))).isEmpty();
    assertThat(found(RecordQuery.ALL.withSubject("roofer"))).containsExactly(2L);
    assertThat(found(RecordQuery.ALL.withCorrelationId("a\"ü").withApproach("lathe")))
        .containsExactly(1L);
    assertThat(found(RecordQuery.ALL.withApproach("lathe").withSubject("builder")))
        .containsExactly(3L);
    var time = records().get(0).recordedAt();
    assertThat(found(RecordQuery.ALL.withSince(time.plusSeconds(60)))).isEmpty();
    assertThat(found(RecordQuery.ALL.withSince(time).withUntil(time.plusSeconds(60)))).hasSize(4);
    assertThat(found(RecordQuery.ALL.withUntil(time))).isEmpty();
  }

  private void append(String... correlationIds) {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      for (String correlationId : correlationIds) {
        ledger.append(ToyEntries.small(correlationId));
      }
    }
  }

  private List<AuditRecord> records() {
    try (Stream<AuditRecord> records = FileLedger.read(path).stream()) {
      return records.toList();
    }
  }

  private List<Long> found(RecordQuery recordQuery) {
    try (Stream<AuditRecord> records = FileLedger.read(path).find(recordQuery)) {
      return records.map(AuditRecord::seq).toList();
    }
  }

  private Verification verify() {
    return FileLedger.read(path).verify(ToyEntries.TRUST_ANCHORS);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
