package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OWN_IDENTITY;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * This desk's own keys, in the encrypted database or under a cover of their own. A desk in the
 * middle has two identities: one enrolled with the desk above, one that issues certificates to the
 * desks below.
 */
public final class IdentityStore {

  private final Transactions transactions;
  private final IdentityBytes bytes;
  private final KeyCover cover;
  private final Clock clock;

  /** Keys in an encrypted database. */
  public IdentityStore(Transactions transactions, Suites suites, Clock clock) {
    this(transactions, suites, KeyCover.none(), clock);
  }

  public IdentityStore(Transactions transactions, Suites suites, KeyCover cover, Clock clock) {
    this.transactions = transactions;
    this.cover = cover;
    this.bytes = new IdentityBytes(suites);
    this.clock = clock;
  }

  /** Which way an identity looks. */
  public enum Direction {
    UPWARD,
    DOWNWARD
  }

  /** The keys this desk signs with now. */
  public Optional<Identity> find(Direction direction) {
    return transactions.read(ctx -> find(ctx, direction));
  }

  /** Keys asked for and not granted yet, beside the ones in use. */
  Optional<Identity> pending(Direction direction) {
    return transactions.read(ctx ->
        ctx.select(OWN_IDENTITY.CONTENT)
            .from(OWN_IDENTITY)
            .where(
                OWN_IDENTITY.DIRECTION.eq(direction.name()),
                OWN_IDENTITY.PENDING.isTrue(),
                OWN_IDENTITY.RETIRED_AT.isNull())
            .fetchOptional(r -> read(r.value1())));
  }

  /** The keys in use and behind them the former ones, newest first: what was sealed for those. */
  public List<Identity> all(Direction direction) {
    return transactions.read(ctx ->
        ctx.select(OWN_IDENTITY.CONTENT)
            .from(OWN_IDENTITY)
            .where(OWN_IDENTITY.DIRECTION.eq(direction.name()), OWN_IDENTITY.PENDING.isFalse())
            .orderBy(OWN_IDENTITY.RETIRED_AT.desc().nullsFirst())
            .fetch(r -> read(r.value1())));
  }

  Optional<Identity> find(DSLContext ctx, Direction direction) {
    return ctx.select(OWN_IDENTITY.CONTENT)
        .from(OWN_IDENTITY)
        .where(
            OWN_IDENTITY.DIRECTION.eq(direction.name()),
            OWN_IDENTITY.PENDING.isFalse(),
            OWN_IDENTITY.RETIRED_AT.isNull())
        .fetchOptional(r -> read(r.value1()));
  }

  /**
   * Takes an identity as the current one of its direction; the one before is retired, not lost.
   * Other keys that were asked for meanwhile still wait for their answer.
   */
  void keep(DSLContext ctx, Direction direction, Identity identity) {
    String own = identity.publicPart().fingerprint().groups();
    ctx.update(OWN_IDENTITY)
        .set(OWN_IDENTITY.RETIRED_AT, OffsetDateTime.now(clock))
        .where(
            OWN_IDENTITY.DIRECTION.eq(direction.name()),
            OWN_IDENTITY.RETIRED_AT.isNull(),
            OWN_IDENTITY.PENDING.isFalse().or(OWN_IDENTITY.FINGERPRINT.eq(own)))
        .execute();
    insert(ctx, direction, identity, false);
  }

  /** Keeps keys that were asked for; those in use stay in use. */
  void keepPending(DSLContext ctx, Direction direction, Identity identity) {
    insert(ctx, direction, identity, true);
  }

  private void insert(DSLContext ctx, Direction direction, Identity identity, boolean pending) {
    ctx.insertInto(OWN_IDENTITY)
        .set(OWN_IDENTITY.ID, new Ids(clock).next())
        .set(OWN_IDENTITY.DIRECTION, direction.name())
        .set(OWN_IDENTITY.SUITE, identity.suite().id())
        .set(OWN_IDENTITY.CONTENT, cover.cover(bytes.write(identity)))
        .set(OWN_IDENTITY.FINGERPRINT, identity.publicPart().fingerprint().groups())
        .set(OWN_IDENTITY.CREATED_AT, OffsetDateTime.now(clock))
        .set(OWN_IDENTITY.PENDING, pending)
        .execute();
  }

  private Identity read(byte[] stored) {
    return bytes.read(cover.uncover(stored));
  }
}
