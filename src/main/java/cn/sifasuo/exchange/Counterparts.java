package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.COUNTERPART;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The desks this one trusts: the one above, and those enrolled below. */
public final class Counterparts implements TrustedOffices {

  private static final String PARENT = "PARENT";
  private static final String CHILD = "CHILD";

  private final Transactions transactions;
  private final IdentityBytes bytes;
  private final Clock clock;

  public Counterparts(Transactions transactions, Suites suites, Clock clock) {
    this.transactions = transactions;
    this.bytes = new IdentityBytes(suites);
    this.clock = clock;
  }

  /**
   * An enrolled office as the county lists it.
   *
   * @param revokedAt from when on its signature counts for nothing; null while it holds
   */
  public record Office(
      String code,
      String name,
      String fingerprint,
      OffsetDateTime acceptedAt,
      @Nullable OffsetDateTime revokedAt) {}

  /** The desk this one reports to, as pinned at its enrolment. */
  public Optional<PublicIdentity> parent() {
    return transactions.read(ctx ->
        ctx.select(COUNTERPART.CERTIFICATES)
            .from(COUNTERPART)
            .where(
                COUNTERPART.RELATION.eq(PARENT),
                COUNTERPART.REVOKED_AT.isNull(),
                COUNTERPART.SUCCEEDED_AT.isNull())
            .orderBy(COUNTERPART.ACCEPTED_AT.desc())
            .limit(1)
            .fetchOptional(r -> bytes.readPublic(r.value1())));
  }

  /** Every certificate of it that still counts: the one in use, and those it has succeeded. */
  List<PublicIdentity> parents() {
    return transactions.read(ctx ->
        ctx.select(COUNTERPART.CERTIFICATES)
            .from(COUNTERPART)
            .where(COUNTERPART.RELATION.eq(PARENT), COUNTERPART.REVOKED_AT.isNull())
            .orderBy(COUNTERPART.SUCCEEDED_AT.desc().nullsFirst())
            .fetch(r -> bytes.readPublic(r.value1())));
  }

  /** Offices below, each once, by code. */
  public List<Office> offices() {
    return transactions.read(this::offices);
  }

  /** The same within a transaction. */
  public List<Office> offices(DSLContext ctx) {
    return ctx
        .selectFrom(COUNTERPART)
        .where(COUNTERPART.RELATION.eq(CHILD))
        // one that holds stands for the office, whatever was revoked
        .orderBy(
            COUNTERPART.CODE,
            COUNTERPART.REVOKED_AT.desc().nullsFirst(),
            COUNTERPART.ACCEPTED_AT.desc())
        .fetch(r ->
            new Office(
                r.getCode(), r.getName(), r.getFingerprint(), r.getAcceptedAt(), r.getRevokedAt()))
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Office::code, o -> o, (newer, older) -> newer, java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  @Override
  public List<EnrolledOffice> enrolled(String office) {
    return transactions.read(ctx ->
        ctx.selectFrom(COUNTERPART)
            .where(COUNTERPART.RELATION.eq(CHILD), COUNTERPART.CODE.eq(office))
            .fetch(r ->
                new EnrolledOffice(
                    r.getCode(),
                    bytes.readPublic(r.getCertificates()).signing(),
                    instant(r.getRevokedAt()))));
  }

  /** When the last certificate of an office that still holds ends. */
  public Optional<Instant> validUntil(String office) {
    return enrolled(office).stream()
        .filter(e -> e.revokedAt() == null)
        .map(e -> e.signing().getNotAfter().toInstant())
        .max(Comparator.naturalOrder());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** Pins the desk above; what was pinned before counts no longer. */
  void keepParent(DSLContext ctx, PublicIdentity county, String who) {
    ctx.update(COUNTERPART)
        .set(COUNTERPART.REVOKED_AT, OffsetDateTime.now(clock))
        .where(COUNTERPART.RELATION.eq(PARENT), COUNTERPART.REVOKED_AT.isNull())
        .execute();
    keep(ctx, PARENT, county, who);
  }

  /** Pins the next keys of the desk above, which those before have vouched for. */
  void succeedParent(DSLContext ctx, PublicIdentity county, String who) {
    ctx.update(COUNTERPART)
        .set(COUNTERPART.SUCCEEDED_AT, OffsetDateTime.now(clock))
        .where(
            COUNTERPART.RELATION.eq(PARENT),
            COUNTERPART.REVOKED_AT.isNull(),
            COUNTERPART.SUCCEEDED_AT.isNull())
        .execute();
    keep(ctx, PARENT, county, who);
  }

  /**
   * Ends every certificate of an office that still holds.
   *
   * @param from from when on its signature counts for nothing
   * @return how many certificates that were
   */
  public int revokeChild(
      DSLContext ctx, String office, OffsetDateTime from, String who, String because) {
    return ctx.update(COUNTERPART)
        .set(COUNTERPART.REVOKED_AT, from)
        .set(COUNTERPART.REVOKED_BY, who)
        .set(COUNTERPART.REVOKED_BECAUSE, because)
        .where(
            COUNTERPART.RELATION.eq(CHILD),
            COUNTERPART.CODE.eq(office),
            COUNTERPART.REVOKED_AT.isNull())
        .execute();
  }

  void keepChild(DSLContext ctx, PublicIdentity office, String who) {
    keep(ctx, CHILD, office, who);
  }

  private void keep(DSLContext ctx, String relation, PublicIdentity identity, String who) {
    ctx.insertInto(COUNTERPART)
        .set(COUNTERPART.ID, new Ids(clock).next())
        .set(COUNTERPART.RELATION, relation)
        .set(COUNTERPART.CODE, identity.office())
        .set(COUNTERPART.NAME, identity.name())
        .set(COUNTERPART.CERTIFICATES, bytes.write(identity))
        .set(COUNTERPART.FINGERPRINT, identity.fingerprint().groups())
        .set(COUNTERPART.ACCEPTED_AT, OffsetDateTime.now(clock))
        .set(COUNTERPART.ACCEPTED_BY, who)
        .execute();
  }
}
