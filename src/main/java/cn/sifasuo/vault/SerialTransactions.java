package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one after another on one connection; reads beside them, each on a snapshot of its own. */
final class SerialTransactions implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SerialTransactions.class);
  private static final int READERS = 4;
  private static final long READERS_LEAVE_SECONDS = 10;

  /** Statements carry people's data: jOOQ must neither log them nor quote them in plans. */
  private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

  private final ReentrantLock writing = new ReentrantLock(true);
  private final Semaphore reading = new Semaphore(READERS, true);
  private final Connection writer;
  private final StoreHeader header;
  private final JdbcConnectionPool readers;
  private final Runnable beforeWrite;
  private volatile boolean closed;

  /**
   * @param beforeWrite throws a failure when nothing may be written now
   */
  SerialTransactions(JdbcDataSource source, Runnable beforeWrite) throws SQLException {
    this.writer = source.getConnection();
    try {
      this.header = new StoreHeader(writer);
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
    this.readers = JdbcConnectionPool.create(source);
    this.readers.setMaxConnections(READERS);
    this.beforeWrite = beforeWrite;
  }

  /**
   * @throws IllegalStateException if called inside another write, whose half it would commit
   */
  @Override
  public <T> T write(Function<DSLContext, T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write");
    }
    writing.lock();
    try {
      requireOpen();
      beforeWrite.run();
      T result = on(writer).transactionResult(inner -> work.apply(inner.dsl()));
      sync();
      return result;
    } catch (DataAccessException e) {
      throw blamed(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public <T> T read(Function<DSLContext, T> work) {
    reading.acquireUninterruptibly();
    try {
      requireOpen();
      return readOn(work);
    } catch (DataAccessException e) {
      throw blamed(e);
    } catch (SQLException e) {
      throw blamed(new DataAccessException("read connection", e));
    } finally {
      reading.release();
    }
  }

  private <T> T readOn(Function<DSLContext, T> work) throws SQLException {
    try (Connection connection = readers.getConnection()) {
      connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
      List<T> result = new ArrayList<>(1);
      try {
        on(connection)
            .transaction(inner -> {
              result.add(work.apply(inner.dsl()));
              throw new ReadDone();
            });
      } catch (ReadDone _) {
        // the ordinary end: whatever the work wrote is rolled back
      }
      return result.getFirst();
    }
  }

  /** jOOQ on a connection, silent about what it runs. */
  static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.H2, SETTINGS);
  }

  /** H2 forces nothing to disk on commit; this does (bundle.md §3.2): the data, then the header. */
  private void sync() {
    try (var statement = writer.createStatement()) {
      statement.execute("checkpoint sync");
      header.renew();
    } catch (SQLException | MVStoreException e) {
      throw StorageErrors.blame(e).orElseGet(() -> VaultFailures.cannotWrite("checkpoint", e));
    }
  }

  private void requireOpen() {
    if (closed) {
      throw VaultFailures.closed();
    }
  }

  private static RuntimeException blamed(DataAccessException e) {
    Failure failure = StorageErrors.blame(e).orElse(null);
    return failure == null ? e : failure;
  }

  /** Closes without a last look. */
  @Override
  public void close() {
    close(db -> db);
  }

  /**
   * Waits for the running write and for readers (at most ten seconds), takes a last look at what is
   * now final, then closes the file. Called again it does nothing.
   *
   * @throws Failure if the file could not be looked at or closed cleanly; nothing is open then
   *     either
   */
  <T> Optional<T> close(Function<DSLContext, T> lastLook) {
    writing.lock();
    try {
      if (closed) {
        return Optional.empty();
      }
      closed = true;
      awaitReaders();
      readers.dispose();
      try (Connection connection = writer;
          var statement = connection.createStatement()) {
        T seen = lastLook.apply(on(connection));
        statement.execute("shutdown");
        return Optional.of(seen);
      }
    } catch (DataAccessException e) {
      throw blamed(e);
    } catch (SQLException e) {
      throw StorageErrors.blame(e)
          .orElseGet(() -> VaultFailures.cannotWrite("shutdown " + e.getErrorCode(), e));
    } finally {
      writing.unlock();
    }
  }

  private void awaitReaders() {
    boolean interrupted = Thread.interrupted();
    try {
      if (reading.tryAcquire(READERS, READERS_LEAVE_SECONDS, TimeUnit.SECONDS)) {
        reading.release(READERS); // whoever comes now learns that the vault is closed
      } else {
        LOG.warn("closing while something still reads");
      }
    } catch (InterruptedException e) {
      LOG.warn("closing at once, someone is in a hurry", e);
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends every read, so that jOOQ rolls back and nothing is kept. */
  private static final class ReadDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ReadDone() {
      super("read done", null, false, false);
    }
  }
}
