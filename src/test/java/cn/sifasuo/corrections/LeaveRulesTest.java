package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FREQUENT_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leave, regular trips and changes of place. */
class LeaveRulesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft leave(LocalDate from, LocalDate to) {
    return DESK.fresh("correction_leave")
        .set(CORRECTION_LEAVE.APPLIED_ON, from.minusDays(5))
        .set(CORRECTION_LEAVE.DEST_REGION, "990200")
        .set(CORRECTION_LEAVE.DEST_PLACE, "西山市人民医院")
        .set(CORRECTION_LEAVE.LEAVE_REASON, "MEDICAL")
        .set(CORRECTION_LEAVE.FROM_ON, from)
        .set(CORRECTION_LEAVE.TO_ON, to);
  }

  private static Draft granted(LocalDate from, LocalDate to) {
    return leave(from, to)
        .set(CORRECTION_LEAVE.DECISION, "GRANTED")
        .set(CORRECTION_LEAVE.DECIDED_BY, "王芳")
        .set(CORRECTION_LEAVE.DECIDED_ON, from.minusDays(3))
        .set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, from.minusDays(3))
        .set(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON, from.minusDays(3));
  }

  /** As the gate fills it. */
  private static Draft derived(Draft draft) {
    return DESK.gate.checked(DESK.clerk, draft, Door.WINDOW).draft();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 1, OFFICE",
    "2026-06-01, 7, OFFICE",
    "2026-06-01, 8, COUNTY",
    "2026-06-01, 30, COUNTY",
    "2026-06-01, 31, HIGHER",
    "2020-07-06, 31, HIGHER",
    "2020-07-05, 31, ",
    "2020-07-05, 30, COUNTY",
    "2019-06-01, 7, OFFICE",
    "2019-06-01, 8, COUNTY"
  })
  void whoDecidesFollowsFromLengthAndTheDayItWasAskedFor(
      LocalDate from, int days, String approver) {
    Draft draft =
        DESK.aCase()
            .effective(from.minusMonths(4).toString())
            .row(leave(from, from.plusDays(days - 1L)))
            .build();
    Draft row = derived(draft).children("correction_leave").getFirst();
    assertThat(row.get(CORRECTION_LEAVE.DAYS)).isEqualTo(days);
    assertThat(row.get(CORRECTION_LEAVE.APPROVER)).isEqualTo(approver);
    assertThat(DESK.errors(draft).contains("leave.too-long")).isEqualTo(approver == null);
  }

  /**
   * Before 2012-03-01 no rule says who decides: what was stated stands, or forms count it nowhere.
   */
  @Test
  void whoDecidedInOldTimesIsAsStated() {
    Draft row =
        leave(day("2011-06-01"), day("2011-06-05"))
            .set(CORRECTION_LEAVE.DECISION, "GRANTED")
            .set(CORRECTION_LEAVE.DECIDED_LEVEL, "OFFICE");
    Draft draft = derived(DESK.aCase().effective("2011-01-10").row(row).build());
    assertThat(draft.children("correction_leave").getFirst().get(CORRECTION_LEAVE.APPROVER))
        .isEqualTo("OFFICE");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, true", "2026-07-01, false"})
  void aMoveIsAppliedForAMonthBefore(LocalDate moved, boolean late) {
    Draft row = move(day("2026-06-11"), "GRANTED");
    row.set(CORRECTION_PLACE_CHANGE.MOVED_ON, moved);
    assertThat(DESK.warnings(DESK.aCase().row(row).build()).contains("place.applied-late"))
        .isEqualTo(late);
  }

  /**
   * Between two urban districts of one city nobody needs leave; to a county-level city one does.
   */
  @ParameterizedTest
  @CsvSource({
    "990101, 990102, 2026-06-01, true",
    "990101, 990120001, 2026-06-01, true",
    "990101, 990121, 2026-06-01, false",
    "990101, 990181, 2026-06-01, false",
    "990121, 990102, 2026-06-01, false",
    "990101, 990202, 2026-06-01, false",
    "990101, 990102, 2020-06-30, false",
    "990101, 990102, 2020-07-01, true"
  })
  void movingAboutInOneCityIsNoLeave(String home, String away, LocalDate applied, boolean said) {
    Draft row =
        leave(applied.plusDays(4), applied.plusDays(5))
            .set(CORRECTION_LEAVE.APPLIED_ON, applied)
            .set(CORRECTION_LEAVE.DEST_REGION, away);
    Draft draft =
        DESK.aCase()
            .effective(applied.minusMonths(4).toString())
            .with(CORRECTION_CASE.EXEC_REGION, home)
            .row(row)
            .build();
    assertThat(DESK.warnings(draft).contains("leave.within-the-city")).isEqualTo(said);
  }

  @Test
  void twoMonthsAreSummedAndOldLeaveFallsOut() {
    LocalDate first = day("2026-05-01");
    Draft draft =
        DESK.aCase()
            .row(granted(first, first.plusDays(24)))
            .row(leave(day("2026-06-10"), day("2026-06-15")))
            .build();
    assertThat(approver(draft)).isEqualTo("HIGHER");
    draft.children("correction_leave").getLast().set(CORRECTION_LEAVE.TO_ON, day("2026-06-14"));
    assertThat(approver(draft)).isEqualTo("OFFICE");
    draft
        .children("correction_leave")
        .getLast()
        .set(CORRECTION_LEAVE.FROM_ON, day("2026-07-10"))
        .set(CORRECTION_LEAVE.TO_ON, day("2026-07-16"));
    assertThat(approver(draft)).isEqualTo("OFFICE");
    Draft refused = draft.children("correction_leave").getFirst();
    refused.set(CORRECTION_LEAVE.DECISION, "REFUSED");
    draft
        .children("correction_leave")
        .getLast()
        .set(CORRECTION_LEAVE.FROM_ON, day("2026-06-10"))
        .set(CORRECTION_LEAVE.TO_ON, day("2026-06-15"));
    assertThat(approver(draft)).isEqualTo("OFFICE");
  }

  private static String approver(Draft draft) {
    return derived(draft).children("correction_leave").getLast().get(CORRECTION_LEAVE.APPROVER);
  }

  @Test
  void aRefusalSaysWhyAndRemindsOfTheRight() {
    Draft row =
        leave(day("2026-06-01"), day("2026-06-03"))
            .set(CORRECTION_LEAVE.DECISION, "REFUSED")
            .set(CORRECTION_LEAVE.DECIDED_BY, "王芳")
            .set(CORRECTION_LEAVE.DECIDED_ON, day("2026-05-28"));
    Draft draft = DESK.aCase().row(row).build();
    assertThat(DESK.errors(draft)).containsExactly("leave.refused-without-reason");
    assertThat(DESK.warnings(draft)).containsExactly("leave.shall-be-granted");
    assertThat(
            DESK.problems(draft).stream()
                .filter(p -> p.code().equals("leave.shall-be-granted"))
                .map(Problem::text)
                .findFirst()
                .orElseThrow())
        .contains("申诉")
        .contains("第二十七条");
    row.set(CORRECTION_LEAVE.LEAVE_REASON, "OTHER");
    assertThat(DESK.warnings(draft)).isEmpty();
  }

  @Test
  void whatTheOfficeGrantsIsFiledAndWhatTheHigherGrantsIsTold() {
    Draft row = granted(day("2026-06-01"), day("2026-06-07"));
    row.set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, null);
    Draft draft = DESK.aCase().row(row).build();
    assertThat(DESK.errors(draft)).containsExactly("leave.not-filed");
    row.set(CORRECTION_LEAVE.TO_ON, day("2026-07-05"));
    row.set(CORRECTION_LEAVE.PROCURATORATE_NOTIFIED_ON, null);
    assertThat(DESK.errors(draft)).containsExactly("leave.procuratorate-not-told");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-04, false", "2026-06-05, false", "2026-06-06, true"})
  void comingBackIsLateAfterTheLastDayGranted(LocalDate back, boolean late) {
    Draft draft =
        DESK.aCase()
            .row(granted(day("2026-06-01"), day("2026-06-03")).set(CORRECTION_LEAVE.BACK_ON, back))
            .row(
                granted(day("2026-06-04"), day("2026-06-05")).set(CORRECTION_LEAVE.EXTENSION, true))
            .build();
    assertThat(derived(draft).children("correction_leave").getFirst().get(CORRECTION_LEAVE.LATE))
        .isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-01, 2020-12-31, false",
    "2020-07-01, 2021-01-01, true",
    "2020-06-30, 2021-01-01, false"
  })
  void regularTripsAreAllowedForSixMonths(LocalDate applied, LocalDate to, boolean tooLong) {
    Draft draft =
        DESK.aCase()
            .effective("2020-05-04")
            .row(
                DESK.fresh("correction_frequent_leave")
                    .set(CORRECTION_FREQUENT_LEAVE.REASON, "往来运货")
                    .set(CORRECTION_FREQUENT_LEAVE.AREA, "西山市")
                    .set(CORRECTION_FREQUENT_LEAVE.ROUTE, "每周两次")
                    .set(CORRECTION_FREQUENT_LEAVE.APPLIED_ON, applied)
                    .set(CORRECTION_FREQUENT_LEAVE.FROM_ON, day("2020-07-01"))
                    .set(CORRECTION_FREQUENT_LEAVE.TO_ON, to))
            .build();
    assertThat(DESK.errors(draft).contains("leave.frequent-too-long")).isEqualTo(tooLong);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-08, true, ''",
    "2026-06-01, 2026-06-09, true, place.papers-late",
    "2020-06-30, 2020-07-03, true, ''",
    "2020-06-29, 2020-07-03, true, place.papers-late-workdays",
    "2026-06-01, 2026-06-12, false, ''"
  })
  void papersOfAMoveFollowInTheTimeOfItsDay(
      LocalDate decided, LocalDate sent, boolean granted, String rule) {
    Draft row = move(decided, granted ? "GRANTED" : "REFUSED");
    row.set(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON, sent);
    Draft draft = DESK.aCase().effective(decided.minusMonths(4).toString()).row(row).build();
    assertThat(DESK.warnings(draft)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  private static Draft move(LocalDate decided, String decision) {
    return DESK.fresh("correction_place_change")
        .set(CORRECTION_PLACE_CHANGE.DIRECTION, "OUT")
        .set(CORRECTION_PLACE_CHANGE.INTERNAL, false)
        .set(CORRECTION_PLACE_CHANGE.APPLIED_ON, decided.minusDays(10))
        .set(CORRECTION_PLACE_CHANGE.REASON, "随子女居住")
        .set(CORRECTION_PLACE_CHANGE.REGION, "990200")
        .set(CORRECTION_PLACE_CHANGE.ADDRESS, "西山市新河镇")
        .set(CORRECTION_PLACE_CHANGE.DECISION, decision)
        .set(CORRECTION_PLACE_CHANGE.DECIDED_ON, decided);
  }

  @Test
  void whoMovedAwayHasLeft() {
    Draft row = move(day("2026-06-01"), "GRANTED");
    row.set(CORRECTION_PLACE_CHANGE.MOVED_ON, day("2026-06-05"));
    Draft read = DESK.read(DESK.saved(DESK.aCase().row(row).build()));
    assertThat(read.get(CORRECTION_CASE.STATE)).isEqualTo("TRANSFERRED_OUT");
    assertThat(read.day(CORRECTION_CASE.LEFT_ON)).isEqualTo("2026-06-05");
    assertThat(read.get(CORRECTION_CASE.LEFT_KIND)).isEqualTo("TRANSFER_OUT");
    assertThat(
            read.children("correction_place_change")
                .getFirst()
                .day(CORRECTION_PLACE_CHANGE.SUBJECT_DUE))
        .isEqualTo("2026-06-08");
    Draft refused = move(day("2026-06-01"), "REFUSED");
    refused.set(CORRECTION_PLACE_CHANGE.MOVED_ON, day("2026-06-05"));
    assertThat(DESK.errors(DESK.aCase().row(refused).build()))
        .containsExactly("place.moved-without-decision");
  }
}
