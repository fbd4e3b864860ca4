package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Takes in the county's answers. A period counts as delivered only by a receipt whose signature is
 * the pinned county's and whose digests are those of the bundle in our books. Every receipt also
 * says where the county stands, by which the books are put right.
 */
public final class ReceiptDesk {

  private static final Wording WORDS = Wording.of(ReceiptDesk.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final Counterparts counterparts;
  private final ReceiptFile files;
  private final Clock clock;

  public ReceiptDesk(
      Transactions transactions,
      AuditChain audit,
      Counterparts counterparts,
      ReceiptFile files,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.counterparts = counterparts;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Installs a receipt; doing it again changes nothing.
   *
   * @throws Failure for a receipt that is damaged or another desk's, {@code X-403} for
   *     one about a bundle that is not ours
   */
  public Receipt install(Session session, Path file) {
    session.require(Permission.SEAL_BUNDLE);
    List<PublicIdentity> counties = counterparts.parents();
    if (counties.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED, "X-351", WORDS.say("outbox.not_enrolled"), "not enrolled");
    }
    byte[] bytes = SignedJson.bytes(file);
    Receipt receipt = files.read(bytes, counties);
    return transactions.write(ctx -> {
      book(ctx, receipt, bytes);
      ReceivedReceipts.keep(ctx, session, receipt, bytes, OffsetDateTime.now(clock));
      long entry =
          audit.append(
              ctx,
              session.signIn(),
              "receipt",
              "outbound_bundle",
              Long.toString(receipt.seq()),
              receipt.status().name());
      CountyStanding said = CountyStanding.of(receipt);
      if (CountyStanding.read(ctx).isOlderThan(said)) {
        said.keep(ctx, receipt, entry);
        adopt(ctx, session, said);
      }
      settle(ctx);
      return receipt;
    });
  }

  /** What the county said of each bundle, by its id. */
  public Map<UUID, BundleSaid> said() {
    return transactions.read(ReceivedReceipts::said);
  }

  private void book(DSLContext ctx, Receipt receipt, byte[] bytes) {
    int changed =
        ctx.update(OUTBOUND_BUNDLE)
            .set(OUTBOUND_BUNDLE.STATUS, status(receipt.status()))
            .set(OUTBOUND_BUNDLE.RECEIPT_ID, receipt.receiptId())
            .set(OUTBOUND_BUNDLE.RECEIPT_AT, OffsetDateTime.now(clock))
            .set(OUTBOUND_BUNDLE.RECEIPT, bytes)
            .where(
                OUTBOUND_BUNDLE.BUNDLE_ID.eq(receipt.bundleId()),
                OUTBOUND_BUNDLE.SEQ.eq(receipt.seq()),
                OUTBOUND_BUNDLE.MANIFEST_HASH.eq(receipt.manifestHash()),
                OUTBOUND_BUNDLE.FILE_HASH.eq(receipt.fileHash()))
            .execute();
    if (changed != 1) {
      throw new Failure(
          FailureKind.REFUSED,
          "X-403",
          WORDS.say("receipt.not_ours"),
          "receipt of unknown bundle " + receipt.bundleId());
    }
  }

  /** A desk whose books are older than the county's goes on from where the county stands. */
  private void adopt(DSLContext ctx, Session session, CountyStanding said) {
    if (BundleChain.read(ctx).isBehind()) {
      audit.append(
          ctx,
          session.signIn(),
          "adopt-sequence",
          "outbound_bundle",
          Long.toString(said.nextSeq()),
          String.valueOf(said.headHash()));
    }
  }

  /**
   * Brings the books to where the county stands: what it has is accepted though its receipt was
   * lost, and what was built on a returned bundle goes back with it.
   */
  private static void settle(DSLContext ctx) {
    BundleChain chain = BundleChain.read(ctx);
    mark(ctx, chain.taken(), Outbox.Status.ACCEPTED);
    mark(ctx, chain.lost(), Outbox.Status.RETURNED);
  }

  private static void mark(DSLContext ctx, Set<UUID> bundles, Outbox.Status status) {
    ctx.update(OUTBOUND_BUNDLE)
        .set(OUTBOUND_BUNDLE.STATUS, status.name())
        .where(OUTBOUND_BUNDLE.BUNDLE_ID.in(bundles))
        .execute();
  }

  /** What was accepted stays accepted, whatever order receipts come back in. */
  private static Field<String> status(Receipt.Status answer) {
    return switch (answer) {
      case ACCEPTED, ACCEPTED_WITH_WARNINGS, DUPLICATE -> DSL.val(Outbox.Status.ACCEPTED.name());
      case HELD -> OUTBOUND_BUNDLE.STATUS;
      case REJECTED, REPLAYED ->
          DSL.when(
                  OUTBOUND_BUNDLE.STATUS.eq(Outbox.Status.ACCEPTED.name()),
                  Outbox.Status.ACCEPTED.name())
              .otherwise(Outbox.Status.RETURNED.name());
    };
  }
}
