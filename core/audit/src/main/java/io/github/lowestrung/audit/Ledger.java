package io.github.lowestrung.audit;

import java.util.List;

/**
 * Keeps sealed records in a chain: each has a number and the hash of the one before it. Records are
 * only ever added. Thread-safe: callers that append at the same time share the wait for the disk or
 * the database. An interrupt of one of them fails no append, not even its own, and stays set.
 */
public interface Ledger extends LedgerView, AutoCloseable {

  /**
   * Appends entries, all or none. When this returns they are kept, whatever happens to the process;
   * when the process dies meanwhile, perhaps the first of them.
   *
   * @param entries what is to be recorded
   * @return the records, in the same order
   * @throws LedgerException when they could not be recorded
   */
  List<AuditRecord> append(List<LedgerEntry> entries);

  /**
   * Appends an entry. When this returns it is kept, whatever happens to the process.
   *
   * @param ledgerEntry what is to be recorded
   * @return the record
   * @throws LedgerException when it could not be recorded
   */
  default AuditRecord append(LedgerEntry ledgerEntry) {
    return append(List.of(ledgerEntry)).get(0);
  }

  /**
   * Releases what the ledger holds. Appended records stay.
   *
   * @throws LedgerException when it cannot be closed
   */
  @Override
  void close();
}
