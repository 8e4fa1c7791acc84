package io.github.lowestrung.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Hashes;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Completeness;
import io.github.lowestrung.audit.file.FileLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerificationTest {

  private static final LedgerOptions SIGNED = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);
  private static final int BITS_PER_BYTE = Integer.getInteger("ledger.flipped.bits", 1);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void record() {
    path = folder.resolve("audit.jsonl");
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(List.of(small("a"), small("b"), small("c"), small("d")));
    }
  }

  private static LedgerEntry small(String name) {
    return ToyEntries.small(name);
  }

  @Test
  void a_ledger_is_intact_and_complete() {
    LedgerHead ledgerHead = FileLedger.read(path).head();
    Verification verification = verify(ToyEntries.TRUST_ANCHORS.anchoredAt(ledgerHead));
    assertThat(verification.intact()).isTrue();
    assertThat(verification.signatures()).isTrue();
    assertThat(verification.completeness()).isEqualTo(Completeness.COMPLETE);
    assertThat(verification.holds()).isTrue();
    assertThat(verification.head()).isEqualTo(ledgerHead);
    assertThat(verification.remarks()).isEmpty();
  }

  @Test
  void a_flipped_bit_of_any_byte_is_found_in_its_record() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    int line = 1;
    int flipped = 0;
    for (int place = 0; place < whole.length; place++) {
      for (int turn = 0; turn < BITS_PER_BYTE; turn++) {
        int bit = (place + turn) % 8;
        byte[] changed = whole.clone();
        changed[place] ^= (byte) (1 << bit);
        Files.write(path, changed);
        Verification verification = verify(ToyEntries.TRUST_ANCHORS);
        assertThat(verification.intact()).as("byte %d, bit %d", place, bit).isFalse();
        assertThat(verification.firstFault().seq())
            .as("byte %d, bit %d", place, bit)
            .isEqualTo(line);
        flipped++;
      }
      if (whole[place] == '\n') {
        line++;
      }
    }
    System.out.printf("Flipped bits: %d in %d bytes, each found%n", flipped, whole.length);
  }

  @Test
  void a_tail_that_was_cut_off_is_known_by_the_anchor_alone() throws IOException {
    LedgerHead ledgerHead = FileLedger.read(path).head();
    List<String> lines = Files.readAllLines(path);
    Files.write(path, lines.subList(0, 2));

    assertThat(verify(ToyEntries.TRUST_ANCHORS).holds()).isTrue();
    assertThat(verify(ToyEntries.TRUST_ANCHORS).completeness()).isEqualTo(Completeness.UNKNOWN);
    Verification verification = verify(ToyEntries.TRUST_ANCHORS.anchoredAt(ledgerHead));
    assertThat(verification.intact()).isTrue();
    assertThat(verification.completeness()).isEqualTo(Completeness.INCOMPLETE);
    assertThat(verification.completenessReason()).contains("There are 2 records", "counts 4");
    assertThat(verification.holds()).isFalse();
  }

  @Test
  void a_tail_that_was_replaced_is_known_by_the_anchor() throws IOException {
    LedgerHead ledgerHead = FileLedger.read(path).head();
    Files.write(path, Files.readAllLines(path).subList(0, 2));
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(List.of(small("c"), small("x"), small("y")));
    }
    Verification verification = verify(ToyEntries.TRUST_ANCHORS.anchoredAt(ledgerHead));
    assertThat(verification.intact()).isTrue();
    assertThat(verification.completeness()).isEqualTo(Completeness.INCOMPLETE);
    assertThat(verification.completenessReason()).contains("Record 4 is not the one");
  }

  @Test
  void what_came_after_the_anchor_is_no_fault() {
    LedgerHead ledgerHead = FileLedger.read(path).head();
    try (FileLedger ledger = FileLedger.open(path, SIGNED)) {
      ledger.append(small("e"));
    }
    Verification verification = verify(ToyEntries.TRUST_ANCHORS.anchoredAt(ledgerHead));
    assertThat(verification.holds()).isTrue();
    assertThat(verification.completenessReason()).contains("1 have come since");
    assertThat(verify(TrustAnchors.NONE.anchoredAt(LedgerHead.EMPTY)).completeness())
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void missing_doubled_and_moved_records_are_found() throws IOException {
    List<String> lines = Files.readAllLines(path);
    Files.write(path, List.of(lines.get(0), lines.get(2), lines.get(3)));
    assertThat(verify(ToyEntries.TRUST_ANCHORS).firstFault().seq()).isEqualTo(2);
    assertThat(verify(ToyEntries.TRUST_ANCHORS).faults()).isEqualTo(1);
    Files.write(path, lines.subList(1, 4));
    assertThat(verify(ToyEntries.TRUST_ANCHORS).firstFault().seq()).isEqualTo(1);
    List<String> doubled = new ArrayList<>(lines);
    doubled.add(1, lines.get(0));
    Files.write(path, doubled);
    assertThat(verify(ToyEntries.TRUST_ANCHORS).firstFault().place()).isEqualTo("audit.jsonl:2");
    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, 1, 2);
    Files.write(path, moved);
    assertThat(verify(ToyEntries.TRUST_ANCHORS).firstFault().seq()).isEqualTo(2);
  }

  @Test
  void a_ledger_that_was_made_anew_lacks_the_signatures() {
    Path forged = folder.resolve("forged.jsonl");
    try (FileLedger ledger = FileLedger.open(forged, LedgerOptions.DEFAULT)) {
      ledger.append(small("a"));
    }
    LedgerView view = FileLedger.read(forged);
    assertThat(view.verify(TrustAnchors.NONE).intact()).isTrue();
    assertThat(view.verify(TrustAnchors.NONE).signatures()).isFalse();
    assertThat(view.verify(ToyEntries.TRUST_ANCHORS).firstFault().what()).contains("not signed");
  }

  @Test
  void keys_are_told_apart_by_id_algorithm_and_secret() throws GeneralSecurityException {
    byte[] other = ToyEntries.SECRET.clone();
    other[0]++;
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(
            verify(TrustAnchors.in(SignatureVerifier.hmac("toy-key", other))).firstFault().what())
        .contains("did not sign");
    assertThat(
            verify(TrustAnchors.in(SignatureVerifier.hmac("another", other))).firstFault().what())
        .contains("none of the keys given");
    assertThat(
            verify(TrustAnchors.in(SignatureVerifier.ed25519("toy-key", pair.getPublic())))
                .firstFault()
                .what())
        .contains("none of the keys given");
  }

  @Test
  void keys_may_share_an_id_in_any_order() throws GeneralSecurityException {
    byte[] other = ToyEntries.SECRET.clone();
    other[0]++;
    SignatureVerifier stranger = SignatureVerifier.hmac("toy-key", other);
    SignatureVerifier own = SignatureVerifier.hmac("toy-key", ToyEntries.SECRET);
    assertThat(verify(TrustAnchors.in(stranger, own)).intact()).isTrue();
    assertThat(verify(TrustAnchors.in(own, stranger)).intact()).isTrue();
    assertThat(verify(TrustAnchors.in(stranger, stranger)).firstFault().what())
        .contains("did not sign");
  }

  @Test
  void an_ed25519_key_signs_and_its_public_half_verifies() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    MemoryLedger ledger =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withSigner(Signer.ed25519("ops", pair.getPrivate())));
    AuditRecord record = ledger.append(ToyEntries.shelf("a"));
    assertThat(record.keyId()).contains("ops");
    assertThat(
            ledger
                .verify(TrustAnchors.in(SignatureVerifier.ed25519("ops", pair.getPublic())))
                .intact())
        .isTrue();
    assertThat(
            ledger
                .verify(TrustAnchors.in(SignatureVerifier.ed25519("ops", other.getPublic())))
                .intact())
        .isFalse();
  }

  @Test
  void unfit_keys_are_refused() throws GeneralSecurityException {
    KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    assertThatThrownBy(() -> Signer.ed25519("rsa", rsa.getPrivate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(rsa)");
    assertThatThrownBy(() -> SignatureVerifier.hmac("short", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31 bytes");
  }

  @Test
  void a_clock_that_goes_backwards_is_remarked_and_no_fault() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    Path later = folder.resolve("later.jsonl");
    for (Instant time : List.of(noon, noon.minusSeconds(3_600), noon.minusSeconds(3_599))) {
      LedgerOptions options = SIGNED.withClock(Clock.fixed(time, ZoneOffset.UTC));
      try (FileLedger ledger = FileLedger.open(later, options)) {
        ledger.append(small("x"));
      }
    }
    Verification verification = FileLedger.read(later).verify(ToyEntries.TRUST_ANCHORS);
    assertThat(verification.intact()).isTrue();
    assertThat(verification.remarks())
        .containsExactly("The clock went back before record 2: by 1 h, to 2026-11-23T11:00:00Z.");
  }

  @Test
  void anybody_can_verify_a_record_with_a_hash_and_a_code() throws IOException {
    String previous = LedgerHead.EMPTY.hash();
    for (String line : Files.readAllLines(path)) {
      int hash = line.lastIndexOf(",\"hash\":\"");
      int seal = line.lastIndexOf(",\"seal\":");
      int signature = line.lastIndexOf(",\"signature\":\"");
      String content = line.substring("{\"content\":".length(), hash);
      String sealed = line.substring(seal + ",\"seal\":".length(), signature);
      String stated = line.substring(hash + ",\"hash\":\"".length(), seal - 1);
      assertThat(sealed).contains("\"content\":\"" + Hashes.sha256(content) + "\"");
      assertThat(sealed).contains("\"previous\":\"" + previous + "\"");
      assertThat(stated).isEqualTo(Hashes.sha256(sealed));
      assertThat(new JsonCanonicalizer(line).getEncodedString()).isEqualTo(line);
      previous = stated;
    }
  }

  @Test
  void reading_stops_at_a_damaged_record_and_names_it() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    byte[] damaged = Arrays.copyOf(whole, whole.length);
    int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    damaged[second + 20] = (byte) 0xff;
    Files.write(path, damaged);
    LedgerView view = FileLedger.read(path);
    assertThatThrownBy(() -> view.stream().toList())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("audit.jsonl:2");
    assertThatThrownBy(() -> view.find(RecordQuery.ALL.withApproach("lathe")).toList())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("audit.jsonl:2");
  }

  @Test
  void a_number_beyond_all_bounds_is_a_fault_like_others() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    lines.set(1, lines.get(1).replace("\"seq\":2}", "\"seq\":9223372036854775807}"));
    lines.add("no record");
    Files.write(path, lines);
    Verification verification = verify(TrustAnchors.NONE);
    assertThat(verification.firstFault().seq()).isEqualTo(2);
    assertThat(verification.faults()).isEqualTo(2);
  }

  @Test
  void records_of_another_ledger_are_found() throws IOException {
    Path other = folder.resolve("other.jsonl");
    try (FileLedger ledger = FileLedger.open(other, SIGNED)) {
      ledger.append(List.of(small("a"), small("b"), small("c"), small("d")));
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    String own = AuditRecord.fromJson(lines.get(0)).ledger();
    lines.set(2, Files.readAllLines(other).get(2));
    Files.write(path, lines);

    Verification verification = verify(ToyEntries.TRUST_ANCHORS);

    assertThat(verification.firstFault().seq()).isEqualTo(3);
    assertThat(verification.firstFault().what())
        .contains("of another ledger", "where one of (" + own + ") was expected");
  }

  /** The one who has the key can chain a record of another ledger; its id tells all the same. */
  @Test
  void even_those_that_were_chained_and_signed() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(path).subList(0, 2));
    AuditRecord second = AuditRecord.fromJson(lines.get(1));
    LedgerHead grafted = new LedgerHead(2, second.hash(), "f".repeat(32));
    lines.add(
        SIGNED
            .sealing()
            .seal(grafted, List.of(ToyEntries.utf8(second.text().content())))
            .get(0)
            .toJson());
    Files.write(path, lines);

    Verification verification = verify(ToyEntries.TRUST_ANCHORS);

    assertThat(verification.firstFault().seq()).isEqualTo(3);
    assertThat(verification.firstFault().what()).contains("of another ledger (ffff");
  }

  @Test
  void a_head_of_another_ledger_is_called_so() {
    Path other = folder.resolve("other.jsonl");
    try (FileLedger ledger = FileLedger.open(other, SIGNED)) {
      ledger.append(List.of(small("a"), small("b"), small("c"), small("d"), small("e")));
    }
    LedgerHead head = FileLedger.read(other).head();

    Verification verification = verify(ToyEntries.TRUST_ANCHORS.anchoredAt(head));

    assertThat(verification.intact()).isTrue();
    assertThat(verification.completeness()).isEqualTo(Completeness.INCOMPLETE);
    assertThat(verification.completenessReason())
        .startsWith("The anchored head is one of another ledger (" + head.ledger() + ")");
  }

  @Test
  void a_head_that_was_kept_without_its_ledger_counts() {
    LedgerHead head = FileLedger.read(path).head();
    LedgerHead kept = new LedgerHead(head.count(), head.hash());
    assertThat(verify(TrustAnchors.NONE.anchoredAt(kept)).completeness())
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void a_record_without_its_ledger_is_none() throws IOException {
    String line = Files.readAllLines(path).get(0);
    assertThatThrownBy(() -> AuditRecord.fromJson(line.replaceFirst(",\"ledger\":\"\\w+\"", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of the format lowest-rung-audit-1");
  }

  @Test
  void a_line_beyond_all_bounds_is_a_fault_like_others() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    lines.set(1, lines.get(1) + " ".repeat(AuditRecord.MAX_BYTES));
    Files.write(path, lines);
    Verification verification = verify(ToyEntries.TRUST_ANCHORS);
    assertThat(verification.firstFault().seq()).isEqualTo(2);
    assertThat(verification.firstFault().what()).contains("longer than 16777216 bytes");
    assertThat(verification.faults()).isEqualTo(1);
  }

  @Test
  void a_head_survives_being_kept_elsewhere() {
    LedgerHead ledgerHead = FileLedger.read(path).head();
    assertThat(LedgerHead.fromJson(ledgerHead.toJson())).isEqualTo(ledgerHead);
    for (String bad :
        List.of(
            "{}",
            "[]",
            "x",
            "{\"count\":1,\"hash\":\"sha256:1\"}",
            ledgerHead.toJson().replace(ledgerHead.ledger(), "me"))) {
      assertThatThrownBy(() -> LedgerHead.fromJson(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Verification verify(TrustAnchors trustAnchors) {
    return FileLedger.read(path).verify(trustAnchors);
  }
}
