package cn.sifasuo.statistics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.TestLedger;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.statistics.target.AnnualTargets.Counting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 年度目标 on the real database: set, asked about, changed, held against closed forms. */
class AnnualTargetsTest {

  private static final int YEAR = 2026;
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());
  private static final Session CLERK =
      Sessions.clerk("yewuyuan", "测试业务员", TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Today clock = new Today();
  private final AuditChain audit = new AuditChain(clock);
  private final HistoricalFigures history =
      new HistoricalFigures(ledger.database, ledger.packages, audit, clock, TestLedger.OFFICE);
  private final AnnualTargets targets =
      new AnnualTargets(
          ledger.database, ledger.packages, ledger.tally, history, audit, clock, TestLedger.OFFICE);

  /** A clock that the test sets; first noon of 14 March 2026, the 73rd day of the year. */
  private static final class Today extends Clock {
    private LocalDate day = LocalDate.of(YEAR, 3, 14);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.ofHours(8);
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(12, 0).atZone(getZone()).toInstant();
    }
  }

  @AfterEach
  void close() throws Exception {
    assertThat(ledger.database.<Boolean>read(ctx -> audit.firstBroken(ctx).isEmpty())).isTrue();
    ledger.close();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static TargetEntry entry(String indicator, String value, String unit, String wording) {
    return new TargetEntry(
        YEAR,
        "M1",
        indicator,
        new BigDecimal(value),
        unit,
        TargetDirection.AT_LEAST,
        wording,
        "县司法局〔2026〕3号",
        LocalDate.of(YEAR, 2, 6),
        null,
        "",
        0);
  }

  private static TargetEntry because(TargetEntry e, String reason) {
    return new TargetEntry(
        e.year(),
        e.form(),
        e.indicator(),
        e.value(),
        e.unit(),
        e.direction(),
        e.wording(),
        e.basis(),
        e.basisOn(),
        e.base(),
        reason,
        e.answer());
  }

  private static TargetEntry from(TargetEntry e, String base) {
    return new TargetEntry(
        e.year(),
        e.form(),
        e.indicator(),
        e.value(),
        e.unit(),
        e.direction(),
        e.wording(),
        e.basis(),
        e.basisOn(),
        new BigDecimal(base),
        e.reason(),
        e.answer());
  }

  private AnnualTarget kept(TargetEntry entry) {
    SetResult result = targets.set(DIRECTOR, entry);
    assertThat(result).isInstanceOf(SetResult.Kept.class);
    return ((SetResult.Kept) result).target();
  }

  private TargetResult result() {
    return result(Counting.CLOSED);
  }

  private TargetResult result(Counting counting) {
    List<TargetResult> all = targets.results(DIRECTOR, YEAR, counting);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** Cases concluded in a month, of which the last ones fail. */
  private void cases(int year, int month, int all, int settled) {
    for (int i = 0; i < all; i++) {
      LocalDate day = LocalDate.of(year, month, 1 + i % 28);
      boolean success = i < settled;
      UUID id = ledger.dispute(day, r -> r.setOutcome(success ? "SUCCESS" : "FAILED"));
      if (success) {
        ledger.agreement(id, day, "100.00", a -> {});
      }
    }
  }

  private CloseRequest request(Period period) {
    CloseRequest request =
        new CloseRequest(period, List.of("M1"), "甲", "乙", Map.of(), FactSource.local());
    List<CheckResult> warnings =
        ledger
            .database
            .read(ctx ->
                ledger.checked.compute(
                    ctx, ledger.packages.version("M1", period), period, FactSource.local()))
            .findings(Severity.WARNING);
    for (CheckResult warning : warnings) {
      request = request.withReason("M1", warning.id(), "已核实，数字无误。");
    }
    return request;
  }

  private void close(Period period) {
    new CloseMonth(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE)
        .close(DIRECTOR, request(period));
  }

  /** Corrects a closed month after another failed case of it came to light. */
  private void amendWithOneMore(Period period) {
    AmendForm amend =
        new AmendForm(
            ledger.database,
            ledger.packages,
            ledger.checked,
            audit,
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    amend.reopen(DIRECTOR, "M1", period, new Correction("漏登一件", "甲", "乙"));
    ledger.dispute(period.lastMonth().atDay(9), r -> r.setOutcome("FAILED"));
    amend.amend(DIRECTOR, Witnesses.of(DIRECTOR), request(period));
  }

  @Test
  void 没有锁定的按台账算并且说明() {
    AnnualTarget set = kept(entry("01", "20", "件", "全年调解案件达到20件"));
    assertThat(set.words()).isEqualTo("不低于20件");
    assertThat(set.wording()).isEqualTo("全年调解案件达到20件");
    assertThat(set.setBy()).isEqualTo("suozhang");
    cases(YEAR, 1, 3, 3);
    cases(YEAR, 3, 2, 1);
    TargetResult result = result();
    assertThat(result.result()).isEqualTo("5件");
    assertThat(result.figure().closed()).isFalse();
    assertThat(result.figure().source()).contains("没有锁定", "2026-03-14");
    assertThat(result.completed()).hasValue(new BigDecimal("25.0"));
    // 73 of 365 days: 20%, five points behind the 25% reached
    assertThat(result.passedPercent()).isEqualByComparingTo("20.0");
    assertThat(result.state()).isEqualTo(TargetState.AHEAD);
  }

  @Test
  void 锁定的各月相加_更正以后结果跟着变() {
    kept(entry("01", "20", "件", "全年调解案件达到20件"));
    cases(YEAR, 1, 3, 3);
    cases(YEAR, 2, 2, 1);
    close(Period.month(YEAR, 1));
    close(Period.month(YEAR, 2));
    cases(YEAR, 3, 4, 4);
    TargetResult result = result();
    assertThat(result.result()).isEqualTo("5件");
    assertThat(result.figure().source()).isEqualTo("2026年1—2月已锁定的报表");
    assertThat(result.figure().forms())
        .containsExactly(
            new YearFigure.Used(Period.month(YEAR, 1), 1),
            new YearFigure.Used(Period.month(YEAR, 2), 1));
    assertThat(result.passed().numerator()).isEqualByComparingTo("59");
    assertThat(result(Counting.NOW).result()).isEqualTo("9件");

    amendWithOneMore(Period.month(YEAR, 1));
    assertThat(result().result()).isEqualTo("6件");
    assertThat(result().figure().forms()).contains(new YearFigure.Used(Period.month(YEAR, 1), 2));
    assertThat(result().completed()).hasValue(new BigDecimal("30.0"));
  }

  @Test
  void 季报锁定以后更正了月报_注明过时_各月都锁定了就取各月() {
    clock.day = LocalDate.of(YEAR, 4, 10);
    kept(entry("01", "20", "件", "全年调解案件达到20件"));
    cases(YEAR, 1, 3, 3);
    close(Period.month(YEAR, 1));
    close(Period.quarter(YEAR, 1));
    assertThat(result().figure().shownBy()).isEqualTo(Period.quarter(YEAR, 1));
    assertThat(result().figure().stale()).isFalse();

    amendWithOneMore(Period.month(YEAR, 1));
    assertThat(result().result()).isEqualTo("3件");
    assertThat(result().figure().source()).contains("已过时");

    close(Period.month(YEAR, 2));
    close(Period.month(YEAR, 3));
    assertThat(result().result()).isEqualTo("4件");
    assertThat(result().figure().stale()).isFalse();
    assertThat(result().figure().forms()).hasSize(3);
  }

  @Test
  void 率按率比较_两个数各自相加_不算完成百分数() {
    kept(entry("R03", "60", "%", "调解成功率达到60%以上"));
    cases(YEAR, 1, 1, 1);
    cases(YEAR, 2, 4, 1);
    close(Period.month(YEAR, 1));
    close(Period.month(YEAR, 2));
    TargetResult result = result();
    assertThat(result.result()).isEqualTo("40.0%");
    assertThat(result.figure().value().numerator()).isEqualByComparingTo("2");
    assertThat(result.figure().value().denominator()).isEqualByComparingTo("5");
    assertThat(result.completion()).isEmpty();
    assertThat(result.points()).hasValue(new BigDecimal("-20.0"));
    assertThat(result.state()).isEqualTo(TargetState.BEHIND);
  }

  @Test
  void 分母为零打横线() {
    kept(entry("R03", "95", "%", "调解成功率达到95%以上"));
    TargetResult none = result();
    assertThat(none.result()).isEqualTo("—");
    assertThat(none.points()).isEmpty();
    assertThat(none.state()).isEqualTo(TargetState.UNKNOWN);
    targets.withdraw(DIRECTOR, YEAR, "M1", "R03", "另行设定");
    TargetEntry noMore = entry("04", "0", "件", "疑难复杂案件不超过0件");
    kept(
        new TargetEntry(
            YEAR,
            "M1",
            "04",
            noMore.value(),
            "件",
            TargetDirection.AT_MOST,
            noMore.wording(),
            noMore.basis(),
            noMore.basisOn(),
            null,
            "",
            0));
    assertThat(result().completion()).isPresent();
    assertThat(result().completed()).isEmpty();
    assertThat(result().state()).isEqualTo(TargetState.NORMAL);
  }

  @Test
  void 万元的目标按元累计_最后一次四舍五入() {
    UUID id = ledger.dispute(LocalDate.of(YEAR, 1, 5), r -> {});
    ledger.agreement(id, LocalDate.of(YEAR, 1, 5), "12345.00", a -> {});
    kept(entry("05", "3.7", "万元", "协议涉及金额达到3.7万元"));
    assertThat(result().result()).isEqualTo("1.23万元");
    // 12345 ÷ 37000 = 33.36…%, not 1.23 ÷ 3.7 = 33.24…%
    assertThat(result().completed()).hasValue(new BigDecimal("33.4"));
  }

  @Test
  void 不能相加的栏只取从一月起的一张表() {
    kept(entry("50", "10", "件", "已履行达到10件"));
    cases(YEAR, 1, 2, 2);
    close(Period.month(YEAR, 1));
    assertThat(result().figure().closed()).isTrue();
    close(Period.month(YEAR, 2));
    assertThat(result().figure().closed()).isFalse();
    close(Period.cumulative(YEAR, 2));
    assertThat(result().figure().closed()).isTrue();
    assertThat(result().figure().shownBy()).isEqualTo(Period.cumulative(YEAR, 2));
  }

  @Test
  void 两种读法必须回答_答复保存() {
    kept95();
    TargetEntry doubtful = because(entry("R03", "5", "百分点", "调解成功率提高5%"), "县局改了目标");
    SetResult asked = targets.set(DIRECTOR, from(doubtful, "90"));
    assertThat(asked).isInstanceOf(SetResult.Asked.class);
    assertThat(targets.history(DIRECTOR, YEAR, "M1", "R03")).hasSize(1);
    refused("S-625", () -> targets.set(DIRECTOR, from(doubtful, "90").answered(3)));

    AnnualTarget points = kept(from(doubtful, "90").answered(1));
    assertThat(points.goal().reading()).isEqualTo(Goal.Reading.RISE);
    assertThat(result().wantedText()).isEqualTo("95%");
    assertThat(points.answered().text()).contains("提高5%", "1. ", "2. ");
    assertThat(points.answered().answer()).contains("5个百分点", "95%");

    kept(from(doubtful, "90").answered(2));
    assertThat(result().wantedText()).isEqualTo("94.5%");
    assertThat(result().target().answered().kind()).isEqualTo(TargetQuestion.Kind.RATE_BY_PERCENT);
    assertThat(result().target().revision()).isEqualTo(3);
  }

  private void kept95() {
    kept(entry("R03", "95", "%", "调解成功率达到95%以上"));
  }

  @Test
  void 改动要写理由_旧值留在历史() {
    TargetEntry first = entry("01", "20", "件", "全年调解案件达到20件");
    kept(first);
    TargetEntry more = entry("01", "30", "件", "全年调解案件达到30件");
    refused("S-627", () -> targets.set(DIRECTOR, more));
    refused("G-301", () -> targets.set(CLERK, because(more, "县局通知")));
    kept(because(more, "县局通知调整"));
    List<AnnualTarget> all = targets.history(CLERK, YEAR, "M1", "01");
    assertThat(all).extracting(t -> t.goal().value().intValue()).containsExactly(20, 30);
    assertThat(all.getLast().reason()).isEqualTo("县局通知调整");

    refused("S-627", () -> targets.withdraw(DIRECTOR, YEAR, "M1", "01", " "));
    targets.withdraw(DIRECTOR, YEAR, "M1", "01", "县局取消");
    assertThat(targets.results(CLERK, YEAR, Counting.CLOSED)).isEmpty();
    refused("S-630", () -> targets.withdraw(DIRECTOR, YEAR, "M1", "01", "县局取消"));
    assertThat(targets.history(CLERK, YEAR, "M1", "01").getLast().withdrawn().reason())
        .isEqualTo("县局取消");
  }

  @Test
  void 锁定了的一年不再变() {
    clock.day = LocalDate.of(YEAR + 1, 1, 10);
    kept(entry("01", "5", "件", "全年调解案件达到5件"));
    cases(YEAR, 12, 4, 4);
    close(Period.year(YEAR));
    TargetResult closed = result();
    assertThat(closed.result()).isEqualTo("4件");
    assertThat(closed.state()).isEqualTo(TargetState.MISSED);
    assertThat(closed.passedPercent()).isEqualByComparingTo("100.0");
    cases(YEAR, 11, 3, 3); // straight into the tables, as nobody can
    assertThat(result().result()).isEqualTo("4件");
    assertThat(result(Counting.NOW).result()).isEqualTo("7件");
    TargetEntry fewer = because(entry("01", "4", "件", "全年调解案件达到4件"), "改低一点");
    refused("S-628", () -> targets.set(DIRECTOR, fewer));
    refused("S-628", () -> targets.withdraw(DIRECTOR, YEAR, "M1", "01", "不要了"));
  }

  @Test
  void 比上年的目标以报表为准_不凭录入() {
    refused("S-626", () -> targets.set(DIRECTOR, entry("01", "8", "%", "调解案件增长8%")));
    assertThat(kept(from(entry("01", "8", "%", "调解案件增长8%"), "100")).base().source())
        .isEqualTo("录入");
    assertThat(result().wantedText()).isEqualTo("108件");

    cases(YEAR - 1, 6, 50, 49);
    close(Period.year(YEAR - 1));
    TargetEntry again = because(entry("01", "8", "%", "调解案件增长8%"), "按年报重算");
    refused("S-629", () -> targets.set(DIRECTOR, from(again, "100")));
    assertThat(kept(again).base().source()).isEqualTo("2025年已锁定的报表");
    assertThat(result().wantedText()).isEqualTo("54件");
    assertThat(kept(because(entry("R03", "1", "百分点", "调解成功率提高1个百分点"), "")).base().value().rate())
        .hasValue(new BigDecimal("98.0"));
  }

  @Test
  void 历史数据可以作上年数() {
    history.enter(
        DIRECTOR,
        new HistoricalFigures.Entry(
            "M1", "01", Period.year(YEAR - 1), new BigDecimal(1473), "2025年统计年报第3页", ""));
    assertThat(kept(entry("01", "8", "%", "调解案件增长8%")).base().source()).contains("历史数据", "第3页");
    assertThat(result().wantedText()).isEqualTo("1590.84件");
  }

  @Test
  void 录入不成立的说明原因() {
    refused("S-104", () -> targets.indicator(YEAR, "XX", "01"));
    refused("S-621", () -> targets.set(DIRECTOR, entry("99", "1", "件", "达到1件")));
    refused("S-622", () -> targets.set(DIRECTOR, entry("01", "1", "件", " ")));
    refused("S-623", () -> targets.set(DIRECTOR, entry("01", "1", "人次", "达到1件")));
    refused("S-624", () -> targets.set(DIRECTOR, entry("01", "-1", "件", "达到1件")));
    refused("S-624", () -> targets.set(DIRECTOR, entry("01", "1.00001", "件", "达到1件")));
    assertThat(targets.indicators(YEAR)).anyMatch(i -> i.id().equals("R03") && i.rate());
  }

  /** The result is that of the year counted at once, however the months were closed. */
  @Test
  void 随机的台账_锁定的月份相加等于一起算() {
    Random random = new Random(7);
    kept(entry("01", "100", "件", "全年调解案件达到100件"));
    kept95();
    for (int month = 1; month <= 5; month++) {
      int all = random.nextInt(1, 6);
      cases(YEAR, month, all, random.nextInt(0, all + 1));
    }
    clock.day = LocalDate.of(YEAR, 5, 31);
    for (int month = 1; month <= 5; month++) {
      close(Period.month(YEAR, month));
      if (month == 3 && random.nextBoolean()) {
        close(Period.quarter(YEAR, 1));
      }
    }
    List<TargetResult> closed = targets.results(DIRECTOR, YEAR, Counting.CLOSED);
    List<TargetResult> open = targets.results(DIRECTOR, YEAR, Counting.NOW);
    for (int i = 0; i < closed.size(); i++) {
      assertThat(closed.get(i).figure().closed()).isTrue();
      assertThat(closed.get(i).figure().value()).isEqualTo(open.get(i).figure().value());
      assertThat(closed.get(i).passed()).isEqualTo(open.get(i).passed());
    }
  }
}
