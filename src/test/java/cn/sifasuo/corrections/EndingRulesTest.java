package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Injunctions, incidents, ends, sessions and assessments. */
class EndingRulesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();
  private static final CaseRows ROWS = new CaseRows(DESK.all);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static CaseBuilder ended(String kind, String on) {
    return DESK.aCase()
        .effective("2025-01-06")
        .with(CORRECTION_CASE.TERM_TO, day("2026-07-05"))
        .with(CORRECTION_CASE.END_KIND, kind)
        .with(CORRECTION_CASE.END_ON, day(on));
  }

  @ParameterizedTest
  @CsvSource({
    "PROBATION_REVOKED, PROBATION, true",
    "PROBATION_REVOKED, PAROLE, false",
    "PAROLE_REVOKED, PAROLE, true",
    "PAROLE_REVOKED, PROBATION, false",
    "RECOMMITTED, TEMP_OUT, true",
    "RECOMMITTED, PROBATION, false"
  })
  void anEndBelongsToItsCategory(String kind, String category, boolean taken) {
    Draft draft = ended(kind, "2026-05-06").category(category).build();
    if (kind.equals("RECOMMITTED")) {
      draft.set(CORRECTION_CASE.RECOMMIT_REASON, "TWICE_WARNED");
    }
    assertThat(DESK.errors(draft).contains("ending.of-another-category")).isEqualTo(!taken);
  }

  @Test
  void certificateAndHandOverBelongToADischarge() {
    Draft draft = ended("EXPIRED", "2026-07-05").build();
    assertThat(DESK.errors(draft)).containsExactly("ending.certificate-missing");
    draft.set(CORRECTION_CASE.CERTIFICATE_NO, "东矫解〔2026〕7号");
    draft.set(CORRECTION_CASE.HANDED_OVER_ON, day("2026-07-06"));
    draft.set(CORRECTION_CASE.HANDED_OVER_TO, "东河司法所安置帮教");
    assertThat(DESK.warnings(draft)).containsExactly("ending.not-appraised");
    draft.set(CORRECTION_CASE.APPRAISED_ON, day("2026-06-01"));
    draft.set(CORRECTION_CASE.APPRAISAL, "遵守规定，按期完成矫正");
    assertThat(DESK.problems(draft)).isEmpty();
    draft.set(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED");
    assertThat(DESK.errors(draft))
        .containsExactly(
            "ending.of-a-discharge-only",
            "ending.of-a-discharge-only",
            "ending.of-a-discharge-only");
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, DISCHARGED",
    "PARDONED, DISCHARGED",
    "DIED, TERMINATED",
    "PROBATION_REVOKED, TERMINATED",
    "ENTRY_ERROR, ENTRY_ERROR"
  })
  void whereACaseStandsFollowsFromItsEnd(String kind, String state) {
    Draft draft =
        ended(kind, "2026-07-05")
            .with(CORRECTION_CASE.CERTIFICATE_NO, state.equals("DISCHARGED") ? "1号" : null)
            .with(CORRECTION_CASE.DEATH_KIND, kind.equals("DIED") ? "NATURAL" : null)
            .with(CORRECTION_CASE.END_NOTE, "与另一档案重复登记")
            .build();
    Draft read = DESK.read(DESK.saved(draft));
    assertThat(read.get(CORRECTION_CASE.STATE)).isEqualTo(state);
    assertThat(read.get(CORRECTION_CASE.LEFT_KIND)).isEqualTo(kind);
  }

  @Test
  void dischargeIsOnTheLastDay() {
    Draft draft = ended("EXPIRED", "2026-07-06").with(CORRECTION_CASE.CERTIFICATE_NO, "1号").build();
    assertThat(DESK.warnings(draft))
        .containsExactlyInAnyOrder("ending.not-appraised", "ending.not-on-the-last-day");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-28, BEFORE_2021, true",
    "2021-03-01, BEFORE_2021, false",
    "2021-03-01, TWICE_WARNED, true"
  })
  void theEightReasonsAreOfTheirDay(String on, String reason, boolean taken) {
    Draft draft =
        DESK.aCase()
            .effective("2019-10-08")
            .category("TEMP_OUT")
            .with(CORRECTION_CASE.END_KIND, "RECOMMITTED")
            .with(CORRECTION_CASE.RECOMMIT_REASON, reason)
            .with(CORRECTION_CASE.END_ON, day(on))
            .build();
    assertThat(DESK.errors(draft).contains("ending.recommit-reason-not-then")).isEqualTo(!taken);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-05, 2026-06-05, false",
    "2026-07-05, 2026-06-06, true",
    "2020-06-30, 2020-06-29, false",
    "2020-07-01, 2020-06-02, true"
  })
  void theAppraisalIsMadeThirtyDaysBefore(String expires, String appraised, boolean late) {
    Draft draft =
        DESK.aCase()
            .effective(day(expires).minusMonths(18).toString())
            .with(CORRECTION_CASE.TERM_TO, day(expires))
            .with(CORRECTION_CASE.APPRAISED_ON, day(appraised))
            .with(CORRECTION_CASE.APPRAISAL, "能够遵守规定")
            .build();
    assertThat(DESK.warnings(draft).contains("ending.appraised-late")).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "PROBATION, 2026-05-01, ''",
    "PROBATION, 2026-04-30, injunction.too-short",
    "PUBLIC_SURV, 2026-06-01, ''",
    "PUBLIC_SURV, 2026-05-31, injunction.too-short",
    "PROBATION, 2027-09-01, ''",
    "PROBATION, 2027-09-02, injunction.longer-than-term"
  })
  void anInjunctionHasItsLength(String category, String to, String rule) {
    Draft draft = DESK.aCase().category(category).row(ROWS.injunction("2026-03-02", to)).build();
    assertThat(DESK.errors(draft)).isEmpty();
    assertThat(DESK.warnings(draft)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({"PAROLE", "TEMP_OUT"})
  void anInjunctionIsOfPublicSurveillanceAndProbationAlone(String category) {
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .category(category)
                    .row(ROWS.injunction("2026-03-02", "2026-09-01"))
                    .build()))
        .containsExactly("injunction.of-another-category");
  }

  @Test
  void incidentsAreFactsOfPapers() {
    Draft lost =
        DESK.fresh("correction_lost")
            .set(CORRECTION_LOST.LOST_KIND, "MISSED_REPORT")
            .set(CORRECTION_LOST.FOUND_ON, day("2026-05-06"))
            .set(CORRECTION_LOST.SEARCH_STEPS, "电话、走访")
            .set(CORRECTION_LOST.OUTCOME, "FOUND");
    assertThat(DESK.errors(DESK.aCase().row(lost).build()))
        .containsExactlyInAnyOrder(
            "incident.missed-though-reported", "incident.located-day-missing");
    Draft again =
        DESK.fresh("correction_reoffence")
            .set(CORRECTION_REOFFENCE.STAGE, "CONVICTED")
            .set(CORRECTION_REOFFENCE.OFFENCE_GROUP, "PROPERTY")
            .set(CORRECTION_REOFFENCE.OFFENCE_ON, day("2026-03-01"))
            .set(CORRECTION_REOFFENCE.STAGE_ON, day("2026-08-03"));
    assertThat(DESK.errors(DESK.aCase().row(again).build()))
        .containsExactlyInAnyOrder("ledger.required", "incident.offence-before-correction");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-04, false",
    "2026-06-05, true",
  })
  void custodyIsToldInThreeDays(String told, boolean late) {
    Draft draft =
        DESK.aCase()
            .row(
                DESK.fresh("correction_custody")
                    .set(CORRECTION_CUSTODY.CUSTODY_KIND, "ADMIN_DETENTION")
                    .set(CORRECTION_CUSTODY.ORGAN, "东河县公安局")
                    .set(CORRECTION_CUSTODY.FROM_ON, day("2026-06-01"))
                    .set(CORRECTION_CUSTODY.NOTIFIED_ON, day(told)))
            .build();
    assertThat(DESK.warnings(draft).contains("incident.custody-told-late")).isEqualTo(late);
  }

  @Test
  void minorsLearnApartFromAdults() {
    UUID adult = DESK.saved(DESK.aCase().named("钱大", 21).build());
    Draft young =
        DESK.aCase()
            .named("孙小", 31)
            .born("2009-06-01")
            .with(CORRECTION_CASE.GUARDIAN_NAME, "孙父")
            .with(CORRECTION_CASE.GUARDIAN_PRESENT, true)
            .build();
    young
        .children("correction_group_member")
        .getFirst()
        .set(CORRECTION_GROUP_MEMBER.KNOWS_MINORS, true);
    UUID minor = DESK.saved(young);
    assertThat(DESK.errors(DESK.session("CLASS", "2026-05-06", false, adult, minor)))
        .containsExactly("gathering.minor-among-adults");
    assertThat(DESK.errors(DESK.session("CLASS", "2026-05-06", true, adult, minor)))
        .containsExactly("gathering.adult-among-minors");
    assertThat(DESK.errors(DESK.session("CLASS", "2026-05-06", true, minor))).isEmpty();
    assertThat(DESK.errors(DESK.session("CLASS", "2026-05-06", false, adult))).isEmpty();
    assertThat(DESK.errors(DESK.session("CLASS", "2026-05-06", false, adult, adult)))
        .containsExactly("gathering.registered-twice");
    assertThat(DESK.errors(DESK.session("CLASS", "2026-03-01", false, adult)))
        .containsExactly("gathering.not-in-the-ledger");
    Draft read =
        DESK.reader
            .find(
                DESK.clerk,
                DESK.types.session(),
                DESK.saved(DESK.session("CLASS", "2026-05-07", false, adult)))
            .orElseThrow();
    assertThat(read.get(CORRECTION_SESSION.HOURS)).isEqualByComparingTo("1.5");
  }

  @Test
  void noHoursAreOwedSinceTheLaw() {
    // a month without a session or an activity finds nothing
    assertThat(DESK.problems(DESK.aCase().build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, false, 2026-06-15",
    "2026-06-01, true, 2026-06-08",
    "2020-06-30, false, "
  })
  void anAssessmentIsDueInWorkDays(LocalDate received, boolean fast, LocalDate due) {
    Draft draft = DESK.assessment(received, fast);
    UUID id = DESK.saved(draft);
    assertThat(
            DESK.reader
                .find(DESK.clerk, DESK.types.assessment(), id)
                .orElseThrow()
                .day(CORRECTION_ASSESSMENT.DUE_ON))
        .isEqualTo(due);
  }

  @Test
  void whoWasErasedIsErasedWhole() {
    Draft draft = DESK.assessment(day("2026-06-01"), false);
    draft.set(CORRECTION_ASSESSMENT.ERASED_ON, day("2026-10-01"));
    assertThat(DESK.errors(draft)).containsExactly("assessment.erased-but-person-there");
    draft.set(CORRECTION_ASSESSMENT.NAME, null);
    assertThat(DESK.errors(draft)).isEmpty();
  }
}
