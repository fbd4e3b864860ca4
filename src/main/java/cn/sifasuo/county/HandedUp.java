package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;

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
    boolean returned = returned(ctx, issuedId);
    return ctx.select(OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.STATUS, OUTBOUND_BUNDLE.RECEIPT_AT)
        .from(OUTBOUND_FORM)
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_FORM.BUNDLE_ID))
        .where(OUTBOUND_FORM.FROZEN_ID.eq(issuedId))
        .orderBy(OUTBOUND_BUNDLE.SEALED_AT.desc())
        .limit(1)
        .fetchOptional(r ->
            new HandedUp(
                r.value1(),
                returned ? Outbox.Status.RETURNED : Outbox.Status.valueOf(r.value2()),
                r.value3()));
  }

  /** Whether a person of the desk above gave it back after it had been accepted. */
  static boolean returned(DSLContext ctx, UUID issuedId) {
    return ctx.fetchExists(
        OUTBOUND_FORM, OUTBOUND_FORM.FROZEN_ID.eq(issuedId), OUTBOUND_FORM.RETURNED_BY.isNotNull());
  }
}
