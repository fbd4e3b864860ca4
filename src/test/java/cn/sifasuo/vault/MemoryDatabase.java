package cn.sifasuo.vault;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.h2.engine.Constants;
import org.h2.tools.RunScript;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A fresh real H2 in memory with every migration, for one test; as strict as the vault about writes
 * inside writes and about reads that leave something behind. The migrations run once in a process;
 * every further database is set up from what they left, which takes a fifth of the time.
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
    try {
      RunScript.execute(keeper, new StringReader(Migrated.SCRIPT));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the migrations leave, as a script. */
  private static final class Migrated {

    static final String SCRIPT = script();

    private static String script() {
      String url = "jdbc:h2:mem:" + UUID.randomUUID();
      try (Connection connection = DriverManager.getConnection(url, "sa", "");
          Statement statement = connection.createStatement()) {
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        StringBuilder script = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("script nosettings")) {
          while (lines.next()) {
            script.append(lines.getString(1)).append('\n');
          }
        }
        // a view may stand before a table that a later migration gave it
        try (ResultSet views =
            statement.executeQuery(
                "select table_name, view_definition from information_schema.views"
                    + " where table_schema = 'PUBLIC'")) {
          Map<String, String> definitions = new TreeMap<>();
          while (views.next()) {
            definitions.put(views.getString(1), views.getString(2));
          }
          for (String view : inOrder(definitions)) {
            script.append("alter view \"").append(view).append("\" recompile;\n");
          }
        }
        return script.toString();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Each view after those it reads. */
    private static List<String> inOrder(Map<String, String> definitions) {
      Map<String, String> left = new TreeMap<>(definitions);
      List<String> order = new ArrayList<>();
      while (!left.isEmpty()) {
        List<String> next =
            left.keySet().stream().filter(v -> readsNone(left.get(v), v, left.keySet())).toList();
        if (next.isEmpty()) {
          throw new IllegalStateException("views that read each other: " + left.keySet());
        }
        order.addAll(next);
        left.keySet().removeAll(next);
      }
      return order;
    }

    private static boolean readsNone(String definition, String view, Set<String> others) {
      return others.stream()
          .noneMatch(o -> !o.equals(view) && definition.contains("\"" + o + "\""));
    }
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
