package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_TERM_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the judgment to the group: person, category, term, minors, papers, reporting in. */
class IntakeRulesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void aCaseAsItShouldBeHasNoFinding() {
    assertThat(DESK.problems(DESK.aCase().build())).isEmpty();
    assertThat(DESK.problems(DESK.aCase().category("TEMP_OUT").build())).isEmpty();
    assertThat(DESK.problems(DESK.aCase().category("PAROLE").build())).isEmpty();
    assertThat(DESK.problems(DESK.aCase().category("PUBLIC_SURV").build())).isEmpty();
    assertThat(DESK.problems(DESK.aCase().woman().build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2012-02-28, true", "2012-02-29, true", "2012-03-01, false", "2012-03-02, false"})
  void deprivationOfPoliticalRightsBelongsToOldTermsAlone(String begun, boolean taken) {
    Draft draft = DESK.aCase().effective(begun).category("POL_RIGHTS").build();
    assertThat(DESK.errors(draft).contains("judgment.category-not-then")).isEqualTo(!taken);
  }

  @ParameterizedTest
  @CsvSource({
    "PROBATION, COURT, true",
    "PROBATION, POLICE, false",
    "PAROLE, PRISON_ADMIN, false",
    "PUBLIC_SURV, POLICE, false",
    "TEMP_OUT, POLICE, true",
    "TEMP_OUT, PRISON_ADMIN, true",
    "TEMP_OUT, COURT, true"
  })
  void onlyTemporaryServiceOutsideIsDecidedByOthersThanCourts(
      String category, String decider, boolean taken) {
    Draft draft =
        DESK.aCase().category(category).with(CORRECTION_CASE.DECIDER_KIND, decider).build();
    assertThat(DESK.errors(draft).contains("judgment.decider-of-another-category"))
        .isEqualTo(!taken);
  }

  @Test
  void theGroundBelongsToTemporaryServiceOutside() {
    assertThat(
            DESK.errors(DESK.aCase().with(CORRECTION_CASE.TEMP_OUT_GROUND, "NO_SELF_CARE").build()))
        .containsExactly("judgment.ground-of-another-category");
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .category("TEMP_OUT")
                    .with(CORRECTION_CASE.TEMP_OUT_GROUND, null)
                    .build()))
        .containsExactly("judgment.ground-missing");
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .category("TEMP_OUT")
                    .with(CORRECTION_CASE.TEMP_OUT_GROUND, "ILL")
                    .build()))
        .containsExactly("judgment.guarantor-missing");
  }

  @Test
  void exactlyOneOffenceIsTheMainOne() {
    CaseBuilder twice = DESK.aCase();
    assertThat(DESK.errors(twice.row(twice.offence("诈骗罪", "PROPERTY", true)).build()))
        .containsExactly("judgment.main-twice");
    Draft none = DESK.aCase().build();
    none.children("correction_offence").clear();
    assertThat(DESK.errors(none)).containsExactly("judgment.offence-missing");
    CaseBuilder other = DESK.aCase();
    Draft draft = other.row(other.offence("危险驾驶罪", "PUBLIC_SAFETY", false)).build();
    DESK.problems(draft);
    assertThat(DESK.read(DESK.saved(draft)).get(CORRECTION_CASE.MAIN_OFFENCE))
        .isEqualTo("PROPERTY");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_SURV, CONTROL, 0, 2026-06-01, term",
    "PUBLIC_SURV, CONTROL, 0, 2026-05-31, term.shorter-than-law",
    "PUBLIC_SURV, CONTROL, 0, 2028-03-01, term",
    "PUBLIC_SURV, CONTROL, 0, 2028-03-02, term.longer-than-law",
    "PROBATION, DETENTION, 0, 2026-05-01, term",
    "PROBATION, DETENTION, 0, 2026-04-30, term.shorter-than-law",
    "PROBATION, DETENTION, 0, 2027-03-02, term.longer-than-law",
    "PROBATION, FIXED, 1, 2027-03-01, term",
    "PROBATION, FIXED, 1, 2027-02-28, term.shorter-than-law",
    "PROBATION, FIXED, 2, 2028-02-29, term.shorter-than-sentence",
    "PROBATION, FIXED, 2, 2031-03-01, term",
    "PROBATION, FIXED, 2, 2031-03-02, term.longer-than-law",
    "PAROLE, LIFE, 0, 2036-02-28, term.shorter-than-law"
  })
  void whatDoesNotFitTheLawOfTermsIsAWarning(
      String category, String sentence, int years, LocalDate to, String rule) {
    Draft draft =
        DESK.aCase()
            .category(category)
            .with(CORRECTION_CASE.ORIGINAL_SENTENCE, sentence)
            .with(CORRECTION_CASE.SENTENCE_YEARS, years)
            .with(CORRECTION_CASE.TERM_TO, to)
            .build();
    assertThat(DESK.errors(draft)).isEmpty();
    if (rule.equals("term")) {
      assertThat(DESK.warnings(draft)).isEmpty();
    } else {
      assertThat(DESK.warnings(draft)).contains(rule);
    }
  }

  @Test
  void aChangeOfTermKeepsTheOldDayAndMovesTheLast() {
    CaseBuilder builder = DESK.aCase();
    Draft draft =
        builder
            .row(
                builder
                    .fresh("correction_term_change")
                    .set(CORRECTION_TERM_CHANGE.CHANGE_KIND, "COMMUTED")
                    .set(CORRECTION_TERM_CHANGE.DOC_NO, "（2026）东刑更1号")
                    .set(CORRECTION_TERM_CHANGE.EFFECTIVE_ON, day("2026-09-01"))
                    .set(CORRECTION_TERM_CHANGE.NEW_TO, day("2027-06-30")))
            .build();
    Draft read = DESK.read(DESK.saved(draft));
    assertThat(read.day(CORRECTION_CASE.EXPIRES_ON)).isEqualTo("2027-06-30");
    assertThat(read.day(CORRECTION_CASE.TERM_TO)).isEqualTo("2027-09-01");
    assertThat(
            read.children("correction_term_change").getFirst().day(CORRECTION_TERM_CHANGE.OLD_TO))
        .isEqualTo("2027-09-01");
  }

  @ParameterizedTest
  @CsvSource({"2008-03-01, false", "2008-03-02, true", "2008-03-03, true"})
  void eighteenIsReachedOnTheDayAfterTheBirthday(String born, boolean minor) {
    Draft draft = DESK.aCase().born(born).with(CORRECTION_CASE.GUARDIAN_NAME, "赵父").build();
    DESK.problems(draft);
    draft.type().rules().derive(draft, context());
    assertThat(draft.get(CORRECTION_CASE.MINOR_REGIME)).isEqualTo(minor);
    assertThat(draft.type().isOfMinor(draft)).isEqualTo(minor);
  }

  @Test
  void theRegimeStaysAfterEighteen() {
    // eighteen since 2026-06; today is 2026-11-20
    Draft draft = DESK.aCase().born("2008-06-01").build();
    draft.type().rules().derive(draft, context());
    assertThat(draft.get(CORRECTION_CASE.MINOR_REGIME)).isTrue();
  }

  @Test
  void aMinorIsNotAnnouncedInPublicAndHasSomebodyWhoKnowsMinors() {
    CaseBuilder builder = DESK.aCase().born("2009-06-01");
    Draft draft =
        builder
            .with(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, true)
            .with(CORRECTION_CASE.GUARDIAN_PRESENT, true)
            .build();
    assertThat(DESK.errors(draft))
        .containsExactlyInAnyOrder(
            "minor.in-public", "minor.guardian-missing", "group.nobody-knows-minors");
    draft
        .children("correction_group_member")
        .getFirst()
        .set(CORRECTION_GROUP_MEMBER.KNOWS_MINORS, true);
    draft.set(CORRECTION_CASE.GUARDIAN_NAME, "赵父");
    draft.set(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, false);
    assertThat(DESK.errors(draft)).isEmpty();
    assertThat(DESK.errors(DESK.aCase().with(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, true).build()))
        .isEmpty();
  }

  @Test
  void theFileOfAMinorIsOpenedOnALegalGroundAlone() {
    CaseBuilder builder = DESK.aCase().born("2009-06-01");
    Draft access =
        builder
            .fresh("correction_file_access")
            .set(CORRECTION_FILE_ACCESS.READER, "周兵")
            .set(CORRECTION_FILE_ACCESS.ORGAN, "东河中学")
            .set(CORRECTION_FILE_ACCESS.LEGAL_BASIS, "OWN_WORK")
            .set(CORRECTION_FILE_ACCESS.SCOPE, "全卷")
            .set(CORRECTION_FILE_ACCESS.APPROVED_BY, "王芳")
            .set(CORRECTION_FILE_ACCESS.ON_DAY, day("2026-05-06"));
    Draft draft = builder.row(access).build();
    assertThat(DESK.errors(draft)).contains("minor.file-without-ground");
    access.set(CORRECTION_FILE_ACCESS.LEGAL_BASIS, "JUDICIAL");
    assertThat(DESK.errors(draft)).contains("minor.file-without-paper");
    access.set(CORRECTION_FILE_ACCESS.DOC_NO, "东检调〔2026〕3号");
    assertThat(DESK.errors(draft)).noneMatch(c -> c.startsWith("minor.file"));
  }

  @Test
  void aSealedRecordNeedsItsRight() {
    Draft draft =
        DESK.aCase()
            .with(CORRECTION_CASE.MINOR_AT_OFFENCE, true)
            .with(CORRECTION_CASE.RECORD_SEALED, true)
            .with(CORRECTION_CASE.SEALED_BASIS, "（2026）东封1号")
            .build();
    assertThat(DESK.errors(draft)).isEmpty();
    assertThat(draft.type().neededToOpen(draft))
        .containsExactly(cn.sifasuo.security.SpecialRight.SEALED);
    draft.set(CORRECTION_CASE.RECORD_SEALED, null);
    assertThat(DESK.warnings(draft)).containsExactly("minor.not-sealed");
    draft.set(CORRECTION_CASE.SENTENCE_MONTHS, 1).set(CORRECTION_CASE.SENTENCE_YEARS, 5);
    assertThat(DESK.warnings(draft)).doesNotContain("minor.not-sealed");
    draft.set(CORRECTION_CASE.RECORD_SEALED, true);
    assertThat(DESK.warnings(draft)).contains("minor.sealed-though-longer");
  }

  @ParameterizedTest
  @CsvSource({
    // ten days from effect; a last day on a holiday moves to the next work day
    "PROBATION, 2026-03-02, 2026-03-12",
    "PROBATION, 2026-03-04, 2026-03-16",
    "PROBATION, 2012-02-29, ",
    "PROBATION, 2012-03-01, 2012-03-12",
    "TEMP_OUT, 2020-06-30, ",
    "TEMP_OUT, 2020-07-01, 2020-07-13"
  })
  void theDayToReportInFollowsFromTheEffect(String category, String effective, LocalDate due) {
    Draft draft = DESK.aCase().effective(effective).category(category).build();
    draft.type().rules().derive(draft, context());
    assertThat(draft.day(CORRECTION_CASE.REPORT_DUE)).isEqualTo(due);
  }

  @Test
  void reportingLateIsKeptAndExplained() {
    Draft draft =
        DESK.aCase()
            .with(CORRECTION_CASE.REPORTED_ON, day("2026-03-13"))
            .with(CORRECTION_CASE.REGISTERED_ON, day("2026-03-13"))
            .with(CORRECTION_CASE.ANNOUNCED_ON, day("2026-03-13"))
            .build();
    assertThat(DESK.warnings(draft)).containsExactly("intake.reported-late");
    assertThat(DESK.read(DESK.saved(draft)).get(CORRECTION_CASE.REPORT_RESULT)).isEqualTo("LATE");
    Problem late =
        DESK.problems(draft).stream()
            .filter(p -> p.code().equals("intake.reported-late"))
            .findFirst()
            .orElseThrow();
    assertThat(late.text()).contains("2026-03-12").contains("《社区矫正法》第二十一条");
  }

  @ParameterizedTest
  @CsvSource({
    // the Dragon Boat days between; three work days until 2020-06-30, five days after
    "2020-06-23, 2020-06-29, none",
    "2020-06-23, 2020-06-30, intake.receipt-late-workdays",
    "2020-07-01, 2020-07-06, none",
    "2020-07-01, 2020-07-07, intake.receipt-late"
  })
  void theReceiptGoesBackInTheTimeOfItsDay(String received, String sent, String rule) {
    Draft draft =
        DESK.aCase()
            .effective("2020-06-20")
            .with(CORRECTION_CASE.PAPERS_RECEIVED_ON, day(received))
            .with(CORRECTION_CASE.RECEIPT_SENT_ON, day(sent))
            .build();
    assertThat(DESK.warnings(draft))
        .isEqualTo(rule.equals("none") ? java.util.List.of() : java.util.List.of(rule));
  }

  @Test
  void nobodyIsTurnedAwayForWantOfPapers() {
    Draft draft =
        DESK.aCase()
            .with(CORRECTION_CASE.PAPERS_COMPLETE, false)
            .with(CORRECTION_CASE.PAPERS_MISSING, "缺执行通知书")
            .with(CORRECTION_CASE.DOC_NO, null)
            .with(CORRECTION_CASE.TERM_TO, null)
            .build();
    assertThat(DESK.errors(draft)).isEmpty();
    draft.set(CORRECTION_CASE.PAPERS_COMPLETE, true);
    assertThat(DESK.errors(draft))
        .containsExactly("intake.paper-field-missing", "intake.paper-field-missing");
  }

  @Test
  void anOldSheetIsTakenAndMarked() {
    Draft draft = DESK.aCase().effective("2016-05-03").build();
    draft.set(CORRECTION_CASE.IDENTITY_CHECKED, null).set(CORRECTION_CASE.DOC_NO, null);
    assertThat(DESK.errors(draft)).isNotEmpty();
    assertThat(DESK.read(DESK.saved(draft, Door.IMPORT)).toComplete()).isTrue();
  }

  @Test
  void aWomanHasAWomanInTheGroupOnEachDay() {
    CaseBuilder builder = DESK.aCase().woman();
    Draft draft = builder.build();
    Draft woman = draft.children("correction_group_member").get(1);
    assertThat(DESK.errors(draft)).isEmpty();
    woman.set(CORRECTION_GROUP_MEMBER.VALID_TO, day("2026-06-30"));
    assertThat(DESK.errors(draft)).containsExactly("group.no-woman");
    builder.row(
        builder
            .member("李梅", "VOLUNTEER", "MEMBER", "FEMALE")
            .set(CORRECTION_GROUP_MEMBER.VALID_FROM, day("2026-07-02")));
    assertThat(DESK.errors(draft)).containsExactly("group.no-woman");
    draft
        .children("correction_group_member")
        .getLast()
        .set(CORRECTION_GROUP_MEMBER.VALID_FROM, day("2026-07-01"));
    assertThat(DESK.errors(draft)).isEmpty();
  }

  @Test
  void everyGroupHasALeader() {
    Draft draft = DESK.aCase().build();
    draft
        .children("correction_group_member")
        .getFirst()
        .set(CORRECTION_GROUP_MEMBER.ROLE, "MEMBER");
    assertThat(DESK.errors(draft)).containsExactly("group.no-leader");
  }

  private static cn.sifasuo.ledger.RuleContext context() {
    return new cn.sifasuo.ledger.RuleContext(
        Door.WINDOW,
        CorrectionsDesk.TODAY,
        DESK.codes,
        DESK.law,
        (type, id) -> java.util.Optional.empty());
  }
}
