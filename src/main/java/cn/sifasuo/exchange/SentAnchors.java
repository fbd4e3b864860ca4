package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AnchorSource;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.vault.Transactions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Heads of this desk's audit chain that went up with its bundles. The county says them again under
 * its own signature in each receipt, which nobody at this desk can make.
 */
public final class SentAnchors implements AnchorSource {

  private static final Logger LOG = LoggerFactory.getLogger(SentAnchors.class);
  private static final Wording WORDS = Wording.of(SentAnchors.class);

  private final Transactions transactions;
  private final Counterparts counterparts;
  private final ReceiptFile receipts;

  public SentAnchors(Transactions transactions, Counterparts counterparts, ReceiptFile receipts) {
    this.transactions = transactions;
    this.counterparts = counterparts;
    this.receipts = receipts;
  }

  /**
   * One that went up.
   *
   * @param at when the bundle was sealed, or its receipt installed
   */
  public record Sent(ChainAnchor anchor, OffsetDateTime at) {}

  @Override
  public List<ChainAnchor> anchors() {
    return sent().stream().map(Sent::anchor).distinct().toList();
  }

  /** All of them; a receipt of a county whose certificate is revoked proves nothing and is left. */
  public List<Sent> sent() {
    List<Sent> sent = new ArrayList<>(ofReceipts());
    sent.addAll(ofBundles());
    return sent;
  }

  private List<Sent> ofBundles() {
    return transactions.read(ctx ->
        ctx
            .select(
                OUTBOUND_BUNDLE.SEQ,
                OUTBOUND_BUNDLE.PERIOD,
                OUTBOUND_BUNDLE.MANIFEST,
                OUTBOUND_BUNDLE.SEALED_AT)
            .from(OUTBOUND_BUNDLE)
            .orderBy(OUTBOUND_BUNDLE.SEALED_AT)
            .fetch(r ->
                Manifest.AuditHead.inBooks(r.value3())
                    .map(head ->
                        new Sent(
                            anchor(
                                head,
                                ChainAnchor.Origin.BUNDLE,
                                WORDS.say("anchor.bundle", r.value1(), r.value2())),
                            r.value4())))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private List<Sent> ofReceipts() {
    List<PublicIdentity> counties = counterparts.parents();
    return transactions.read(ctx ->
        ctx
            .select(RECEIVED_RECEIPT.CONTENT, RECEIVED_RECEIPT.INSTALLED_AT)
            .from(RECEIVED_RECEIPT)
            .orderBy(RECEIVED_RECEIPT.SAID_AT)
            .fetch(r -> ofReceipt(r.value1(), r.value2(), counties))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<Sent> ofReceipt(
      byte[] bytes, OffsetDateTime installedAt, List<PublicIdentity> counties) {
    try {
      Receipt receipt = receipts.read(bytes, counties);
      return Optional.ofNullable(receipt.auditHead())
          .map(head ->
              new Sent(
                  anchor(
                      head, ChainAnchor.Origin.RECEIPT, WORDS.say("anchor.receipt", receipt.seq())),
                  installedAt));
    } catch (Failure e) {
      // it proves nothing then; of a county whose certificate was taken back, or altered here
      LOG.warn("a kept receipt is no anchor: {} {}", e.code(), e.getMessage());
      return Optional.empty();
    }
  }

  private static ChainAnchor anchor(
      Manifest.AuditHead head, ChainAnchor.Origin origin, String carrier) {
    return new ChainAnchor(head.seq(), head.hash(), origin, carrier);
  }
}
