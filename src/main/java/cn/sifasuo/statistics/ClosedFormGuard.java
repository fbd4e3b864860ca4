package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_CELL_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.ledger.PeriodGuard;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the write gate asks about closed forms. Days are only the first line: a change is also held
 * against the very cells a closed form counted the record in, so that no path through the ledgers
 * can move a frozen figure.
 */
public final class ClosedFormGuard implements PeriodGuard {

  private final PeriodLocks locks;
  private final PeriodRules rules;
  private final FormPackages packages;
  private final Clock clock;
  private final String officeCode;

  public ClosedFormGuard(FormPackages packages, Clock clock, Unit unit) {
    this.locks = new PeriodLocks(unit);
    this.rules = new PeriodRules(unit);
    this.packages = packages;
    this.clock = clock;
    this.officeCode = unit.code();
  }

  @Override
  public Optional<Period> closedPeriod(DSLContext ctx, LocalDate day) {
    return locks.closedPeriod(ctx, day);
  }

  @Override
  public Optional<LocalDate> countedInstead(DSLContext ctx, LocalDate day) {
    return rules.latePolicy(ctx, LocalDate.now(clock)) == LatePolicy.AMEND_CLOSED_PERIOD
        ? Optional.empty()
        : Optional.of(openFrom(ctx, day));
  }

  @Override
  public Optional<LocalDate> openAfter(DSLContext ctx, Period closed) {
    return countedInstead(ctx, rules.days(ctx, closed).end().plusDays(1));
  }

  private LocalDate openFrom(DSLContext ctx, LocalDate day) {
    LocalDate at = day;
    Optional<Period> closed = closedPeriod(ctx, at);
    while (closed.isPresent()) {
      at = rules.days(ctx, closed.get()).end().plusDays(1);
      closed = closedPeriod(ctx, at);
    }
    return at;
  }

  @Override
  public Optional<LocalDate> closedUntil(DSLContext ctx) {
    ReportingCalendar calendar = rules.calendar(ctx);
    return ctx
        .selectDistinct(FROZEN_FORM.PERIOD)
        .from(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
        .fetch(FROZEN_FORM.PERIOD)
        .stream()
        .flatMap(p -> Period.parse(p).stream())
        .map(p -> calendar.days(p).end())
        .max(Comparator.naturalOrder());
  }

  @Override
  public Optional<Period> countsDifferently(
      DSLContext ctx, Collection<UUID> records, Collection<LocalDate> days) {
    List<Period> reopened = reopened(ctx);
    for (Closed form : closedForms(ctx)) {
      if (reopened.stream().noneMatch(p -> mayMove(form.period(), p))
          && concerned(ctx, form, records, days)
          && differs(ctx, form, records)) {
        return Optional.of(form.period());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a correction of one period may move a closed form of another, which is stale then: one
   * around it or beside it, never one within it.
   */
  static boolean mayMove(Period closed, Period corrected) {
    return closed.overlaps(corrected) && (closed.equals(corrected) || !corrected.covers(closed));
  }

  /** The newest revision of a closed form. */
  private record Closed(UUID id, String code, String version, Period period, int revision) {}

  private List<Closed> closedForms(DSLContext ctx) {
    Map<String, Closed> newest = new HashMap<>();
    ctx.select(
            FROZEN_FORM.ID,
            FROZEN_FORM.FORM_CODE,
            FROZEN_FORM.FORM_VERSION,
            FROZEN_FORM.PERIOD,
            FROZEN_FORM.REVISION)
        .from(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
        .orderBy(FROZEN_FORM.REVISION)
        .forEach(r ->
            Period.parse(r.value4())
                .ifPresent(p ->
                    newest.put(
                        r.value2() + " " + r.value4(),
                        new Closed(r.value1(), r.value2(), r.value3(), p, r.value5()))));
    return List.copyOf(newest.values());
  }

  private List<Period> reopened(DSLContext ctx) {
    return ctx
        .selectDistinct(PERIOD_REOPENING.PERIOD)
        .from(PERIOD_REOPENING)
        .where(
            PERIOD_REOPENING.OFFICE_CODE.eq(officeCode), PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull())
        .fetch(PERIOD_REOPENING.PERIOD)
        .stream()
        .flatMap(c -> Period.parse(c).stream())
        .toList();
  }

  private boolean concerned(
      DSLContext ctx, Closed form, Collection<UUID> records, Collection<LocalDate> days) {
    Span own = rules.days(ctx, form.period());
    boolean stock = hasStock(form);
    return days.stream().anyMatch(d -> stock ? !d.isAfter(own.end()) : own.contains(d))
        || ctx.fetchExists(FROZEN_CELL_CASE, countedThen(form, records));
  }

  /** How things stood at its end rests on days before it as well. */
  private boolean hasStock(Closed form) {
    return packages
        .find(form.code())
        .flatMap(p -> p.version(form.version()))
        .filter(v -> v.columns().stream().anyMatch(c -> c.kind() == FormColumn.Kind.STOCK))
        .isPresent();
  }

  private static Condition countedThen(Closed form, Collection<UUID> records) {
    return FROZEN_CELL_CASE.FROZEN_ID.eq(form.id()).and(FROZEN_CELL_CASE.RECORD_ID.in(records));
  }

  /** A form whose definition is no longer at hand stays as it is, but cannot be counted anew. */
  private boolean differs(DSLContext ctx, Closed form, Collection<UUID> records) {
    Optional<FormVersion> version =
        packages.find(form.code()).flatMap(p -> p.version(form.version()));
    if (version.isEmpty()) {
      return false;
    }
    Map<String, @Nullable BigDecimal> then = then(ctx, form, records);
    Map<String, @Nullable BigDecimal> now = new HashMap<>();
    count(ctx, version.get(), rules.days(ctx, form.period()), row -> row, records, now);
    for (FrozenParts.Part part : FrozenParts.of(ctx, form.id())) {
      Optional<FormVersion> served =
          packages.find(form.code()).flatMap(p -> p.version(part.version()));
      UnaryOperator<String> rows = row -> FormPart.row(part.number(), row);
      if (served.isPresent()) {
        count(ctx, served.get(), part.days(), rows, records, now);
      } else {
        then.keySet().removeIf(k -> k.contains(" " + rows.apply("")));
      }
    }
    return !then.equals(now);
  }

  /** What the records added to each cell when the form was closed. */
  private static Map<String, @Nullable BigDecimal> then(
      DSLContext ctx, Closed form, Collection<UUID> records) {
    Map<String, @Nullable BigDecimal> cells = new HashMap<>();
    ctx.selectFrom(FROZEN_CELL_CASE)
        .where(countedThen(form, records))
        .forEach(r ->
            cells.put(
                key(r.getRecordId(), r.getRowId(), r.getCellId()), plain(r.getContribution())));
    return cells;
  }

  /** What they would add now. */
  private static void count(
      DSLContext ctx,
      FormVersion version,
      Span days,
      UnaryOperator<String> rows,
      Collection<UUID> records,
      Map<String, @Nullable BigDecimal> cells) {
    FactSource source = FactSource.local();
    CaseScan scan = new CaseScan(ctx, version, days, source);
    for (FactView view : version.views()) {
      Condition which = source.recordId(view).map(f -> ofRecords(f, records)).orElseThrow();
      for (CountedFact fact : scan.facts(view, version.columns(view), which)) {
        UUID record = fact.recordId();
        if (record != null) {
          fact.hits()
              .forEach(h ->
                  cells.put(
                      key(record, rows.apply(h.rowId()), h.cellId()), plain(h.contribution())));
        }
      }
    }
  }

  private static Condition ofRecords(Field<UUID> record, Collection<UUID> records) {
    return record.in(records);
  }

  private static String key(UUID record, String row, String cell) {
    return record + " " + row + " " + cell;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }
}
