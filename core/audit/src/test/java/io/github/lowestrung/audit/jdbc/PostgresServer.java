package io.github.lowestrung.audit.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of its own, which can be killed and started again. */
final class PostgresServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;
  private int schemas;

  PostgresServer(Path folder) throws IOException {
    // It would tell of each stop that a server does not hear, because it was killed.
    ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
    this.folder = folder;
    this.server = builder().start();
    this.port = server.getPort();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setPGStartupWait(PATIENCE);
  }

  /** Makes a schema without tables. */
  DataSource emptySchema() throws SQLException {
    String name = "s" + ++schemas;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    // A client that connects while the server dies would wait for it forever.
    return server.getPostgresDatabase(
        Map.of("currentSchema", name, "loginTimeout", "5", "socketTimeout", "20"));
  }

  /** Ends the server as a crash would, while whoever is connected works on. */
  void kill() throws Exception {
    String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Starts it again on the same data and port, as soon as what was killed is gone. */
  void startAgain() throws IOException, InterruptedException {
    server.close();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        server = builder().setPort(port).start();
        return;
      } catch (IOException | IllegalStateException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
