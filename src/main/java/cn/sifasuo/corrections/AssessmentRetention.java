package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who was only asked about and never came is kept as short as statistics allow, earlier versions
 * included (domain/corrections.md §2.3). Where the court went on to correction, by the opinion or
 * against it, the assessment is kept like the case of that person here, from the day it left.
 */
public final class AssessmentRetention implements RetentionGuide {

  private final RecordType type;

  public AssessmentRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return CORRECTION_ASSESSMENT.RECEIVED_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    if (wentOn(record)) {
      List<@Nullable LocalDate> left = left(ctx, record);
      if (!left.isEmpty() || !record.has(CORRECTION_ASSESSMENT.ID_NO)) {
        return CorrectionCaseRetention.latest(left)
            .map(on -> new Begun(RetentionKind.CORRECTIONS, on));
      }
    }
    return first(
            record.day(CORRECTION_ASSESSMENT.ADOPTED_ON),
            record.day(CORRECTION_ASSESSMENT.SENT_ON),
            record.day(CORRECTION_ASSESSMENT.ERASED_ON))
        .map(on -> new Begun(RetentionKind.ASSESSMENT, on));
  }

  private static boolean wentOn(Draft record) {
    boolean fit = record.is(CORRECTION_ASSESSMENT.OPINION, "FIT");
    boolean unfit = record.is(CORRECTION_ASSESSMENT.OPINION, "UNFIT");
    return fit && record.is(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED")
        || unfit && record.is(CORRECTION_ASSESSMENT.ADOPTED, "NOT_ADOPTED");
  }

  private static List<@Nullable LocalDate> left(DSLContext ctx, Draft record) {
    String number = record.get(CORRECTION_ASSESSMENT.ID_NO);
    List<@Nullable LocalDate> days = new ArrayList<>();
    if (number != null) {
      days.addAll(
          ctx.select(CORRECTION_CASE.LEFT_ON)
              .from(CORRECTION_CASE)
              .where(CORRECTION_CASE.ID_NO.eq(number), CORRECTION_CASE.VOIDED.isFalse())
              .fetch(CORRECTION_CASE.LEFT_ON));
    }
    return days;
  }

  private static Optional<LocalDate> first(@Nullable LocalDate... days) {
    for (LocalDate day : days) {
      if (day != null) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
