package io.github.lowestrung.audit;

import java.util.stream.Stream;

/** A ledger to read in. Thread-safe. */
public interface LedgerView {

  /**
   * Streams all records, in order. Holds a bounded number of them in memory.
   *
   * @return the records; close the stream after use
   * @throws LedgerException when the ledger cannot be read; the stream throws it at a record that
   *     is damaged
   */
  Stream<AuditRecord> stream();

  /**
   * Streams the records that are wanted, in order.
   *
   * @param recordQuery which records
   * @return the records; close the stream after use
   * @throws LedgerException when the ledger cannot be read; the stream throws it at a record that
   *     is damaged
   */
  Stream<AuditRecord> find(RecordQuery recordQuery);

  /**
   * Returns how far the ledger has come. Keep it elsewhere to prove later that nothing was cut off.
   *
   * @return number and hash of the last record
   * @throws LedgerException when the ledger cannot be read
   */
  LedgerHead head();

  /**
   * Verifies every record: its hashes, its place in the chain, and its signature.
   *
   * @param trustAnchors what may be relied on
   * @return what was found
   * @throws LedgerException when the ledger cannot be read; never because of what it contains
   */
  Verification verify(TrustAnchors trustAnchors);
}
