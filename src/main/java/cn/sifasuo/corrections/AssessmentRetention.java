package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who was only asked about and never came is kept as short as statistics allow, earlier versions
 * included (domain/corrections.md §2.3); what became a case is kept like it.
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
    boolean adopted = record.is(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED");
    RetentionKind kind = adopted ? RetentionKind.CORRECTIONS : RetentionKind.ASSESSMENT;
    return first(
            record.day(CORRECTION_ASSESSMENT.ADOPTED_ON),
            record.day(CORRECTION_ASSESSMENT.SENT_ON),
            record.day(CORRECTION_ASSESSMENT.ERASED_ON))
        .map(on -> new Begun(kind, on));
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
