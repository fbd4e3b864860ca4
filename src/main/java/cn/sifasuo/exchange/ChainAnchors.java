package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Heads of this desk's audit chain that left it: each bundle states the one of its day, and the
 * county's receipt repeats it under the county's signature. Who rewrites the chain cannot make a
 * signed receipt say otherwise (bundle.md §4).
 */
public final class ChainAnchors {

  private static final Logger LOG = LoggerFactory.getLogger(ChainAnchors.class);

  private final Transactions transactions;
  private final Counterparts counterparts;
  private final ReceiptFile files;

  public ChainAnchors(Transactions transactions, Counterparts counterparts, ReceiptFile files) {
    this.transactions = transactions;
    this.counterparts = counterparts;
    this.files = files;
  }

  /**
   * One head that others hold.
   *
   * @param bundle number of the bundle it travelled in
   * @param signed whether the county signed for it
   */
  public record Anchor(AuditChain.Head head, long bundle, OffsetDateTime at, boolean signed) {}

  /** All of them; receipts of a county whose certificate is revoked prove nothing and are left. */
  public List<Anchor> all() {
    List<PublicIdentity> counties = counterparts.parents();
    return transactions.read(ctx -> {
      List<Anchor> anchors = new ArrayList<>();
      ctx.select(OUTBOUND_BUNDLE.MANIFEST, OUTBOUND_BUNDLE.SEQ, OUTBOUND_BUNDLE.SEALED_AT)
          .from(OUTBOUND_BUNDLE)
          .forEach(r -> {
            JsonNode head = Json.read(r.value1()).path("auditHead");
            anchors.add(
                new Anchor(
                    new AuditChain.Head(head.path("seq").asLong(), head.path("hash").asText()),
                    r.value2(),
                    r.value3(),
                    false));
          });
      ctx.select(RECEIVED_RECEIPT.CONTENT, RECEIVED_RECEIPT.INSTALLED_AT)
          .from(RECEIVED_RECEIPT)
          .forEach(r -> addSigned(anchors, r.value1(), r.value2(), counties));
      return anchors;
    });
  }

  private void addSigned(
      List<Anchor> anchors, byte[] content, OffsetDateTime at, List<PublicIdentity> counties) {
    try {
      Receipt receipt = files.read(content, counties);
      Manifest.AuditHead head = receipt.auditHead();
      if (head != null) {
        anchors.add(
            new Anchor(new AuditChain.Head(head.seq(), head.hash()), receipt.seq(), at, true));
      }
    } catch (Failure e) {
      LOG.warn("a receipt in the books proves nothing any more: {}", e.code());
    }
  }
}
