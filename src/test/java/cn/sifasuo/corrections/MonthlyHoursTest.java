package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_BENEFIT_ATTENDANCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION_ATTENDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.Draft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight hours a month until 2020-06-30, afterwards what the plan or a local rule says (§5). */
class MonthlyHoursTest {

  private static Draft plan(CorrectionsDesk desk, int version, String on, @Nullable String hours) {
    return desk.fresh("correction_plan")
        .set(CORRECTION_PLAN.VERSION_NO, version)
        .set(CORRECTION_PLAN.MADE_ON, day(on))
        .set(CORRECTION_PLAN.BASIS, "按判决和调查情况")
        .set(CORRECTION_PLAN.SUPERVISION, "定期报告")
        .set(CORRECTION_PLAN.EDUCATION_PLAN, "法治学习")
        .set(CORRECTION_PLAN.HELP_PLAN, "就业指导")
        .set(CORRECTION_PLAN.ADJUST_REASON, version > 1 ? "按表现调整" : null)
        .set(CORRECTION_PLAN.STUDY_HOURS_MONTH, hours == null ? null : new BigDecimal(hours))
        .set(CORRECTION_PLAN.BENEFIT_HOURS_MONTH, hours == null ? null : new BigDecimal(hours));
  }

  @ParameterizedTest
  @CsvSource({"2012-03, 8", "2019-12, 8", "2020-06, 8", "2020-07, ", "2026-10, "})
  void theLawNamesHoursUntilTheMiddleOf2020(YearMonth month, @Nullable BigDecimal hours) {
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      Draft draft = desk.aCase().effective("2012-01-05").build();
      for (MonthlyHours.Kind kind : MonthlyHours.Kind.values()) {
        assertThat(new MonthlyHours(desk.law).planned(kind, draft, month).orElse(null))
            .isEqualTo(hours);
      }
    }
  }

  @Test
  void thePlanOfTheMonthCountsAndNotALaterOne() {
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      Draft draft =
          desk.aCase()
              .row(plan(desk, 1, "2026-03-10", "4"))
              .row(plan(desk, 2, "2026-08-03", "2"))
              .build();
      MonthlyHours hours = new MonthlyHours(desk.law);
      assertThat(hours.planned(MonthlyHours.Kind.STUDY, draft, YearMonth.of(2026, 7)).orElseThrow())
          .isEqualByComparingTo("4");
      assertThat(hours.planned(MonthlyHours.Kind.STUDY, draft, YearMonth.of(2026, 8)).orElseThrow())
          .isEqualByComparingTo("2");
      // the month somebody came in is no whole month
      assertThat(hours.planned(MonthlyHours.Kind.STUDY, draft, YearMonth.of(2026, 3))).isEmpty();
    }
  }

  @Test
  void whoCannotWorkOwesNoActivity() {
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      Draft draft = desk.aCase().row(plan(desk, 1, "2026-03-10", "4")).build();
      draft
          .children("correction_livelihood")
          .forEach(l -> l.set(CORRECTION_LIVELIHOOD.WORK, "UNABLE"));
      MonthlyHours hours = new MonthlyHours(desk.law);
      YearMonth month = YearMonth.of(2026, 10);
      assertThat(hours.planned(MonthlyHours.Kind.SERVICE, draft, month)).isEmpty();
      assertThat(hours.planned(MonthlyHours.Kind.STUDY, draft, month)).isPresent();
    }
  }

  /** A plan of 2019 with fewer than eight hours is asked about; one of today is not. */
  @ParameterizedTest
  @CsvSource({"2019-03-20, 6, true", "2019-03-20, 8, false", "2026-03-20, 1, false"})
  void aPlanWithFewerHoursThanTheRuleOfItsDayIsAskedAbout(
      LocalDate made, String planned, boolean asked) {
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      Draft draft =
          desk.aCase()
              .effective(made.minusDays(18).toString())
              .row(plan(desk, 1, made.toString(), planned))
              .build();
      assertThat(desk.warnings(draft).contains("daily.plan-hours-fewer")).isEqualTo(asked);
    }
  }

  @Test
  void hoursStillWantingStandInTheListUntilTheyWereAttended() {
    try (CorrectionsDesk desk = new CorrectionsDesk()) {
      UUID of = desk.saved(desk.aCase().row(plan(desk, 1, "2026-03-10", "4")).build());
      desk.saved(desk.aCase().named("周平", 41).row(plan(desk, 1, "2026-03-10", null)).build());
      assertThat(due(desk))
          .containsExactlyInAnyOrder(
              "study 本月教育学习（应 4 小时，已 0 小时） 2026-11-30",
              "service 本月公益活动（计划 4 小时，已 0 小时） 2026-11-30");

      desk.saved(session(desk, of, "2026-10-30", "4")); // of another month
      desk.saved(session(desk, of, "2026-11-05", "1.5"));
      assertThat(due(desk)).contains("study 本月教育学习（应 4 小时，已 1.5 小时） 2026-11-30");

      desk.saved(session(desk, of, "2026-11-12", "2.5"));
      desk.saved(activity(desk, of, "2026-11-13", "5"));
      assertThat(due(desk)).isEmpty();
    }
  }

  @Test
  void inTheTimeOfTheMeasuresEverybodyHadEightOfEach() {
    try (CorrectionsDesk desk = new CorrectionsDesk(LocalDate.of(2019, 11, 20))) {
      desk.saved(desk.aCase().effective("2019-03-01").build());
      assertThat(due(desk))
          .containsExactlyInAnyOrder(
              "study 本月教育学习（应 8 小时，已 0 小时） 2019-11-30",
              "service 本月社区服务（计划 8 小时，已 0 小时） 2019-11-30");
    }
  }

  private static Draft session(CorrectionsDesk desk, UUID of, String on, String hours) {
    Draft session = desk.session("CLASS", on, false, of);
    session
        .children("correction_session_attendance")
        .forEach(r -> r.set(CORRECTION_SESSION_ATTENDANCE.HOURS, new BigDecimal(hours)));
    return session.set(CORRECTION_SESSION.HOURS, new BigDecimal(hours));
  }

  private static Draft activity(CorrectionsDesk desk, UUID of, String on, String hours) {
    return desk.fresh("correction_benefit")
        .set(CORRECTION_BENEFIT.HELD_ON, day(on))
        .set(CORRECTION_BENEFIT.HOURS, new BigDecimal(hours))
        .set(CORRECTION_BENEFIT.ACTIVITY, "整理图书")
        .set(CORRECTION_BENEFIT.PLACE, "文化站")
        .set(CORRECTION_BENEFIT.ORGANISER, "司法所")
        .set(CORRECTION_BENEFIT.FIT_CHECK, "能够胜任")
        .set(CORRECTION_BENEFIT.MINORS_ONLY, false)
        .addChild(
            desk.fresh("correction_benefit_attendance")
                .set(CORRECTION_BENEFIT_ATTENDANCE.CORRECTION_CASE_ID, of)
                .set(CORRECTION_BENEFIT_ATTENDANCE.HOURS, new BigDecimal(hours)));
  }

  private static List<String> due(CorrectionsDesk desk) {
    LocalDate today = LocalDate.now(desk.clock);
    return new CorrectionsDeadlines(
            desk.database, desk.reader, desk.types, desk.law, desk.calendar, desk.clock)
        .due(desk.clerk, today, today.plusMonths(1)).stream()
            .filter(d -> List.of("corrections.study", "corrections.service").contains(d.code()))
            .map(MonthlyHoursTest::said)
            .toList();
  }

  private static String said(Deadline deadline) {
    return deadline.code().replace("corrections.", "")
        + " "
        + deadline.label()
        + " "
        + deadline.dueOn();
  }
}
