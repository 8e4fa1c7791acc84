package io.github.lowestrung.audit;

import io.github.lowestrung.workload.term.Term;
import java.util.List;
import java.util.Optional;

/**
 * What verifying a ledger found, in two verdicts: whether what is there is intact, and whether
 * everything is there.
 *
 * @param count number of records
 * @param head how far the ledger has come by what its last record says; that of {@link
 *     LedgerHead#EMPTY} without records
 * @param firstFault the first record that is not as it was written; null when all are
 * @param faults number of such records
 * @param signatures whether signatures were checked
 * @param completeness whether everything is there
 * @param completenessReason why, in a sentence
 * @param remarks what is no fault but worth knowing, such as a clock that went backwards
 */
public record Verification(
    long count,
    LedgerHead head,
    Fault firstFault,
    long faults,
    boolean signatures,
    Completeness completeness,
    String completenessReason,
    List<String> remarks) {

  /** Whether everything is there that was there when the anchor was taken. */
  public enum Completeness implements Term {
    /** Everything up to the anchor is there. */
    COMPLETE,
    /** Something is missing. */
    INCOMPLETE,
    /** There is no anchor, so it is not known. */
    UNKNOWN
  }

  /**
   * A record that is not as it was written.
   *
   * @param place where it is, such as a file and a line
   * @param seq the number that it should have
   * @param what what is wrong with it
   */
  public record Fault(String place, long seq, String what) {}

  /** Keeps a copy of the list. */
  public Verification {
    remarks = List.copyOf(remarks);
  }

  /**
   * Tells whether hashes, chain and, where keys were given, signatures hold.
   *
   * @return true when they do
   */
  public boolean intact() {
    return firstFault == null;
  }

  /**
   * Tells whether nothing is known to be wrong: intact, and not known to be incomplete.
   *
   * @return true when the ledger holds
   */
  public boolean holds() {
    return intact() && completeness != Completeness.INCOMPLETE;
  }

  /**
   * Finds the first record that is not as it was written.
   *
   * @return the fault, or empty when the ledger is intact
   */
  public Optional<Fault> findFirstFault() {
    return Optional.ofNullable(firstFault);
  }
}
