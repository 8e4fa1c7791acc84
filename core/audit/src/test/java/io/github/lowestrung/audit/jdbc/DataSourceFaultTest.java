package io.github.lowestrung.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.BackgroundCall;
import io.github.lowestrung.audit.FailureEntries;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.TrustAnchors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.InOrder;

/** What a ledger makes of a real database behind connections that fail. */
@Timeout(60)
class DataSourceFaultTest {

  private final JdbcDataSource database = new JdbcDataSource();
  private DataSource dataSource;
  private Connection connection;
  private JdbcLedger sound;
  private JdbcLedger ledger;

  @BeforeEach
  void open() throws SQLException {
    database.setURL("jdbc:h2:mem:faults;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
    sound = JdbcLedger.open(database, LedgerOptions.DEFAULT);
    sound.append(FailureEntries.about("first"));
    dataSource = mock(DataSource.class, delegatesTo(database));
    ledger = JdbcLedger.open(dataSource, LedgerOptions.DEFAULT);
    connection = mock(Connection.class, delegatesTo(database.getConnection()));
    doReturn(connection).when(dataSource).getConnection();
  }

  @AfterEach
  void shutDown() throws SQLException {
    try (Connection last = database.getConnection();
        Statement statement = last.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }

  static Stream<Exception> failures() {
    return Stream.of(new SQLException("broken"), new IllegalStateException("broken"));
  }

  private AuditRecord append() {
    return ledger.append(FailureEntries.about("second"));
  }

  /** Shows that nothing was half written, and that nobody is kept from writing. */
  private void assertNothingLeft() {
    assertThat(sound.append(FailureEntries.about("next")).seq()).isEqualTo(2);
    assertThat(sound.verify(TrustAnchors.NONE.anchoredAt(sound.head())).holds()).isTrue();
  }

  @Test
  void without_a_connection_nothing_is_recorded_and_the_next_goes_on() throws SQLException {
    doThrow(new SQLException("The pool is empty."))
        .doReturn(connection)
        .when(dataSource)
        .getConnection();

    assertThatThrownBy(this::append)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(lowest_rung_record) cannot be written, and nothing was recorded")
        .hasMessageContaining("The pool is empty.");
    assertThat(append().seq()).isEqualTo(2);
  }

  @Test
  void a_connection_that_cannot_begin_is_closed_and_named() throws SQLException {
    doThrow(new SQLException("no transaction")).when(connection).setAutoCommit(false);
    doThrow(new SQLException("not closed")).when(connection).close();

    assertThatThrownBy(this::append)
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("nothing was recorded: no transaction");

    verify(connection).close();
    verify(connection, never()).createStatement();
    assertNothingLeft();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void where_taking_back_fails_the_connection_is_closed_and_commits_nothing(Exception failure)
      throws SQLException {
    doThrow(new SQLException("head stuck")).when(connection).prepareStatement(startsWith("UPDATE"));
    doThrow(failure).when(connection).rollback();

    assertThatThrownBy(this::append)
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("nothing was recorded: head stuck");

    verify(connection, never()).commit();
    verify(connection, never()).setAutoCommit(true);
    verify(connection).close();
    assertNothingLeft();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_commit_that_fails_is_in_doubt_and_taken_back(Exception failure) throws SQLException {
    doThrow(failure).when(connection).commit();

    assertThatThrownBy(this::append)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(record 2 (sha256:")
        .hasMessageContaining("it is unknown whether they are there: broken");

    InOrder end = inOrder(connection);
    end.verify(connection).commit();
    end.verify(connection).rollback();
    end.verify(connection).setAutoCommit(true);
    end.verify(connection).close();
    assertNothingLeft();
  }

  @Test
  void a_commit_that_works_and_denies_it_is_in_doubt_and_kept() throws SQLException {
    Connection real = database.getConnection();
    connection = mock(Connection.class, delegatesTo(real));
    doReturn(connection).when(dataSource).getConnection();
    doAnswer(
            call -> {
              real.commit();
              throw new SQLException("no answer");
            })
        .when(connection)
        .commit();

    assertThatThrownBy(this::append).hasMessageContaining("it is unknown whether they are there");

    assertThat(sound.head().count()).isEqualTo(2);
    assertThat(sound.verify(TrustAnchors.NONE).intact()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_was_committed_stays_so_when_the_connection_cannot_be_given_back(Exception failure)
      throws SQLException {
    doThrow(failure).when(connection).setAutoCommit(true);

    assertThat(append().head()).isEqualTo(sound.head());

    verify(connection, never()).rollback();
    verify(connection).close();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_was_committed_stays_so_when_the_connection_cannot_be_closed(Exception failure)
      throws SQLException {
    doThrow(failure).when(connection).close();

    assertThat(append().head()).isEqualTo(sound.head());
  }

  @Test
  void a_read_that_breaks_off_is_told_and_gives_the_connection_back() throws SQLException {
    PreparedStatement statement = mock(PreparedStatement.class);
    ResultSet rows = mock(ResultSet.class);
    doReturn(statement).when(connection).prepareStatement(startsWith("SELECT"));
    doReturn(rows).when(statement).executeQuery();
    doReturn(true).when(rows).next();
    doThrow(new SQLException("gone")).when(rows).getString(2);

    assertThatThrownBy(() -> ledger.verify(TrustAnchors.NONE))
        .isInstanceOf(LedgerException.class)
        .hasMessage("The table of the ledger (lowest_rung_record) cannot be read: gone");

    InOrder end = inOrder(rows, statement, connection);
    end.verify(rows).close();
    end.verify(statement).close();
    end.verify(connection).close();
  }

  @Test
  void a_stall_that_ends_in_a_failure_fails_only_whom_it_held() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    doAnswer(
            call -> {
              stalled.countDown();
              release.await();
              throw new SQLException("timed out");
            })
        .doReturn(connection)
        .when(dataSource)
        .getConnection();

    BackgroundCall held = new BackgroundCall(this::append);
    stalled.await();
    BackgroundCall behind = new BackgroundCall(this::append).waits();
    release.countDown();

    assertThatThrownBy(held::end).hasMessageContaining("timed out");
    behind.end();
    assertThat(sound.head().count()).isEqualTo(2);
  }
}
