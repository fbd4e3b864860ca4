package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A case is kept as long as a document says (§9; no number of years was found), from the day its
 * person had left with every case here and every complaint about them was answered.
 */
public final class CorrectionCaseRetention implements RetentionGuide {

  private final RecordType type;

  public CorrectionCaseRetention(RecordType type) {
    this.type = type;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return CORRECTION_CASE.LEFT_ON.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    UUID id = Objects.requireNonNull(record.id());
    Set<UUID> ofPerson = together(ctx, record);
    ofPerson.add(id);
    List<@Nullable LocalDate> days = new ArrayList<>();
    days.addAll(
        ctx.select(CORRECTION_CASE.LEFT_ON)
            .from(CORRECTION_CASE)
            .where(CORRECTION_CASE.ID.in(ofPerson))
            .fetch(CORRECTION_CASE.LEFT_ON));
    days.addAll(
        ctx.select(CORRECTION_COMPLAINT.ANSWERED_ON)
            .from(CORRECTION_COMPLAINT)
            .where(CORRECTION_COMPLAINT.CORRECTION_CASE_ID.in(ofPerson))
            .fetch(CORRECTION_COMPLAINT.ANSWERED_ON));
    return latest(days).map(on -> new Begun(RetentionKind.CORRECTIONS, on));
  }

  /** Empty while one of them has not come. */
  static Optional<LocalDate> latest(List<@Nullable LocalDate> days) {
    LocalDate latest = LocalDate.MIN;
    for (LocalDate day : days) {
      if (day == null) {
        return Optional.empty();
      }
      latest = day.isAfter(latest) ? day : latest;
    }
    return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
  }

  /** The person's other cases here, known by kind and number of the document as forms know them. */
  @Override
  public Set<UUID> together(DSLContext ctx, Draft record) {
    String kind = record.get(CORRECTION_CASE.ID_KIND);
    String number = record.get(CORRECTION_CASE.ID_NO);
    if (kind == null || number == null) {
      return new HashSet<>();
    }
    return new HashSet<>(
        ctx.select(CORRECTION_CASE.ID)
            .from(CORRECTION_CASE)
            .where(
                CORRECTION_CASE.ID_KIND.eq(kind),
                CORRECTION_CASE.ID_NO.eq(number),
                CORRECTION_CASE.ID.ne(record.id()),
                CORRECTION_CASE.VOIDED.isFalse())
            .fetch(CORRECTION_CASE.ID));
  }
}
