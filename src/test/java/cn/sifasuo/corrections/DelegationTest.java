package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office that is delegated from 2026-04-10 to 2026-05-20, beside one that always is. */
class DelegationTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();
  private static final Session OFFICE = Sessions.clerk("wang", "王芳", "990101002");
  private static final String MISSING = "delegation.not-given";

  @BeforeAll
  static void delegate() {
    for (String act : List.of("LEAVE", "CONDUCT", "DISCHARGE")) {
      SaveResult saved =
          DESK.gate.save(
              OFFICE,
              DESK.fresh("correction_delegation")
                  .set(CORRECTION_DELEGATION.ACT, act)
                  .set(CORRECTION_DELEGATION.VALID_FROM, day("2026-04-10"))
                  .set(CORRECTION_DELEGATION.VALID_TO, day("2026-05-20"))
                  .set(CORRECTION_DELEGATION.DOC_NO, "东司委〔2026〕1号")
                  .set(CORRECTION_DELEGATION.ISSUER, "东河县社区矫正管理局"),
              Door.WINDOW);
      assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    }
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft leave(LocalDate decided, int days, @Nullable String level) {
    return DESK.fresh("correction_leave")
        .set(CORRECTION_LEAVE.APPLIED_ON, decided)
        .set(CORRECTION_LEAVE.DEST_REGION, "990200")
        .set(CORRECTION_LEAVE.DEST_PLACE, "西山市人民医院")
        .set(CORRECTION_LEAVE.LEAVE_REASON, "MEDICAL")
        .set(CORRECTION_LEAVE.FROM_ON, decided.plusDays(4))
        .set(CORRECTION_LEAVE.TO_ON, decided.plusDays(3L + days))
        .set(CORRECTION_LEAVE.DECISION, "GRANTED")
        .set(CORRECTION_LEAVE.DECIDED_LEVEL, level)
        .set(CORRECTION_LEAVE.DECIDED_BY, "王芳")
        .set(CORRECTION_LEAVE.DECIDED_ON, decided)
        .set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, decided);
  }

  private static CaseBuilder aCase(LocalDate day) {
    return DESK.aCase().effective(day.minusMonths(3).toString());
  }

  private static List<Problem> problems(Draft draft, Door door) {
    return DESK.gate.check(OFFICE, draft, door);
  }

  private static List<String> errors(Draft draft) {
    return problems(draft, Door.WINDOW).stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-09, true",
    "2026-04-10, false",
    "2026-05-20, false",
    "2026-05-21, true",
    "2020-07-01, true",
    "2020-06-30, false"
  })
  void anOfficeGrantsShortLeaveOnlyWhileItIsDelegatedSinceTheLaw(LocalDate day, boolean refused) {
    Draft draft = aCase(day).row(leave(day, 7, null)).build();
    assertThat(errors(draft)).isEqualTo(refused ? List.of(MISSING) : List.of());
    draft.children("correction_leave").getFirst().set(CORRECTION_LEAVE.DECIDED_LEVEL, "OFFICE");
    assertThat(errors(draft)).isEqualTo(refused ? List.of(MISSING) : List.of());
  }

  @Test
  void itIsToldWhatToDoAndByWhichArticle() {
    Draft draft = aCase(day("2026-06-01")).row(leave(day("2026-06-01"), 3, null)).build();
    Problem problem = problems(draft, Door.WINDOW).getFirst();
    assertThat(problem.field()).isEqualTo("correction_leave[0].decided_level");
    assertThat(problem.text())
        .contains("2026-06-01", "七日以内外出审批", "受委托事项", "改选县级社区矫正机构", "《社区矫正法》第九条");
    assertThat(problems(draft, Door.IMPORT))
        .filteredOn(p -> p.code().equals(MISSING))
        .extracting(Problem::severity)
        .containsExactly(Severity.GAP);
  }

  @Test
  void theCountyMayGrantWhatTheOfficeMayNot() {
    Draft draft = aCase(day("2026-06-01")).row(leave(day("2026-06-01"), 3, "COUNTY")).build();
    draft.children("correction_leave").getFirst().set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, null);
    assertThat(errors(draft)).isEmpty();
    assertThat(approver(draft)).isEqualTo("COUNTY");
  }

  @Test
  void nobodyGrantsWhatHasToBeGrantedAboveHim() {
    Draft draft = aCase(day("2026-05-11")).row(leave(day("2026-05-11"), 8, "OFFICE")).build();
    assertThat(errors(draft)).containsExactly("leave.decided-below");
  }

  @ParameterizedTest
  @CsvSource({"2026-04-09, COUNTY", "2026-04-10, OFFICE", "2020-06-29, OFFICE"})
  void anApplicationGoesToTheCountyWhileTheOfficeIsNotDelegated(LocalDate day, String approver) {
    Draft row = leave(day, 7, null);
    row.set(CORRECTION_LEAVE.DECISION, null);
    assertThat(approver(aCase(day).row(row).build())).isEqualTo(approver);
  }

  private static @Nullable String approver(Draft draft) {
    return DESK.gate
        .checked(OFFICE, draft, Door.WINDOW)
        .draft()
        .children("correction_leave")
        .getFirst()
        .get(CORRECTION_LEAVE.APPROVER);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-09, OFFICE_DELEGATED, true",
    "2026-04-10, OFFICE_DELEGATED, false",
    "2026-05-20, OFFICE_DELEGATED, false",
    "2026-05-21, OFFICE_DELEGATED, true",
    "2026-05-21, COUNTY, false"
  })
  void admonitionAndDischargeByTheOfficeAreDelegatedToo(LocalDate day, String by, boolean refused) {
    List<String> said = refused ? List.of(MISSING) : List.of();
    Draft conduct =
        DESK.fresh("correction_conduct")
            .set(CORRECTION_CONDUCT.CONDUCT_KIND, "ADMONISH")
            .set(CORRECTION_CONDUCT.FACTS, "两次未按时报告")
            .set(CORRECTION_CONDUCT.GROUND, "OTHER")
            .set(CORRECTION_CONDUCT.PROPOSED_ON, day)
            .set(CORRECTION_CONDUCT.DECIDED_ON, day)
            .set(CORRECTION_CONDUCT.DECIDED_BY, by)
            .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED");
    assertThat(errors(aCase(day).row(conduct).build())).isEqualTo(said);
    Draft ended =
        aCase(day)
            .with(CORRECTION_CASE.TERM_TO, day)
            .with(CORRECTION_CASE.END_KIND, "EXPIRED")
            .with(CORRECTION_CASE.END_ON, day)
            .with(CORRECTION_CASE.CERTIFICATE_NO, "解矫第7号")
            .with(CORRECTION_CASE.END_DECIDED_BY, by)
            .build();
    assertThat(errors(ended)).isEqualTo(said);
  }
}
