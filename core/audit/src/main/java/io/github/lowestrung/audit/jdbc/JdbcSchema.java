package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Brings the tables of a ledger up to date, by scripts that may also be run by hand. Several
 * processes may do so at once.
 */
record JdbcSchema(DataSource dataSource) {

  /** The scripts; each says in {@code lowest_rung_schema} that it ran. */
  static final List<String> SCRIPTS = List.of("V1__ledger.sql");

  private static final int TRIES = 10;
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");
  // PostgreSQL's state for a table that is missing, and how those of H2 begin.
  private static final Pattern NO_TABLE = Pattern.compile("42P01|42S0.");

  void bringUpToDate() throws SQLException {
    int tries = 0;
    int version = version();
    while (version < SCRIPTS.size()) {
      try {
        run(SCRIPTS.get(version));
      } catch (SQLException e) {
        // Another process may have been at it: then there is less to do, or nothing.
        tries++;
        if (tries == TRIES) {
          throw e;
        }
      }
      version = version();
    }
    refuseNewer(version);
  }

  private static void refuseNewer(int version) {
    if (version > SCRIPTS.size()) {
      throw new LedgerException(
          ("The tables of the ledger (lowest_rung_schema) are of version %s, where this "
                  + "library knows them up to %s. Maybe take the library that made them, or a "
                  + "later one.")
              .formatted(version, SCRIPTS.size()));
    }
  }

  /** Returns the number of the last script that ran; 0 when none did. */
  private int version() throws SQLException {
    try (Transaction transaction = new Transaction(dataSource);
        Statement statement = transaction.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT MAX(version) FROM lowest_rung_schema")) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      if (e.getSQLState() != null && NO_TABLE.matcher(e.getSQLState()).matches()) {
        return 0;
      }
      throw e;
    }
  }

  private void run(String script) throws SQLException {
    try (Transaction transaction = new Transaction(dataSource);
        Statement statement = transaction.connection().createStatement()) {
      for (String sql : END_OF_STATEMENT.splitAsStream(read(script)).toList()) {
        statement.execute(sql);
      }
      transaction.commit();
    }
  }

  private static String read(String script) {
    try (InputStream in = JdbcSchema.class.getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
