package cn.sifasuo.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Makes the header of H2's file name the newest data.
 *
 * <p>H2 2.5.252 writes the header before it takes note of the chunk just written, so the header
 * names the chunk before. If the new chunk also lies elsewhere than that one foretold, a reopened
 * file does not find it, and the last saves are gone although they were forced to disk (2.4.240
 * took note first). {@code AcknowledgedSaveTest} shows it; when it passes without this class, this
 * class can go.
 */
final class StoreHeader {

  private final MVStore store;
  private final FileStore<?> file;
  private final Method write;

  /**
   * @throws IllegalStateException if this H2 is built differently; then nothing may be saved
   */
  StoreHeader(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    store = session.getDatabase().getStore().getMvStore();
    file = store.getFileStore();
    try {
      write = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
      write.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("another H2 than the one this was made for", e);
    }
  }

  /**
   * Writes the header anew and forces it to disk. The data it names must have been forced before.
   *
   * @throws org.h2.mvstore.MVStoreException if the disk refuses
   */
  void renew() {
    store.executeFilestoreOperation(this::write);
    store.sync();
  }

  private void write() {
    try {
      write.invoke(file);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("store header", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("store header", e);
    }
  }
}
