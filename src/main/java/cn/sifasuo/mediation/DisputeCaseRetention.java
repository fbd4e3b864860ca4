package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A dossier is kept from the day it was filed, as long as 保管期限 says that stands on its cover. */
public final class DisputeCaseRetention implements RetentionGuide {

  private final RecordType type;

  public DisputeCaseRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return DISPUTE_CASE.ARCHIVED_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    LocalDate filed = record.day(DISPUTE_CASE.ARCHIVED_ON);
    Object kept = record.get("retention");
    return filed == null || kept == null
        ? Optional.empty()
        : RetentionKind.find("CASE_" + kept).map(kind -> new Begun(kind, filed));
  }
}
