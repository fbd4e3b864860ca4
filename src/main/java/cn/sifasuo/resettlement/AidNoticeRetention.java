package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A notice is kept as long as the file made of it; one that was given back from that day on. */
public final class AidNoticeRetention implements RetentionGuide {

  private final RecordType type;

  public AidNoticeRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return AID_NOTICE.RECEIVED_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    UUID file = record.get(AID_NOTICE.CASE_ID);
    Optional<LocalDate> from =
        file == null
            ? Optional.ofNullable(record.day(AID_NOTICE.RETURNED_ON))
            : ctx.select(AID_CASE.END_ON)
                .from(AID_CASE)
                .where(AID_CASE.ID.eq(file))
                .fetchOptional(AID_CASE.END_ON);
    return from.map(on -> new Begun(RetentionKind.RESETTLEMENT, on));
  }
}
