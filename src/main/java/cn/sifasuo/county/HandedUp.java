package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_ROLLUP;

import cn.sifasuo.exchange.Outbox;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How an issued roll-up stands with the desk above.
 *
 * @param seq number of the newest bundle that carries it
 * @param receiptAt when its answer was installed; null while there is none
 */
public record HandedUp(long seq, Outbox.Status status, @Nullable OffsetDateTime receiptAt) {

  /** Empty for one that no bundle has carried. */
  static Optional<HandedUp> of(DSLContext ctx, UUID issuedId) {
    return ctx.select(OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.STATUS, OUTBOUND_BUNDLE.RECEIPT_AT)
        .from(OUTBOUND_ROLLUP)
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_ROLLUP.BUNDLE_ID))
        .where(OUTBOUND_ROLLUP.ISSUED_ID.eq(issuedId))
        .orderBy(OUTBOUND_BUNDLE.SEALED_AT.desc())
        .limit(1)
        .fetchOptional(
            r -> new HandedUp(r.value1(), Outbox.Status.valueOf(r.value2()), r.value3()));
  }
}
