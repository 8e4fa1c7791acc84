package io.github.lowestrung.audit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection whose work is one transaction. Closing takes back what was not committed, and gives
 * the connection back as it was. For one thread at a time.
 */
final class Transaction implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcLedger.class);

  private final Connection connection;
  private final boolean autoCommit;
  private final int isolation;
  private boolean committed;

  Transaction(DataSource dataSource) throws SQLException {
    connection = dataSource.getConnection();
    try {
      autoCommit = connection.getAutoCommit();
      isolation = connection.getTransactionIsolation();
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      connection.setAutoCommit(false);
    } catch (SQLException | RuntimeException e) {
      closeAfter(e);
      throw e;
    }
  }

  private void closeAfter(Exception e) {
    try {
      connection.close();
    } catch (SQLException | RuntimeException closing) {
      e.addSuppressed(closing);
    }
  }

  Connection connection() {
    return connection;
  }

  void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  /** Never throws: what was committed stays so, and what went wrong before was reported already. */
  @Override
  public void close() {
    try (Connection closing = connection) {
      if (!committed) {
        // Where this fails, the next line would commit what should be taken back.
        closing.rollback();
      }
      closing.setAutoCommit(autoCommit);
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        closing.setTransactionIsolation(isolation);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.debug("A connection of the ledger could not be given back as it was", e);
    }
  }
}
