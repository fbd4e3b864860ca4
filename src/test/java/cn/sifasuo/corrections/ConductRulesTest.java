package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conduct decisions by category and day, counted warnings, approvals of devices. */
class ConductRulesTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();
  private static final CaseRows ROWS = new CaseRows(DESK.all);

  private static final Map<String, String> GROUNDS =
      Map.of(
          "PRAISE",
          "P_OUTSTANDING",
          "ADMONISH",
          "A_RULES",
          "WARN",
          "W_RULES",
          "COMMUTE",
          "M_MERIT");

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft conduct(String kind, String on) {
    return DESK.fresh("correction_conduct")
        .set(CORRECTION_CONDUCT.CONDUCT_KIND, kind)
        .set(CORRECTION_CONDUCT.FACTS, "三月未按时报告")
        .set(CORRECTION_CONDUCT.GROUND, GROUNDS.getOrDefault(kind, "B_SUPERVISION"))
        .set(CORRECTION_CONDUCT.PROPOSED_ON, day(on));
  }

  private static Draft decided(String kind, String by, String on) {
    return conduct(kind, on)
        .set(CORRECTION_CONDUCT.DECIDED_ON, day(on))
        .set(CORRECTION_CONDUCT.DECIDED_BY, by)
        .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED")
        .set(CORRECTION_CONDUCT.SERVED_ON, day(on))
        .set(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON, day(on));
  }

  @ParameterizedTest
  @CsvSource({
    "WARN, PUBLIC_SURV, 2026-05-01, true",
    "WARN, PAROLE, 2026-05-01, true",
    "PRAISE, PROBATION, 2020-06-30, false",
    "PRAISE, PROBATION, 2020-07-01, true",
    "PRAISE, PROBATION, 2020-07-02, true",
    "ADMONISH, TEMP_OUT, 2020-06-30, false",
    "ADMONISH, TEMP_OUT, 2020-07-01, true",
    "POLICE_PENALTY, PUBLIC_SURV, 2025-12-31, true",
    "POLICE_PENALTY, PROBATION, 2026-01-01, true",
    "POLICE_PENALTY, TEMP_OUT, 2026-01-01, true",
    "POLICE_PENALTY, PAROLE, 2025-12-31, false",
    "POLICE_PENALTY, PAROLE, 2026-01-01, false",
    "REVOKE_PROBATION, PROBATION, 2026-05-01, true",
    "REVOKE_PROBATION, PAROLE, 2026-05-01, false",
    "REVOKE_PROBATION, PUBLIC_SURV, 2026-05-01, false",
    "REVOKE_PAROLE, PAROLE, 2026-05-01, true",
    "REVOKE_PAROLE, PROBATION, 2026-05-01, false",
    "RECOMMIT, TEMP_OUT, 2026-05-01, true",
    "RECOMMIT, PROBATION, 2026-05-01, false",
    "COMMUTE, PUBLIC_SURV, 2026-05-01, true",
    "COMMUTE, PAROLE, 2026-05-01, false",
    "ARREST, PROBATION, 2026-05-01, true",
    "ARREST, TEMP_OUT, 2026-05-01, false"
  })
  void whatMayBeSaidOfWhomDependsOnCategoryAndDay(
      String kind, String category, String on, boolean offered) {
    Draft draft =
        DESK.aCase()
            .effective(LocalDate.parse(on).minusYears(1).toString())
            .category(category)
            .row(conduct(kind, on))
            .build();
    assertThat(DESK.errors(draft).stream().noneMatch(c -> c.startsWith("conduct.kind-")))
        .isEqualTo(offered);
  }

  @Test
  void aGroundBelongsToItsKindAndADeciderToo() {
    Draft draft =
        DESK.aCase()
            .row(decided("WARN", "COURT", "2026-05-01").set(CORRECTION_CONDUCT.GROUND, "A_LATE"))
            .build();
    assertThat(DESK.errors(draft))
        .containsExactlyInAnyOrder("conduct.ground-of-another-kind", "conduct.decided-by-another");
  }

  @ParameterizedTest
  @CsvSource({
    "PROBATION, 2020-06-30, 3",
    "PROBATION, 2020-07-01, 2 3",
    "PROBATION, 2021-02-28, 2 3",
    "PROBATION, 2021-03-01, 2",
    "PAROLE, 2012-12-31, ''",
    "PAROLE, 2013-01-01, 3",
    "PAROLE, 2020-12-01, 2 3",
    "PAROLE, 2021-03-01, 2",
    "TEMP_OUT, 2013-01-01, 2",
    "TEMP_OUT, 2026-01-01, 2",
    "PUBLIC_SURV, 2026-01-01, ''"
  })
  void bothNumbersStandWhileLawAndCourtsDiffer(String category, LocalDate on, String numbers) {
    WarningCount count =
        WarningCount.on(
            on,
            new CorrectionFile(DESK.aCase().category(category).build()),
            new CorrectionsLaw(DESK.law));
    List<String> said = count.thresholds().stream().map(Rule::content).toList();
    assertThat(String.join(" ", said)).isEqualTo(numbers);
  }

  @Test
  void warningsAreCountedAndAPersonDecides() {
    Draft draft =
        DESK.aCase()
            .row(decided("WARN", "COUNTY", "2026-05-01"))
            .row(
                conduct("REVOKE_PROBATION", "2026-06-01")
                    .set(CORRECTION_CONDUCT.GROUND, "B_WARNED"))
            .build();
    assertThat(DESK.errors(draft)).isEmpty();
    assertThat(DESK.warnings(draft)).containsExactly("conduct.warned-less-often");
    draft.addChild(decided("WARN", "COUNTY", "2026-05-20"));
    assertThat(DESK.warnings(draft)).isEmpty();
    draft.children("correction_conduct").getLast().set(CORRECTION_CONDUCT.OUTCOME, "REFUSED");
    assertThat(DESK.warnings(draft)).containsExactly("conduct.warned-less-often");
  }

  /** Implementing measures 32, in force since the law. */
  @ParameterizedTest
  @CsvSource({"2020-06-30, false", "2020-07-01, true", "2026-05-01, true"})
  void whatWasDecidedIsServedAndTheProcuratorateIsTold(String on, boolean owed) {
    Draft row =
        decided("WARN", "COUNTY", on)
            .set(CORRECTION_CONDUCT.SERVED_ON, null)
            .set(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON, null);
    Draft draft = DESK.aCase().effective("2020-01-10").row(row).build();
    List<String> both = List.of("conduct.not-served", "conduct.procuratorate-not-told");
    assertThat(DESK.warnings(draft).containsAll(both)).isEqualTo(owed);
    row.set(CORRECTION_CONDUCT.SERVED_ON, day(on))
        .set(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON, day(on));
    assertThat(DESK.warnings(draft)).doesNotContainAnyElementsOf(both);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-07, true", "2026-09-08, false"})
  void praiseOnConditionsTakesSixMonths(String on, boolean early) {
    Draft draft =
        DESK.aCase()
            .row(conduct("PRAISE", on).set(CORRECTION_CONDUCT.GROUND, "P_CONDITIONS"))
            .build();
    assertThat(DESK.warnings(draft).contains("conduct.praised-early")).isEqualTo(early);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, none",
    "2026-10-01, none",
    "2026-10-02, eloc.too-long",
    ", eloc.without-end"
  })
  void aDeviceIsUsedThreeMonthsAtMost(String to, String rule) {
    Draft row = ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01");
    row.set(CORRECTION_ELOC.TO_ON, to == null ? null : day(to));
    assertThat(DESK.errors(DESK.aCase().row(row).build()))
        .isEqualTo(rule.equals("none") ? List.of() : List.of(rule));
  }

  @Test
  void aGroundRestsOnWhatIsInTheFile() {
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .row(ROWS.device("REFUSED_REPORT_WARNED", "2026-07-01", "2026-08-01"))
                    .build()))
        .containsExactly("eloc.no-evidence-in-the-file");
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .row(decided("WARN", "COUNTY", "2026-06-20"))
                    .row(ROWS.device("REFUSED_REPORT_WARNED", "2026-07-01", "2026-08-01"))
                    .build()))
        .isEmpty();
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .row(decided("WARN", "COUNTY", "2026-07-20"))
                    .row(ROWS.device("REFUSED_REPORT_WARNED", "2026-07-01", "2026-08-01"))
                    .build()))
        .containsExactly("eloc.no-evidence-in-the-file");
    assertThat(
            DESK.errors(
                DESK.aCase()
                    .row(conduct("REVOKE_PROBATION", "2026-06-20"))
                    .row(ROWS.device("REVOCATION_PROPOSED", "2026-07-01", "2026-08-01"))
                    .build()))
        .isEmpty();
    assertThat(
            DESK.errors(
                DESK.aCase().row(ROWS.device("INJ_BREACH", "2026-07-01", "2026-08-01")).build()))
        .containsExactly("eloc.no-injunction");
  }

  @Test
  void onlyTheHeadOfTheCountyApprovesAndBeforehand() {
    Draft row = ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01");
    row.set(CORRECTION_ELOC.APPROVER_NAME, null);
    assertThat(DESK.errors(DESK.aCase().row(row).build())).containsExactly("eloc.not-approved");
    Draft late = ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01");
    late.set(CORRECTION_ELOC.APPROVED_ON, day("2026-07-02"));
    assertThat(DESK.errors(DESK.aCase().row(late).build()))
        .containsExactly("eloc.used-before-approved");
    Draft phone = ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01");
    phone.set(CORRECTION_ELOC.DEVICE_KIND, "PHONE");
    assertThat(DESK.errors(DESK.aCase().row(phone).build())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, 2026-07-30, none",
    "2026-08-02, 2026-07-30, none",
    "2026-08-03, 2026-07-30, eloc.gap-before-extension",
    "2026-08-02, 2026-08-02, eloc.extended-after-its-end"
  })
  void anExtensionLeavesNoGap(String from, String approved, String rule) {
    Draft extension =
        ROWS.device("LEFT_NO_LEAVE", from, "2026-10-31")
            .set(CORRECTION_ELOC.APPROVED_ON, day(approved))
            .set(CORRECTION_ELOC.EXTENSION_NO, 1)
            .set(CORRECTION_ELOC.ASSESSMENT, "仍有离开市县的可能，需继续使用");
    Draft draft =
        DESK.aCase()
            .row(ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01"))
            .row(extension)
            .build();
    assertThat(DESK.errors(draft)).isEqualTo(rule.equals("none") ? List.of() : List.of(rule));
    extension.set(CORRECTION_ELOC.ASSESSMENT, null);
    assertThat(DESK.errors(draft)).contains("eloc.not-assessed");
  }

  /** Approvals numbered 0 one after the other would have no assessment and no end. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-02, eloc.is-an-extension",
    "2026-08-03, none",
    "2026-07-20, eloc.is-an-extension"
  })
  void aDeviceAgainWithoutAGapIsAnExtension(String from, String rule) {
    Draft draft =
        DESK.aCase()
            .row(ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-08-01"))
            .row(ROWS.device("LEFT_NO_LEAVE", from, "2026-10-01"))
            .build();
    assertThat(DESK.errors(draft)).isEqualTo(rule.equals("none") ? List.of() : List.of(rule));
  }

  @Test
  void aDeviceAgainAfterAGapWantsSomethingNew() {
    Draft draft =
        DESK.aCase()
            .row(decided("WARN", "COUNTY", "2026-06-20"))
            .row(ROWS.device("REFUSED_REPORT_WARNED", "2026-07-01", "2026-08-01"))
            .row(ROWS.device("REFUSED_REPORT_WARNED", "2026-09-01", "2026-10-01"))
            .build();
    assertThat(DESK.errors(draft)).containsExactly("eloc.nothing-new");
    draft.addChild(decided("WARN", "COUNTY", "2026-08-20"));
    assertThat(DESK.errors(draft)).isEmpty();
  }

  /** Lawfully put on while the court had not answered; its refusal does not make the file wrong. */
  @Test
  void aRefusalAfterTheApprovalLeavesTheApprovalRight() {
    Draft proposal = conduct("REVOKE_PROBATION", "2026-06-20");
    Draft draft =
        DESK.aCase()
            .row(proposal)
            .row(ROWS.device("REVOCATION_PROPOSED", "2026-07-01", "2026-08-01"))
            .build();
    assertThat(DESK.errors(draft)).isEmpty();
    proposal
        .set(CORRECTION_CONDUCT.DECIDED_ON, day("2026-07-15"))
        .set(CORRECTION_CONDUCT.DECIDED_BY, "COURT")
        .set(CORRECTION_CONDUCT.OUTCOME, "REFUSED");
    assertThat(DESK.errors(draft)).isEmpty();
  }

  @Test
  void aProposalThatWasRefusedIsNoGroundForADevice() {
    Draft draft =
        DESK.aCase()
            .row(
                conduct("REVOKE_PROBATION", "2026-06-20")
                    .set(CORRECTION_CONDUCT.DECIDED_ON, day("2026-06-25"))
                    .set(CORRECTION_CONDUCT.DECIDED_BY, "COURT")
                    .set(CORRECTION_CONDUCT.OUTCOME, "REFUSED"))
            .row(ROWS.device("REVOCATION_PROPOSED", "2026-07-01", "2026-08-01"))
            .build();
    assertThat(DESK.errors(draft)).containsExactly("eloc.no-evidence-in-the-file");
  }

  @ParameterizedTest
  @CsvSource({"2011-05-01, BEFORE_LAW", "2020-03-01, LEFT_NO_LEAVE"})
  void whateverItsGroundADeviceFromBeforeTheLawEndedWithIt(String from, String ground) {
    Draft row = ROWS.device(ground, from, "2020-12-31");
    row.set(CORRECTION_ELOC.APPROVER_LEVEL, "BEFORE_LAW").set(CORRECTION_ELOC.TO_ON, null);
    UUID id = DESK.saved(DESK.aCase().effective("2011-01-01").row(row).build(), Door.IMPORT);
    Draft read = DESK.read(id).children("correction_eloc").getFirst();
    assertThat(read.day(CORRECTION_ELOC.REMOVED_ON)).isEqualTo("2020-06-30");
  }

  @Test
  void whatWasInUseBeforeTheLawEndedWithIt() {
    Draft row = ROWS.device("BEFORE_LAW", "2020-03-01", "2020-12-31");
    row.set(CORRECTION_ELOC.APPROVER_LEVEL, "BEFORE_LAW").set(CORRECTION_ELOC.TO_ON, null);
    UUID id = DESK.saved(DESK.aCase().effective("2019-11-01").row(row).build(), Door.IMPORT);
    Draft read = DESK.read(id).children("correction_eloc").getFirst();
    assertThat(read.day(CORRECTION_ELOC.REMOVED_ON)).isEqualTo("2020-06-30");
    assertThat(read.get(CORRECTION_ELOC.REMOVED_REASON)).isEqualTo("BEFORE_LAW");
    assertThat(
            DESK.errors(
                DESK.aCase().row(ROWS.device("BEFORE_LAW", "2026-07-01", "2026-08-01")).build()))
        .containsExactly("eloc.ground-not-of-the-law");
  }

  @Test
  void aDeviceEndsWithTheCase() {
    Draft draft =
        DESK.aCase()
            .row(ROWS.device("LEFT_NO_LEAVE", "2026-07-01", "2026-09-30"))
            .with(CORRECTION_CASE.END_KIND, "DIED")
            .with(CORRECTION_CASE.DEATH_KIND, "NATURAL")
            .with(CORRECTION_CASE.END_ON, day("2026-08-15"))
            .build();
    Draft read = DESK.read(DESK.saved(draft)).children("correction_eloc").getFirst();
    assertThat(read.day(CORRECTION_ELOC.REMOVED_ON)).isEqualTo("2026-08-15");
    assertThat(read.get(CORRECTION_ELOC.REMOVED_REASON)).isEqualTo("CASE_ENDED");
  }
}
