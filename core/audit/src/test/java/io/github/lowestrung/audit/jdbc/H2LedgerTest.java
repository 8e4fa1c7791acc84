package io.github.lowestrung.audit.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in H2, in memory and in a file. */
class H2LedgerTest {

  /** Databases that stay open until told otherwise. */
  abstract static class H2 extends JdbcLedgerContract {

    private final List<DataSource> opened = new ArrayList<>();

    abstract String place();

    @Override
    final DataSource empty() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL(
          "jdbc:h2:" + place() + "/" + opened.size() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
      opened.add(database);
      return database;
    }

    @AfterEach
    void shutDown() throws SQLException {
      for (DataSource database : opened) {
        try (Connection connection = database.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN");
        }
      }
    }
  }

  @Nested
  class InMemory extends H2 {
    @Override
    String place() {
      return "mem:ledger";
    }
  }

  @Nested
  class InFile extends H2 {
    @TempDir Path folder;

    @Override
    String place() {
      return "file:" + folder;
    }
  }
}
