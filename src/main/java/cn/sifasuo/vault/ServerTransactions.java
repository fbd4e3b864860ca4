package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions on a PostgreSQL server that several programs use at once. An ordinary write has the
 * desk to itself, as on the embedded database; writes of parts run beside each other. Both are READ
 * COMMITTED behind advisory locks: after the lock each statement sees what those before committed.
 * A deadlock or serialization failure has the work done again. Reads are REPEATABLE READ and read
 * only.
 */
final class ServerTransactions implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerTransactions.class);
  private static final int CONNECTIONS = 8;
  private static final int TRIES = 6;
  private static final long LEAVE_SECONDS = 10;
  private static final long CONNECT_MILLIS = 10_000;
  private static final long FIRST_PAUSE_MILLIS = 20;

  /** serialization_failure, deadlock_detected: the server rolled back, nothing was done. */
  private static final Set<String> AGAIN = Set.of("40001", "40P01");

  /**
   * Tables are generated from H2, whose plain names are upper case where PostgreSQL's are lower.
   * Statements carry people's data: jOOQ must not log them.
   */
  private static final Settings SETTINGS =
      new Settings().withExecuteLogging(false).withRenderNameCase(RenderNameCase.LOWER);

  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Semaphore writing = new Semaphore(CONNECTIONS, true);
  private final Semaphore reading = new Semaphore(CONNECTIONS, true);
  private final Set<Thread> inWrite = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ServerTransactions(HikariDataSource writers, HikariDataSource readers) {
    this.writers = writers;
    this.readers = readers;
  }

  /**
   * @throws Failure V-132 to V-136 if the server cannot be reached or does not let the desk in
   */
  static ServerTransactions connect(ServerAccess access) {
    HikariDataSource writers = pool(config(access, "desk-writers"));
    try {
      HikariConfig config = config(access, "desk-readers");
      config.setReadOnly(true);
      config.setAutoCommit(false);
      config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
      return new ServerTransactions(writers, pool(config));
    } catch (RuntimeException | Error e) {
      writers.close();
      throw e;
    }
  }

  private static HikariConfig config(ServerAccess access, String name) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(access.securedUrl());
    config.setUsername(access.user());
    config.setPassword(new String(access.password()));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    // whatever the server's own setting is: what was acknowledged is on its disk
    config.setConnectionInitSql("set synchronous_commit = on");
    config.addDataSourceProperty("ApplicationName", "sifasuo");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes values
    return config;
  }

  private static HikariDataSource pool(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw ServerFailures.blame(e).orElseGet(() -> ServerFailures.gone("connect", e));
    }
  }

  /** For migrations. */
  DataSource source() {
    return writers;
  }

  static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
  }

  /**
   * @throws IllegalStateException if called inside another write, which would wait for itself
   */
  @Override
  public <T> T write(Function<DSLContext, T> work) {
    return write(WriteLocks::takeDesk, work);
  }

  @Override
  public <T> T writePart(String part, Function<DSLContext, T> work) {
    return write(
        ctx -> {
          WriteLocks.shareDesk(ctx);
          WriteLocks.take(ctx, "part " + part);
        },
        work);
  }

  private <T> T write(Consumer<DSLContext> lock, Function<DSLContext, T> work) {
    if (!inWrite.add(Thread.currentThread())) {
      throw new IllegalStateException("a write inside a write");
    }
    writing.acquireUninterruptibly();
    try {
      return again(lock, work);
    } finally {
      writing.release();
      inWrite.remove(Thread.currentThread());
    }
  }

  private <T> T again(Consumer<DSLContext> lock, Function<DSLContext, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return once(lock, work);
      } catch (DataAccessException e) {
        if (tried == TRIES || !AGAIN.contains(ServerFailures.state(e))) {
          throw blamed(e);
        }
        LOG.info("a write is done again: {}", ServerFailures.state(e));
        pause(tried);
      }
    }
  }

  private <T> T once(Consumer<DSLContext> lock, Function<DSLContext, T> work) {
    requireOpen();
    try (Connection connection = writers.getConnection()) {
      return on(connection)
          .transactionResult(inner -> {
            lock.accept(inner.dsl());
            return work.apply(inner.dsl());
          });
    } catch (SQLException e) {
      throw new DataAccessException("write connection", e);
    }
  }

  /** Longer each time and never the same for two, so that they do not meet again. */
  private static void pause(int tried) {
    long most = FIRST_PAUSE_MILLIS << tried;
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most)));
    } catch (InterruptedException e) {
      Thread.currentThread()
          .interrupt(); // whoever waits for the write wants its result all the same
    }
  }

  @Override
  public <T> T read(Function<DSLContext, T> work) {
    reading.acquireUninterruptibly();
    try {
      requireOpen();
      // the pool rolls back when it takes the connection back
      try (Connection connection = readers.getConnection()) {
        return work.apply(on(connection));
      }
    } catch (DataAccessException e) {
      throw blamed(e);
    } catch (SQLException e) {
      throw blamed(new DataAccessException("read connection", e));
    } finally {
      reading.release();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw VaultFailures.closed();
    }
  }

  private static RuntimeException blamed(DataAccessException e) {
    Optional<Failure> failure = ServerFailures.blame(e);
    return failure.isPresent() ? failure.get() : e;
  }

  /** Waits for running work (at most ten seconds), then leaves the server. */
  @Override
  public void close() {
    closed = true;
    await(writing);
    await(reading);
    writers.close();
    readers.close();
  }

  private static void await(Semaphore running) {
    try {
      if (running.tryAcquire(CONNECTIONS, LEAVE_SECONDS, TimeUnit.SECONDS)) {
        running.release(CONNECTIONS); // whoever comes now learns that the vault is closed
      } else {
        LOG.warn("closing while something still runs");
      }
    } catch (InterruptedException e) {
      LOG.warn("closing at once, someone is in a hurry", e);
      Thread.currentThread().interrupt();
    }
  }
}
