package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECORD;

import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.ReceivedRecordRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The records the offices sent up, each in the newest version that came; only to be read. */
public final class ReceivedRecords {

  private final Transactions transactions;
  private final HandOverLaw law;
  private final Masking masking = new Masking();

  public ReceivedRecords(Transactions transactions, HandOverLaw law) {
    this.transactions = transactions;
    this.law = law;
  }

  /**
   * A record as the county has it.
   *
   * @param record the fields that came; none if the office has withdrawn it
   * @param withdrawn whether the office has withdrawn it
   */
  public record Row(
      String office, Draft record, boolean withdrawn, long seq, OffsetDateTime receivedAt) {}

  /** Types of which records come by the law of a period. */
  public List<HandOverLaw.SentType> types(Period period) {
    return law.records(period);
  }

  /**
   * Every record of a type, office by office; masked to who only lists it.
   *
   * @throws cn.sifasuo.kernel.Failure REFUSED to who does not list this ledger
   */
  public List<Row> list(Session session, HandOverLaw.SentType sent) {
    Ledger ledger = sent.type().ledger();
    session.require(Permission.LIST_RECORDS, ledger);
    boolean full = session.may(Permission.READ_RECORDS, ledger);
    return transactions.read(ctx ->
        ctx.select(RECEIVED_RECORD.fields())
            .select(INBOUND_BUNDLE.SEQ, INBOUND_BUNDLE.RECEIVED_AT)
            .from(RECEIVED_RECORD)
            .join(INBOUND_BUNDLE)
            .on(INBOUND_BUNDLE.BUNDLE_ID.eq(RECEIVED_RECORD.BUNDLE_ID))
            .where(RECEIVED_RECORD.RECORD_TYPE.eq(sent.type().code()))
            .orderBy(RECEIVED_RECORD.ORIGIN, RECEIVED_RECORD.UID)
            .fetch(r ->
                row(
                    sent,
                    full,
                    r.into(RECEIVED_RECORD),
                    r.get(INBOUND_BUNDLE.SEQ),
                    r.get(INBOUND_BUNDLE.RECEIVED_AT))));
  }

  private Row row(
      HandOverLaw.SentType sent,
      boolean full,
      ReceivedRecordRecord r,
      long seq,
      OffsetDateTime receivedAt) {
    String content = r.getContent();
    Map<String, Object> values = content == null ? null : Json.readObject(content);
    RecordLine line =
        new RecordLine(
            r.getRecordType(),
            r.getUid(),
            r.getRev(),
            r.getOrigin(),
            values,
            RecordLine.keptRows(r.getRowContent()));
    Draft record = line.draft(sent.type());
    return new Row(
        r.getOrigin(), full ? record : masking.masked(record), content == null, seq, receivedAt);
  }
}
