package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps records in memory, and loses them with the process: for tests and trials. */
public final class MemoryLedger extends ChainedLedger {

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
    super(options);
  }

  @Override
  public List<AuditRecord> store(List<byte[]> contents) {
    List<AuditRecord> sealed = seal(head(), contents);
    records.addAll(sealed);
    return sealed;
  }

  @Override
  public Stream<LedgerLine> lines() {
    return alone(() -> List.copyOf(records)).stream().map(MemoryLedger::line);
  }

  @Override
  public LedgerHead head() {
    return alone(
        () -> records.isEmpty() ? LedgerHead.EMPTY : records.get(records.size() - 1).head());
  }

  private static LedgerLine line(AuditRecord record) {
    return new LedgerLine("record " + record.seq(), ByteBuffer.wrap(record.text().utf8()));
  }

  @Override
  public void close() {}
}
