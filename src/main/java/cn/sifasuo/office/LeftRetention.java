package cn.sifasuo.office;

import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.retention.RetentionGuide;
import cn.sifasuo.ledger.retention.RetentionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/**
 * Whoever left: the register is an original record of statistics, kept from the day of leaving at
 * least two years (Implementing Regulation of the Statistics Law 22). The personnel file itself is
 * kept elsewhere.
 */
public final class LeftRetention implements RetentionGuide {

  private final RecordType type;
  private final TableField<?, LocalDate> left;

  private LeftRetention(RecordType type, TableField<?, LocalDate> left) {
    this.type = type;
    this.left = left;
  }

  /** Those of the ledger's persons. */
  public static List<RetentionGuide> of(OfficeTypes types) {
    return List.of(
        new LeftRetention(types.staff(), OFFICE_STAFF.LEFT_ON),
        new LeftRetention(types.volunteer(), OFFICE_VOLUNTEER.LEFT_ON));
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public Condition begunBy(LocalDate day) {
    return left.le(day);
  }

  @Override
  public Optional<Begun> begun(DSLContext ctx, Draft record) {
    return Optional.ofNullable(record.day(left))
        .map(on -> new Begun(RetentionKind.STATISTICAL_ORIGINAL, on));
  }
}
