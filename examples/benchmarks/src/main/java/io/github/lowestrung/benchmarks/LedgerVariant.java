package io.github.lowestrung.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.audit.AsyncAuditListener;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.jdbc.JdbcLedger;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Where and how decisions are recorded. */
public enum LedgerVariant {
  /** Nowhere. */
  NOTHING,
  /** In memory. */
  MEMORY,
  /** In a file. */
  FILE,
  /** In a file, signed with a secret. */
  FILE_HMAC,
  /** In a file, signed with a private key. */
  FILE_ED25519,
  /** In a file, after the decision is handed out. */
  FILE_ASYNC,
  /** In an embedded H2 database. */
  H2,
  /** In a PostgreSQL database on this machine. */
  POSTGRESQL,
  /** In a PostgreSQL database on this machine, after the decision is handed out. */
  POSTGRESQL_ASYNC;

  private static final int WAITING = 1_024;

  /** A ledger in use, and all that it takes. */
  static final class LedgerLocation {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Ledger ledger;
    private DecisionListener listener;

    /** Returns an advisor whose decisions are recorded, where they are to be. */
    Advisor recording(Advisor advisor) {
      return listener == null ? advisor : advisor.with(listener);
    }

    private <T extends AutoCloseable> T with(T resource) {
      open.push(resource);
      return resource;
    }

    private void use(Ledger opened, boolean afterwards) {
      ledger = with(opened);
      listener =
          afterwards ? with(new AsyncAuditListener(ledger, WAITING)) : new AuditListener(ledger);
    }

    void close() {
      try {
        if (listener instanceof AsyncAuditListener async) {
          async.flush();
        }
        if (ledger != null && !ledger.verify(TrustAnchors.NONE).intact()) {
          throw new IllegalStateException("The ledger does not verify.");
        }
        while (!open.isEmpty()) {
          open.pop().close();
        }
      } catch (Exception e) {
        throw new IllegalStateException("The ledger could not be closed.", e);
      }
    }
  }

  LedgerLocation open() {
    LedgerLocation location = new LedgerLocation();
    try {
      if (this != NOTHING) {
        location.use(ledger(location), name().endsWith("_ASYNC"));
      }
      return location;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ledger ledger(LedgerLocation location) throws IOException {
    LedgerOptions plain = LedgerOptions.DEFAULT;
    return switch (this) {
      case NOTHING, MEMORY -> new MemoryLedger();
      case FILE, FILE_ASYNC -> FileLedger.open(file(), plain);
      case FILE_HMAC ->
          FileLedger.open(file(), plain.withSigner(Signer.hmac("bench", new byte[32])));
      case FILE_ED25519 -> FileLedger.open(file(), plain.withSigner(ed25519()));
      case H2 -> JdbcLedger.open(h2(), plain);
      case POSTGRESQL, POSTGRESQL_ASYNC -> JdbcLedger.open(postgresql(location), plain);
    };
  }

  private static Path file() throws IOException {
    return Files.createTempDirectory("lowest-rung-benchmark").resolve("audit.jsonl");
  }

  private static Signer ed25519() {
    try {
      return Signer.ed25519(
          "bench", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource h2() throws IOException {
    return JdbcConnectionPool.create("jdbc:h2:file:" + file() + ".h2", "sa", "");
  }

  /** Connections are kept, as applications do: to open one takes longer than to append. */
  private static DataSource postgresql(LedgerLocation ledgerLocation) throws IOException {
    // Made for tests, it would not wait for the disk unless told to.
    EmbeddedPostgres server =
        ledgerLocation.with(
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(server.getPostgresDatabase());
    return ledgerLocation.with(new HikariDataSource(pool));
  }
}
