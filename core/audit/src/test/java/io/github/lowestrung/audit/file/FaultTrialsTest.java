package io.github.lowestrung.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a ledger when the machine fails. docs/audit.md has the long runs. */
class FaultTrialsTest {

  private static final int KILLS = Integer.getInteger("lowestrung.trials.kills", 12);
  private static final int COPIES = Math.min(KILLS, 25);
  private static final long SEED = Long.getLong("lowestrung.trials.seed", 20261123);
  private static final LedgerOptions SIGNED = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);

  @TempDir private Path folder;

  @Test
  void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    Random random = new Random(SEED);
    Set<String> acknowledged = new HashSet<>();
    int planted = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      WriterProcess writerProcess = WriterProcess.start("", RestlessWriter.class, path);
      if (kill % 4 == 0) {
        // While it starts, or not long after.
        Thread.sleep(random.nextInt(800));
      } else {
        writerProcess.awaitBegin();
        Thread.sleep(random.nextInt(120));
      }
      // Others log there as well, and the last word may be cut short.
      writerProcess.kill().stream()
          .filter(said -> said.matches("sha256:[0-9a-f]{64}"))
          .forEach(acknowledged::add);
      planted += kill % 3 == 0 && tears(path) ? 1 : 0;
    }
    assertIntactOnceMended(path);
    Set<String> kept = new HashSet<>();
    long torn = 0;
    try (Stream<AuditRecord> records = FileLedger.read(path).stream()) {
      for (AuditRecord record : (Iterable<AuditRecord>) records::iterator) {
        kept.add(record.hash());
        torn += record.kind() == RecordKind.RECOVERY ? 1 : 0;
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(kept);
    assertThat(lost).isEmpty();
    assertThat(torn).isGreaterThanOrEqualTo(planted).isPositive();
    System.out.printf(
        "Kills: %d; acknowledged records: %d, lost: 0; records kept: %d in %d files; torn lines"
            + " set aside: %d%n",
        KILLS, acknowledged.size(), kept.size(), ledgerFiles(), torn);
  }

  /** The last crash is mended as any other. */
  private static void assertIntactOnceMended(Path path) {
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("the end"));
    }
    Verification verification = FileLedger.read(path).verify(ToyEntries.TRUST_ANCHORS);
    assertThat(verification.intact()).as("%s", verification).isTrue();
  }

  /** Leaves half a record behind, as a machine does that fails between two blocks of a line. */
  private static boolean tears(Path path) throws IOException {
    if (!Files.exists(path)) {
      return false; // it died between two files
    }
    byte[] file = Files.readAllBytes(path);
    if (file.length == 0 || file[file.length - 1] != '\n') {
      return false; // it is torn as it is
    }
    int begin = file.length - 1;
    while (begin > 0 && file[begin - 1] != '\n') {
      begin--;
    }
    byte[] half = Arrays.copyOfRange(file, begin, begin + (file.length - begin) / 2);
    Files.write(path, half, StandardOpenOption.APPEND);
    return true;
  }

  @Test
  void what_was_flushed_is_kept_in_its_order_when_the_process_is_killed() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    Random random = new Random(SEED);
    Map<String, Long> flushed = new HashMap<>();
    for (int kill = 1; kill <= Math.max(3, KILLS / 4); kill++) {
      WriterProcess writerProcess = WriterProcess.start("", AsyncWriter.class, path);
      writerProcess.awaitBegin();
      Thread.sleep(random.nextInt(120));
      for (String said : writerProcess.kill()) {
        if (said.matches("[0-9]+-[0-9] [0-9]+")) {
          String[] words = said.split(" ", -1);
          flushed.put(words[0], Long.valueOf(words[1]));
        }
      }
    }
    assertIntactOnceMended(path);
    Map<String, Long> kept = new HashMap<>();
    try (Stream<AuditRecord> records = FileLedger.read(path).stream()) {
      for (AuditRecord record : (Iterable<AuditRecord>) records::iterator) {
        String[] words = record.correlationId().orElse("").split(" ", -1);
        if (words[0].matches("[0-9]+-[0-9]")) {
          long number = Long.parseLong(words[1]);
          assertThat(number).isEqualTo(kept.getOrDefault(words[0], 0L) + 1);
          kept.put(words[0], number);
        }
      }
    }
    assertThat(flushed)
        .isNotEmpty()
        .allSatisfy((name, number) -> assertThat(kept.get(name)).isGreaterThanOrEqualTo(number));
    System.out.printf(
        "Recorded soon after: %d records kept, of %d threads, lost of those flushed: 0%n",
        kept.values().stream().mapToLong(n -> n).sum(), flushed.size());
  }

  @Test
  void a_copy_taken_while_writing_has_all_that_was_acknowledged_before() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    WriterProcess writerProcess = WriterProcess.start("", AsyncWriter.class, path);
    writerProcess.awaitBegin();
    int torn = 0;
    for (int i = 1; i <= COPIES; i++) {
      LedgerHead before = FileLedger.read(path).head();
      Path copy = Files.createDirectory(folder.resolve("copy-" + i)).resolve("audit.jsonl");
      Files.copy(path, copy);
      byte[] taken = Files.readAllBytes(copy);
      torn += taken[taken.length - 1] == '\n' ? 0 : 1;
      try (FileLedger ledger = FileLedger.open(copy, SIGNED)) {
        ledger.append(ToyEntries.small("in the copy"));
      }
      Verification verification =
          FileLedger.read(copy).verify(ToyEntries.TRUST_ANCHORS.anchoredAt(before));
      assertThat(verification.holds()).as("%s", verification).isTrue();
      assertThat(verification.completeness()).isEqualTo(Completeness.COMPLETE);
    }
    writerProcess.kill();
    System.out.printf("Copies: %d, of which torn and mended: %d; lost: 0%n", COPIES, torn);
  }

  private long ledgerFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).count();
    }
  }

  @Test
  void a_second_writer_is_refused_whatever_the_first_does() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.small("first"));
      // Neither may let go of the lock.
      assertThatThrownBy(() -> FileLedger.open(path, SIGNED)).isInstanceOf(LedgerException.class);
      Files.writeString(path, "{", StandardOpenOption.APPEND);
      assertThat(FileLedger.read(path).verify(ToyEntries.TRUST_ANCHORS).count()).isEqualTo(1);

      List<String> said = WriterProcess.start("ulimit -f 200; ", DiskFillWriter.class, path).end();

      assertThat(said).singleElement().asString().contains("is being written by another process");
    }
  }

  @Test
  void a_file_that_may_not_grow_loses_nothing() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    WriterProcess writerProcess =
        WriterProcess.start("umask 0; ulimit -f 200; ", DiskFillWriter.class, path);
    List<String> said = writerProcess.end();
    assertThat(writerProcess.status()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    fills(path, said);
  }

  @Test
  void a_full_disk_loses_nothing_and_room_mends_it() throws Exception {
    List<String> mount =
        List.of("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", folder.toString());
    if (!runs(mount)) {
      System.out.println("Full disk: not tried, since this user may not mount one");
      return;
    }
    try {
      Path path = folder.resolve("audit.jsonl");
      Path ballast = Files.write(folder.resolve("ballast"), new byte[100_000]);
      List<String> hashes = new ArrayList<>();
      try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
        assertThatThrownBy(
                () -> {
                  while (true) {
                    hashes.add(ledger.append(ToyEntries.shelf("a")).hash());
                  }
                })
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("No space left on device");
        assertThat(kept(path)).containsExactlyElementsOf(hashes);
        Files.delete(ballast);
        hashes.add(ledger.append(ToyEntries.shelf("there is room")).hash());
      }
      assertThat(kept(path)).containsExactlyElementsOf(hashes);
      System.out.printf("Full disk: %d records acknowledged, lost: 0%n", hashes.size());
    } finally {
      assertThat(runs(List.of("umount", folder.toString()))).isTrue();
    }
  }

  @Test
  void a_rotation_without_a_descriptor_loses_nothing() throws Exception {
    Path path = folder.resolve("audit.jsonl");
    WriterProcess writerProcess =
        WriterProcess.start("ulimit -n 256; ", DescriptorFamine.class, path);
    List<String> said = writerProcess.end();

    assertThat(writerProcess.status()).isZero();
    List<String> hashes = said.stream().filter(line -> line.startsWith("sha256:")).toList();
    assertThat(said)
        .filteredOn(line -> !line.startsWith("sha256:"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("cannot be written", "Too many open files"));
    assertThat(hashes).hasSizeGreaterThan(3);
    assertThat(kept(path)).containsExactlyElementsOf(hashes);
  }

  @Test
  void a_rotation_without_an_inode_loses_nothing_and_room_mends_it() throws Exception {
    List<String> mount =
        List.of("mount", "-t", "tmpfs", "-o", "nr_inodes=8", "tmpfs", folder.toString());
    if (!runs(mount)) {
      System.out.println("No inode: not tried, since this user may not mount a disk");
      return;
    }
    try {
      Path path = folder.resolve("audit.jsonl");
      List<String> hashes = new ArrayList<>();
      try (FileLedger ledger = FileLedger.open(path, SIGNED, 500)) {
        hashes.add(ledger.append(ToyEntries.small("fills it")).hash());
        List<Path> ballast = takeAllInodes();
        for (int i = 0; i < 3; i++) {
          assertThatThrownBy(() -> ledger.append(ToyEntries.small("no room")))
              .isInstanceOf(LedgerException.class)
              .hasMessageContainingAll("cannot be written", "No space left on device")
              .hasMessageNotContaining("somebody else");
        }
        assertThat(ledger.head().count()).isEqualTo(1);
        assertThat(kept(path)).containsExactlyElementsOf(hashes);
        Files.delete(ballast.get(0));
        Files.createSymbolicLink(path, folder.resolve("planted"));
        assertThatThrownBy(() -> ledger.append(ToyEntries.small("a link")))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("There is a link (");
        Files.delete(path);
        hashes.add(ledger.append(ToyEntries.small("there is room")).hash());
        assertThatThrownBy(() -> ledger.append(ToyEntries.small("no room again")))
            .isInstanceOf(LedgerException.class);
      }
      // Another process takes up what the last one left, where there is no file that grows.
      assertThat(path).doesNotExist();
      Files.delete(folder.resolve("ballast-1"));
      try (FileLedger ledger = FileLedger.open(path, SIGNED, 500)) {
        hashes.add(ledger.append(ToyEntries.small("reopened")).hash());
      }
      assertThat(kept(path)).containsExactlyElementsOf(hashes);
    } finally {
      assertThat(runs(List.of("umount", folder.toString()))).isTrue();
    }
  }

  /** Makes files until the disk takes no more. */
  private List<Path> takeAllInodes() {
    List<Path> ballast = new ArrayList<>();
    try {
      while (true) {
        ballast.add(Files.createFile(folder.resolve("ballast-" + ballast.size())));
      }
    } catch (IOException e) {
      return ballast;
    }
  }

  private void fills(Path path, List<String> said) {
    List<String> hashes = said.subList(0, said.size() - 1);
    assertThat(said.get(said.size() - 1)).contains("cannot be written", "File too large");
    assertThat(hashes).isNotEmpty();
    assertThat(kept(path)).containsExactlyElementsOf(hashes);
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(ToyEntries.shelf("there is room"));
    }
    assertThat(kept(path)).hasSize(hashes.size() + 1);
    System.out.printf("Limited file: %d records acknowledged, lost: 0%n", hashes.size());
  }

  private static List<String> kept(Path path) {
    LedgerView view = FileLedger.read(path);
    assertThat(view.verify(ToyEntries.TRUST_ANCHORS).intact()).isTrue();
    try (Stream<AuditRecord> records = view.stream()) {
      return records.map(AuditRecord::hash).toList();
    }
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
