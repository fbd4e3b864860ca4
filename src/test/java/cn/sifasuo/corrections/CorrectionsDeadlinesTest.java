package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Deadline;
import cn.sifasuo.ledger.Deadlines;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RuleContext;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The deadline list of domain/corrections.md §5, the steps of a case and what is true of a day. */
class CorrectionsDeadlinesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft derived(Draft draft) {
    draft
        .type()
        .rules()
        .derive(
            draft,
            new RuleContext(
                Door.WINDOW,
                CorrectionsDesk.TODAY,
                DESK.codes,
                DESK.law,
                (type, id) -> Optional.empty()));
    return draft;
  }

  private static List<String> dues(Draft draft) {
    return CorrectionDues.of(derived(draft), DESK.law, DESK.calendar).stream()
        .map(d -> d.kind() + " " + d.on())
        .toList();
  }

  private static Arguments due(String due, UnaryOperator<CaseBuilder> made) {
    return Arguments.of(due, made);
  }

  static Stream<Arguments> everyKind() {
    return Stream.of(
        due(
            "REPORT 2026-03-12",
            b ->
                b.with(CORRECTION_CASE.REGISTERED_ON, null)
                    .with(CORRECTION_CASE.REPORTED_ON, null)),
        due("RECEIPT 2026-03-10", b -> b.with(CORRECTION_CASE.RECEIPT_SENT_ON, null)),
        due("ANNOUNCE 2026-03-18", b -> b.with(CORRECTION_CASE.ANNOUNCED_ON, null)),
        due("GROUP 2026-03-18", b -> b.with(CORRECTION_CASE.GROUP_FORMED_ON, null)),
        due("PLAN 2026-03-23", b -> b),
        due("EXPIRY 2027-09-01", b -> b),
        due("PRE_EXPIRY 2027-08-02", b -> b),
        due(
            "REGULAR_REPORT 2026-05-01",
            b -> b.row(report(b, "REGULAR", "2026-04-01", null)).row(plan(b))),
        due(
            "REGULAR_REPORT 2026-04-15",
            b -> b.row(report(b, "REGULAR", "2026-04-01", "2026-04-15")).row(plan(b))),
        due(
            "REGULAR_REPORT 2026-05-01",
            b ->
                b.row(report(b, "REGULAR", "2026-04-01", null))
                    .row(report(b, "CHANGE", "2026-04-20", null))
                    .row(plan(b))),
        due("VISIT 2026-05-01", b -> b.row(visit(b, "2026-04-01")).row(plan(b))),
        due("VISIT 2026-04-07", b -> b.row(plan(b))),
        due("HEALTH 2026-04-08", b -> b.category("TEMP_OUT")),
        due(
            "HEALTH 2026-05-02",
            b -> b.category("TEMP_OUT").row(report(b, "HEALTH", "2026-04-02", null))),
        due(
            "RECHECK 2026-06-08",
            b -> b.category("TEMP_OUT").with(CORRECTION_CASE.TEMP_OUT_GROUND, "ILL")),
        due("LEAVE 2026-06-03", b -> b.row(leave(b))),
        due("PLACE 2026-06-08", b -> b.row(move(b))),
        due("PLACE 2026-06-15", b -> b.row(granted(b, "2026-06-08", "2026-06-10", null))),
        due("PLACE 2020-06-11", b -> b.row(granted(b, "2020-06-08", null, null))),
        due("PLACE 2026-06-15", b -> b.row(granted(b, "2026-06-08", "2026-06-10", "2026-06-12"))),
        due("COURT 2026-07-01", b -> b.row(proposed(b, "REVOKE_PROBATION", "2026-06-01"))),
        due("COURT 2019-07-01", b -> b.row(proposed(b, "REVOKE_PROBATION", "2019-06-01"))),
        due("COURT 2026-07-01", b -> b.row(proposed(b, "RECOMMIT", "2026-06-01"))),
        due("COURT 2019-06-17", b -> b.row(proposed(b, "RECOMMIT", "2019-06-01"))),
        due("COURT 2026-07-01", b -> b.row(proposed(b, "COMMUTE", "2026-06-01"))),
        due("COURT 2026-06-06", b -> b.row(proposed(b, "ARREST", "2026-06-04"))),
        due("CUSTODY 2026-07-03", b -> arrested(b)),
        due("ELOC 2026-08-01", b -> b.row(device(b))),
        due("NOTICE 2026-06-08", b -> died(b)),
        due("DEATH 2026-06-02", b -> died(b)));
  }

  private static Draft granted(CaseBuilder builder, String decided, String sent, String moved) {
    return move(builder)
        .set(CORRECTION_PLACE_CHANGE.APPLIED_ON, day(decided).minusDays(9))
        .set(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED")
        .set(CORRECTION_PLACE_CHANGE.DECIDED_ON, day(decided))
        .set(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON, sent == null ? null : day(sent))
        .set(CORRECTION_PLACE_CHANGE.MOVED_ON, moved == null ? null : day(moved));
  }

  private static Draft proposed(CaseBuilder builder, String kind, String on) {
    return builder
        .fresh("correction_conduct")
        .set(CORRECTION_CONDUCT.CONDUCT_KIND, kind)
        .set(CORRECTION_CONDUCT.PROPOSED_ON, day(on));
  }

  /** §5: within the county nobody else is asked for an opinion. */
  @Test
  void aMoveWithinTheCountyWaitsForNoOpinion() {
    CaseBuilder builder = DESK.aCase();
    Draft row = move(builder);
    assertThat(dues(builder.row(row).build())).anyMatch(d -> d.startsWith("PLACE"));
    row.set(CORRECTION_PLACE_CHANGE.INTERNAL, true);
    assertThat(dues(builder.build())).noneMatch(d -> d.startsWith("PLACE"));
  }

  /** An extension may overlap the leave it prolongs; only its own end is waited for. */
  @Test
  void aLeaveThatWasExtendedIsOverWithItsExtension() {
    CaseBuilder builder = DESK.aCase();
    Draft extension = leave(builder);
    extension
        .set(CORRECTION_LEAVE.EXTENSION, true)
        .set(CORRECTION_LEAVE.FROM_ON, day("2026-06-02"))
        .set(CORRECTION_LEAVE.TO_ON, day("2026-06-08"));
    assertThat(dues(builder.row(leave(builder)).row(extension).build()))
        .filteredOn(d -> d.startsWith("LEAVE"))
        .containsExactly("LEAVE 2026-06-08");
  }

  private static CaseBuilder arrested(CaseBuilder builder) {
    return builder
        .row(
            proposed(builder, "ARREST", "2026-06-01")
                .set(CORRECTION_CONDUCT.DECIDED_ON, day("2026-06-03"))
                .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED"))
        .row(
            builder
                .fresh("correction_custody")
                .set(CORRECTION_CUSTODY.CUSTODY_KIND, "ARREST")
                .set(CORRECTION_CUSTODY.FROM_ON, day("2026-06-03")));
  }

  /** 30 days by the Corrections Law, one month by the Prison Law since 2026-11-01. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-11-30, 第四十八条",
    "2026-11-09, 2026-12-09, 第四十八条",
    "2027-02-01, 2027-03-01, 《监狱法》"
  })
  void theCourtAnswersAProposalOnParoleInTheShorterOfTwoLimits(
      LocalDate proposed, LocalDate due, String by) {
    CaseBuilder builder = DESK.aCase().category("PAROLE");
    CorrectionFile file =
        new CorrectionFile(
            builder.row(proposed(builder, "REVOKE_PAROLE", proposed.toString())).build());
    CourtAnswer answer =
        CourtAnswer.open(file, new CorrectionsLaw(DESK.law), DESK.calendar)
            .findFirst()
            .orElseThrow();
    assertThat(answer.due()).isEqualTo(due);
    assertThat(answer.rule().source()).contains(by);
    file.draft()
        .children("correction_conduct")
        .getFirst()
        .set(CORRECTION_CONDUCT.OUTCOME, "REFUSED");
    assertThat(CourtAnswer.open(file, new CorrectionsLaw(DESK.law), DESK.calendar)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PROBATION, 2026-06-10, , 2026-07-10, false",
    "PROBATION, 2026-06-10, , 2026-07-11, true",
    "PAROLE, 2026-06-10, , 2026-07-11, true",
    "TEMP_OUT, 2026-06-10, , 2026-08-11, false",
    "PROBATION, 2026-06-10, 2026-07-10, 2026-08-11, false",
    "PROBATION, 2026-06-10, 2026-07-11, 2026-08-11, true"
  })
  void beingAwayOverAMonthIsAGroundThatIsShownAndNothingMore(
      String category, LocalDate found, LocalDate located, LocalDate day, boolean shown) {
    CaseBuilder builder = DESK.aCase().category(category);
    Draft draft =
        derived(
            builder
                .row(
                    builder
                        .fresh("correction_lost")
                        .set(CORRECTION_LOST.FOUND_ON, found)
                        .set(CORRECTION_LOST.LOCATED_ON, located))
                .build());
    CorrectionFlags flags = CorrectionFlags.on(day, draft, DESK.law);
    assertThat(flags.away().isPresent()).isEqualTo(shown);
    if (shown) {
      draft.addChild(
          proposed(builder, "REVOKE_" + category, day.toString())
              .set(CORRECTION_CONDUCT.GROUND, "B_AWAY"));
      assertThat(DESK.warnings(draft)).doesNotContain("conduct.away-not-long");
    } else if (!category.equals("TEMP_OUT")) {
      draft.addChild(
          proposed(builder, "REVOKE_" + category, day.toString())
              .set(CORRECTION_CONDUCT.GROUND, "B_AWAY"));
      assertThat(DESK.warnings(draft)).contains("conduct.away-not-long");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyKind")
  void everyKindIsDueOnItsDay(String due, UnaryOperator<CaseBuilder> made) {
    assertThat(dues(made.apply(DESK.aCase()).build())).contains(due);
  }

  @Test
  void whatIsDoneIsNotDue() {
    Draft draft =
        died(DESK.aCase())
            .with(CORRECTION_CASE.DEATH_NOTIFIED_ON, day("2026-06-02"))
            .with(CORRECTION_CASE.DECIDER_NOTIFIED_ON, day("2026-06-02"))
            .with(CORRECTION_CASE.PROCURATORATE_NOTIFIED_ON, day("2026-06-02"))
            .with(CORRECTION_CASE.POLICE_NOTIFIED_ON, day("2026-06-02"))
            .build();
    assertThat(dues(draft)).isEmpty();
  }

  private static CaseBuilder died(CaseBuilder builder) {
    return builder
        .with(CORRECTION_CASE.END_KIND, "DIED")
        .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
        .with(CORRECTION_CASE.END_ON, day("2026-06-01"));
  }

  private static Draft report(CaseBuilder builder, String kind, String on, String next) {
    return builder
        .fresh("correction_report")
        .set(CORRECTION_REPORT.REPORTED_ON, day(on))
        .set(CORRECTION_REPORT.WAY, "IN_PERSON")
        .set(CORRECTION_REPORT.REPORT_KIND, kind)
        .set(CORRECTION_REPORT.SUMMARY, "在家务农")
        .set(CORRECTION_REPORT.TAKEN_BY, "张三")
        .set(CORRECTION_REPORT.NEXT_DUE, next == null ? null : day(next));
  }

  private static Draft plan(CaseBuilder builder) {
    return builder
        .fresh("correction_plan")
        .set(CORRECTION_PLAN.VERSION_NO, 1)
        .set(CORRECTION_PLAN.MADE_ON, day("2026-03-10"))
        .set(CORRECTION_PLAN.BASIS, "初犯")
        .set(CORRECTION_PLAN.SUPERVISION, "按期报告")
        .set(CORRECTION_PLAN.EDUCATION_PLAN, "法治教育")
        .set(CORRECTION_PLAN.HELP_PLAN, "技能培训")
        .set(CORRECTION_PLAN.REPORT_DAYS, 30)
        .set(CORRECTION_PLAN.VISIT_DAYS, 30);
  }

  private static Draft visit(CaseBuilder builder, String on) {
    return builder.fresh("correction_visit").set(CORRECTION_VISIT.VISITED_ON, day(on));
  }

  private static Draft leave(CaseBuilder builder) {
    return builder
        .fresh("correction_leave")
        .set(CORRECTION_LEAVE.APPLIED_ON, day("2026-05-25"))
        .set(CORRECTION_LEAVE.FROM_ON, day("2026-06-01"))
        .set(CORRECTION_LEAVE.TO_ON, day("2026-06-03"))
        .set(CORRECTION_LEAVE.DECISION, "GRANTED");
  }

  private static Draft move(CaseBuilder builder) {
    return builder
        .fresh("correction_place_change")
        .set(CORRECTION_PLACE_CHANGE.DIRECTION, "OUT")
        .set(CORRECTION_PLACE_CHANGE.APPLIED_ON, day("2026-06-01"));
  }

  private static Draft device(CaseBuilder builder) {
    return builder
        .fresh("correction_eloc")
        .set(CORRECTION_ELOC.GROUND, "LEFT_NO_LEAVE")
        .set(CORRECTION_ELOC.FROM_ON, day("2026-07-01"))
        .set(CORRECTION_ELOC.TO_ON, day("2026-08-01"));
  }

  @Test
  void aCaseGoesItsWay() {
    Draft draft = DESK.aCase().build();
    assertThat(current(draft)).contains(CorrectionSteps.Kind.PLAN);
    draft.addChild(plan(DESK.aCase()));
    assertThat(current(draft)).contains(CorrectionSteps.Kind.DAILY);
    draft.set(CORRECTION_CASE.APPRAISED_ON, day("2026-07-01"));
    assertThat(current(draft)).contains(CorrectionSteps.Kind.DISCHARGE);
    draft.set(CORRECTION_CASE.END_KIND, "EXPIRED").set(CORRECTION_CASE.END_ON, day("2026-08-01"));
    assertThat(current(draft)).contains(CorrectionSteps.Kind.HAND_OVER);
    draft.set(CORRECTION_CASE.END_KIND, "PROBATION_REVOKED");
    assertThat(current(draft)).isEmpty();
    assertThat(
            CorrectionSteps.of(derived(draft), DESK.law, DESK.calendar, CorrectionsDesk.TODAY)
                .step(CorrectionSteps.Kind.HAND_OVER)
                .status())
        .isEqualTo(CorrectionSteps.Status.NOT_NEEDED);
  }

  private static Optional<CorrectionSteps.Kind> current(Draft draft) {
    return CorrectionSteps.of(derived(draft), DESK.law, DESK.calendar, CorrectionsDesk.TODAY)
        .current()
        .map(CorrectionSteps.Step::kind);
  }

  @Test
  void whatIsTrueOfADayFollowsTheRows() {
    CaseBuilder builder = DESK.aCase();
    builder.row(leave(builder)).row(device(builder));
    builder.row(
        builder
            .fresh("correction_custody")
            .set(CORRECTION_CUSTODY.FROM_ON, day("2026-09-01"))
            .set(CORRECTION_CUSTODY.TO_ON, day("2026-09-10")));
    builder.row(
        builder
            .fresh("correction_lost")
            .set(CORRECTION_LOST.FOUND_ON, day("2026-10-01"))
            .set(CORRECTION_LOST.LOCATED_ON, day("2026-10-05")));
    Draft draft = derived(builder.build());
    assertThat(flags("2026-05-31", draft).onLeave()).isFalse();
    assertThat(flags("2026-06-01", draft).onLeave()).isTrue();
    assertThat(flags("2026-07-01", draft).device()).isTrue();
    Draft asked = proposed(builder, "REVOKE_PROBATION", "2026-08-01");
    draft.addChild(asked);
    assertThat(flags("2026-07-31", draft).proposed()).isFalse();
    assertThat(flags("2026-08-01", draft).proposed()).isTrue();
    asked.set(CORRECTION_CONDUCT.OUTCOME, "REFUSED");
    assertThat(flags("2026-08-01", draft).proposed()).isFalse();
    assertThat(flags("2026-09-10", draft).inCustody()).isTrue();
    assertThat(flags("2026-09-11", draft).inCustody()).isFalse();
    assertThat(flags("2026-10-04", draft).lost()).isTrue();
    assertThat(flags("2026-10-06", draft).lost()).isFalse();
    Draft expected =
        derived(
            DESK.aCase()
                .with(CORRECTION_CASE.REGISTERED_ON, null)
                .with(CORRECTION_CASE.REPORTED_ON, null)
                .build());
    assertThat(flags("2026-03-12", expected).neverReported()).isFalse();
    assertThat(flags("2026-03-13", expected).neverReported()).isTrue();
  }

  /**
   * A death that was not told, when everybody had been told of the end; a complaint nobody
   * answered.
   */
  @Test
  void whatIsOwedAfterEverythingElseStaysInTheList() {
    UUID dead =
        DESK.saved(
            died(DESK.aCase().named("钱有", 42))
                .with(CORRECTION_CASE.DECIDER_NOTIFIED_ON, day("2026-06-02"))
                .with(CORRECTION_CASE.PROCURATORATE_NOTIFIED_ON, day("2026-06-02"))
                .with(CORRECTION_CASE.POLICE_NOTIFIED_ON, day("2026-06-02"))
                .build());
    UUID complaint =
        DESK.saved(
            DESK.fresh("correction_complaint")
                .set(CORRECTION_COMPLAINT.CORRECTION_CASE_ID, dead)
                .set(CORRECTION_COMPLAINT.COMPLAINANT, "钱有")
                .set(CORRECTION_COMPLAINT.RECEIVED_ON, day("2026-05-20"))
                .set(CORRECTION_COMPLAINT.CONTENT, "对不批准外出有异议"));
    List<Deadline> due =
        new CorrectionsDeadlines(
                DESK.database, DESK.reader, DESK.types, DESK.law, DESK.calendar, DESK.clock)
            .due(DESK.clerk, day("2026-01-01"), day("2027-12-31"));
    assertThat(due)
        .filteredOn(d -> d.recordId().equals(dead) || d.recordId().equals(complaint))
        .extracting(d -> d.code() + " " + d.dueOn())
        .containsExactlyInAnyOrder(
            "corrections.death 2026-06-02", "corrections.complaint 2026-05-20");
  }

  private static CorrectionFlags flags(String on, Draft draft) {
    return CorrectionFlags.on(day(on), draft, DESK.law);
  }

  @Test
  void theListIsForThoseWhoKeepTheLedger() {
    DESK.saved(DESK.aCase().named("周平", 41).build());
    DESK.saved(
        DESK.fresh("correction_assessment")
            .set(CORRECTION_ASSESSMENT.REQUESTER, "东河县人民法院")
            .set(CORRECTION_ASSESSMENT.REQUESTER_KIND, "COURT")
            .set(CORRECTION_ASSESSMENT.RECEIVED_ON, day("2026-11-16"))
            .set(CORRECTION_ASSESSMENT.FAST_TRACK, true)
            .set(CORRECTION_ASSESSMENT.NAME, "吴刚"));
    CorrectionsDeadlines source =
        new CorrectionsDeadlines(
            DESK.database, DESK.reader, DESK.types, DESK.law, DESK.calendar, DESK.clock);
    LocalDate from = day("2026-01-01");
    LocalDate until = day("2027-12-31");
    List<Deadline> due = source.due(DESK.clerk, from, until);
    assertThat(due)
        .anyMatch(d ->
            d.code().equals("corrections.plan")
                && d.title().contains("周平")
                && d.dueOn().equals(day("2026-03-23"))
                && d.remindFrom().equals(day("2026-03-20")))
        .anyMatch(
            d -> d.code().equals("corrections.assessment") && d.dueOn().equals(day("2026-11-23")));
    Session mediator =
        new Session(
            "li",
            "李四",
            new Rights(Role.CLERK, EnumSet.of(Ledger.MEDIATION), Set.of()),
            "990101001");
    assertThatThrownBy(() -> source.due(mediator, from, until)).isInstanceOf(Failure.class);
    Deadlines all =
        new Deadlines(
            Map.of(Ledger.CORRECTIONS, source, Ledger.MEDIATION, (session, a, b) -> List.of()));
    assertThat(all.due(mediator, from, until)).isEmpty();
    assertThat(all.due(DESK.clerk, from, until)).isEqualTo(due);
  }
}
