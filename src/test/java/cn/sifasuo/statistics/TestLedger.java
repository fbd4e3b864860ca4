package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.*;

import cn.sifasuo.mediation.RosterCheck;
import cn.sifasuo.mediation.SameAgreementCheck;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.schema.DefaultSchema;
import cn.sifasuo.vault.schema.tables.records.AgreementRecord;
import cn.sifasuo.vault.schema.tables.records.DisputeCaseRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A mediation ledger of made-up cases, written straight into its tables. */
public final class TestLedger implements AutoCloseable {

  public static final Unit OFFICE = new Unit("990101100", "测试镇司法所");

  public final MemoryDatabase database = new MemoryDatabase();
  public final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  public final FormPackages packages;
  public final Tally tally = new Tally();
  public final CheckedForms checked;

  private final Map<String, UUID> committees = new LinkedHashMap<>();
  private int numbers;

  public TestLedger() {
    this(Path.of("reports/forms"));
  }

  /**
   * @param forms the forms folder of the program
   */
  TestLedger(Path forms) {
    packages = new FormPackages(ProgramForms.load(forms, views), database);
    checked =
        new CheckedForms(
            packages, tally, OFFICE, List.of(new SameAgreementCheck(), new RosterCheck()));
  }

  /** The days a period has on the calendar. */
  static cn.sifasuo.kernel.Span days(cn.sifasuo.kernel.Period period) {
    return cn.sifasuo.kernel.ReportingCalendar.calendarMonths().days(period);
  }

  ComputedForm compute(cn.sifasuo.kernel.Period period) {
    return database.read(ctx ->
        tally.compute(ctx, packages.version("M1", period), period, FactSource.local(), OFFICE));
  }

  /** A form with all its checks. */
  ComputedForm checked(String code, cn.sifasuo.kernel.Period period) {
    return database.read(
        ctx -> checked.compute(ctx, packages.version(code, period), period, FactSource.local()));
  }

  /** A list read from the database. */
  <T> List<T> list(Function<DSLContext, List<T>> query) {
    return database.read(query);
  }

  UUID committee(String kind) {
    return committees.computeIfAbsent(
        kind,
        k ->
            insert(
                COMMITTEE,
                r -> {
                  r.set(COMMITTEE.CODE, k);
                  r.set(COMMITTEE.NAME, k);
                  r.set(COMMITTEE.SHORT_NAME, k);
                  r.set(COMMITTEE.KIND, k);
                  r.set(COMMITTEE.STATUS, "ACTIVE");
                }));
  }

  /** A simple successful village case with two persons, changed as the test wants. */
  public UUID dispute(LocalDate concludedOn, Consumer<DisputeCaseRecord> change) {
    return disputeOf("VILLAGE", concludedOn, change);
  }

  public UUID disputeOf(
      String committeeKind, LocalDate concludedOn, Consumer<DisputeCaseRecord> change) {
    UUID committee = committee(committeeKind);
    return insert(
        DISPUTE_CASE,
        r -> {
          r.setCaseNo("99-" + ++numbers);
          r.setCaseName("纠纷" + numbers);
          r.setCommitteeId(committee);
          r.setSource("APPLICATION");
          r.setAcceptedOn(concludedOn.minusDays(10));
          r.setDisputeType("NEIGHBOUR");
          r.setDifficulty("SIMPLE");
          r.setSummary("纠纷简要情况");
          r.setInvolvedPersons(2);
          r.setOutcome("SUCCESS");
          r.setConcludedOn(concludedOn);
          r.setState("CLOSED");
          change.accept(r);
        });
  }

  public UUID agreement(
      UUID caseId, LocalDate agreedOn, String amount, Consumer<AgreementRecord> change) {
    return insert(
        AGREEMENT,
        r -> {
          r.setCaseId(caseId);
          r.setLineNo(1);
          r.setForm("WRITTEN");
          r.setAmount(new BigDecimal(amount));
          r.setAgreedOn(agreedOn);
          r.setSuperseded(false);
          change.accept(r);
        });
  }

  public void performance(UUID caseId, int line, @Nullable LocalDate performedOn, String state) {
    insert(
        PERFORMANCE,
        r -> {
          r.setCaseId(caseId);
          r.setLineNo(line);
          r.setAmountDue(BigDecimal.ONE);
          r.setAmountDone(BigDecimal.ONE);
          r.setPerformedOn(performedOn);
          r.setState(state);
        });
  }

  public UUID screening(LocalDate heldOn) {
    UUID committee = committee("VILLAGE");
    return insert(
        SCREENING,
        r -> {
          r.setCommitteeId(committee);
          r.setHeldOn(heldOn);
          r.setPlace("村");
          r.setScreeners("甲");
          r.setContent("排查");
          r.setKind("ROUTINE");
        });
  }

  void screeningItem(UUID screening, int line) {
    insert(
        SCREENING_ITEM,
        r -> {
          r.setScreeningId(screening);
          r.setLineNo(line);
          r.setSummary("纠纷");
          r.setDisputeType("NEIGHBOUR");
          r.setPersons(2);
          r.setDisposition("ON_SITE");
        });
  }

  void prevention(LocalDate day, String kind, int cases, int persons) {
    UUID committee = committee("VILLAGE");
    insert(
        PREVENTION_EVENT,
        r -> {
          r.setCommitteeId(committee);
          r.setHappenedOn(day);
          r.setKind(kind);
          r.setCases(cases);
          r.setPersons(persons);
          r.setBasis("事实");
        });
  }

  public void committeeMonth(String kind, LocalDate monthStart, int prevented) {
    UUID committee = committee(kind);
    insert(
        COMMITTEE_MONTH,
        r -> {
          r.setCommitteeId(committee);
          r.setMonthStart(monthStart);
          r.setPrevented(prevented);
        });
  }

  /** A day that counts later than it was, as the write gate keeps it. */
  void late(UUID record, String field, LocalDate event, LocalDate countedOn) {
    database.<Integer>write(ctx ->
        ctx.insertInto(LATE_ENTRY)
            .set(LATE_ENTRY.RECORD_ID, record)
            .set(LATE_ENTRY.FIELD, field)
            .set(LATE_ENTRY.RECORD_TYPE, "dispute_case")
            .set(LATE_ENTRY.EVENT_ON, event)
            .set(LATE_ENTRY.COUNTED_ON, countedOn)
            .set(LATE_ENTRY.CLOSED_PERIOD, "2016-07")
            .set(LATE_ENTRY.ENTERED_AT, OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
            .set(LATE_ENTRY.ENTERED_BY, "test")
            .execute());
  }

  private <R extends UpdatableRecord<R>> UUID insert(Table<R> table, Consumer<R> fill) {
    return database.write(ctx -> insert(ctx, table, fill));
  }

  private <R extends UpdatableRecord<R>> UUID insert(
      DSLContext ctx, Table<R> table, Consumer<R> fill) {
    UUID id = UUID.randomUUID();
    R record = ctx.newRecord(table);
    set(record, "ID", id);
    set(record, "PSEUDONYM", UUID.randomUUID());
    set(record, "OFFICE_CODE", OFFICE.code());
    set(record, "VERSION", 1);
    set(record, "CREATED_AT", OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    set(record, "CREATED_BY", "test");
    set(record, "UPDATED_AT", OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    set(record, "UPDATED_BY", "test");
    fill.accept(record);
    record.insert();
    return id;
  }

  @SuppressWarnings("unchecked")
  private static void set(UpdatableRecord<?> record, String column, Object value) {
    record.set(
        (Field<Object>) DSL.field(DSL.name(column), value.getClass()).coerce(Object.class), value);
  }

  @Override
  public void close() throws Exception {
    database.close();
  }
}
