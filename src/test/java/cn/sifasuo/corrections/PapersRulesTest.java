package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed before anybody comes: notice, papers, a prison's decision; and the way of 2012. */
class PapersRulesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  /** A prison's case after the revised law, whose first day may lie ahead of the other desk. */
  private static final CorrectionsDesk LATER = new CorrectionsDesk(LocalDate.of(2026, 12, 20));

  @AfterAll
  static void close() {
    DESK.close();
    LATER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-09, false", // the fifth day is a Saturday
    "2026-03-02, 2026-03-10, true",
    "2026-03-09, 2026-03-16, false",
    "2026-03-09, 2026-03-17, true",
    "2020-06-30, 2020-07-20, false"
  })
  void theNoticeComesWithinFiveDays(String effective, LocalDate notified, boolean late) {
    Draft draft =
        DESK.aCase().effective(effective).with(CORRECTION_CASE.NOTIFIED_ON, notified).build();
    assertThat(DESK.warnings(draft).contains("papers.notice-late")).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-12, false",
    "2026-03-02, 2026-03-13, true",
    "2020-07-01, 2020-07-13, false", // the tenth day is a Saturday
    "2020-07-01, 2020-07-14, true",
    "2020-06-30, 2020-07-20, false"
  })
  void thePapersComeWithinTenDays(String effective, LocalDate received, boolean late) {
    Draft draft =
        DESK.aCase()
            .effective(effective)
            .with(CORRECTION_CASE.PAPERS_RECEIVED_ON, received)
            .with(CORRECTION_CASE.RECEIPT_SENT_ON, received)
            .build();
    assertThat(DESK.warnings(draft).contains("papers.came-late")).isEqualTo(late);
  }

  /** CCL 20 binds who decided; an agency that hands a person on has steps of its own. */
  @Test
  void whoMovedHereIsNotLateByThat() {
    Draft draft =
        DESK.aCase()
            .with(CORRECTION_CASE.ROUTE, "TRANSFER_IN")
            .with(CORRECTION_CASE.TRANSFER_FROM, "西山县")
            .with(CORRECTION_CASE.PAPERS_RECEIVED_ON, day("2026-05-02"))
            .build();
    assertThat(DESK.warnings(draft)).doesNotContain("papers.came-late");
  }

  /** Nobody is turned away for what the organ did late. */
  @Test
  void itIsTakenAllTheSame() {
    assertThat(
            DESK.saved(
                DESK.aCase()
                    .named("晚到", 20)
                    .with(CORRECTION_CASE.NOTIFIED_ON, day("2026-03-20"))
                    .build()))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, PRISON_ADMIN, false",
    "2026-11-01, PRISON_ADMIN, true",
    "2026-11-02, COURT, false"
  })
  void aPrisonHandsOverItsDecisionSinceTheRevisedLaw(
      String effective, String decider, boolean wanted) {
    CaseBuilder builder =
        LATER
            .aCase()
            .category("TEMP_OUT")
            .effective(effective)
            .with(CORRECTION_CASE.DECIDER_KIND, decider);
    assertThat(LATER.errors(builder.build()).contains("papers.prison-decision-missing"))
        .isEqualTo(wanted);
    builder.row(
        LATER
            .fresh("correction_document")
            .set(CORRECTION_DOCUMENT.DOCUMENT_KIND, "DECISION")
            .set(CORRECTION_DOCUMENT.RECEIVED_ON, day(effective)));
    assertThat(LATER.errors(builder.build())).isEmpty();
  }

  @Test
  void papersThatAreSaidToBeMissingAreNotAskedForTwice() {
    Draft draft =
        LATER
            .aCase()
            .category("TEMP_OUT")
            .effective("2026-11-02")
            .with(CORRECTION_CASE.PAPERS_COMPLETE, false)
            .with(CORRECTION_CASE.PAPERS_MISSING, "暂予监外执行决定书")
            .build();
    assertThat(LATER.errors(draft)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-03-02, 2018-03-12, false", // the third day is a Sunday
    "2018-03-02, 2018-03-13, true",
    "2020-07-01, 2020-08-01, false"
  })
  void until2020WhoWasRegisteredCameToTheOfficeInThreeDays(
      String effective, LocalDate came, boolean late) {
    Draft draft =
        DESK.aCase().effective(effective).with(CORRECTION_CASE.OFFICE_REPORTED_ON, came).build();
    assertThat(DESK.warnings(draft).contains("intake.at-the-office-late")).isEqualTo(late);
  }

  @Test
  void whatALawSaysIsNamedWithIt() {
    Draft draft = DESK.aCase().with(CORRECTION_CASE.NOTIFIED_ON, day("2026-03-20")).build();
    assertThat(DESK.problems(draft))
        .filteredOn(p -> p.code().equals("papers.notice-late"))
        .extracting(p -> p.text())
        .singleElement()
        .asString()
        .contains(List.of("5 日", "不得因此拒绝接收", "《社区矫正法》第二十条"));
  }
}
