package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OWN_IDENTITY;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * This desk's own keys, in the encrypted database. A desk in the middle has two identities: one
 * enrolled with the desk above, one that issues certificates to the desks below.
 */
public final class IdentityStore {

  private final Transactions transactions;
  private final IdentityBytes bytes;
  private final Clock clock;

  public IdentityStore(Transactions transactions, Suites suites, Clock clock) {
    this.transactions = transactions;
    this.bytes = new IdentityBytes(suites);
    this.clock = clock;
  }

  /** Which way an identity looks. */
  public enum Direction {
    UPWARD,
    DOWNWARD
  }

  public Optional<Identity> find(Direction direction) {
    return transactions.read(ctx -> find(ctx, direction));
  }

  Optional<Identity> find(DSLContext ctx, Direction direction) {
    return ctx.select(OWN_IDENTITY.CONTENT)
        .from(OWN_IDENTITY)
        .where(OWN_IDENTITY.DIRECTION.eq(direction.name()), OWN_IDENTITY.RETIRED_AT.isNull())
        .fetchOptional(r -> bytes.read(r.value1()));
  }

  /** Takes an identity as the current one of its direction; the one before is retired, not lost. */
  void keep(DSLContext ctx, Direction direction, Identity identity) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    ctx.update(OWN_IDENTITY)
        .set(OWN_IDENTITY.RETIRED_AT, now)
        .where(OWN_IDENTITY.DIRECTION.eq(direction.name()), OWN_IDENTITY.RETIRED_AT.isNull())
        .execute();
    ctx.insertInto(OWN_IDENTITY)
        .set(OWN_IDENTITY.ID, new Ids(clock).next())
        .set(OWN_IDENTITY.DIRECTION, direction.name())
        .set(OWN_IDENTITY.SUITE, identity.suite().id())
        .set(OWN_IDENTITY.CONTENT, bytes.write(identity))
        .set(OWN_IDENTITY.FINGERPRINT, identity.publicPart().fingerprint().groups())
        .set(OWN_IDENTITY.CREATED_AT, now)
        .execute();
  }
}
