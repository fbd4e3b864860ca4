package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.Witnesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closing day, late entries and due days, from a date on. */
class PeriodSettingsTest {

  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());
  private static final Session CLERK =
      Sessions.clerk("yewuyuan", "测试业务员", TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-10-10T02:00:00Z"), ZoneOffset.ofHours(8));
  private final AuditChain audit = new AuditChain(clock);
  private final PeriodSettings settings =
      new PeriodSettings(ledger.database, ledger.packages, audit, clock, TestLedger.OFFICE);
  private final PeriodRules rules = new PeriodRules(TestLedger.OFFICE);
  private final CloseMonth closeMonth =
      new CloseMonth(
          ledger.database,
          ledger.packages,
          ledger.checked,
          audit,
          new Ids(clock),
          clock,
          TestLedger.OFFICE);

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private Span days(Period period) {
    return ledger.database.read(ctx -> rules.days(ctx, period));
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @Test
  void 截止日改成二十五日_前后相接_不漏不重() {
    settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 9), 25, "县局通知");
    assertThat(days(Period.month(2016, 8)))
        .isEqualTo(new Span(LocalDate.of(2016, 8, 1), LocalDate.of(2016, 8, 31)));
    assertThat(days(Period.month(2016, 9)))
        .isEqualTo(new Span(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 25)));
    assertThat(days(Period.month(2016, 10)))
        .isEqualTo(new Span(LocalDate.of(2016, 9, 26), LocalDate.of(2016, 10, 25)));
    assertThat(days(Period.year(2017)))
        .isEqualTo(new Span(LocalDate.of(2016, 12, 26), LocalDate.of(2017, 12, 25)));
    LocalDate next = days(Period.month(2015, 1)).start();
    for (Period month = Period.month(2015, 1); month.year() < 2019; month = month.next()) {
      assertThat(days(month).start()).as(month.label()).isEqualTo(next);
      next = days(month).end().plusDays(1);
    }
  }

  @Test
  void 按截止日计数_年等于各月之和() {
    settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 9), 25, "县局通知");
    ledger.dispute(LocalDate.of(2016, 9, 25), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 9, 26), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 12, 26), r -> r.setOutcome("FAILED"));
    assertThat(counted(Period.month(2016, 9))).isEqualTo("1");
    assertThat(counted(Period.month(2016, 10))).isEqualTo("1");
    assertThat(counted(Period.month(2016, 12))).isEqualTo("0");
    assertThat(counted(Period.year(2016))).isEqualTo("2");
    assertThat(counted(Period.month(2017, 1))).isEqualTo("1");
    ComputedForm september = ledger.compute(Period.month(2016, 9));
    assertThat(PrintableForms.draft(september).notes())
        .anyMatch(n -> n.contains("2016-09-01") && n.contains("2016-09-25"));
    assertThat(PrintableForms.draft(ledger.compute(Period.month(2016, 8))).notes())
        .noneMatch(n -> n.contains("2016-08-31"));
  }

  private String counted(Period period) {
    return ledger.compute(period).cell("01").orElseThrow().printed().toPlainString();
  }

  @Test
  void 截止日不能改进已锁定的报告期_也不能没有理由() {
    closeMonth.close(DIRECTOR, CloseRequest.of(Period.month(2016, 8), "甲", "乙"));
    refused("S-320", () -> settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 8), 25, "通知"));
    refused("S-221", () -> settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 9), 29, "通知"));
    refused("S-222", () -> settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 9), 25, " "));
    refused("G-301", () -> settings.monthEndDay(CLERK, YearMonth.of(2016, 9), 25, "通知"));
    settings.monthEndDay(DIRECTOR, YearMonth.of(2016, 9), 25, "通知");
    assertThat(settings.all())
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo("通知"));
    assertThat(ledger.database.<Boolean>read(ctx -> audit.firstBroken(ctx).isEmpty())).isTrue();
  }

  @Test
  void 报出期限遇休息日顺延或提前() {
    assertThat(due(Period.month(2016, 8))).isEqualTo(LocalDate.of(2016, 9, 5));
    assertThat(due(Period.month(2016, 10))).isEqualTo(LocalDate.of(2016, 11, 7));
    settings.due(
        DIRECTOR,
        "M1",
        LocalDate.of(2016, 10, 1),
        new DueRule(5, DueRule.Shift.PREVIOUS_WORK_DAY),
        "县局通知");
    assertThat(due(Period.month(2016, 8))).isEqualTo(LocalDate.of(2016, 9, 5));
    assertThat(due(Period.month(2016, 10))).isEqualTo(LocalDate.of(2016, 11, 4));
  }

  private LocalDate due(Period period) {
    PeriodStates states =
        new PeriodStates(
            ledger.packages, ledger.tally, WorkCalendar.announced(), clock, TestLedger.OFFICE);
    return ledger
        .database
        .<FormStanding>read(ctx -> states.standings(ctx, period).get("M1"))
        .dueOn();
  }

  @Test
  void 更正八月以后_季度说自己已过时_更正了就不再说() {
    Period august = Period.month(2016, 8);
    Period quarter = Period.quarter(2016, 3);
    ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setOutcome("FAILED"));
    closeMonth.close(DIRECTOR, CloseRequest.of(august, "甲", "乙"));
    closeMonth.close(DIRECTOR, CloseRequest.of(Period.month(2016, 9), "甲", "乙"));
    closeMonth.close(DIRECTOR, CloseRequest.of(quarter, "甲", "乙"));
    AmendForm amendForm =
        new AmendForm(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    StaleForms stale = new StaleForms(ledger.packages, ledger.tally, TestLedger.OFFICE);
    assertThat(because(stale, quarter)).isEmpty();
    amendForm.reopen(DIRECTOR, "M1", august, new Correction("漏登", "甲", "乙"));
    ledger.dispute(LocalDate.of(2016, 8, 9), r -> r.setOutcome("FAILED"));
    amend(amendForm, august);
    assertThat(because(stale, quarter)).containsExactly(new StaleForms.Correction("M1", august, 2));
    assertThat(because(stale, august)).isEmpty();
    assertThat(because(stale, Period.month(2016, 9))).isEmpty();
    amendForm.reopen(DIRECTOR, "M1", quarter, new Correction("八月更正", "甲", "乙"));
    amend(amendForm, quarter);
    assertThat(because(stale, quarter)).isEmpty();
    assertThat(because(stale, august)).isEmpty();
  }

  private static void amend(AmendForm amendForm, Period period) {
    amendForm.amend(
        DIRECTOR,
        Witnesses.of(DIRECTOR),
        new CloseRequest(period, List.of("M1"), "甲", "乙", java.util.Map.of(), FactSource.local()));
  }

  private List<StaleForms.Correction> because(StaleForms stale, Period period) {
    return ledger.list(ctx -> stale.of(ctx, "M1", period).because());
  }
}
