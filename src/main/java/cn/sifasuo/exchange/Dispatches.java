package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Says what the books have to say of a bundle about to be made. */
final class Dispatches {

  private final Transactions transactions;
  private final AuditChain audit;
  private final String schemaVersion;

  Dispatches(Transactions transactions, AuditChain audit, String schemaVersion) {
    this.transactions = transactions;
    this.audit = audit;
    this.schemaVersion = schemaVersion;
  }

  /**
   * @param lost the bundle whose place it takes because its file is gone
   */
  Dispatch next(Period period, List<OutgoingForm> forms, Optional<Outbox.Sealed> lost) {
    return transactions.read(ctx -> {
      AuditChain.Head head = audit.head(ctx);
      BundleChain.Place place =
          lost.map(l -> BundleChain.placeOf(ctx, l.bundleId()))
              .orElseGet(() -> BundleChain.read(ctx).end());
      return new Dispatch(
          UUID.randomUUID(),
          lost.isPresent() ? Manifest.Kind.RESEND : kind(ctx, period, forms),
          place.seq(),
          place.prevHash(),
          period,
          schemaVersion,
          lastReceipt(ctx).orElse(null),
          new Manifest.AuditHead(head.seq(), head.hash()),
          forms.stream()
              .map(f ->
                  new Manifest.Form(f.code(), f.version(), f.revision(), f.digest(), f.level()))
              .toList());
    });
  }

  private static Manifest.Kind kind(DSLContext ctx, Period period, List<OutgoingForm> forms) {
    if (forms.stream().anyMatch(f -> f.revision() > 1)) {
      return Manifest.Kind.CORRECTION;
    }
    boolean others =
        ctx.fetchExists(
            OUTBOUND_BUNDLE,
            OUTBOUND_BUNDLE.PERIOD.eq(period.code()),
            OUTBOUND_BUNDLE.STATUS.in(Outbox.Status.SEALED.name(), Outbox.Status.ACCEPTED.name()));
    return others ? Manifest.Kind.DELTA : Manifest.Kind.FULL;
  }

  private static Optional<UUID> lastReceipt(DSLContext ctx) {
    return ctx.select(OUTBOUND_BUNDLE.RECEIPT_ID)
        .from(OUTBOUND_BUNDLE)
        .where(OUTBOUND_BUNDLE.RECEIPT_ID.isNotNull())
        .orderBy(OUTBOUND_BUNDLE.RECEIPT_AT.desc(), OUTBOUND_BUNDLE.SEQ.desc())
        .limit(1)
        .fetchOptional(OUTBOUND_BUNDLE.RECEIPT_ID);
  }
}
