package cn.sifasuo.vault;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The one door to the database. A write is on disk when {@link #write} returns: the embedded one
 * ends it with {@code commit} and {@code CHECKPOINT SYNC}, since H2 alone never calls fsync on
 * commit; a server commits synchronously.
 */
public interface Transactions {

  /**
   * Runs the work in one transaction and returns when its effect is on disk. Any exception rolls
   * everything back. Writes run one after another, whichever program they come from. A server may
   * have the work done again from its beginning, so that it must not count on running once.
   *
   * @throws cn.sifasuo.kernel.Failure if the disk refuses (full, gone, read-only)
   */
  <T> T write(Function<DSLContext, T> work);

  /**
   * As {@link #write}, for work that looks at and changes nothing but one part of the books, so
   * that a server may let such work on other parts run beside it. Before its first look the work
   * has the part to itself. What all parts share takes a lock of its own: {@link WriteLocks}.
   *
   * @param part such as the code of the office whose bundle is taken in
   */
  default <T> T writePart(String part, Function<DSLContext, T> work) {
    return write(work);
  }

  /** Runs the work on one consistent connection; nothing it does is kept. */
  <T> T read(Function<DSLContext, T> work);
}
