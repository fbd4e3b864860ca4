package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplainTest {

  private static final Period AUGUST = Period.month(2016, 8);

  private final TestLedger ledger = new TestLedger();
  private final Explain explain = new Explain(ledger.packages, ledger.tally, TestLedger.OFFICE);

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private Explanation explain(String id, Period period) {
    return ledger.database.read(ctx -> explain.explain(ctx, "M1", id, period, FactSource.local()));
  }

  @Test
  void aNumberIsToldWithItsDefinitionEdgesAndPast() {
    for (int day : List.of(1, 2, 3)) {
      ledger.dispute(LocalDate.of(2016, 8, day), r -> {});
    }
    ledger.dispute(LocalDate.of(2016, 7, 4), r -> {});
    ledger.dispute(LocalDate.of(2016, 7, 5), r -> {});
    Explanation told = explain("01", AUGUST);
    assertThat(told.value()).isEqualTo("3件");
    assertThat(told.previous()).isEqualByComparingTo("2");
    assertThat(told.text())
        .contains(
            "测试镇司法所2016年8月的“调解案件总数”是 3件",
            "指标解释：",
            "包括：",
            "不包括：作废的案件",
            "调结日期（补录的按计入日期）在2016-08-01至2016-08-31之间；调解结果为成功或不成功",
            "首尾两天都计入",
            "上期（2016年7月）为 2件，本期比上期 +1，增长 +50.0%",
            "上年同期（2015年8月）为 0件，本期比上年同期 +3，增长 —");
  }

  @Test
  void aRateIsToldWithBothNumbersAndMovesByPoints() {
    ledger.dispute(LocalDate.of(2016, 8, 1), r -> {});
    ledger.dispute(LocalDate.of(2016, 8, 2), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 7, 2), r -> {});
    Explanation told = explain("R03", AUGUST);
    assertThat(told.value()).isEqualTo("50.0%");
    assertThat(told.text()).contains("调解成功 1 ÷ 调解案件总数 2", "本期比上期 -50.0 个百分点", "2015年8月没有可比的数字");
    assertThat(explain("R03", Period.month(2014, 1)).text()).contains("分母为零");
  }

  @Test
  void aColumnIsComparedByNameSinceListsChange() {
    ledger.dispute(LocalDate.of(2016, 12, 5), r -> r.setDisputeType("MEDICAL"));
    ledger.dispute(LocalDate.of(2017, 1, 5), r -> r.setDisputeType("MEDICAL"));
    // medical disputes are column 31 until 2016 and column 34 from 2017
    assertThat(explain("34", Period.month(2017, 1)).previous()).isEqualByComparingTo("1");
    assertThat(explain("29", Period.month(2017, 1)).text()).contains("2016年12月没有可比的数字");
  }

  @Test
  void aCaseIsToldWhyItIsNotCounted() {
    UUID late = ledger.dispute(LocalDate.of(2016, 9, 1), r -> r.setOutcome("FAILED"));
    List<CellVerdict> verdicts =
        ledger.database.read(ctx ->
            new Trace()
                .cells(ctx, ledger.packages.version("M1", AUGUST), TestLedger.days(AUGUST), late));
    assertThat(verdicts)
        .filteredOn(v -> v.cellId().equals("03"))
        .singleElement()
        .satisfies(
            v -> assertThat(v.failed()).isEqualTo("不满足：调结日期（补录的按计入日期）在2016-08-01至2016-08-31之间"));
    assertThat(verdicts)
        .filteredOn(v -> v.cellId().equals("40"))
        .singleElement()
        .satisfies(v -> assertThat(v.failed()).contains("排查活动"));
  }

  @Test
  void anUnknownCellIsRefused() {
    assertThatThrownBy(() -> explain("99", AUGUST))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("S-107"));
  }

  private Explanation explain(String form, String id, Period period) {
    return ledger.database.read(ctx -> explain.explain(ctx, form, id, period, FactSource.local()));
  }

  private static Change change(Explanation told, Change.Kind kind, Period against) {
    return told.changes().stream()
        .filter(c -> c.kind() == kind && c.against().equals(against))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFlowIsMadeOfOtherCasesEachPeriod() {
    UUID first = ledger.dispute(LocalDate.of(2016, 8, 1), r -> r.setInvolvedPersons(3));
    UUID second = ledger.dispute(LocalDate.of(2016, 8, 2), r -> r.setInvolvedPersons(4));
    UUID july = ledger.dispute(LocalDate.of(2016, 7, 4), r -> r.setInvolvedPersons(5));
    Explanation told = explain("02", AUGUST);
    Period month = Period.month(2016, 7);
    Change added = change(told, Change.Kind.NEW, month);
    assertThat(added.sum()).isEqualByComparingTo("7");
    assertThat(added.cases())
        .extracting(TracedCase::recordId)
        .containsExactlyInAnyOrder(first, second);
    assertThat(change(told, Change.Kind.ENDED, month).cases())
        .extracting(TracedCase::recordId)
        .containsExactly(july);
    assertThat(told.changes()).noneMatch(c -> c.kind() == Change.Kind.LATE);
    assertThat(told.text())
        .contains(
            "与2016年7月相比，“涉及当事人数”的差额由这些组成：本期计入 2 条纠纷案件（7人）；2016年7月计入的 1 条纠纷案件（5人）本期不再计入",
            "时期数每条只计入一个报告期",
            "与2015年8月相比");
  }

  @Test
  void whatWasEnteredLateIsNamedApart() {
    UUID late = ledger.dispute(LocalDate.of(2016, 7, 30), r -> {});
    ledger.dispute(LocalDate.of(2016, 8, 2), r -> {});
    ledger.late(late, "concluded_on", LocalDate.of(2016, 7, 30), LocalDate.of(2016, 8, 1));
    Explanation told = explain("01", AUGUST);
    assertThat(change(told, Change.Kind.LATE, Period.month(2016, 7)).cases())
        .extracting(TracedCase::recordId)
        .containsExactly(late);
    assertThat(told.text()).contains("本期计入 2 条纠纷案件；其中补录以前期间 1 条纠纷案件");
  }

  @Test
  void aStockTakesMostOfItsCasesAlong() {
    UUID both =
        ledger.dispute(LocalDate.of(2016, 9, 3), r -> r.setAcceptedOn(LocalDate.of(2016, 7, 1)));
    UUID ended =
        ledger.dispute(LocalDate.of(2016, 8, 3), r -> r.setAcceptedOn(LocalDate.of(2016, 7, 2)));
    UUID added =
        ledger.dispute(LocalDate.of(2016, 9, 4), r -> r.setAcceptedOn(LocalDate.of(2016, 8, 2)));
    Explanation told = explain("MF", "05", AUGUST);
    Period month = Period.month(2016, 7);
    assertThat(told.value()).isEqualTo("2件");
    assertThat(change(told, Change.Kind.NEW, month).cases())
        .extracting(TracedCase::recordId)
        .containsExactly(added);
    assertThat(change(told, Change.Kind.ENDED, month).cases())
        .extracting(TracedCase::recordId)
        .containsExactly(ended)
        .doesNotContain(both);
    assertThat(told.text()).contains("新增 1 条纠纷案件", "另有 1 条两期都计入", "时点数");
  }

  @Test
  void aRateIsSplitByBothItsNumbers() {
    ledger.dispute(LocalDate.of(2016, 8, 1), r -> {});
    ledger.dispute(LocalDate.of(2016, 8, 2), r -> r.setOutcome("FAILED"));
    ledger.dispute(LocalDate.of(2016, 7, 2), r -> {});
    Explanation told = explain("R03", AUGUST);
    assertThat(told.changes())
        .filteredOn(c -> c.against().equals(Period.month(2016, 7)))
        .extracting(Change::cellId, Change::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("03", Change.Kind.NEW),
            org.assertj.core.groups.Tuple.tuple("03", Change.Kind.ENDED),
            org.assertj.core.groups.Tuple.tuple("01", Change.Kind.NEW),
            org.assertj.core.groups.Tuple.tuple("01", Change.Kind.ENDED));
  }

  @Test
  void anOverlappingGroupCarriesItsNote() {
    assertThat(explain("54", AUGUST).text()).contains("分类有重复");
    assertThat(explain("03", AUGUST).text()).doesNotContain("分类有重复");
  }

  @Test
  void everyCountCarriesItsCases() {
    UUID success = ledger.dispute(LocalDate.of(2016, 8, 1), r -> {});
    UUID failure = ledger.dispute(LocalDate.of(2016, 8, 2), r -> r.setOutcome("FAILED"));
    UUID july = ledger.dispute(LocalDate.of(2016, 7, 2), r -> {});
    Explanation told = explain("R03", AUGUST);
    assertThat(told.parts())
        .extracting(Counted.OfCell::words)
        .containsExactly("调解成功 1件", "调解案件总数 2件");
    assertThat(told.parts().getFirst().cases())
        .extracting(TracedCase::recordId)
        .containsExactly(success);
    assertThat(told.parts().getLast().cases())
        .extracting(TracedCase::recordId)
        .containsExactlyInAnyOrder(success, failure);
    assertThat(told.lines())
        .filteredOn(l -> l.topic() == Explanation.Topic.PREVIOUS)
        .flatExtracting(Explanation.Line::counts)
        .filteredOn(c -> c instanceof Counted.OfCell)
        .extracting(Counted::words)
        .containsExactly("2016年7月调解成功 1件", "2016年7月调解案件总数 1件");
    assertThat(told.lines())
        .flatExtracting(Explanation.Line::counts)
        .filteredOn(c -> c.words().equals("2016年7月调解成功 1件"))
        .flatExtracting(Counted::cases)
        .extracting(TracedCase::recordId)
        .containsExactly(july);
  }

  @Test
  void aLineIsToldWithItsOwnConditionsCasesAndPast() {
    UUID village = ledger.disputeOf("VILLAGE", LocalDate.of(2016, 8, 1), r -> {});
    ledger.disputeOf("ENTERPRISE", LocalDate.of(2016, 8, 2), r -> {});
    ledger.disputeOf("VILLAGE", LocalDate.of(2016, 7, 1), r -> {});
    ledger.disputeOf("ENTERPRISE", LocalDate.of(2016, 7, 2), r -> {});
    ledger.disputeOf("ENTERPRISE", LocalDate.of(2016, 7, 3), r -> {});
    CellRef cell = new CellRef("M3", AUGUST, "village", "01");
    Explanation told = ledger.database.read(ctx -> explain.explain(ctx, cell, FactSource.local()));
    assertThat(told.value()).isEqualTo("1件");
    assertThat(told.previous()).isEqualByComparingTo("1");
    assertThat(told.text()).contains("“调解纠纷（村调委会）”是 1件", "调委会类型为村人民调解委员会");
    assertThat(change(told, Change.Kind.NEW, Period.month(2016, 7)).cases())
        .extracting(TracedCase::recordId)
        .containsExactly(village);
  }
}
