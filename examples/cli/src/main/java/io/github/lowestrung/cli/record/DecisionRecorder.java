package io.github.lowestrung.cli.record;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Records what one run decides. Thread-safe. */
public final class DecisionRecorder implements AutoCloseable {

  private final Ledger ledger;
  private final Attribution attribution;

  private DecisionRecorder(Ledger ledger, Attribution attribution) {
    this.ledger = ledger;
    this.attribution = attribution;
  }

  /**
   * Opens the ledger.
   *
   * @param vocabulary the facts that may be hidden; asked for only where some are
   * @param warnings is told what is worth knowing of the keys
   */
  public static DecisionRecorder open(
      AuditOptions options, Supplier<Vocabulary> vocabulary, Consumer<String> warnings)
      throws IOException {
    LedgerOptions making = making(options, vocabulary, warnings);
    return new DecisionRecorder(FileLedger.open(options.ledger(), making), options.attribution());
  }

  private static LedgerOptions making(
      AuditOptions options, Supplier<Vocabulary> vocabulary, Consumer<String> warnings)
      throws IOException {
    try {
      LedgerOptions making = LedgerOptions.DEFAULT.withSigner(signer(options, warnings));
      if (!options.masked().isEmpty()) {
        byte[] secret = SecretFile.read(options.maskKey(), warnings).bytes();
        making = making.withMasking(MaskingPolicy.of(secret, options.masked(), vocabulary.get()));
      }
      return making;
    } catch (IllegalArgumentException e) {
      throw options.wrong(e.getMessage());
    }
  }

  /** Returns what signs; null for unsigned records. */
  private static Signer signer(AuditOptions options, Consumer<String> warnings) throws IOException {
    if (options.hmacKey() != null) {
      return SecretFile.read(options.hmacKey(), warnings).signer();
    }
    return options.key() == null ? null : KeyFile.read(options.key(), warnings).signer();
  }

  /** Returns an advisor whose decisions are recorded before they are handed out. */
  public Advisor of(Advisor advisor) {
    return advisor.with(new AuditListener(ledger)).onBehalfOf(attribution);
  }

  /** Records that a document was refused, so that nothing was decided. */
  public void refused(Advisor advisor, InvalidWorkloadException failure) {
    ledger.append(LedgerEntry.of(attribution, advisor.provenance(), failure));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
