package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.MINORS_KEY;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.MinorsKeyRecord;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The keys for records of minors, in the encrypted database: this desk's own with the person who
 * holds it, and the certificate of the desk above.
 */
public final class MinorsKeys {

  private final Transactions transactions;
  private final Suites suites;
  private final Clock clock;

  public MinorsKeys(Transactions transactions, Suites suites, Clock clock) {
    this.transactions = transactions;
    this.suites = suites;
    this.clock = clock;
  }

  /**
   * A key of this desk.
   *
   * @param holder sign-in name of the one person who may open with it
   */
  record Own(Suite suite, Credential credential, String holder) {}

  /** The certificate records of minors are sealed for; empty if the desk above named none. */
  public Optional<X509Certificate> parent() {
    return transactions.read(this::parent);
  }

  Optional<X509Certificate> parent(DSLContext ctx) {
    return ctx.selectFrom(MINORS_KEY)
        .where(MINORS_KEY.RELATION.eq("PARENT"), MINORS_KEY.RETIRED_AT.isNull())
        .fetchOptional(r -> certificate(r));
  }

  /** This desk's keys, the one in use first, behind it the former ones. */
  List<Own> own() {
    return transactions.read(ctx ->
        ctx.selectFrom(MINORS_KEY)
            .where(MINORS_KEY.RELATION.eq("OWN"))
            .orderBy(MINORS_KEY.RETIRED_AT.desc().nullsFirst())
            .fetch(this::own));
  }

  private Own own(MinorsKeyRecord r) {
    try {
      return new Own(
          suites
              .byId(r.getSuite())
              .orElseThrow(() -> Refusal.IDENTITY_DAMAGED.failure("suite of a minors' key")),
          new Credential(suites.privateKey(r.getPrivateKey()), certificate(r)),
          r.getHolder());
    } catch (GeneralSecurityException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "stored minors' key");
    }
  }

  private X509Certificate certificate(MinorsKeyRecord r) {
    try {
      return suites.certificate(r.getCertificate());
    } catch (GeneralSecurityException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "stored minors' certificate");
    }
  }

  void keepOwn(DSLContext ctx, String office, Own key, String by) {
    MinorsKeyRecord row = row(ctx, "OWN", office, key.suite(), key.credential().certificate(), by);
    byte[] encoded = key.credential().key().getEncoded();
    if (encoded == null) {
      throw Refusal.IDENTITY_DAMAGED.failure("key without an encoding");
    }
    row.setPrivateKey(encoded);
    row.setHolder(key.holder());
    row.insert();
  }

  void keepParent(
      DSLContext ctx, String office, Suite suite, X509Certificate certificate, String by) {
    row(ctx, "PARENT", office, suite, certificate, by).insert();
  }

  /** A new row; the one before it is no longer sealed for. */
  private MinorsKeyRecord row(
      DSLContext ctx,
      String relation,
      String office,
      Suite suite,
      X509Certificate certificate,
      String by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    ctx.update(MINORS_KEY)
        .set(MINORS_KEY.RETIRED_AT, now)
        .where(MINORS_KEY.RELATION.eq(relation), MINORS_KEY.RETIRED_AT.isNull())
        .execute();
    MinorsKeyRecord row = ctx.newRecord(MINORS_KEY);
    row.setId(new Ids(clock).next());
    row.setRelation(relation);
    row.setOfficeCode(office);
    row.setSuite(suite.id());
    row.setCertificate(Certificates.encoded(certificate));
    row.setCreatedAt(now);
    row.setCreatedBy(by);
    return row;
  }
}
