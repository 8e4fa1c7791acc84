package io.github.lowestrung.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.cli.KeyFiles;
import io.github.lowestrung.cli.Main;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.decision.Decision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions are recorded before they are printed, or not printed. */
class AuditOptionsTest {

  private static final String SENTIMENT = "{id: reviews, task: sentiment-analysis}";
  private static final String SECRETIVE =
      "{id: reviews, description: Of Mrs Miller, task: sentiment-analysis,"
          + " location: {region: eu-central-1}}";

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void nameLedger() {
    ledger = folder.resolve("audit.jsonl");
  }

  private ToolRun decide(String document, String... options) {
    return withOptions(document, ToolRun::advisor, options);
  }

  private ToolRun withOptions(String document, Supplier<Advisor> advisor, String... options) {
    List<String> arguments = new ArrayList<>(List.of("decide", "-", "--audit", ledger.toString()));
    arguments.addAll(List.of(options));
    InputStream input = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    return ToolRun.with(advisor, input, false, arguments.toArray(String[]::new));
  }

  private List<AuditRecord> records() {
    try (Stream<AuditRecord> records = FileLedger.read(ledger).stream()) {
      return records.toList();
    }
  }

  @Test
  void what_is_printed_is_recorded() throws IOException {
    ToolRun toolRun =
        decide(SENTIMENT, "--format", "json", "--subject", "ann", "--correlation-id", "ticket-7");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.err()).isEmpty();
    AuditRecord record = records().get(0);
    assertThat(record.decision()).contains(Decision.fromJson(toolRun.out()));
    assertThat(record.subject()).contains("ann");
    assertThat(record.correlationId()).contains("ticket-7");
    assertThat(record.provenance()).contains(ToolRun.advisor().provenance());
    assertThat(record.keyId()).isEmpty();
  }

  @Test
  void runs_go_on_with_the_chain() {
    decide(SENTIMENT);
    decide("stages: [{id: read, task: ocr}, {id: tell, task: summarization}]");

    List<AuditRecord> records = records();
    assertThat(records)
        .extracting(AuditRecord::kind)
        .containsExactly(RecordKind.DECISION, RecordKind.PIPELINE);
    assertThat(records.get(1).previous()).isEqualTo(records.get(0).hash());
    assertThat(records.get(1).correlationId()).isNotEqualTo(records.get(0).correlationId());
    assertThat(FileLedger.read(ledger).verify(TrustAnchors.NONE).holds()).isTrue();
  }

  @Test
  void a_private_key_signs_under_the_name_of_its_file() throws IOException {
    KeyFiles.pair(folder, "ops-2026", "Ed25519");

    decide(SENTIMENT, "--key", folder.resolve("ops-2026.pem").toString());

    SignatureVerifier signatureVerifier =
        KeyFile.read(folder.resolve("ops-2026.pub"), w -> {}).verifier();
    assertThat(records().get(0).keyId()).contains("ops-2026");
    assertThat(FileLedger.read(ledger).verify(TrustAnchors.in(signatureVerifier)).intact())
        .isTrue();
  }

  @Test
  void a_secret_signs_by_an_option_of_its_own() throws IOException {
    Path key = KeyFiles.secret(folder.resolve("shared.key"), 32);

    ToolRun toolRun = decide(SENTIMENT, "--hmac-key", key.toString());

    assertThat(toolRun.err()).isEmpty();
    SignatureVerifier signatureVerifier = SignatureVerifier.hmac("shared", Files.readAllBytes(key));
    assertThat(FileLedger.read(ledger).verify(TrustAnchors.in(signatureVerifier)).intact())
        .isTrue();
  }

  @Test
  void a_masked_fact_is_printed_but_not_recorded() throws IOException {
    Path secret = KeyFiles.secret(folder.resolve("mask"), 32);

    ToolRun toolRun =
        decide(
            SECRETIVE,
            "--mask",
            "description",
            "--mask",
            "location.region",
            "--mask-key",
            secret.toString());

    assertThat(toolRun.out()).contains("Miller");
    assertThat(Files.readString(ledger)).doesNotContain("Miller", "eu-central-1");
    assertThat(records().get(0).masked()).containsExactly("description", "location.region");
  }

  @Test
  void nor_is_it_when_the_document_is_not_valid() throws IOException {
    Path secret = KeyFiles.secret(folder.resolve("mask"), 32);

    ToolRun toolRun =
        decide(
            "{task: ocr, location: {region: Lummerland}, data: {sizeGb: -1}}",
            "--mask",
            "location",
            "--mask-key",
            secret.toString());

    assertThat(toolRun.err()).contains("Lummerland");
    assertThat(Files.readString(ledger))
        .doesNotContain("Lummerland")
        .contains("\"message\":{\"masked\":\"sha256:");
  }

  @Test
  void a_document_that_is_not_valid_is_recorded_once() {
    ToolRun toolRun = decide("{task: orc}", "--subject", "ann");
    ToolRun noText =
        ToolRun.withInput(new byte[] {(byte) 0xff}, "decide", "-", "--audit", "" + ledger);

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err()).contains("did you mean 'ocr'?");
    assertThat(noText.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(records()).extracting(AuditRecord::kind).containsOnly(RecordKind.FAILURE).hasSize(2);
    assertThat(records().get(0).failure().orElseThrow().message()).contains("orc");
    assertThat(records().get(0).subject()).contains("ann");
    assertThat(records().get(1).failure().orElseThrow().message()).contains("not UTF-8");
  }

  @Test
  void every_line_of_a_batch_is_recorded() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      lines.add(i == 100 ? "{\"task\": \"orc\"}" : "{\"id\": \"" + i + "\", \"task\": \"ocr\"}");
    }

    ToolRun toolRun = decide(String.join("\n", lines), "--batch");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.lines()).hasSize(200);
    List<AuditRecord> records = records();
    assertThat(records).hasSize(200);
    assertThat(records).extracting(AuditRecord::kind).containsOnlyOnce(RecordKind.FAILURE);
    assertThat(
            records.stream()
                .flatMap(r -> r.decision().stream())
                .flatMap(d -> d.decisions().stream())
                .map(d -> d.workload().id()))
        .doesNotHaveDuplicates()
        .hasSize(199);
    assertThat(FileLedger.read(ledger).verify(TrustAnchors.NONE).holds()).isTrue();
  }

  @Test
  void a_decision_that_cannot_be_recorded_is_not_printed() throws IOException {
    ToolRun one = withOptions(SENTIMENT, this::advisorThatSpoilsTheLedger);

    assertThat(one.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(one.out()).isEmpty();
    assertThat(one.err())
        .contains("was moved, cut or written to by somebody else")
        .doesNotContain("This should not happen");
  }

  @Test
  void nor_is_a_line_of_a_batch() throws IOException {
    ToolRun toolRun =
        withOptions(
            "{\"task\": \"ocr\"}\n{\"task\": \"orc\"}\n",
            this::advisorThatSpoilsTheLedger,
            "--batch");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"outcome\":\"error\"") && line.contains("was moved"));
  }

  /** Adds to the file, as nobody should, when the ledger is open and nothing is decided yet. */
  private Advisor advisorThatSpoilsTheLedger() {
    try {
      Files.writeString(ledger, "spoiled");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ToolRun.advisor();
  }

  @Test
  void a_ledger_that_cannot_be_opened_ends_the_run_before_anything_is_decided() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (Ledger held = FileLedger.open(ledger, LedgerOptions.DEFAULT)) {
      ToolRun toolRun =
          withOptions(
              SENTIMENT,
              () -> {
                asked.incrementAndGet();
                return ToolRun.advisor();
              });

      refused(toolRun, "is being written by another process");
      assertThat(asked).hasValue(0);
      assertThat(held.head().count()).isZero();
    }
    Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("r--r--r--"));
    refused(decide(SENTIMENT), "is read-only");
    ledger = folder;
    refused(decide(SENTIMENT), "is a folder");
    ledger = folder.resolve("gone/audit.jsonl");
    refused(decide(SENTIMENT), "there is no folder");
    ledger = Files.writeString(folder.resolve("letter.txt"), "Dear Ann\n");
    refused(decide(SENTIMENT), "letter.txt");
  }

  private static void refused(ToolRun toolRun, String why) {
    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).contains(why).doesNotContain("This should not happen", "\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --subject ann                                    | Maybe name one with --audit.
          --key K/ops.pem                                  | Maybe name one with --audit.
          --audit A --mask description                     | Maybe name one with --mask-key.
          --audit A --mask-key K/secret                    | Maybe name a fact with --mask.
          --audit A --mask descripton --mask-key K/secret  | Maybe (description) is meant.
          --audit A --mask description --mask-key K/short  | has 31 bytes, where at least 32
          --audit A --hmac-key K/short                     | (short) has 31 bytes
          --audit A --key K/secret                         | Maybe it is a secret: name that with --hmac-key.
          --audit A --hmac-key K/ops.pub                   | (ops) is a key of a pair or a certificate
          --audit A --hmac-key K/ops.pem                   | (ops) is a key of a pair or a certificate
          --audit A --mask id --mask-key K/ops.pub         | is a key of a pair or a certificate
          --audit A --key K/ops.pem --hmac-key K/secret    | Maybe drop one of --key and --hmac-key.
          --hmac-key K/secret                              | Maybe name one with --audit.
          --audit A --key K/ops.pub                        | is a PUBLIC KEY, but a private key signs.
          --audit A --key K/rsa.pem                        | Maybe make one with 'openssl genpkey
          --audit A --key K/cut.pem                        | Maybe it was cut off
          """)
  void wrong_usage_is_explained(String options, String words) throws IOException {
    KeyFiles.pair(folder, "ops", "Ed25519");
    KeyFiles.pair(folder, "rsa", "RSA");
    KeyFiles.secret(folder.resolve("secret"), 32);
    KeyFiles.secret(folder.resolve("short"), 31);
    String pem = Files.readString(folder.resolve("ops.pem"));
    Files.writeString(folder.resolve("cut.pem"), pem.substring(0, 60));
    String said = options.replace("K/", folder + "/").replace(" A ", " " + ledger + " ");

    ToolRun toolRun = ToolRun.withInput(SENTIMENT, ("decide - " + said).split(" ", -1));

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).contains(words);
    assertThat(ledger).doesNotExist();
  }

  @Test
  void a_secret_that_others_can_read_is_used_with_a_warning() throws IOException {
    KeyFiles.pair(folder, "ops", "Ed25519");
    Path secret = KeyFiles.secret(folder.resolve("secret"), 32);
    Path key = folder.resolve("ops.pem");
    for (Path shared : List.of(secret, key)) {
      Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r-----"));
    }

    ToolRun signed = decide(SENTIMENT, "--key", key.toString());
    ToolRun coded = decide(SENTIMENT, "--hmac-key", secret.toString());
    ToolRun masked = decide(SENTIMENT, "--mask", "id", "--mask-key", secret.toString());

    assertThat(signed.status()).isEqualTo(ExitStatus.DONE);
    assertThat(signed.err().lines())
        .containsExactly(
            "Warning: other users can read the key (%s). Maybe run: chmod 600 %s"
                .formatted(key, key));
    for (ToolRun toolRun : List.of(coded, masked)) {
      assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
      assertThat(toolRun.err().lines())
          .containsExactly(
              "Warning: other users can read the secret (%s). Maybe run: chmod 600 %s"
                  .formatted(secret, secret));
    }
  }

  @Test
  void a_key_that_is_not_there_is_named() {
    ToolRun toolRun = decide(SENTIMENT, "--key", folder.resolve("gone.pem").toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("gone.pem). Maybe check its name.");
    assertThat(ledger).doesNotExist();
  }

  @Test
  void whoever_records_nothing_waits_for_no_class_of_it() throws Exception {
    Path file = Files.writeString(folder.resolve("workload.yaml"), SENTIMENT);
    Path loaded = folder.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "decide",
                file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(loaded))
        .contains("io.github.lowestrung.cli.decide.DecideCommand")
        .doesNotContain("io.github.lowestrung.audit.");
  }
}
