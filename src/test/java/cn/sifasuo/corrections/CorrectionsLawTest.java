package cn.sifasuo.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain/corrections.md §5 on the day before, of and after each of its edges. */
class CorrectionsLawTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "report.due.days, 2012-02-29, -",
        "report.due.days, 2012-03-01, 10",
        "report.due.temp.days, 2020-06-30, -",
        "report.due.temp.days, 2020-07-01, 10",
        "doc.receipt.workdays, 2020-06-30, 3",
        "doc.receipt.workdays, 2020-07-01, -",
        "doc.receipt.days, 2020-06-30, -",
        "doc.receipt.days, 2020-07-01, 5",
        "office.report.days, 2020-06-30, 3",
        "office.report.days, 2020-07-01, -",
        "study.hours, 2012-02-29, -",
        "study.hours, 2020-06-30, 8",
        "study.hours, 2020-07-01, -",
        "service.hours, 2020-06-30, 8",
        "service.hours, 2020-07-01, -",
        "service.name, 2020-06-30, 社区服务",
        "service.name, 2020-07-01, 公益活动",
        "leave.office.max.days, 2020-06-30, 7",
        "leave.office.max.days, 2020-07-01, 7",
        "leave.higher, 2020-06-30, no",
        "leave.higher, 2020-07-01, yes",
        "leave.two_months.max.days, 2020-06-30, -",
        "leave.two_months.max.days, 2020-07-01, 30",
        "praise.exists, 2020-06-30, no",
        "praise.exists, 2020-07-01, yes",
        "admonish.exists, 2020-06-30, no",
        "admonish.exists, 2020-07-01, yes",
        "warn.revoke.probation, 2012-02-29, -",
        "warn.revoke.probation, 2020-06-30, 3",
        "warn.revoke.probation, 2020-07-01, 2",
        "warn.revoke.probation.court, 2021-02-28, 3",
        "warn.revoke.probation.court, 2021-03-01, 2",
        "warn.revoke.parole, 2012-12-31, -",
        "warn.revoke.parole, 2020-06-30, 3",
        "warn.revoke.parole, 2020-07-01, 2",
        "warn.recommit.temp, 2012-12-31, -",
        "warn.recommit.temp, 2013-01-01, 2",
        "away.revoke.months, 2013-01-01, 1",
        "court.revoke.months, 2020-06-30, 1",
        "court.revoke.months, 2020-07-01, -",
        "court.revoke.days, 2020-06-30, -",
        "court.revoke.days, 2020-07-01, 30",
        "recommit.days, 2020-06-30, 15",
        "recommit.days, 2020-07-01, 30",
        "eloc.allowed, 2020-06-30, local",
        "eloc.allowed, 2020-07-01, grounds",
        "eloc.months, 2020-06-30, -",
        "eloc.months, 2020-07-01, 3",
        "pre_expiry.days, 2020-06-30, -",
        "pre_expiry.days, 2020-07-01, 30",
        "place.papers.workdays, 2020-06-30, 3",
        "place.papers.workdays, 2020-07-01, -",
        "place.papers.days, 2020-06-30, -",
        "place.papers.days, 2020-07-01, 5",
        "prison.transfer.days, 2026-10-31, -",
        "prison.transfer.days, 2026-11-01, 10",
        "police.record.sealed, 2025-12-31, -",
        "police.record.sealed, 2026-01-01, yes",
      })
  void aRuleActsOnTheDayOfTheAct(String key, LocalDate day, String content) {
    assertThat(new CorrectionsLaw(DESK.law).on(key, day).map(Rule::content).orElse(null))
        .isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-30, 社区服刑人员",
    "2020-07-01, 社区矫正对象",
  })
  void thePersonIsCalledAsTheLawOfTheDayDoes(LocalDate day, String term) {
    assertThat(DESK.law.required("term.subject", day).content()).isEqualTo(term);
  }

  @Test
  void whatNobodyHasReadSaysSo() {
    assertThat(
            DESK.law
                .required("corrections.leave.office.max.days", LocalDate.of(2021, 1, 1))
                .basis())
        .contains("未核实")
        .contains("第二十七条");
    assertThat(
            DESK.law
                .required("corrections.leave.office.max.days", LocalDate.of(2020, 1, 1))
                .basis())
        .doesNotContain("未核实");
  }

  @Test
  void numbersOfLimitsAreNumbersAndRowsOfANameFollowEachOther() {
    Map<String, Rule> last = new java.util.HashMap<>();
    Set<String> wrong = new TreeSet<>();
    for (Rule rule : DESK.law.all("corrections.")) {
      boolean limit = rule.bound() == Rule.Bound.AT_MOST || rule.bound() == Rule.Bound.AT_LEAST;
      if (limit && !rule.content().matches("\\d{1,6}")) {
        wrong.add(rule.name() + " is no number");
      }
      Rule earlier = last.put(rule.name(), rule);
      LocalDate ended = earlier == null ? null : earlier.validTo();
      if (earlier != null && (ended == null || !ended.plusDays(1).equals(rule.validFrom()))) {
        wrong.add(rule.name() + " " + rule.validFrom());
      }
    }
    assertThat(last).hasSizeGreaterThan(90);
    assertThat(wrong).isEmpty();
  }
}
