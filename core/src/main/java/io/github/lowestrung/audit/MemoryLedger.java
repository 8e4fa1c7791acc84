package io.github.lowestrung.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps records in memory, and loses them with the process: for tests and trials. */
public final class MemoryLedger extends ChainedLedger {

  private final Sealing sealing;
  private final List<AuditRecord> records = new ArrayList<>();

  /** Creates an empty ledger with the options that hold unless told otherwise. */
  public MemoryLedger() {
    this(LedgerOptions.DEFAULT);
  }

  /**
   * Creates an empty ledger.
   *
   * @param options how it makes its records
   */
  public MemoryLedger(LedgerOptions options) {
    super(options.masking());
    this.sealing = options.sealing();
  }

  @Override
  List<AuditRecord> store(List<String> contents) {
    List<AuditRecord> sealed = sealing.seal(head(), contents);
    records.addAll(sealed);
    return sealed;
  }

  @Override
  Stream<Line> lines() {
    return alone(() -> List.copyOf(records)).stream().map(MemoryLedger::line);
  }

  @Override
  public Head head() {
    return alone(() -> records.isEmpty() ? Head.EMPTY : records.get(records.size() - 1).head());
  }

  private static Line line(AuditRecord record) {
    byte[] bytes = record.toJson().getBytes(StandardCharsets.UTF_8);
    return new Line("record " + record.seq(), bytes, false);
  }

  @Override
  public void close() {}
}
