package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AnchorSource;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.vault.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Override
  public List<ChainAnchor> anchors() {
    List<ChainAnchor> anchors = new ArrayList<>(ofReceipts());
    anchors.addAll(ofBundles());
    return anchors;
  }

  private List<ChainAnchor> ofBundles() {
    return transactions.read(ctx ->
        ctx
            .select(OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.PERIOD, OUTBOUND_BUNDLE.MANIFEST)
            .from(OUTBOUND_BUNDLE)
            .orderBy(OUTBOUND_BUNDLE.SEALED_AT)
            .fetch(r ->
                Manifest.AuditHead.inBooks(r.value3())
                    .map(head ->
                        new ChainAnchor(
                            head.seq(),
                            head.hash(),
                            ChainAnchor.Origin.BUNDLE,
                            WORDS.say("anchor.bundle", r.value1(), r.value2()))))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private List<ChainAnchor> ofReceipts() {
    List<PublicIdentity> counties = counterparts.parents();
    List<byte[]> kept =
        transactions.read(ctx ->
            ctx.select(RECEIVED_RECEIPT.CONTENT)
                .from(RECEIVED_RECEIPT)
                .orderBy(RECEIVED_RECEIPT.SAID_AT)
                .fetch(RECEIVED_RECEIPT.CONTENT));
    Set<ChainAnchor> anchors = new HashSet<>();
    for (byte[] bytes : kept) {
      try {
        Receipt receipt = receipts.read(bytes, counties);
        Manifest.AuditHead head = receipt.auditHead();
        if (head != null) {
          anchors.add(
              new ChainAnchor(
                  head.seq(),
                  head.hash(),
                  ChainAnchor.Origin.RECEIPT,
                  WORDS.say("anchor.receipt", receipt.seq())));
        }
      } catch (Failure e) {
        // it proves nothing then; of a county whose certificate was taken back, or altered here
        LOG.warn("a kept receipt is no anchor: {} {}", e.code(), e.getMessage());
      }
    }
    return List.copyOf(anchors);
  }
}
