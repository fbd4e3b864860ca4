package cn.sifasuo.statistics.summary;

import static cn.sifasuo.statistics.summary.SummaryOffice.CLERK;
import static cn.sifasuo.statistics.summary.SummaryOffice.DIRECTOR;
import static cn.sifasuo.statistics.summary.SummaryOffice.YEAR;
import static cn.sifasuo.statistics.summary.SummaryOffice.text;
import static cn.sifasuo.statistics.summary.SummaryOffice.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.TestLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Summaries of real closed forms. */
class WorkSummariesTest {

  private final SummaryOffice office = new SummaryOffice();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private WorkSummary yearly() {
    return office.summaries.create(CLERK, "yearly", YEAR);
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @Test
  void 去年也已锁定_全年1473件成功1440件印出百分之97点8和增长百分之8点0() {
    office.disputes(2025, 1364, 1330);
    office.disputes(2026, 1473, 1440);
    office.close(Period.year(2025));
    office.close(YEAR);

    WorkSummary summary = yearly();

    assertThat(text(summary))
        .contains(
            "全年共调解各类矛盾纠纷1473件，同比增长8.0%；",
            "调解成功1440件，同比增长8.3%；调解成功率97.8%，同比提高0.3个百分点。",
            "从纠纷类别看，居前的是邻里纠纷738件、占50.1%，婚姻家庭纠纷490件、占33.3%，道路交通事故纠纷245件、占16.6%。");
    assertThat(summary.title()).isEqualTo("测试镇司法所2026年工作汇报");
    assertThat(summary.paragraphs().getFirst().text()).isEqualTo("测试县司法局：");
    assertThat(summary.forms())
        .extracting(f -> f.code() + " " + f.period() + " " + f.revision())
        .containsExactly("M1 2026 1", "M1 2025 1");
    assertThat(SummaryPaper.notes(summary))
        .contains("调解成功率：1440÷1473×100%＝97.8%。", "调解案件总数：（1473－1364）÷1364×100%＝8.0%。")
        .noneMatch(n -> n.contains("历史数据"));

    WorkSummary edited = typed(summary, "97.8%", "97.3%");
    assertThat(office.summaries.check(CLERK, edited))
        .filteredOn(f -> f.kind() != Finding.Kind.UNWRITTEN)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.kind()).isEqualTo(Finding.Kind.DIFFERS);
          assertThat(f.typed()).isEqualTo("97.3%");
          assertThat(f.sentence()).contains("调解成功率97.3%").endsWith("。");
          assertThat(f.nearest().text()).isEqualTo("97.8%");
          assertThat(f.nearest().cell()).isEqualTo("M1.R03");
          assertThat(f.text()).contains("97.3%", "97.8%", "M1.R03", "调解成功率");
        });
  }

  @Test
  void 去年还没有用程序_按录入的历史数据比较并注明() {
    office.disputes(2026, 1473, 1440);
    office.close(YEAR);
    office.enter("01", 2025, "1364");

    WorkSummary summary = yearly();

    assertThat(text(summary)).contains("全年共调解各类矛盾纠纷1473件，同比增长8.0%；涉及当事人2946人。", "调解成功率97.8%。");
    assertThat(SummaryPaper.notes(summary)).anyMatch(n -> n.contains("2025年，历史数据，来源：2025年统计年报第3页"));

    office.enter("03", 2025, "1330");
    assertThat(text(yearly())).contains("调解成功率97.8%，同比提高0.3个百分点。");
    assertThat(office.summaries.stale(CLERK, summary))
        .singleElement()
        .satisfies(s -> assertThat(s.text()).contains("2025年", "历史数据已改"));
  }

  @Test
  void 没有可比的数字就不写比较() {
    office.disputes(2026, 12, 10);
    office.close(YEAR);

    assertThat(text(yearly()))
        .contains("全年共调解各类矛盾纠纷12件；涉及当事人24人。其中调解成功10件；调解成功率83.3%。")
        .doesNotContain("同比", "持平", "，；", "[", "{");
  }

  @Test
  void 上年同期为0就不算百分比() {
    office.disputes(2026, 12, 10);
    office.close(Period.year(2025));
    office.close(YEAR);

    assertThat(text(yearly()))
        .contains("调解各类矛盾纠纷12件，上年同期为0；", "调解成功率83.3%。")
        .doesNotContain("%，上年");
  }

  @Test
  void 没有的台账连同标题一起不写_序号连着排() {
    office.disputes(2026, 12, 10);
    office.close(YEAR);

    WorkSummary summary = yearly();
    List<String> numbers = HeadingNumbers.of(summary.paragraphs());
    List<String> headings = new java.util.ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (summary.paragraphs().get(i).kind() != SummaryParagraph.Kind.BODY) {
        headings.add(numbers.get(i) + summary.paragraphs().get(i).text());
      }
    }

    assertThat(headings)
        .contains("一、人民调解", "（一）纠纷调解", "（二）协议履行与司法确认", "二、存在问题", "三、下步打算")
        .noneMatch(h -> h.contains("社区矫正") || h.contains("排查预防"));
    assertThat(headings).anyMatch(h -> h.startsWith("1.从纠纷类别看"));
  }

  @Test
  void 报表没有锁定就不写并说出是哪一张() {
    office.disputes(2026, 12, 10);

    assertThatThrownBy(this::yearly)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("S-602");
              assertThat(f.sentence()).contains("M1", "人民调解案件情况统计表", "2026年", "先锁定");
            });
    assertThat(office.summaries.list(CLERK)).isEmpty();
  }

  @Test
  void 报表更正后总结标为过时_更新数字保留业务员的话() {
    office.disputes(2026, 12, 10);
    office.close(YEAR);
    WorkSummary first = yearly();
    WorkSummary edited = office.summaries.save(CLERK, typed(first, "12件；", "12件，群众比较满意；"));
    assertThat(office.summaries.list(CLERK).getFirst().stale()).isEmpty();

    office.amend(YEAR);

    assertThat(office.summaries.list(CLERK).getFirst().stale())
        .singleElement()
        .satisfies(s -> assertThat(s.text()).contains("M1", "2026年", "第2版", "第1版"));
    WorkSummary refreshed = office.summaries.refresh(CLERK, edited);
    assertThat(text(refreshed)).contains("全年共调解各类矛盾纠纷13件，群众比较满意；涉及当事人26人。", "调解成功率84.6%");
    assertThat(office.summaries.stale(CLERK, refreshed)).isEmpty();
    assertThat(office.summaries.check(CLERK, refreshed))
        .allMatch(f -> f.kind() == Finding.Kind.UNWRITTEN);
  }

  @Test
  void 月度小结比上月也比上年() {
    List<Period> months =
        List.of(Period.month(2025, 8), Period.month(2026, 7), Period.month(2026, 8));
    for (Period month : months) {
      int all = month.equals(Period.month(2026, 8)) ? 6 : month.year() == 2025 ? 5 : 8;
      for (int i = 0; i < all; i++) {
        var id = office.ledger.dispute(month.firstMonth().atDay(1), r -> {});
        office.ledger.agreement(id, month.firstMonth().atDay(1), "10000.00", a -> {});
      }
      office.ledger.dispute(month.firstMonth().atDay(1), r -> r.setOutcome("FAILED"));
    }
    months.forEach(office::close);

    WorkSummary summary =
        office.summaries.create(
            CLERK,
            office.summaries.templates().usual(Period.month(2026, 8)).id(),
            Period.month(2026, 8));

    assertThat(summary.title()).isEqualTo("测试镇司法所2026年8月工作小结");
    assertThat(text(summary))
        .contains("本月调解各类矛盾纠纷7件，同比增长16.7%，环比下降22.2%；", "协议涉及金额6.00万元，同比增长20.0%。");
  }

  @Test
  void 签发前要写完要改正要有人签() {
    office.disputes(2026, 12, 10);
    office.close(YEAR);
    WorkSummary draft = yearly();

    refused("S-608", () -> office.summaries.finish(DIRECTOR, draft, " "));
    refused("G-301", () -> office.summaries.finish(CLERK, draft, "测试所长"));
    refused("S-606", () -> office.summaries.finish(DIRECTOR, draft, "测试所长"));
    List<SummaryParagraph> written =
        draft.paragraphs().stream()
            .map(p -> p.kind() == SummaryParagraph.Kind.PROMPT ? p.withText("加强排查。") : p)
            .toList();
    WorkSummary wrong =
        office.summaries.save(CLERK, typed(draft.with(draft.title(), written), "83.3%", "88.3%"));
    refused("S-609", () -> office.summaries.finish(DIRECTOR, wrong, "测试所长"));
    WorkSummary right = office.summaries.save(CLERK, typed(wrong, "88.3%", "83.3%"));

    WorkSummary finished = office.summaries.finish(DIRECTOR, right, "测试所长");

    assertThat(finished.finished().head()).isEqualTo("测试所长");
    assertThat(finished.finished().digest()).isEqualTo(SummaryStore.digest(finished));
    assertThat(finished.dated()).isEqualTo(LocalDate.of(2027, 1, 5));
    refused("S-604", () -> office.summaries.save(CLERK, typed(finished, "83.3%", "93.3%")));
    refused("S-604", () -> office.summaries.discard(CLERK, finished));
    office.amend(YEAR);
    assertThat(office.summaries.find(CLERK, finished.id())).isEqualTo(finished);
    assertThat(office.summaries.stale(CLERK, finished)).hasSize(1);
  }

  @Test
  void 两人同时改_后存的不能盖掉先存的() {
    office.disputes(2026, 12, 10);
    office.close(YEAR);
    WorkSummary draft = yearly();
    office.summaries.save(CLERK, typed(draft, "工作", "重点工作"));

    refused("S-605", () -> office.summaries.save(DIRECTOR, draft));
    refused("S-605", () -> office.summaries.discard(DIRECTOR, draft));
    office.summaries.discard(CLERK, office.summaries.find(CLERK, draft.id()));
    assertThat(office.summaries.list(CLERK)).isEmpty();
    refused("S-603", () -> office.summaries.find(CLERK, draft.id()));
  }

  @Test
  void 存回来的和写出去的一样() {
    office.disputes(2025, 10, 9);
    office.disputes(2026, 12, 10);
    office.close(Period.year(2025));
    office.close(YEAR);
    WorkSummary draft = yearly();

    assertThat(office.summaries.find(CLERK, draft.id())).isEqualTo(draft);
    WorkSummary kept = office.summaries.save(CLERK, typed(draft, "83.3%", "八成三"));
    assertThat(office.summaries.find(CLERK, draft.id())).isEqualTo(kept);
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.paragraphs().stream().flatMap(p -> p.figures().stream()))
        .anyMatch(f -> f.lost() && f.figure().text().equals("83.3%"));
    assertThat(office.ledger.database.read(office.audit::firstBroken)).isEmpty();
  }

  @Test
  void 历史数据一栏一次_率不能录_已锁定的不能录() {
    office.disputes(2025, 4, 3);
    office.close(Period.year(2025));

    refused("S-612", () -> office.enter("01", 2025, "1364"));
    refused("S-611", () -> office.enter("R03", 2024, "97.5"));
    refused("S-611", () -> office.enter("01", 2024, "12.5"));
    refused("S-611", () -> office.enter("01", 2024, "-1"));
    office.enter("01", 2024, "1200");
    office.enter("01", 2024, "1200");
    refused("S-613", () -> office.enter("01", 2024, "1300"));
    HistoricalFigures.Entry corrected =
        new HistoricalFigures.Entry(
            "M1", "01", Period.year(2024), new BigDecimal("1300"), "2024年年鉴", "原来看错一行");
    office.history.enter(DIRECTOR, corrected);
    refused("G-301", () -> office.history.enter(CLERK, corrected));
    refused(
        "S-614",
        () ->
            office.history.enter(
                DIRECTOR,
                new HistoricalFigures.Entry(
                    "M1", "02", Period.year(2024), BigDecimal.ONE, "", "")));

    assertThat(office.history.list(CLERK))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.value()).isEqualByComparingTo("1300");
          assertThat(f.label()).isEqualTo("调解案件总数");
          assertThat(f.unit()).isEqualTo("件");
        });
    assertThat(TestLedger.OFFICE.code()).isEqualTo(DIRECTOR.officeCode());
  }
}
