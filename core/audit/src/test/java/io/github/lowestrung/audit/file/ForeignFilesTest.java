package io.github.lowestrung.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others put beside a ledger: links, folders, and files that are none of its own. */
class ForeignFilesTest {

  private static final long TINY = 500;

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private Path path;
  private Path victim;

  @BeforeEach
  void name() {
    path = folder.resolve("audit.jsonl");
    victim = elsewhere.resolve("victim");
  }

  private FileLedger open() {
    return FileLedger.open(path, LedgerOptions.DEFAULT, TINY);
  }

  private void append(int records) {
    try (FileLedger ledger = open()) {
      for (int i = 0; i < records; i++) {
        ledger.append(ToyEntries.small("c" + i));
      }
    }
  }

  private Verification verify() {
    return FileLedger.read(path).verify(TrustAnchors.NONE);
  }

  private Path link(String name) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), victim);
  }

  private void refusedToOpen(String... words) {
    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_planted_lock_is_not_followed() throws IOException {
    Path link = link("audit.jsonl.lock");

    refusedToOpen("There is a link (" + link + ")");
    assertThat(victim).doesNotExist();
    Files.delete(link);
    append(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit.jsonl.torn-1", "audit.jsonl.torn-1.new"})
  void a_planted_name_for_a_torn_line_is_not_followed(String name) throws IOException {
    append(1);
    Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);
    Path link = link(name);

    refusedToOpen("There is a link (" + link + ")");
    assertThat(victim).doesNotExist();
    Files.delete(link);
    append(1);
    assertThat(verify().count()).isEqualTo(3);
  }

  @Test
  void a_planted_torn_line_is_not_read() throws IOException {
    append(1);
    Files.writeString(victim, "secret");
    Path link = link("audit.jsonl.torn-1.new");

    refusedToOpen("There is a link (" + link + ")");
    assertThat(verify().count()).isEqualTo(1);
  }

  @Test
  void a_link_or_file_with_the_next_number_stops_the_ledger_until_it_is_gone() throws IOException {
    Path next = folder.resolve("audit.000001.jsonl");
    try (FileLedger ledger = open()) {
      ledger.append(ToyEntries.small("fills it"));

      Files.createSymbolicLink(next, victim);
      assertThatThrownBy(() -> ledger.append(ToyEntries.small("link")))
          .isInstanceOf(LedgerException.class)
          .hasMessageContainingAll("There is a link (", next.getFileName().toString(), "Maybe");
      Files.delete(next);
      Files.createDirectory(next);
      assertThatThrownBy(() -> ledger.append(ToyEntries.small("folder")))
          .hasMessageContainingAll("There is a folder (", next.getFileName().toString());
      Files.delete(next);
      Files.writeString(next, "mine");
      assertThatThrownBy(() -> ledger.append(ToyEntries.small("file")))
          .hasMessageContainingAll("There is a file (", next.getFileName().toString());
      assertThat(next).hasContent("mine");
      Files.delete(next);

      ledger.append(ToyEntries.small("goes on"));
    }
    assertThat(victim).doesNotExist();
    assertThat(verify().count()).isEqualTo(2);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void a_planted_new_file_is_not_followed() throws IOException {
    append(1);
    // As a crash leaves it between the two steps.
    Files.move(path, folder.resolve("audit.000001.jsonl"));
    Path link = link("audit.jsonl");

    refusedToOpen("There is a link (" + link + ")", "audit.000001.jsonl");
    assertThatThrownBy(() -> FileLedger.read(path)).hasMessageContaining("There is a link (");
    assertThat(victim).doesNotExist();
    Files.delete(link);
    append(1);
    assertThat(verify().count()).isEqualTo(2);
  }

  @Test
  void a_full_file_that_is_a_link_is_not_followed() throws IOException {
    append(3);
    Path full = folder.resolve("audit.000001.jsonl");
    Files.move(full, victim);
    Files.createSymbolicLink(full, victim);

    refusedToOpen("There is a link (", full.getFileName().toString());
    assertThatThrownBy(this::verify).hasMessageContaining("There is a link (");
  }

  @Test
  void a_link_that_the_user_names_leads_to_the_ledger() throws IOException {
    Path real = elsewhere.resolve("real.jsonl");
    Files.createSymbolicLink(path, real);

    append(3);

    assertThat(Files.isSymbolicLink(path)).isTrue();
    assertThat(real).isRegularFile();
    assertThat(elsewhere.resolve("real.000002.jsonl")).isRegularFile();
    assertThat(verify().count()).isEqualTo(3);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void links_that_lead_back_to_themselves_are_told() throws IOException {
    Files.createSymbolicLink(path, path);
    refusedToOpen("There is a link (");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit.99999999999999999999999.jsonl",
        "audit.9999999999.jsonl",
        "audit.000000.jsonl",
        "audit.0000001.jsonl"
      })
  void a_number_that_no_ledger_gives_is_named(String name) throws IOException {
    append(1);
    Files.writeString(folder.resolve(name), "mine");

    refusedToOpen(name, "audit.000001.jsonl");
    assertThatThrownBy(this::verify)
        .isInstanceOf(LedgerException.class)
        .hasMessageContainingAll(name, "audit.000001.jsonl", "Maybe")
        .hasMessageNotContaining("input string");
  }

  @Test
  void a_folder_with_a_number_is_named() throws IOException {
    append(1);
    Files.createDirectory(folder.resolve("audit.000001.jsonl"));

    refusedToOpen("There is a folder (", "audit.000001.jsonl");
    assertThatThrownBy(this::verify).hasMessageContaining("There is a folder (");
  }

  @Test
  void a_gap_in_the_numbers_is_named() throws IOException {
    append(4);
    Files.delete(folder.resolve("audit.000002.jsonl"));

    refusedToOpen("audit.000003.jsonl", "(audit.000002.jsonl) was expected");
    assertThat(verify().findFirstFault().orElseThrow().place()).startsWith("audit.000003.jsonl:1");
  }

  @Test
  void full_files_that_are_all_missing_are_told() throws IOException {
    append(3);
    Files.delete(folder.resolve("audit.000001.jsonl"));
    Files.delete(folder.resolve("audit.000002.jsonl"));

    refusedToOpen("audit.jsonl", "begins with record 3", "record 1 was expected");
  }

  @Test
  void a_file_of_somebody_else_that_has_the_next_number_is_named() throws IOException {
    append(2);
    Path other = folder.resolve("audit.000002.jsonl");
    Files.copy(folder.resolve("audit.000001.jsonl"), other);

    refusedToOpen(other.getFileName() + ") begins with record 1", "audit.000001.jsonl");
    Files.writeString(other, "mine\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(other.getFileName().toString());
    assertThat(other).hasContent("mine");
    Files.delete(other);
    append(1);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void what_a_ledger_makes_is_for_its_owner_alone() throws IOException {
    append(2);
    Files.writeString(path, "{\"content\":", StandardOpenOption.APPEND);
    append(1);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .hasSizeGreaterThan(4)
          .allSatisfy(
              file ->
                  assertThat(
                          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                              .toList())
                      .as("%s", file)
                      .containsExactlyInAnyOrderElementsOf(
                          PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void a_file_that_is_there_keeps_its_permissions() throws IOException {
    List<Path> files = List.of(path, folder.resolve("audit.jsonl.lock"));
    for (Path file : files) {
      Files.createFile(file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    append(1);

    for (Path file : files) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r-----");
    }
  }
}
