package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Locks that writes hold until they end, on a server that several programs write to. On the
 * embedded database writes run one after another anyway, and nothing here waits for anything.
 */
public final class WriteLocks {

  private static final long DESK = key("desk");

  private WriteLocks() {}

  /**
   * Waits until no other write holds this lock, and holds it to the end of this one. Two writes
   * that take several must take them in the same order.
   *
   * @param name what nobody else may change now, such as {@code audit}
   */
  public static void take(DSLContext ctx, String name) {
    if (onServer(ctx)) {
      ctx.execute("select pg_advisory_xact_lock({0})", DSL.val(key(name)));
    }
  }

  /** Waits for all other writes of the desk, and keeps them waiting. */
  static void takeDesk(DSLContext ctx) {
    ctx.execute("select pg_advisory_xact_lock({0})", DSL.val(DESK));
  }

  /** Waits for writes that keep all others waiting, but not for those that share as this one. */
  static void shareDesk(DSLContext ctx) {
    ctx.execute("select pg_advisory_xact_lock_shared({0})", DSL.val(DESK));
  }

  private static boolean onServer(DSLContext ctx) {
    return ctx.family() == SQLDialect.POSTGRES;
  }

  /** The server knows locks by number; two names share one as good as never. */
  private static long key(String name) {
    byte[] digest = Digest.sha256().digest(("sifasuo " + name).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }
}
