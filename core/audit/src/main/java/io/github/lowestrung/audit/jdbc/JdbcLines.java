package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.store.LedgerLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the rows of records, a bounded number of them at a time. */
final class JdbcLines implements AutoCloseable {

  private static final int AT_ONCE = 200;

  // PostgreSQL sends rows bit by bit only inside of a transaction.
  private final Transaction transaction;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private HeadRow head;

  /** Asks for rows of a number, a text, and whether they are the head instead of a record. */
  JdbcLines(DataSource dataSource, String sql, List<String> parameters) throws SQLException {
    transaction = new Transaction(dataSource);
    try {
      statement = transaction.connection().prepareStatement(sql);
      statement.setFetchSize(AT_ONCE);
      int place = 1;
      for (String parameter : parameters) {
        statement.setString(place++, parameter);
      }
      rows = statement.executeQuery();
    } catch (SQLException | RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  /** Streams the rows; closing the stream lets go of the connection. */
  Stream<LedgerLine> stream() {
    try {
      return Stream.iterate(next(), Objects::nonNull, line -> next()).onClose(this::close);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Returns the next line, or null after the last. */
  private LedgerLine next() {
    try {
      while (rows.next()) {
        if (!rows.getBoolean(3)) {
          return line(rows);
        }
        head = HeadRow.of(rows);
      }
      return null;
    } catch (SQLException e) {
      throw JdbcLedger.unreadable(e);
    }
  }

  static LedgerLine line(ResultSet row) throws SQLException {
    String record = row.getString(2);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(record == null ? "" : record);
    return new LedgerLine("record " + row.getLong(1), bytes);
  }

  /** Returns the head as it was among the rows that were read; null when it was not. */
  HeadRow head() {
    return head;
  }

  @Override
  public void close() {
    try (transaction;
        statement;
        rows) {
      // Closed in turn, the last first.
    } catch (SQLException e) {
      throw JdbcLedger.unreadable(e);
    }
  }
}
