package cn.sifasuo.vault;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The one door to the database. A write is on disk when {@link #write} returns: it ends with {@code
 * commit} and {@code CHECKPOINT SYNC}, since H2 alone never calls fsync on commit.
 */
public interface Transactions {

  /**
   * Runs the work in one transaction and returns when its effect is on disk. Any exception rolls
   * everything back. Writes run one after another.
   *
   * @throws cn.sifasuo.kernel.Failure if the disk refuses (full, gone, read-only)
   */
  <T> T write(Function<DSLContext, T> work);

  /** Runs the work on one consistent connection; nothing it does is kept. */
  <T> T read(Function<DSLContext, T> work);
}
