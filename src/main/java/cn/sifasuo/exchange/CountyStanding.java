package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.COUNTY_STANDING;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which bundle the county expects next from this desk, by the receipts taken in. The county's word
 * counts more than this desk's own books, which may have come out of an old backup.
 *
 * @param receivedAt county time of the receipt it comes from
 * @param nextSeq number the county expects next
 * @param headHash manifest hash of the newest bundle the county accepted; null if it accepted none
 */
record CountyStanding(OffsetDateTime receivedAt, long nextSeq, @Nullable String headHash) {

  private static final CountyStanding UNKNOWN = new CountyStanding(OffsetDateTime.MIN, 1, null);

  /** As the receipts taken in so far have it; number 1 while there are none. */
  static CountyStanding read(DSLContext ctx) {
    return ctx.selectFrom(COUNTY_STANDING)
        .orderBy(COUNTY_STANDING.AUDIT_SEQ.desc())
        .limit(1)
        .fetchOptional(r -> new CountyStanding(r.getReceivedAt(), r.getNextSeq(), r.getHeadHash()))
        .orElse(UNKNOWN);
  }

  static CountyStanding of(Receipt receipt) {
    return new CountyStanding(receipt.receivedAt(), receipt.nextSeq(), receipt.headHash());
  }

  /**
   * Whether a receipt says something newer. A copy that turns up late is older and says less; a
   * county that came out of its own backup says less, but later; after a county's clock was put
   * right only the number tells.
   */
  boolean isOlderThan(CountyStanding said) {
    return said.receivedAt.isAfter(receivedAt) || said.nextSeq > nextSeq;
  }

  /**
   * @param auditSeq of the entry that records the receipt
   */
  void keep(DSLContext ctx, Receipt receipt, long auditSeq) {
    ctx.insertInto(COUNTY_STANDING)
        .set(COUNTY_STANDING.AUDIT_SEQ, auditSeq)
        .set(COUNTY_STANDING.RECEIPT_ID, receipt.receiptId())
        .set(COUNTY_STANDING.RECEIVED_AT, receivedAt)
        .set(COUNTY_STANDING.NEXT_SEQ, nextSeq)
        .set(COUNTY_STANDING.HEAD_HASH, headHash)
        .execute();
  }
}
