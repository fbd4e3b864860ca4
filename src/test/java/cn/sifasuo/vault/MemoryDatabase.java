package cn.sifasuo.vault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A fresh real H2 in memory with every migration, for one test; as strict as the vault about writes
 * inside writes and about reads that leave something behind.
 */
public final class MemoryDatabase implements Transactions, AutoCloseable {

  private final Connection keeper;
  private final String url;

  public MemoryDatabase() {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    try {
      keeper = DriverManager.getConnection(url, "sa", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
  }

  @Override
  public <T> T write(Function<DSLContext, T> work) {
    if (Thread.holdsLock(this)) {
      throw new IllegalStateException("a write inside a write");
    }
    return writeAlone(work);
  }

  private synchronized <T> T writeAlone(Function<DSLContext, T> work) {
    return DSL.using(keeper, SQLDialect.H2).transactionResult(c -> work.apply(c.dsl()));
  }

  @Override
  public <T> T read(Function<DSLContext, T> work) {
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
      try {
        return work.apply(DSL.using(connection, SQLDialect.H2));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    try (var s = keeper.createStatement()) {
      s.execute("shutdown");
    }
  }
}
