package io.github.lowestrung.audit.jdbc;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Fault;
import io.github.lowestrung.audit.store.ChainedLedger;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.audit.store.LedgerVerification;
import io.github.lowestrung.workload.problem.Display;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Keeps records in a table of a database, PostgreSQL or H2. Any number of processes can write: they
 * take turns, and each append is one transaction. Tables are looked for where the connections of
 * the data source look first.
 */
public final class JdbcLedger extends ChainedLedger {

  private static final String ROWS = "SELECT seq, record, FALSE FROM lowest_rung_record";
  private static final String HEAD = " UNION ALL SELECT seq, hash, TRUE FROM lowest_rung_head";
  private static final String WITH_HEAD = ROWS + HEAD + " ORDER BY 1, 3";

  /** The head, the record that it names, and one that it does not count. */
  private static final String END =
      ROWS
          + " WHERE seq >= (SELECT seq FROM lowest_rung_head)"
          + HEAD
          + " ORDER BY 1, 3 FETCH FIRST 3 ROWS ONLY";

  private static final String LOCK = "SELECT seq FROM lowest_rung_head FOR UPDATE";
  private static final String ADD = "INSERT INTO lowest_rung_record (seq, record) VALUES (?, ?)";
  private static final String MOVE = "UPDATE lowest_rung_head SET seq = ?, hash = ?";

  private final DataSource dataSource;

  private JdbcLedger(DataSource dataSource, LedgerOptions options) {
    super(options);
    this.dataSource = dataSource;
  }

  /**
   * Opens a ledger, and creates its tables or brings them up to date. When they exist, only their
   * version is read.
   *
   * @param dataSource the database; it stays the caller's, to be closed after the ledger
   * @param options how it makes its records
   * @return the ledger
   * @throws io.github.lowestrung.audit.LedgerException when the database cannot be reached, or its
   *     tables cannot be created or are of a later library
   */
  public static JdbcLedger open(DataSource dataSource, LedgerOptions options) {
    Objects.requireNonNull(dataSource, "dataSource");
    try {
      new JdbcSchema(dataSource).bringUpToDate();
    } catch (SQLException e) {
      throw new LedgerException(
          ("The tables of the ledger (lowest_rung_record, lowest_rung_head) can be neither found"
                  + " nor created: %s Maybe the database cannot be reached, or another user has"
                  + " to run (%s).")
              .formatted(Display.failure(e), String.join(", ", JdbcSchema.SCRIPTS)),
          e);
    }
    return new JdbcLedger(dataSource, options);
  }

  @Override
  public List<AuditRecord> store(List<byte[]> contents) {
    try (Transaction transaction = new Transaction(dataSource)) {
      Connection connection = transaction.connection();
      List<AuditRecord> records = seal(lockHead(connection), contents);
      add(connection, records);
      move(connection, records.get(records.size() - 1));
      commit(transaction, records);
      return records;
    } catch (SQLException e) {
      SQLException reason = reason(e);
      throw new LedgerException(
          "The table of the ledger (lowest_rung_record) cannot be written, and nothing was"
              + " recorded: "
              + Display.failure(reason),
          reason);
    }
  }

  /** Keeps other writers out until the transaction ends. */
  private static LedgerHead lockHead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK);
    }
    AuditRecord last = last(connection);
    if (last == null) {
      return LedgerHead.EMPTY;
    }
    String damage = LedgerVerification.damage(last);
    if (damage != null) {
      throw new LedgerException(
          "The last record of the ledger (%s) is damaged, so nothing can follow on it. %s"
              .formatted(last, damage));
    }
    return last.head();
  }

  /** Returns the last record, which the head has to fit; null when there is none. */
  private static AuditRecord last(Connection connection) throws SQLException {
    HeadRow row = null;
    AuditRecord last = null;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(END)) {
      while (rows.next()) {
        if (rows.getBoolean(3)) {
          row = HeadRow.of(rows);
        } else {
          last = read(JdbcLines.line(rows));
        }
      }
    }
    Fault fault = HeadRow.fault(row, last == null ? LedgerHead.EMPTY : last.head());
    if (fault != null) {
      throw new LedgerException(
          ("The head of the ledger (%s) does not fit its records. %s Maybe verify the ledger, and"
                  + " restore what is missing.")
              .formatted(fault.place(), fault.what()));
    }
    return last;
  }

  private static void add(Connection connection, List<AuditRecord> records) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (AuditRecord record : records) {
        statement.setLong(1, record.seq());
        statement.setString(2, record.toJson());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void move(Connection connection, AuditRecord last) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setLong(1, last.seq());
      statement.setString(2, last.hash());
      statement.executeUpdate();
    }
  }

  private static void commit(Transaction transaction, List<AuditRecord> records) {
    try {
      transaction.commit();
    } catch (SQLException | RuntimeException e) {
      throw new LedgerException(
          ("The database did not confirm the records (%s to %s), and it is unknown whether they"
                  + " are there: %s Maybe look for them when the database is available again.")
              .formatted(records.get(0), records.get(records.size() - 1), Display.failure(e)),
          e);
    }
  }

  /** Returns what went wrong; that of a batch may have the whole record in its message. */
  private static SQLException reason(SQLException e) {
    return e instanceof BatchUpdateException && e.getNextException() != null
        ? e.getNextException()
        : e;
  }

  @Override
  public Stream<LedgerLine> lines() {
    return lines(ROWS + " ORDER BY seq", List.of());
  }

  @Override
  public Stream<LedgerLine> linesWith(List<String> traces) {
    String where = " WHERE TRUE" + " AND record LIKE ? ESCAPE '!'".repeat(traces.size());
    return lines(ROWS + where + " ORDER BY seq", traces.stream().map(JdbcLedger::pattern).toList());
  }

  private static String pattern(String trace) {
    return "%" + trace.replaceAll("[!%_]", "!$0") + "%";
  }

  @Override
  public LedgerHead head() {
    try (Transaction transaction = new Transaction(dataSource)) {
      AuditRecord last = last(transaction.connection());
      return last == null ? LedgerHead.EMPTY : last.head();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Verification verify(TrustAnchors trustAnchors) {
    try {
      JdbcLines rows = new JdbcLines(dataSource, WITH_HEAD, List.of());
      try (Stream<LedgerLine> lines = rows.stream()) {
        return new LedgerVerification(trustAnchors)
            .verify(lines, last -> HeadRow.fault(rows.head(), last));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Stream<LedgerLine> lines(String sql, List<String> parameters) {
    try {
      return new JdbcLines(dataSource, sql, parameters).stream();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  static LedgerException unreadable(SQLException e) {
    return new LedgerException(
        "The table of the ledger (lowest_rung_record) cannot be read: " + Display.failure(e), e);
  }

  /** Does nothing: the data source is the caller's. */
  @Override
  public void close() {}
}
