package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * A file is kept from the day it ended, as long as a document says; no law gives the years (§9).
 */
public final class AidCaseRetention implements RetentionGuide {

  private final RecordType type;

  public AidCaseRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return AID_CASE.END_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    return Optional.ofNullable(record.day(AID_CASE.END_ON))
        .map(end -> new Begun(RetentionKind.RESETTLEMENT, end));
  }
}
