package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.LATE_ENTRY;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LateEntries;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.AmendForm;
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
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random days of an office through every door, months being closed meanwhile: whatever is done, no
 * frozen cell moves, and counting a closed period anew gives what was frozen.
 */
class LockedPeriodsWalkTest {

  private static final int YEAR = 2023;
  private static final int STEPS = 160;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void 任意操作都动不了已锁定的数(long seed) throws Exception {
    try (Walk walk = new Walk(seed)) {
      for (int step = 0; step < STEPS; step++) {
        walk.step();
        if (step % 8 == 7) {
          walk.check();
        }
      }
      walk.check();
      assertThat(walk.closed).as("something was closed").isNotEmpty();
      assertThat(walk.saved).as("something was saved after closing").isPositive();
      assertThat(walk.refused).as("something was refused").isPositive();
      assertThat(walk.lateEntries()).as("something came late").isPositive();
    }
  }

  @Test
  void 锁定后导入旧台账_计入未锁定的月份_撤回后一件不剩() throws Exception {
    try (Walk walk = new Walk(11)) {
      Period august = Period.month(2016, 8);
      Period september = Period.month(2016, 9);
      walk.close(august);
      var taken =
          walk.imports.imports.run(
              walk.director,
              ImportDesk.file("mediation-2016-08.xlsx"),
              "dispute_case",
              ImportOptions.normal());
      assertThat(taken.taken()).isEqualTo(869);
      walk.check();
      assertThat(walk.compute(august).cell("01").orElseThrow().raw()).isZero();
      ComputedForm counted = walk.compute(september);
      assertThat(counted.cell("01").orElseThrow().raw()).isEqualByComparingTo("869");
      assertThat(counted.cell("late", "01").orElseThrow().raw()).isEqualByComparingTo("869");
      assertThat(counted.row("late").orElseThrow().label()).isEqualTo("其中：补录以前期间");

      walk.imports.undo.undo(walk.director, java.util.Objects.requireNonNull(taken.batch()));
      assertThat(walk.compute(september).cell("01").orElseThrow().raw()).isZero();
      walk.check();
    }
  }

  @Test
  void 锁定时已履行的案件_不能再变成没有履行() throws Exception {
    try (Walk walk = new Walk(12)) {
      Period march = Period.month(YEAR, 3);
      UUID id =
          walk.desk.saved(
              walk.desk.succeeded(walk.committees.getFirst(), walk.mediators.getFirst()));
      walk.desk.saved(performed(walk, id, "2023-03-20"));
      walk.close(march);
      assertThat(walk.compute(march).cell("50").orElseThrow().raw()).isEqualByComparingTo("1");

      Draft undone = walk.desk.read(id);
      undone
          .children("performance")
          .getFirst()
          .set(PERFORMANCE.AMOUNT_DONE, null)
          .set(PERFORMANCE.PERFORMED_ON, null);
      refusedAsClosed(() -> walk.desk.gate.save(walk.director, undone, Door.IMPORT));
      Draft another = walk.desk.read(id);
      another.children("performance").add(due(walk, "2023-04-20"));
      refusedAsClosed(() -> walk.desk.gate.save(walk.director, another, Door.IMPORT));
      walk.check();
      assertThat(walk.desk.read(id).version()).isEqualTo(2);
    }
  }

  @Test
  void 锁定后才知道的履行_计入未锁定的月份() throws Exception {
    try (Walk walk = new Walk(13)) {
      Period march = Period.month(YEAR, 3);
      Period quarter = Period.quarter(YEAR, 1);
      UUID id =
          walk.desk.saved(
              walk.desk.succeeded(walk.committees.getFirst(), walk.mediators.getFirst()));
      walk.close(march);
      walk.desk.saved(performed(walk, id, "2023-03-20"));
      walk.check();
      assertThat(walk.compute(march).cell("50").orElseThrow().raw()).isZero();
      assertThat(walk.compute(quarter).cell("50").orElseThrow().raw()).isZero();
      assertThat(walk.compute(Period.half(YEAR, 1)).cell("50").orElseThrow().raw())
          .isEqualByComparingTo("1");
      assertThat(new LateEntries(walk.desk.database, walk.desk.all).of(id))
          .singleElement()
          .satisfies(l -> {
            assertThat(l.label()).contains("履行日期");
            assertThat(l.event()).isEqualTo(LocalDate.of(YEAR, 3, 20));
            assertThat(l.countedOn()).isEqualTo(LocalDate.of(YEAR, 4, 1));
            assertThat(l.closed()).isEqualTo(march);
          });
    }
  }

  private static Draft performed(Walk walk, UUID id, String on) {
    Draft draft = walk.desk.read(id);
    draft
        .children("performance")
        .add(
            due(walk, on)
                .set(PERFORMANCE.PERFORMED_ON, LocalDate.parse(on))
                .set(PERFORMANCE.AMOUNT_DONE, new BigDecimal("3000"))
                .set(PERFORMANCE.STATE, "FULL"));
    return draft;
  }

  private static Draft due(Walk walk, String on) {
    return walk.desk
        .fresh("performance")
        .set(PERFORMANCE.DUE_ON, LocalDate.parse(on))
        .set(PERFORMANCE.AMOUNT_DUE, new BigDecimal("3000"))
        .set(PERFORMANCE.STATE, "NOT_DUE");
  }

  private static void refusedAsClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-305"));
  }

  /** One office and what happens to it. */
  private static final class Walk implements AutoCloseable {

    private final Random random;
    private final ImportDesk imports;
    private final Desk desk;
    private final Session director;
    private final Unit unit;
    private final FormPackages packages;
    private final Tally tally = new Tally();
    private final CloseMonth closeMonth;
    private final AmendForm amendForm;
    private final FrozenForms frozenForms;
    private final StaleForms stale;
    private final PeriodSettings settings;
    private final List<UUID> committees = new ArrayList<>();
    private final List<UUID> mediators = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();

    /** Text of every revision by id, as it was frozen. */
    private final Map<UUID, String> frozenTexts = new HashMap<>();

    private final List<Period> closed = new ArrayList<>();
    private int saved;
    private int refused;

    Walk(long seed) {
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
      closeMonth =
          new CloseMonth(desk.database, packages, tally, desk.audit, ids, desk.clock, unit);
      amendForm = new AmendForm(desk.database, packages, tally, desk.audit, ids, desk.clock, unit);
      frozenForms = new FrozenForms(unit);
      stale = new StaleForms(unit);
      settings = new PeriodSettings(desk.database, desk.audit, desk.clock, unit);
      for (int i = 0; i < 3; i++) {
        UUID committee = desk.committee("东河村" + i + "人民调解委员会");
        committees.add(committee);
        mediators.add(desk.mediator(committee));
      }
    }

    void step() {
      switch (random.nextInt(14)) {
        case 0, 1, 2, 3 -> attempt(this::enter);
        case 4, 5 -> attempt(this::changeCounted);
        case 6 -> attempt(this::moveDays);
        case 7 -> attempt(this::perform);
        case 8 -> attempt(this::goToCourt);
        case 9 -> attempt(this::voidOrBringBack);
        case 10 -> attempt(this::changeCommittee);
        case 11, 12 -> closeSomething();
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
              .find(desk.types.committee(), committees.get(random.nextInt(committees.size())))
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

    private void close(Period period) {
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
            random.nextInt(3) == 0
                ? LatePolicy.AMEND_CLOSED_PERIOD
                : LatePolicy.COUNT_IN_OPEN_PERIOD,
            "县局通知");
      } else if (!closed.isEmpty()) {
        amend(closed.get(random.nextInt(closed.size())));
      }
    }

    private void amend(Period period) {
      amendForm.reopen(director, "M1", period, new Correction("漏登", "甲", "乙"));
      for (int i = 0; i < 3; i++) {
        attempt(random.nextBoolean() ? this::changeCounted : this::enter);
      }
      CloseRequest request =
          new CloseRequest(period, List.of("M1"), "测试填表人", "测试所长", Map.of(), FactSource.local())
              .withReason("M1", "W09", "已核实")
              .withReason("M1", "E08", "已核实");
      try {
        remember(amendForm.amend(director, request));
      } catch (Failure e) {
        if (e.code().equals("S-310")) {
          amendForm.withdraw(director, "M1", period);
        } else {
          // the ledger does not add up any more: put right what was just entered, by voiding it
          assertThat(e.code()).isEqualTo("S-303");
          throw new AssertionError(e.sentence(), e);
        }
      }
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
      return desk.database.read(ctx ->
          tally.compute(ctx, packages.version("M1", period), period, FactSource.local(), unit));
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
        FrozenForm frozen =
            desk.database
                .<Optional<FrozenForm>>read(ctx -> frozenForms.find(ctx, "M1", period))
                .orElseThrow();
        List<StaleForms.Correction> because =
            desk.database.read(ctx -> stale.because(ctx, "M1", period));
        if (because.isEmpty()) {
          assertThat(cells(compute(period)))
              .as("%s counted anew", period.label())
              .isEqualTo(cells(frozen.form()));
        }
      }
    }

    @Override
    public void close() throws Exception {
      imports.close();
    }
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
    public Optional<Period> countsDifferently(
        org.jooq.DSLContext ctx,
        java.util.Collection<UUID> records,
        java.util.Collection<LocalDate> days) {
      return guard.get().countsDifferently(ctx, records, days);
    }
  }
}
