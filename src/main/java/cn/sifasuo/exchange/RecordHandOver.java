package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_RECORD;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordRevisions;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which records a bundle carries: of the types whose law sends them up, those in a newer version
 * than any bundle carried that the county accepted or that is under way. What a returned or lost
 * bundle carried is thereby sent again.
 */
public final class RecordHandOver {

  private static final Comparator<RecordLine> ORDER =
      Comparator.comparing(RecordLine::type).thenComparing(r -> r.uid().toString());

  private final Transactions transactions;
  private final HandOverLaw law;
  private final MinorsKeys minorsKeys;
  private final Unit unit;

  public RecordHandOver(
      Transactions transactions, HandOverLaw law, MinorsKeys minorsKeys, Unit unit) {
    this.transactions = transactions;
    this.law = law;
    this.minorsKeys = minorsKeys;
    this.unit = unit;
  }

  /** What the next bundle of a period would carry. */
  OutgoingRecords pending(Period period) {
    return transactions.read(ctx -> {
      Lines lines = new Lines(ctx, minorsKeys.parent(ctx).isPresent());
      for (HandOverLaw.SentType sent : law.records(period)) {
        Map<UUID, Integer> carried = carried(ctx, sent.type().code());
        RecordRevisions revisions = new RecordRevisions(sent.type());
        for (RecordRevisions.Revision now : revisions.current(ctx)) {
          int before = carried.getOrDefault(now.id(), 0);
          if (now.version() > before && (before > 0 || !now.voided())) {
            revisions
                .find(ctx, now.id(), now.version())
                .ifPresent(draft -> lines.add(sent, draft, now.id(), before > 0));
          }
        }
      }
      return lines.all();
    });
  }

  /** What a bundle carried whose place another one takes: the same records in the same versions. */
  OutgoingRecords again(Period period, UUID bundleId) {
    return transactions.read(ctx -> {
      Lines lines = new Lines(ctx, minorsKeys.parent(ctx).isPresent());
      Set<UUID> earlier = new HashSet<>(carriedBefore(ctx, bundleId));
      ctx.selectFrom(OUTBOUND_RECORD)
          .where(OUTBOUND_RECORD.BUNDLE_ID.eq(bundleId))
          .forEach(r ->
              law.record(r.getRecordType(), period)
                  .ifPresent(sent ->
                      new RecordRevisions(sent.type())
                          .find(ctx, r.getRecordId(), r.getRev())
                          .ifPresent(draft ->
                              lines.add(
                                  sent,
                                  draft,
                                  r.getRecordId(),
                                  earlier.contains(r.getRecordId())))));
      return lines.all();
    });
  }

  /**
   * The records of minors, enveloped for the holder of the minors' key.
   *
   * @return null if there are none
   */
  BundleContent.@Nullable Source minors(OutgoingRecords records, Suite suite) {
    if (records.minors().isEmpty()) {
      return null;
    }
    X509Certificate holder = minorsKeys.parent().orElseThrow();
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream envelope = suite.envelope(sealed, List.of(holder));
        InputStream lines = Payload.lines(records.minors())) {
      lines.transferTo(envelope);
    } catch (IOException e) {
      throw new IllegalStateException("sealing into memory", e);
    }
    return BundleContent.Source.of(sealed.toByteArray());
  }

  /** Enters what a sealed bundle carries. */
  void book(DSLContext ctx, UUID bundleId, OutgoingRecords records) {
    records.open().forEach(r -> book(ctx, bundleId, r, false));
    records.minors().forEach(r -> book(ctx, bundleId, r, true));
  }

  private static void book(DSLContext ctx, UUID bundleId, RecordLine line, boolean minor) {
    ctx.insertInto(OUTBOUND_RECORD)
        .set(OUTBOUND_RECORD.BUNDLE_ID, bundleId)
        .set(OUTBOUND_RECORD.RECORD_TYPE, line.type())
        .set(OUTBOUND_RECORD.RECORD_ID, line.uid())
        .set(OUTBOUND_RECORD.REV, line.rev())
        .set(OUTBOUND_RECORD.MINOR, minor)
        .execute();
  }

  private static Set<UUID> carriedBefore(DSLContext ctx, UUID bundleId) {
    return ctx.selectDistinct(OUTBOUND_RECORD.RECORD_ID)
        .from(OUTBOUND_RECORD)
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_RECORD.BUNDLE_ID))
        .where(
            OUTBOUND_BUNDLE.STATUS.eq(Outbox.Status.ACCEPTED.name()),
            OUTBOUND_BUNDLE.BUNDLE_ID.ne(bundleId))
        .fetchSet(OUTBOUND_RECORD.RECORD_ID);
  }

  private static Map<UUID, Integer> carried(DSLContext ctx, String type) {
    Condition inForce =
        OUTBOUND_BUNDLE.STATUS.in(Outbox.Status.ACCEPTED.name(), Outbox.Status.SEALED.name());
    return new HashMap<>(
        ctx.select(OUTBOUND_RECORD.RECORD_ID, DSL.max(OUTBOUND_RECORD.REV))
            .from(OUTBOUND_RECORD)
            .join(OUTBOUND_BUNDLE)
            .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_RECORD.BUNDLE_ID))
            .where(OUTBOUND_RECORD.RECORD_TYPE.eq(type), inForce)
            .groupBy(OUTBOUND_RECORD.RECORD_ID)
            .fetchMap(OUTBOUND_RECORD.RECORD_ID, DSL.max(OUTBOUND_RECORD.REV)));
  }

  /** Lines as they come together. */
  private final class Lines {

    private final DSLContext ctx;
    private final boolean minorsMayGo;
    private final List<RecordLine> open = new ArrayList<>();
    private final List<RecordLine> minors = new ArrayList<>();
    private int heldBack;
    private final Set<UUID> known = new HashSet<>();

    Lines(DSLContext ctx, boolean minorsMayGo) {
      this.ctx = ctx;
      this.minorsMayGo = minorsMayGo;
    }

    void add(HandOverLaw.SentType sent, Draft draft, UUID id, boolean earlier) {
      // a sealed record was a minor's when the offence was committed: the same holder alone opens
      // it
      boolean minor = !sent.type().neededToOpen(draft).isEmpty();
      if (minor && !minorsMayGo) {
        heldBack++;
        return;
      }
      if (!sent.rows().isEmpty() && !draft.voided()) {
        withRows(draft, sent, id);
      }
      (minor ? minors : open).add(RecordLine.of(sent, draft, id, unit.code()));
      if (earlier) {
        known.add(id);
      }
    }

    /** Rows as they are now: an earlier version of a record is sent with what it asks today. */
    private void withRows(Draft draft, HandOverLaw.SentType sent, UUID id) {
      LedgerReader.find(ctx, sent.type(), id)
          .ifPresent(now ->
              sent.rows()
                  .forEach(rows ->
                      draft.children(rows.type().code()).addAll(now.children(rows.type().code()))));
    }

    OutgoingRecords all() {
      open.sort(ORDER);
      minors.sort(ORDER);
      return new OutgoingRecords(open, minors, heldBack, known);
    }
  }
}
