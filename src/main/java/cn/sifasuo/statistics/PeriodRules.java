package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.PERIOD_SETTING;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * How a desk reports, by date: on which day its months end, when its forms are due, what becomes of
 * a case that is entered after its month was closed. None of it is law; a county sets it
 * (statistics-conventions §3).
 */
public final class PeriodRules {

  static final String MONTH_END_DAY = "MONTH_END_DAY";
  static final String LATE_ENTRY = "LATE_ENTRY";
  static final String DUE = "DUE";

  /** Applies to every form. */
  static final String ANY_FORM = "";

  private final String officeCode;

  public PeriodRules(Unit unit) {
    this.officeCode = unit.code();
  }

  /** Which days its periods have; calendar months as long as nothing else was set. */
  public ReportingCalendar calendar(DSLContext ctx) {
    return new ReportingCalendar(
        values(ctx, MONTH_END_DAY, ANY_FORM).stream()
            .map(v ->
                new ReportingCalendar.MonthEnd(
                    YearMonth.from(v.validFrom()), Integer.parseInt(v.content())))
            .toList());
  }

  /** The days of a period. */
  public Span days(DSLContext ctx, Period period) {
    return calendar(ctx).days(period);
  }

  /** What becomes of a late entry made on a day. */
  public LatePolicy latePolicy(DSLContext ctx, LocalDate today) {
    return on(values(ctx, LATE_ENTRY, ANY_FORM), today)
        .map(v -> LatePolicy.valueOf(v.content()))
        .orElse(LatePolicy.COUNT_IN_OPEN_PERIOD);
  }

  /** When a form of a period is due; a rule of its own goes before one for all forms. */
  public DueRule due(DSLContext ctx, String formCode, Period period) {
    LocalDate end = days(ctx, period).end();
    return on(values(ctx, DUE, formCode), end)
        .or(() -> on(values(ctx, DUE, ANY_FORM), end))
        .map(v -> DueRule.parse(v.content()))
        .orElse(DueRule.STANDARD);
  }

  /** One setting from a day on. */
  private record Value(LocalDate validFrom, String content) {}

  private List<Value> values(DSLContext ctx, String name, String formCode) {
    return ctx.select(PERIOD_SETTING.VALID_FROM, PERIOD_SETTING.CONTENT)
        .from(PERIOD_SETTING)
        .where(
            PERIOD_SETTING.OFFICE_CODE.eq(officeCode),
            PERIOD_SETTING.NAME.eq(name),
            PERIOD_SETTING.FORM_CODE.eq(formCode))
        .orderBy(PERIOD_SETTING.VALID_FROM)
        .fetch(org.jooq.Records.mapping(Value::new));
  }

  private static Optional<Value> on(List<Value> values, LocalDate day) {
    return values.stream()
        .filter(v -> !v.validFrom().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
