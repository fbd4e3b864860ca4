package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_MINORS;

import cn.sifasuo.exchange.MinorsDesk;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.vault.Transactions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Records;

/**
 * The records of minors a county has received, sealed as they came. They are opened one part at a
 * time by the holder of the key, who says why; that stands in the audit chain before anything is
 * shown, and nothing that was opened is kept.
 */
public final class MinorsFiles {

  private static final Wording WORDS = Wording.of(MinorsFiles.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final MinorsDesk desk;

  public MinorsFiles(Transactions transactions, AuditChain audit, MinorsDesk desk) {
    this.transactions = transactions;
    this.audit = audit;
    this.desk = desk;
  }

  /**
   * A sealed part.
   *
   * @param period as its bundle names it
   */
  public record Part(
      UUID bundleId, String office, long seq, String period, OffsetDateTime receivedAt) {}

  /** Every sealed part, newest first. */
  public List<Part> list(Session session) {
    session.require(Permission.RECEIVE_BUNDLE);
    return transactions.read(ctx ->
        ctx.select(
                INBOUND_BUNDLE.BUNDLE_ID,
                INBOUND_BUNDLE.OFFICE_CODE,
                INBOUND_BUNDLE.SEQ,
                INBOUND_BUNDLE.PERIOD,
                INBOUND_BUNDLE.RECEIVED_AT)
            .from(RECEIVED_MINORS)
            .join(INBOUND_BUNDLE)
            .on(INBOUND_BUNDLE.BUNDLE_ID.eq(RECEIVED_MINORS.BUNDLE_ID))
            .orderBy(INBOUND_BUNDLE.RECEIVED_AT.desc(), INBOUND_BUNDLE.OFFICE_CODE)
            .fetch(Records.mapping(Part::new)));
  }

  /**
   * Opens a part.
   *
   * @param reason why, kept in the audit chain
   * @throws Failure REFUSED {@code G-301}, {@code G-306} without the right; WRONG_USE {@code C-421}
   *     without a reason, {@code C-422} if there is no such part; as {@link MinorsDesk#open}
   */
  public List<RecordLine> open(Session session, UUID bundleId, String reason) {
    session.require(Permission.RECEIVE_BUNDLE);
    session.require(SpecialRight.MINORS);
    if (reason.isBlank()) {
      throw new Failure(FailureKind.WRONG_USE, "C-421", WORDS.say("minors.no-reason"), "no reason");
    }
    byte[] sealed =
        transactions.read(ctx ->
            ctx.select(RECEIVED_MINORS.CONTENT)
                .from(RECEIVED_MINORS)
                .where(RECEIVED_MINORS.BUNDLE_ID.eq(bundleId))
                .fetchOptional(RECEIVED_MINORS.CONTENT)
                .orElseThrow(() ->
                    new Failure(
                        FailureKind.WRONG_USE,
                        "C-422",
                        WORDS.say("minors.unknown"),
                        "no sealed part of that bundle")));
    List<RecordLine> records = desk.open(session, sealed);
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            "open-minors",
            "received_minors",
            bundleId.toString(),
            reason.strip()));
    return records;
  }
}
