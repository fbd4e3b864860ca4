package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Heads of the offices' audit chains as their bundles brought them, in the order of the bundles. A
 * chain only grows: a head that lies behind an earlier one, or has another hash at the same number,
 * shows that the office's chain was cut or written anew. One that was rewritten and grew on is
 * found at the office, by holding its chain against this list ({@code audit verify --anchors}).
 */
public final class OfficeAnchors {

  private static final Wording WORDS = Wording.of(OfficeAnchors.class);

  /** Field of a receipt's remark. */
  static final String FIELD = "auditHead";

  private final Transactions transactions;
  private final AuditChain audit;

  public OfficeAnchors(Transactions transactions, AuditChain audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What a head says to those that came before it. */
  public enum Finding {
    GROWS,
    /** Its number lies behind an earlier one: the chain was cut, or the file is an older one. */
    BACK,
    /** The same number had another hash: the chain was written anew. */
    OTHER;

    public String label() {
      return WORDS.say("anchors.finding." + name());
    }
  }

  /**
   * The head a bundle brought.
   *
   * @param bundle number of the bundle
   * @param seq number of the head's entry
   * @param hash its 64 hex digits
   */
  public record Anchor(
      String office,
      long bundle,
      String period,
      OffsetDateTime receivedAt,
      long seq,
      String hash,
      Finding finding) {}

  /**
   * The heads of one office or of all.
   *
   * @param office empty for all
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public List<Anchor> list(Session session, String office) {
    session.require(Permission.READ_AUDIT);
    return transactions.read(ctx -> read(ctx, office));
  }

  /**
   * Writes them, each as {@code seq:hash} too, so that the list can be taken to the office.
   *
   * @return number of heads written
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission; as {@link
   *     ListFile#write}
   */
  public int export(Session session, String office, Path file) {
    List<Anchor> anchors = list(session, office);
    int rows = ListFile.write(table(anchors), file);
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            AuditAct.EXPORT.code(),
            "inbound_bundle",
            office,
            "audit heads rows=" + rows));
    return rows;
  }

  private static ListTable table(List<Anchor> anchors) {
    List<String> columns =
        List.of("office", "bundle", "period", "received_at", "audit_head", "finding");
    return new ListTable(
        WORDS.say("anchors.title"),
        columns.stream().map(c -> new ListTable.Column(c, ListTable.Kind.TEXT)).toList(),
        anchors.stream()
            .map(a ->
                List.of(
                    a.office(),
                    a.bundle(),
                    a.period(),
                    a.receivedAt().toInstant().toString(),
                    a.seq() + ":" + a.hash(),
                    a.finding().label()))
            .toList());
  }

  private static List<Anchor> read(DSLContext ctx, String office) {
    List<Anchor> anchors = new ArrayList<>();
    Anchor highest = null;
    for (var r :
        ctx.select(
                INBOUND_BUNDLE.OFFICE_CODE,
                INBOUND_BUNDLE.SEQ,
                INBOUND_BUNDLE.PERIOD,
                INBOUND_BUNDLE.RECEIVED_AT,
                INBOUND_BUNDLE.MANIFEST)
            .from(INBOUND_BUNDLE)
            .where(
                office.isEmpty()
                    ? org.jooq.impl.DSL.noCondition()
                    : INBOUND_BUNDLE.OFFICE_CODE.eq(office))
            .orderBy(INBOUND_BUNDLE.OFFICE_CODE, INBOUND_BUNDLE.SEQ)
            .fetch()) {
      Manifest.AuditHead head = Manifest.AuditHead.inBooks(r.value5()).orElse(null);
      if (head == null) {
        continue;
      }
      if (highest != null && !highest.office().equals(r.value1())) {
        highest = null;
      }
      long seq = head.seq();
      String hash = head.hash();
      Anchor anchor =
          new Anchor(
              r.value1(), r.value2(), r.value3(), r.value4(), seq, hash, weigh(highest, seq, hash));
      anchors.add(anchor);
      if (highest == null || anchor.finding() == Finding.GROWS) {
        highest = anchor;
      }
    }
    return anchors;
  }

  private static Finding weigh(@Nullable Anchor highest, long seq, String hash) {
    if (highest == null || seq > highest.seq()) {
      return Finding.GROWS;
    }
    return seq == highest.seq()
        ? hash.equals(highest.hash()) ? Finding.GROWS : Finding.OTHER
        : Finding.BACK;
  }

  /** One remark if the head of a bundle contradicts those its office brought before. */
  static List<Receipt.Remark> remarks(DSLContext ctx, Manifest manifest) {
    Anchor highest =
        read(ctx, manifest.senderOffice()).stream()
            .filter(a -> a.finding() == Finding.GROWS)
            .reduce((older, newer) -> newer)
            .orElse(null);
    Finding finding = weigh(highest, manifest.auditHead().seq(), manifest.auditHead().hash());
    return finding == Finding.GROWS
        ? List.of()
        : List.of(new Receipt.Remark("", FIELD, finding == Finding.BACK ? "back" : "other"));
  }
}
