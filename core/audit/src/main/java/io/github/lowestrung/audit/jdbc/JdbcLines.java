package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.store.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Reads the rows of records, a bounded number of them at a time. */
final class JdbcLines implements Iterator<LedgerLine>, AutoCloseable {

  private static final int AT_ONCE = 200;

  // PostgreSQL sends rows bit by bit only inside of a transaction.
  private final Transaction transaction;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean there;

  /** Asks for rows of a number and a text. */
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
      there = rows.next();
    } catch (SQLException | RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  /** Streams the rows; closing the stream lets go of the connection. */
  Stream<LedgerLine> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    return there;
  }

  @Override
  public LedgerLine next() {
    if (!there) {
      throw new NoSuchElementException();
    }
    try {
      String record = rows.getString(2);
      byte[] bytes = (record == null ? "" : record).getBytes(StandardCharsets.UTF_8);
      LedgerLine ledgerLine = new LedgerLine("record " + rows.getLong(1), bytes, false);
      there = rows.next();
      return ledgerLine;
    } catch (SQLException e) {
      throw JdbcLedger.unreadable(e);
    }
  }

  @Override
  public void close() {
    try (transaction;
        statement;
        rows) {
      there = false;
    } catch (SQLException e) {
      throw JdbcLedger.unreadable(e);
    }
  }
}
