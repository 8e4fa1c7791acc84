package io.github.lowestrung.audit.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in PostgreSQL. */
class PostgresLedgerTest extends JdbcLedgerContract {

  private static PostgresServer server;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException {
    server = new PostgresServer(folder.resolve("data"));
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  DataSource empty() throws SQLException {
    return server.emptySchema();
  }
}
