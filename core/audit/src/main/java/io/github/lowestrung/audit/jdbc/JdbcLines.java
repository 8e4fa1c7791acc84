package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.store.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Reads the rows of records, a bounded number of them at a time. */
final class JdbcLines extends Spliterators.AbstractSpliterator<LedgerLine>
    implements AutoCloseable {

  private static final int AT_ONCE = 200;

  // PostgreSQL sends rows bit by bit only inside of a transaction.
  private final Transaction transaction;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean there;

  /** Asks for rows of a number and a text. */
  JdbcLines(DataSource dataSource, String sql, List<String> parameters) throws SQLException {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
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
    return StreamSupport.stream(this, false).onClose(this::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super LedgerLine> action) {
    if (!there) {
      return false;
    }
    LedgerLine line;
    try {
      String record = rows.getString(2);
      byte[] bytes = (record == null ? "" : record).getBytes(StandardCharsets.UTF_8);
      line = new LedgerLine("record " + rows.getLong(1), bytes, false);
      there = rows.next();
    } catch (SQLException e) {
      throw JdbcLedger.unreadable(e);
    }
    action.accept(line);
    return true;
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
