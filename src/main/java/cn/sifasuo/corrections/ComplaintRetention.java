package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A complaint is kept like the case it is about, from the day it was answered and the case had
 * left. What is past its time is shown for appraisal; nobody in the office takes one away (CCL 34,
 * 61), so that it is handed to the archive body and never destroyed here.
 */
public final class ComplaintRetention implements RetentionGuide {

  private final RecordType type;

  public ComplaintRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return CORRECTION_COMPLAINT.ANSWERED_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    days.add(record.day(CORRECTION_COMPLAINT.ANSWERED_ON));
    UUID about = record.get(CORRECTION_COMPLAINT.CORRECTION_CASE_ID);
    if (about != null) {
      days.addAll(
          ctx.select(CORRECTION_CASE.LEFT_ON)
              .from(CORRECTION_CASE)
              .where(CORRECTION_CASE.ID.eq(about))
              .fetch(CORRECTION_CASE.LEFT_ON));
    }
    return CorrectionCaseRetention.latest(days).map(on -> new Begun(RetentionKind.CORRECTIONS, on));
  }
}
