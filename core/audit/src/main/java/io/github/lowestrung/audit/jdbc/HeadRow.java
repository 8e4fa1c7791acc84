package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.Verification.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The row of the table of the head, which has to fit the last record.
 *
 * @param count number of records that it counts
 * @param hash hash that it has of the last one
 */
record HeadRow(long count, String hash) {

  static final String TABLE = "lowest_rung_head";

  static HeadRow of(ResultSet row) throws SQLException {
    return new HeadRow(row.getLong(1), row.getString(2));
  }

  /**
   * Tells what is wrong with a head, by the last record or by one after those that it counts; null
   * when they fit.
   *
   * @param row the row; null when there is none
   */
  static Fault fault(HeadRow row, LedgerHead last) {
    if (row == null) {
      return new Fault(
          TABLE, last.count() + 1, "It is empty, where the head of the records was expected.");
    }
    if (row.count > last.count()) {
      return new Fault(
          TABLE,
          last.count() + 1,
          "It counts %s records, and record %s is not there: the last ones were deleted, or it was changed."
              .formatted(row.count, row.count));
    }
    if (row.count < last.count()) {
      return new Fault(
          TABLE,
          row.count + 1,
          "It counts %s records, and there is a record %s: it was set back, or somebody else added records."
              .formatted(row.count, row.count + 1));
    }
    return last.hash().equals(row.hash)
        ? null
        : new Fault(
            TABLE,
            row.count,
            "It has another hash of record %s than that record: one of them was changed."
                .formatted(row.count));
  }
}
