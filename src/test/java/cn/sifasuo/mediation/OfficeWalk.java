package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE_MONTH;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.LATE_ENTRY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static cn.sifasuo.vault.schema.Tables.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.ClosedFormGuard;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.LatePolicy;
import cn.sifasuo.statistics.PeriodSettings;
import cn.sifasuo.statistics.StaleForms;
import cn.sifasuo.statistics.Staleness;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** One office, its closed forms, and random days of both. */
final class OfficeWalk implements AutoCloseable {

  static final int YEAR = 2023;

  private static final String M1 = "M1";

  private final Random random;
  final ImportDesk imports;
  final Desk desk;
  final Session director;
  private final Unit unit;
  private final FormPackages packages;
  private final Tally tally = new Tally();
  private final CloseMonth closeMonth;
  private final AmendForm amendForm;
  private final FrozenForms frozenForms;
  private final StaleForms stale;
  private final PeriodSettings settings;
  final List<UUID> committees = new ArrayList<>();
  final List<UUID> mediators = new ArrayList<>();
  private final List<UUID> cases = new ArrayList<>();

  /** Text of every revision by id, as it was frozen. */
  private final Map<UUID, String> frozenTexts = new HashMap<>();

  final List<Period> closed = new ArrayList<>();
  int saved;
  int refused;

  OfficeWalk(long seed) {
    random = new Random(seed);
    AtomicReference<PeriodGuard> guard = new AtomicReference<>(PeriodGuard.OPEN);
    imports = new ImportDesk(new Later(guard));
    desk = imports.desk;
    director = new Session("suozhang", "测试所长", Role.DIRECTOR, desk.clerk.officeCode());
    unit = new Unit(desk.clerk.officeCode(), "测试镇司法所");
    packages =
        FormPackages.load(
            Path.of("reports/forms"), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()));
    guard.set(new ClosedFormGuard(packages, desk.clock, unit));
    Ids ids = new Ids(desk.clock);
    CheckedForms checked = new CheckedForms(packages, tally, unit, List.of());
    closeMonth =
        new CloseMonth(desk.database, packages, checked, desk.audit, ids, desk.clock, unit);
    amendForm = new AmendForm(desk.database, packages, checked, desk.audit, ids, desk.clock, unit);
    frozenForms = new FrozenForms(unit);
    stale = new StaleForms(packages, tally, unit);
    settings = new PeriodSettings(desk.database, packages, desk.audit, desk.clock, unit);
    for (int i = 0; i < 3; i++) {
      UUID committee = desk.committee("东河村" + i + "人民调解委员会");
      committees.add(committee);
      mediators.add(desk.mediator(committee));
    }
  }

  void step() {
    switch (random.nextInt(17)) {
      case 0, 1, 2, 3 -> attempt(this::enter);
      case 4, 5 -> attempt(this::changeCounted);
      case 6 -> attempt(this::moveDays);
      case 7 -> attempt(this::perform);
      case 8 -> attempt(this::goToCourt);
      case 9 -> attempt(this::voidOrBringBack);
      case 10 -> attempt(this::changeCommittee);
      case 11, 12 -> closeSomething();
      case 13 -> attempt(this::refuse);
      case 14 -> attempt(this::screen);
      case 15 -> attempt(this::reportMonth);
      default -> other();
    }
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (Failure e) {
      assertThat(e.code()).as(e.sentence()).isIn("L-305", "L-306");
      refused++;
    }
  }

  private Door door() {
    return Door.values()[random.nextInt(Door.values().length)];
  }

  private void save(Draft draft) {
    SaveResult result = desk.gate.save(director, draft, door());
    if (result instanceof SaveResult.Saved one) {
      saved += closed.isEmpty() ? 0 : 1;
      if (!cases.contains(one.id()) && draft.type().code().equals("dispute_case")) {
        cases.add(one.id());
      }
    }
  }

  private LocalDate day() {
    return LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(340));
  }

  private void enter() {
    int which = random.nextInt(committees.size());
    Draft draft =
        random.nextInt(3) > 0
            ? desk.succeeded(committees.get(which), mediators.get(which))
            : random.nextBoolean()
                ? desk.failed(committees.get(which), mediators.get(which))
                : desk.accepted(committees.get(which), mediators.get(which));
    save(shifted(draft, random.nextInt(260)));
  }

  /** Every day of the record and its rows so many days later. */
  private static Draft shifted(Draft draft, int days) {
    draft
        .type()
        .fields()
        .forEach(f -> {
          if (draft.get(f.name()) instanceof LocalDate day && f.typed()) {
            draft.set(f.name(), day.plusDays(days));
          }
        });
    draft
        .type()
        .children()
        .forEach(c -> draft.children(c.type().code()).forEach(row -> shifted(row, days)));
    return draft;
  }

  private Optional<Draft> someCase() {
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(desk.read(cases.get(random.nextInt(cases.size()))));
  }

  private void changeCounted() {
    someCase()
        .ifPresent(draft -> {
          switch (random.nextInt(4)) {
            case 0 -> draft.set(DISPUTE_CASE.DISPUTE_TYPE, "CONTRACT");
            case 1 -> draft.set(DISPUTE_CASE.DIFFICULTY, "HARD");
            case 2 -> draft.set(DISPUTE_CASE.COMMITTEE_ID, committees.getLast());
            default -> draft.set(DISPUTE_CASE.INVOLVED_PERSONS, 2 + random.nextInt(9));
          }
          save(draft);
        });
  }

  private void moveDays() {
    someCase()
        .ifPresent(draft -> {
          if (random.nextBoolean()) {
            draft.set(DISPUTE_CASE.ACCEPTED_ON, day());
          }
          draft.set(DISPUTE_CASE.CONCLUDED_ON, day());
          save(draft);
        });
  }

  private void perform() {
    someCase()
        .ifPresent(draft -> {
          List<Draft> rows = draft.children("performance");
          if (rows.isEmpty() || random.nextInt(3) == 0) {
            rows.add(
                desk.fresh("performance")
                    .set(PERFORMANCE.DUE_ON, day())
                    .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("3000"))
                    .set(PERFORMANCE.STATE, "NOT_DUE"));
          } else {
            boolean done = random.nextInt(4) > 0;
            rows.getFirst()
                .set(PERFORMANCE.PERFORMED_ON, done ? day() : null)
                .set(PERFORMANCE.AMOUNT_DONE, done ? new BigDecimal("3000") : null)
                .set(PERFORMANCE.STATE, done ? "FULL" : "NOT_DUE");
          }
          save(draft);
        });
  }

  private void goToCourt() {
    someCase()
        .ifPresent(draft -> {
          Draft agreement = draft.onlyChild("agreement");
          if (agreement != null) {
            switch (random.nextInt(3)) {
              case 0 -> agreement.set(AGREEMENT.SUED_ON, day());
              case 1 -> agreement.set(AGREEMENT.CONFIRMATION_APPLIED_ON, day());
              default -> agreement.set(AGREEMENT.AMOUNT, new BigDecimal(random.nextInt(90_000)));
            }
            save(draft);
          }
        });
  }

  /** A party refuses; the case is closed without being counted. */
  private void refuse() {
    someCase()
        .ifPresent(draft -> {
          if (!draft.has(DISPUTE_CASE.OUTCOME)) {
            save(draft.set(DISPUTE_CASE.REFUSED_BY, "李四").set(DISPUTE_CASE.REFUSED_ON, day()));
          }
        });
  }

  private void screen() {
    save(
        Draft.fresh(desk.types.screening())
            .set(SCREENING.COMMITTEE_ID, committees.get(random.nextInt(committees.size())))
            .set(SCREENING.HELD_ON, day())
            .set(SCREENING.PLACE, "一组")
            .set(SCREENING.SCREENERS, "钱敏")
            .set(SCREENING.KIND, "ROUTINE")
            .set(SCREENING.CONTENT, "逐户走访"));
  }

  private void reportMonth() {
    save(
        Draft.fresh(desk.types.committeeMonth())
            .set(COMMITTEE_MONTH.COMMITTEE_ID, committees.get(random.nextInt(committees.size())))
            .set(COMMITTEE_MONTH.MONTH_START, day().withDayOfMonth(1))
            .set(COMMITTEE_MONTH.PREVENTED, random.nextInt(5)));
  }

  private void voidOrBringBack() {
    someCase()
        .ifPresent(draft -> {
          if (draft.voided()) {
            save(draft);
          } else {
            desk.gate.voidRecord(
                director, draft.type(), draft.id(), draft.version(), "重复登记", door());
          }
        });
  }

  private void changeCommittee() {
    Draft committee =
        desk.reader
            .find(
                desk.clerk,
                desk.types.committee(),
                committees.get(random.nextInt(committees.size())))
            .orElseThrow();
    save(committee.set(COMMITTEE.KIND, random.nextBoolean() ? "RESIDENT" : "VILLAGE"));
  }

  private void closeSomething() {
    int month = 1 + random.nextInt(11);
    close(
        switch (random.nextInt(5)) {
          case 0 -> Period.quarter(YEAR, 1 + random.nextInt(3));
          case 1 -> Period.cumulative(YEAR, month);
          default -> Period.month(YEAR, month);
        });
  }

  void close(Period period) {
    CloseRequest request = CloseRequest.of(period, "测试填表人", "测试所长");
    for (String check : List.of("W09", "E08")) {
      request = request.withReason("M1", check, "小所件少，已核实");
    }
    try {
      closeMonth.close(director, request).forEach(this::remember);
      closed.add(period);
    } catch (Failure e) {
      // closed before, or the ledger does not add up yet
      assertThat(e.code()).isIn("S-303", "S-304", "S-305");
    }
  }

  private void remember(FrozenForm frozen) {
    frozenTexts.put(frozen.id(), frozen.text());
  }

  /** A correction from asking to closing, or a new way with late entries. */
  private void other() {
    if (random.nextInt(3) == 0) {
      settings.latePolicy(
          director,
          Desk.TODAY,
          random.nextInt(3) == 0 ? LatePolicy.AMEND_CLOSED_PERIOD : LatePolicy.COUNT_IN_OPEN_PERIOD,
          "县局通知");
    } else if (!closed.isEmpty()) {
      amend(closed.get(random.nextInt(closed.size())));
    }
  }

  /** Forms of such a period: M3 is made of months only. */
  private static List<String> forms(Period period) {
    return period.kind() == Period.Kind.MONTH ? List.of(M1, "M3", "MF") : List.of(M1, "MF");
  }

  /** One form is opened, the ledger put right, and what that moved of the period is amended. */
  private void amend(Period period) {
    String form = forms(period).get(random.nextInt(forms(period).size()));
    amendForm.reopen(director, form, period, new Correction("漏登", "甲", "乙"));
    for (int i = 0; i < 3; i++) {
      switch (random.nextInt(4)) {
        case 0 -> attempt(this::changeCounted);
        case 1 -> attempt(this::refuse);
        case 2 -> attempt(this::screen);
        default -> attempt(this::enter);
      }
    }
    if (!amended(form, period)) {
      // nothing to correct in it; but what it let move elsewhere must be corrected first
      for (List<Closed> moved = movedAlong(form, period);
          !moved.isEmpty();
          moved = movedAlong(form, period)) {
        amendAlso(moved.getFirst());
      }
      amendForm.withdraw(director, form, period);
    }
    check();
    for (String other : forms(period)) {
      if (!staleness(other, period).because().isEmpty()) {
        amendAlso(new Closed(other, period));
      }
    }
  }

  private record Closed(String form, Period period) {}

  private List<Closed> movedAlong(String form, Period opened) {
    List<Closed> moved = new ArrayList<>();
    for (Period period : closed) {
      for (String other : forms(period)) {
        boolean itself = other.equals(form) && period.equals(opened);
        if (!itself && staleness(other, period).because().isEmpty() && differs(other, period)) {
          moved.add(new Closed(other, period));
        }
      }
    }
    // months first: a quarter is held against the months as they were closed
    moved.sort(Comparator.comparing(c -> c.period().months().size()));
    return moved;
  }

  private void amendAlso(Closed one) {
    amendForm.reopen(director, one.form(), one.period(), new Correction("随之更正", "甲", "乙"));
    assertThat(amended(one.form(), one.period())).as("%s", one).isTrue();
  }

  /** False if there was nothing to correct. */
  private boolean amended(String form, Period period) {
    CloseRequest request =
        new CloseRequest(period, List.of(form), "测试填表人", "测试所长", Map.of(), FactSource.local());
    for (String check : List.of("W09", "E08")) {
      request = request.withReason(form, check, "已核实");
    }
    try {
      remember(amendForm.amend(director, Witnesses.of(director), request));
      return true;
    } catch (Failure e) {
      if (e.code().equals("S-310")) {
        return false;
      }
      throw new AssertionError(form + " " + period.label() + ": " + e.sentence(), e);
    }
  }

  private Staleness staleness(String form, Period period) {
    return desk.database.read(ctx -> stale.of(ctx, form, period));
  }

  private boolean differs(String form, Period period) {
    return !cells(compute(form, period)).equals(cells(frozen(form, period).form()));
  }

  private FrozenForm frozen(String form, Period period) {
    return desk.database
        .<Optional<FrozenForm>>read(ctx -> frozenForms.find(ctx, form, period))
        .orElseThrow();
  }

  /** Counted anew: cells by line and column. */
  private static Map<String, BigDecimal> cells(ComputedForm form) {
    Map<String, BigDecimal> cells = new TreeMap<>();
    for (ComputedRow row : form.rows()) {
      row.cells()
          .values()
          .forEach(c -> cells.put(row.id() + "/" + c.id(), c.raw().stripTrailingZeros()));
    }
    return cells;
  }

  ComputedForm compute(Period period) {
    return compute(M1, period);
  }

  ComputedForm compute(String form, Period period) {
    return desk.database.read(ctx ->
        tally.compute(ctx, packages.version(form, period), period, FactSource.local(), unit));
  }

  int lateEntries() {
    return desk.database.read(ctx -> ctx.fetchCount(LATE_ENTRY));
  }

  void check() {
    Map<UUID, String> now =
        desk.database.read(ctx ->
            ctx.select(FROZEN_FORM.ID, FROZEN_FORM.CONTENT)
                .from(FROZEN_FORM)
                .fetchMap(FROZEN_FORM.ID, FROZEN_FORM.CONTENT));
    assertThat(now).as("every frozen form is as it was").isEqualTo(frozenTexts);
    for (Period period : closed) {
      for (String form : forms(period)) {
        if (staleness(form, period).because().isEmpty()) {
          assertThat(cells(compute(form, period)))
              .as("%s %s counted anew", form, period.label())
              .isEqualTo(cells(frozen(form, period).form()));
        }
      }
    }
  }

  @Override
  public void close() throws Exception {
    imports.close();
  }

  /** The guard needs the office's database, which the office makes. */
  private record Later(AtomicReference<PeriodGuard> guard) implements PeriodGuard {
    @Override
    public Optional<Period> closedPeriod(org.jooq.DSLContext ctx, LocalDate day) {
      return guard.get().closedPeriod(ctx, day);
    }

    @Override
    public Optional<LocalDate> countedInstead(org.jooq.DSLContext ctx, LocalDate day) {
      return guard.get().countedInstead(ctx, day);
    }

    @Override
    public Optional<LocalDate> openAfter(org.jooq.DSLContext ctx, Period closed) {
      return guard.get().openAfter(ctx, closed);
    }

    @Override
    public Optional<LocalDate> closedUntil(org.jooq.DSLContext ctx) {
      return guard.get().closedUntil(ctx);
    }

    @Override
    public Optional<Period> countsDifferently(
        org.jooq.DSLContext ctx,
        java.util.Collection<UUID> records,
        java.util.Collection<LocalDate> days) {
      return guard.get().countsDifferently(ctx, records, days);
    }
  }
}
