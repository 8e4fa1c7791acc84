package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Documents that later builds must go on reading, as one build wrote them. */
final class KeptFormats {

  static final Path FOLDER = Path.of("src", "test", "resources", "kept");
  static final Path KJAR = FOLDER.resolve("rules.jar");
  static final Path DECISION = FOLDER.resolve("decision.json");
  static final Path PIPELINE = FOLDER.resolve("pipeline.json");
  static final String KEY_ID = "kept";
  static final Path KEY = FOLDER.resolve("signed").resolve("key.pub");

  /** Hides two facts of the masked ledger. */
  static final MaskingPolicy MASKING =
      MaskingPolicy.of(
          "kept with the formats, and no secret".getBytes(StandardCharsets.US_ASCII),
          List.of("description", "location.region"));

  private static final LocalDate AS_OF = LocalDate.parse("2026-11-30");
  private static final int FULL = 20_000;

  private static final String DECIDED =
      "{id: letters, task: summarization, network: {isolation: customer-vpc}, team: {mlExpertise:"
          + " expert}}";
  private static final List<String> WORKLOADS =
      List.of(
          "{id: reviews, task: sentiment-analysis, data: {languages: [en, de]}}",
          "{id: churn, description: who leaves, task: binary-classification, location: {region:"
              + " eu-central-1}, data: {rows: 200000, sizeGb: 1.5}}",
          DECIDED);
  private static final String STAGES =
      "{id: claims, stages: [{id: read, task: ocr}, {id: judge, task: regression}]}";

  private KeptFormats() {}

  static Path ledger(String name) {
    return FOLDER.resolve(name).resolve("audit.jsonl");
  }

  static Path head(String name) {
    return FOLDER.resolve(name + ".head.json");
  }

  /** Writes all of them anew, by this build. */
  static void write() throws IOException, GeneralSecurityException {
    delete();
    Files.createDirectories(FOLDER);
    new KjarVersion().write(KJAR);
    Advisor rules = Advisor.builder().rulebooks(List.of(KJAR)).build();
    Files.writeString(DECISION, rules.decide(rules.reader().read(DECIDED), AS_OF).toJson());
    Pipeline stages = rules.reader().readPipeline(STAGES);
    Files.writeString(PIPELINE, rules.decide(stages, AS_OF).toJson());
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    LedgerOptions options = LedgerOptions.DEFAULT;
    write("plain", rules, options, FileLedger.USUAL_FULL_SIZE);
    write("rotated", rules, options, FULL);
    write("masked", rules, options.withMasking(MASKING), FileLedger.USUAL_FULL_SIZE);
    Signer signer = Signer.ed25519(KEY_ID, keys.getPrivate());
    write("signed", rules, options.withSigner(signer), FileLedger.USUAL_FULL_SIZE);
    Files.writeString(KEY, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
  }

  private static void delete() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void write(String name, Advisor rules, LedgerOptions options, long fullSize)
      throws IOException {
    Path path = ledger(name);
    Files.createDirectories(path.getParent());
    try (FileLedger ledger = FileLedger.open(path, options, fullSize)) {
      Advisor advisor =
          rules.with(new AuditListener(ledger)).onBehalfOf(new Attribution("alice", "kept-1"));
      for (String document : WORKLOADS) {
        advisor.decide(advisor.reader().read(document), AS_OF);
      }
      advisor.decide(advisor.reader().readPipeline(STAGES), AS_OF);
      fail(advisor);
      Files.writeString(head(name), ledger.head().toJson());
    }
    Files.deleteIfExists(path.resolveSibling("audit.jsonl.lock"));
  }

  private static void fail(Advisor advisor) {
    Workload unknown = Workload.of(Task.REGRESSION).proposal(p -> p.approach("abacus")).build();
    try {
      advisor.decide(unknown, AS_OF);
    } catch (InvalidWorkloadException e) {
      assertThat(e).hasMessageContaining("abacus");
    }
  }
}
