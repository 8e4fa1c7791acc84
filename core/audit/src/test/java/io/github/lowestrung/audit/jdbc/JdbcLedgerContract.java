package io.github.lowestrung.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.FailureEntries;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Completeness;
import io.github.lowestrung.audit.store.LedgerLine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ledger in a database promises, whatever the database. */
abstract class JdbcLedgerContract {

  private DataSource database;

  /** Makes a database without tables. */
  abstract DataSource empty() throws SQLException;

  @BeforeEach
  void start() throws SQLException {
    database = empty();
  }

  private JdbcLedger open() {
    return JdbcLedger.open(database, LedgerOptions.DEFAULT);
  }

  private JdbcLedger withRecords(int count) {
    JdbcLedger ledger = open();
    ledger.append(
        IntStream.rangeClosed(1, count).mapToObj(i -> FailureEntries.about("c" + i)).toList());
    return ledger;
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier together = new CyclicBarrier(threads);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  together.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void an_empty_ledger_has_the_empty_head_and_holds() {
    JdbcLedger ledger = open();
    assertThat(ledger.head()).isEqualTo(LedgerHead.EMPTY);
    assertThat(ledger.append(List.of())).isEmpty();
    assertThat(ledger.verify(TrustAnchors.NONE.anchoredAt(LedgerHead.EMPTY)).holds()).isTrue();
  }

  @Test
  void what_was_appended_is_read_byte_for_byte_by_another_ledger() {
    JdbcLedger ledger = open();
    List<AuditRecord> appended = new ArrayList<>();
    appended.add(ledger.append(FailureEntries.about("a")));
    appended.addAll(ledger.append(List.of(FailureEntries.about("b"), FailureEntries.about("c"))));
    ledger.close();
    JdbcLedger other = open();
    try (Stream<AuditRecord> records = other.stream()) {
      assertThat(records).containsExactlyElementsOf(appended);
    }
    assertThat(other.head()).isEqualTo(appended.get(2).head());
    assertThat(other.verify(TrustAnchors.NONE.anchoredAt(other.head())).holds()).isTrue();
    assertThat(other.append(FailureEntries.about("d")).previous())
        .isEqualTo(appended.get(2).hash());
  }

  @Test
  void the_head_says_number_and_hash_of_the_last_record() throws SQLException {
    AuditRecord last = withRecords(3).append(FailureEntries.about("last"));
    String here = " WHERE seq = 4 AND hash = '" + last.hash() + "'";
    assertThat(number("SELECT COUNT(*) FROM lowest_rung_head" + here)).isEqualTo(1);
  }

  @Test
  void signatures_are_kept() {
    byte[] secret = new byte[32];
    LedgerOptions signed = LedgerOptions.DEFAULT.withSigner(Signer.hmac("k1", secret));
    JdbcLedger ledger = JdbcLedger.open(database, signed);
    ledger.append(FailureEntries.about("a"));
    assertThat(ledger.verify(TrustAnchors.in(SignatureVerifier.hmac("k1", secret))).intact())
        .isTrue();
    assertThat(ledger.verify(TrustAnchors.in(SignatureVerifier.hmac("k2", secret))).intact())
        .isFalse();
  }

  @Test
  void finds_by_subject_and_correlation_id_with_any_letters() {
    JdbcLedger ledger = open();
    List<String> odd = List.of("100%", "100!%", "1_0", "1x0", "100", "ß\"\\", "a'b", "C1", "c1");
    odd.forEach(id -> ledger.append(FailureEntries.about("by " + id, id)));
    for (String id : odd) {
      for (RecordQuery recordQuery :
          List.of(
              RecordQuery.ALL.withCorrelationId(id),
              RecordQuery.ALL.withSubject("by " + id),
              RecordQuery.ALL.withSubject("by " + id).withCorrelationId(id))) {
        try (Stream<AuditRecord> found = ledger.find(recordQuery)) {
          assertThat(found.map(record -> record.correlationId().orElseThrow())).containsExactly(id);
        }
        try (Stream<LedgerLine> lines = ledger.linesWith(recordQuery.traces())) {
          assertThat(lines).hasSize(1);
        }
      }
    }
    try (Stream<AuditRecord> found = ledger.find(RecordQuery.ALL)) {
      assertThat(found).hasSize(odd.size());
    }
  }

  @Test
  void only_rows_that_may_fit_leave_the_database() {
    JdbcLedger ledger = withRecords(20);
    try (Stream<LedgerLine> lines =
        ledger.linesWith(RecordQuery.ALL.withCorrelationId("c7").traces())) {
      assertThat(lines.map(LedgerLine::place)).containsExactly("record 7");
    }
  }

  @Test
  void a_long_record_is_kept_whole() {
    JdbcLedger ledger = open();
    AuditRecord record = ledger.append(FailureEntries.about("long".repeat(500_000)));
    try (Stream<AuditRecord> records = ledger.stream()) {
      assertThat(records).containsExactly(record);
    }
  }

  @Test
  void many_writers_over_several_ledgers_make_one_chain() throws Exception {
    List<JdbcLedger> ledgers = List.of(open(), open(), open(), open());
    AtomicInteger thread = new AtomicInteger();
    List<List<AuditRecord>> written =
        atOnce(
            16,
            () -> {
              JdbcLedger mine = ledgers.get(thread.getAndIncrement() % ledgers.size());
              List<AuditRecord> records = new ArrayList<>();
              for (int i = 0; i < 25; i++) {
                records.add(mine.append(FailureEntries.about("many")));
              }
              return records;
            });
    List<AuditRecord> all = written.stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(400);
    try (Stream<AuditRecord> stored = open().stream()) {
      assertThat(stored).containsExactlyInAnyOrderElementsOf(all);
    }
    assertThat(open().verify(TrustAnchors.NONE).intact()).isTrue();
  }

  @Test
  void threads_of_one_ledger_share_transactions() throws Exception {
    JdbcLedger ledger = open();
    atOnce(8, () -> ledger.append(List.of(FailureEntries.about("a"), FailureEntries.about("b"))));
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.intact()).isTrue();
    assertThat(verification.count()).isEqualTo(16);
  }

  @Test
  void who_is_interrupted_fails_neither_himself_nor_others() throws Exception {
    // As pools do, which wait for a connection.
    DataSource pool =
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, called, arguments) -> {
                  if (Thread.interrupted()) {
                    throw new SQLException("Interrupted.", new InterruptedException());
                  }
                  return called.invoke(database, arguments);
                });
    JdbcLedger ledger = JdbcLedger.open(pool, LedgerOptions.DEFAULT);
    List<Boolean> interrupted =
        atOnce(
            4,
            () -> {
              for (int i = 0; i < 5; i++) {
                Thread.currentThread().interrupt();
                ledger.append(FailureEntries.about("c" + i));
              }
              return Thread.interrupted();
            });
    assertThat(interrupted).containsOnly(true);
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.intact()).isTrue();
    assertThat(verification.count()).isEqualTo(20);
  }

  @Test
  void a_stream_may_be_left_early_and_does_not_hinder_writers() {
    JdbcLedger ledger = withRecords(500);
    try (Stream<AuditRecord> records = ledger.stream()) {
      var iterator = records.iterator();
      assertThat(iterator.next().seq()).isEqualTo(1);
      assertThat(ledger.append(FailureEntries.about("meanwhile")).seq()).isEqualTo(501);
      assertThat(iterator.next().seq()).isEqualTo(2);
    }
    assertThat(ledger.head().count()).isEqualTo(501);
  }

  @Test
  void a_changed_byte_is_found() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    sql("UPDATE lowest_rung_record SET record = REPLACE(record, 'c4', 'c5') WHERE seq = 4");
    assertFault(ledger, 4, "Its content was changed");
  }

  @Test
  void a_changed_seal_is_found() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    sql(
        "UPDATE lowest_rung_record SET record = REPLACE(record, '\"recordedAt\":\"20',"
            + " '\"recordedAt\":\"19') WHERE seq = 9");
    assertFault(ledger, 9, "Its seal was changed");
  }

  @Test
  void what_is_no_record_is_found() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    sql("UPDATE lowest_rung_record SET record = '' WHERE seq = 2");
    assertFault(ledger, 2, "The text is not a record");
    assertThatThrownBy(() -> ledger.stream().toList())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(record 2)");
  }

  @Test
  void a_deleted_row_is_found() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    sql("DELETE FROM lowest_rung_record WHERE seq = 6");
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.firstFault().seq()).isEqualTo(6);
    assertThat(verification.firstFault().place()).isEqualTo("record 7");
    assertThat(verification.firstFault().what()).contains("number 7, where 6 was expected");
  }

  @Test
  void a_gap_that_is_closed_is_found() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql(
        "DELETE FROM lowest_rung_record WHERE seq = 2",
        "UPDATE lowest_rung_record SET seq = 2 WHERE seq = 3");
    assertFault(ledger, 2, "number 3, where 2 was expected");
  }

  @Test
  void swapped_rows_are_found() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    sql(
        "UPDATE lowest_rung_record SET seq = 100 WHERE seq = 3",
        "UPDATE lowest_rung_record SET seq = 3 WHERE seq = 5",
        "UPDATE lowest_rung_record SET seq = 5 WHERE seq = 100");
    assertFault(ledger, 3, "number 5, where 3 was expected");
  }

  @Test
  void a_row_that_was_made_anew_with_its_hashes_is_found_at_the_next() throws SQLException {
    JdbcLedger ledger = withRecords(5);
    JdbcLedger forge = open();
    List<AuditRecord> records;
    try (Stream<AuditRecord> stream = forge.stream()) {
      records = stream.toList();
    }
    AuditRecord forged =
        LedgerOptions.DEFAULT
            .sealing()
            .seal(
                records.get(1).head(),
                List.of(ToyEntries.utf8(records.get(2).text().content().replace("c3", "cX"))))
            .get(0);
    sql("UPDATE lowest_rung_record SET record = '" + forged.toJson() + "' WHERE seq = 3");
    assertFault(ledger, 4, "does not follow on the record before it");
  }

  private static void assertFault(JdbcLedger ledger, long seq, String what) {
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.intact()).isFalse();
    assertThat(verification.firstFault().seq()).isEqualTo(seq);
    assertThat(verification.firstFault().place()).isEqualTo("record " + seq);
    assertThat(verification.firstFault().what()).contains(what);
  }

  @Test
  void deleted_last_rows_show_by_the_head_and_nothing_can_follow() throws SQLException {
    JdbcLedger ledger = withRecords(9);
    LedgerHead anchor = ledger.head();
    sql("DELETE FROM lowest_rung_record WHERE seq > 7");
    assertMisfit(ledger, 8, "It counts 9 records, and record 9 is not there");
    assertThat(ledger.verify(TrustAnchors.NONE.anchoredAt(anchor)).completeness())
        .isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void so_do_all_rows() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("DELETE FROM lowest_rung_record");
    assertMisfit(ledger, 1, "It counts 3 records, and record 3 is not there");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 4, 'It counts 7 records, and record 7 is not there'",
    "1, 2, 'It counts 1 records, and there is a record 2'",
    "0, 1, 'It counts 0 records, and there is a record 1'"
  })
  void a_head_that_was_moved_lets_nothing_follow(long to, long seq, String what)
      throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("UPDATE lowest_rung_head SET seq = " + to);
    assertMisfit(ledger, seq, what);
  }

  @Test
  void nor_does_one_of_another_record() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("UPDATE lowest_rung_head SET hash = '" + LedgerHead.EMPTY.hash() + "'");
    assertMisfit(ledger, 3, "It has another hash of record 3");
  }

  @Test
  void nor_does_a_lost_one() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("DELETE FROM lowest_rung_head");
    assertMisfit(ledger, 4, "It is empty");
  }

  private void assertMisfit(JdbcLedger ledger, long seq, String what) throws SQLException {
    Verification verification = ledger.verify(TrustAnchors.NONE);
    assertThat(verification.intact()).isFalse();
    assertThat(verification.firstFault().place()).isEqualTo("lowest_rung_head");
    assertThat(verification.firstFault().seq()).isEqualTo(seq);
    assertThat(verification.firstFault().what()).contains(what);
    long before = number("SELECT COUNT(*) FROM lowest_rung_record");
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            ledger::head, () -> ledger.append(FailureEntries.about("next")))) {
      assertThatThrownBy(call)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("The head of the ledger (lowest_rung_head) does not fit")
          .hasMessageContaining(what)
          .hasMessageContaining("Maybe");
    }
    assertThat(number("SELECT COUNT(*) FROM lowest_rung_record")).isEqualTo(before);
  }

  @Test
  void a_last_record_that_was_changed_lets_nothing_follow() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("UPDATE lowest_rung_record SET record = REPLACE(record, '\"c3\"', '\"cX\"') WHERE seq = 3");
    assertThatThrownBy(() -> ledger.append(FailureEntries.about("next")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(record 3 (sha256:")
        .hasMessageContaining("is damaged, so nothing can follow on it. Its content was changed");
  }

  @Test
  void a_head_moves_with_its_records_for_whoever_reads() throws Exception {
    List<JdbcLedger> ledgers = List.of(open(), open());
    AtomicInteger caller = new AtomicInteger();
    List<Boolean> sound =
        atOnce(
            4,
            () -> {
              int mine = caller.getAndIncrement();
              for (int i = 0; i < 60; i++) {
                if (mine % 2 == 0) {
                  ledgers.get(mine / 2).append(FailureEntries.about("meanwhile"));
                } else if (!ledgers.get(0).verify(TrustAnchors.NONE).intact()
                    || ledgers.get(1).head().count() < 0) {
                  return false;
                }
              }
              return true;
            });
    assertThat(sound).containsOnly(true);
  }

  @Test
  void processes_that_begin_a_ledger_together_agree_on_its_id() throws Exception {
    List<AuditRecord> first =
        atOnce(4, () -> open().append(FailureEntries.about("first"))).stream().toList();
    assertThat(first.stream().map(AuditRecord::ledger).distinct()).hasSize(1);
    assertThat(open().head().ledger()).isEqualTo(first.get(0).ledger());
  }

  @Test
  void a_failed_row_leaves_nothing_and_shows_nothing_of_the_record() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    sql("ALTER TABLE lowest_rung_record ADD CONSTRAINT full_up CHECK (seq < 4)");
    assertThatThrownBy(() -> ledger.append(FailureEntries.about("secret-letters")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(lowest_rung_record) cannot be written, and nothing was recorded")
        .hasStackTraceContaining("SQL");
    assertThat(ledger.verify(TrustAnchors.NONE).count()).isEqualTo(3);
  }

  @Test
  void a_transaction_that_fails_leaves_nothing_and_the_next_goes_on() throws SQLException {
    JdbcLedger ledger = withRecords(3);
    DataSource failing = failingAt("executeUpdate");
    JdbcLedger other = JdbcLedger.open(failing, LedgerOptions.DEFAULT);
    assertThatThrownBy(() -> other.append(FailureEntries.about("lost")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("nothing was recorded")
        .hasMessageContaining("executeUpdate failed");
    assertThat(number("SELECT COUNT(*) FROM lowest_rung_record")).isEqualTo(3);
    assertThat(ledger.append(FailureEntries.about("next")).seq()).isEqualTo(4);
    assertThat(ledger.verify(TrustAnchors.NONE).intact()).isTrue();
  }

  @Test
  void a_signer_that_fails_leaves_nothing_and_holds_no_lock() {
    JdbcLedger ledger = withRecords(3);
    JdbcLedger other =
        JdbcLedger.open(database, LedgerOptions.DEFAULT.withSigner(new RefusingSigner()));
    assertThatThrownBy(() -> other.append(FailureEntries.about("lost")))
        .isInstanceOf(LedgerException.class)
        .hasMessage("The key refuses.");
    assertThat(ledger.append(FailureEntries.about("next")).seq()).isEqualTo(4);
  }

  private static final class RefusingSigner implements Signer {
    @Override
    public String keyId() {
      return "refusing";
    }

    @Override
    public String algorithm() {
      return "none";
    }

    @Override
    public byte[] sign(byte[] message) {
      throw new LedgerException("The key refuses.");
    }
  }

  @Test
  void a_commit_that_fails_says_that_nobody_knows() throws SQLException {
    withRecords(3);
    JdbcLedger other = JdbcLedger.open(failingAt("commit"), LedgerOptions.DEFAULT);
    assertThatThrownBy(() -> other.append(FailureEntries.about("perhaps")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(record 4 (sha256:")
        .hasMessageContaining("it is unknown whether they are there: commit failed");
  }

  /** Hands out connections, whose statements too fail at a method. */
  private DataSource failingAt(String method) {
    return failing(DataSource.class, database, method);
  }

  private static <T> T failing(Class<T> type, Object real, String method) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw new SQLException(method + " failed");
              }
              try {
                Object result = called.invoke(real, arguments);
                Class<?> returned = called.getReturnType();
                return returned == Connection.class || Statement.class.isAssignableFrom(returned)
                    ? failing(returned, result, method)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void connections_are_given_back_as_they_were() throws SQLException {
    try (Connection only = database.getConnection()) {
      only.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      DataSource pool = poolOf(only);
      JdbcLedger ledger = JdbcLedger.open(pool, LedgerOptions.DEFAULT);
      ledger.append(FailureEntries.about("a"));
      ledger.append(FailureEntries.about("b"));
      assertThat(ledger.verify(TrustAnchors.NONE).count()).isEqualTo(2);
      assertThat(ledger.head().count()).isEqualTo(2);
      assertThat(only.getAutoCommit()).isTrue();
      assertThat(only.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }
  }

  /** A pool of one connection, which refuses to hand it out before it was given back. */
  private static DataSource poolOf(Connection only) {
    boolean[] out = new boolean[1];
    Connection lent =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, called, arguments) -> {
                  if (called.getName().equals("close")) {
                    out[0] = false;
                    return null;
                  }
                  return called.invoke(only, arguments);
                });
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, called, arguments) -> {
              if (out[0]) {
                throw new SQLException("The connection was not given back.");
              }
              out[0] = true;
              return lent;
            });
  }

  @Test
  void a_database_that_cannot_be_reached_is_told() {
    DataSource gone = failingAt("getConnection");
    assertThatThrownBy(() -> JdbcLedger.open(gone, LedgerOptions.DEFAULT))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("can be neither found nor created: getConnection failed")
        .hasMessageContaining("(V1__ledger.sql)");
  }

  @Test
  void a_missing_table_is_told_when_reading() throws SQLException {
    JdbcLedger ledger = open();
    sql("DROP TABLE lowest_rung_record");
    assertThatThrownBy(ledger::head)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("(lowest_rung_record) cannot be read");
  }

  @Test
  void opening_again_changes_nothing() throws SQLException {
    LedgerHead ledgerHead = withRecords(3).head();
    assertThat(open().head()).isEqualTo(ledgerHead);
    assertThat(open().append(FailureEntries.about("next")).seq()).isEqualTo(4);
    assertThat(number("SELECT COUNT(*) FROM lowest_rung_schema")).isEqualTo(1);
  }

  @Test
  void tables_that_were_made_in_part_are_completed() throws SQLException {
    withRecords(3);
    sql("DROP TABLE lowest_rung_schema");
    assertThat(open().append(FailureEntries.about("next")).seq()).isEqualTo(4);
    assertThat(number("SELECT MAX(version) FROM lowest_rung_schema")).isEqualTo(1);
  }

  @Test
  void many_may_open_an_empty_database_at_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      database = empty();
      atOnce(8, () -> open().append(FailureEntries.about("first")));
      assertThat(open().verify(TrustAnchors.NONE).intact()).isTrue();
      assertThat(open().head().count()).isEqualTo(8);
    }
  }

  @Test
  void tables_of_a_later_library_are_refused() throws SQLException {
    open();
    sql("INSERT INTO lowest_rung_schema (version) VALUES (2)");
    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("are of version 2, where this library knows them up to 1");
  }

  @Test
  void numbers_have_no_gaps() {
    JdbcLedger ledger = withRecords(1_200);
    try (Stream<AuditRecord> records = ledger.stream()) {
      assertThat(records.map(AuditRecord::seq))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_200).boxed().toList());
    }
  }
}
