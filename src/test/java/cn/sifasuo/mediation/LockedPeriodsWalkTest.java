package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LateEntries;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.ComputedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random days of an office through every door, months being closed meanwhile: whatever is done, no
 * frozen cell of M1, M3 or MF moves, and counting a closed form anew gives what was frozen unless
 * the form says that it is stale.
 */
class LockedPeriodsWalkTest {

  private static final int YEAR = OfficeWalk.YEAR;
  private static final int STEPS = 80;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void 任意操作都动不了已锁定的数(long seed) throws Exception {
    try (OfficeWalk walk = new OfficeWalk(seed)) {
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
    try (OfficeWalk walk = new OfficeWalk(11)) {
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

      walk.imports.undo.undo(
          walk.director,
          Witnesses.of(walk.director),
          java.util.Objects.requireNonNull(taken.batch()));
      assertThat(walk.compute(september).cell("01").orElseThrow().raw()).isZero();
      walk.check();
    }
  }

  @Test
  void 锁定时已履行的案件_不能再变成没有履行() throws Exception {
    try (OfficeWalk walk = new OfficeWalk(12)) {
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
    try (OfficeWalk walk = new OfficeWalk(13)) {
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

  @Test
  void 锁定后才登记的未结案件_不动已锁定的期末未结() throws Exception {
    try (OfficeWalk walk = new OfficeWalk(14)) {
      Period april = Period.month(YEAR, 4);
      walk.close(april);
      // accepted on 1 March, which is open; it would have stood open all through April
      UUID id =
          walk.desk.saved(
              walk.desk.accepted(walk.committees.getFirst(), walk.mediators.getFirst()));
      walk.check();
      assertThat(new LateEntries(walk.desk.database, walk.desk.all).of(id))
          .singleElement()
          .satisfies(l -> {
            assertThat(l.event()).isEqualTo(LocalDate.of(YEAR, 3, 1));
            assertThat(l.countedOn()).isEqualTo(LocalDate.of(YEAR, 5, 1));
            assertThat(l.closed()).isEqualTo(april);
          });
      assertThat(open(walk, "05", april)).isZero();
      assertThat(open(walk, "02", Period.month(YEAR, 5))).isEqualByComparingTo("1");
    }
  }

  @Test
  void 锁定时未结的案件_不能作废_也不能换调委会类型() throws Exception {
    try (OfficeWalk walk = new OfficeWalk(15)) {
      UUID id =
          walk.desk.saved(
              walk.desk.accepted(walk.committees.getFirst(), walk.mediators.getFirst()));
      Period april = Period.month(YEAR, 4);
      walk.close(april);
      assertThat(open(walk, "05", april)).isEqualByComparingTo("1");
      refusedAsClosed(() ->
          walk.desk.gate.voidRecord(
              walk.director, walk.desk.types.disputeCase(), id, 1, "重复登记", Door.IMPORT));
      Draft committee =
          walk.desk
              .reader
              .find(walk.desk.clerk, walk.desk.types.committee(), walk.committees.getFirst())
              .orElseThrow();
      refusedAsClosed(() ->
          walk.desk.gate.save(
              walk.director, committee.set(COMMITTEE.KIND, "RESIDENT"), Door.IMPORT));
      walk.check();
    }
  }

  private static BigDecimal open(OfficeWalk walk, String cell, Period period) {
    return walk.compute("MF", period).cell(cell).orElseThrow().raw();
  }

  private static Draft performed(OfficeWalk walk, UUID id, String on) {
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

  private static Draft due(OfficeWalk walk, String on) {
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
}
