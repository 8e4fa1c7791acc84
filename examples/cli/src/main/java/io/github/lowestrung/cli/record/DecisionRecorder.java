package io.github.lowestrung.cli.record;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.MaskingPolicy;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
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
   */
  public static DecisionRecorder open(AuditOptions options, Supplier<Vocabulary> vocabulary)
      throws IOException {
    LedgerOptions making = making(options, vocabulary);
    return new DecisionRecorder(FileLedger.open(options.ledger(), making), options.attribution());
  }

  private static LedgerOptions making(AuditOptions options, Supplier<Vocabulary> vocabulary)
      throws IOException {
    LedgerOptions making = LedgerOptions.DEFAULT;
    try {
      if (options.key() != null) {
        making = making.withSigner(KeyFile.read(options.key()).signer());
      }
      if (!options.masked().isEmpty()) {
        byte[] secret = KeyFile.read(options.maskKey()).secret();
        making = making.withMasking(MaskingPolicy.of(secret, options.masked(), vocabulary.get()));
      }
      return making;
    } catch (IllegalArgumentException e) {
      throw options.wrong(e.getMessage());
    }
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
