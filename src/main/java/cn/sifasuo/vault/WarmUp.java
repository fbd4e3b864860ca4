package cn.sifasuo.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once what opening a vault does, on a database in memory that nobody's key fits: a program
 * just started takes four seconds to load and compile all of it, which is the time somebody takes
 * to type a password. Writes no file.
 */
public final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final String PLACE = "memFS:warm-up";
  private static final int SALT_BYTES = 16;

  private WarmUp() {}

  /**
   * In a thread of its own that holds up nothing, not even the end of the program.
   *
   * @param others what else is loaded with every desk
   */
  public static void start(List<Runnable> others) {
    Thread.ofPlatform()
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .name("warm-up")
        .start(() -> run(others));
  }

  /** A vault opens without it all the same, only slower. */
  static void run(List<Runnable> others) {
    try {
      byte[] key = Argon2Parameters.staff().derive(new byte[SALT_BYTES], new byte[SALT_BYTES]);
      Arrays.fill(key, (byte) 0);
      JdbcDataSource source = new JdbcDataSource();
      source.setUrl("jdbc:h2:" + PLACE + ";CIPHER=AES;TRACE_LEVEL_FILE=0");
      source.setPassword("warm warm");
      Schema schema = Schema.ofProgram();
      try (Connection connection = source.getConnection()) {
        schema.migrate(source);
        DSLContext db = SerialTransactions.on(connection);
        schema.look(source);
        Contents.of(db);
      }
      others.forEach(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      LOG.warn("warm-up failed", e);
    } finally {
      FileUtils.delete(PLACE + ".mv.db");
    }
  }
}
