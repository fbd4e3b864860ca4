package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ledgers doubt about the cases behind a form becomes warnings of the form. */
class CaseChecksTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final Session DIRECTOR =
      new Session("suozhang", "测试所长", Role.DIRECTOR, TestLedger.OFFICE.code());

  private final TestLedger ledger = new TestLedger();
  private final Clock clock =
      Clock.fixed(Instant.parse("2016-09-02T02:00:00Z"), ZoneOffset.ofHours(8));
  private final FormDesk desk =
      new FormDesk(
          ledger.database,
          ledger.packages,
          ledger.tally,
          ledger.checked,
          TestLedger.OFFICE,
          new cn.sifasuo.security.AuditChain(clock));

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private List<UUID> fourOfTheSameText() {
    List<UUID> cases = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      LocalDate on = LocalDate.of(2016, 8, day);
      cases.add(ledger.dispute(on, r -> {}));
      ledger.agreement(cases.getLast(), on, "1", a -> a.setTerms("双方互谅互让"));
    }
    // the same words in another month are another form's matter
    UUID before = ledger.dispute(LocalDate.of(2016, 7, 3), r -> {});
    ledger.agreement(before, LocalDate.of(2016, 7, 3), "1", a -> a.setTerms("双方互谅互让"));
    ledger.dispute(LocalDate.of(2016, 8, 9), r -> r.setOutcome("FAILED"));
    return cases;
  }

  private static CheckResult sameText(ComputedForm form) {
    return form.findings(Severity.WARNING).stream()
        .filter(c -> c.text().contains("协议内容"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWarningListsItsCasesByPseudonym() {
    List<UUID> cases = fourOfTheSameText();
    CheckResult warning = sameText(ledger.checked("M1", AUGUST));
    assertThat(warning.id()).isEqualTo("W09");
    assertThat(warning.left()).isEqualByComparingTo("4");
    assertThat(warning.text()).contains("协议内容完全相同", "共 4 件");
    assertThat(warning.leftCells()).containsExactly(new CellRef("M1", AUGUST, "total", "03"));
    assertThat(warning.cases()).hasSize(4);
    FormDesk.Shown shown = desk.show(DIRECTOR, "M1", AUGUST);
    assertThat(desk.cases(DIRECTOR, shown, sameText(shown.form())))
        .extracting(TracedCase::recordId)
        .containsExactlyInAnyOrderElementsOf(cases);
    // cases of people's mediation are no matter of the flow sheet
    assertThat(ledger.checked("MF", AUGUST).findings(Severity.WARNING)).isEmpty();
  }

  @Test
  void itWantsAReasonAndIsKeptWithTheForm() {
    List<UUID> cases = fourOfTheSameText();
    CloseMonth closeMonth =
        new CloseMonth(
            ledger.database,
            ledger.packages,
            ledger.checked,
            new AuditChain(clock),
            new Ids(clock),
            clock,
            TestLedger.OFFICE);
    CloseRequest request = CloseRequest.of(AUGUST, "测试填表人", "测试负责人");
    assertThatThrownBy(() -> closeMonth.close(DIRECTOR, request))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("S-304");
              assertThat(f.sentence()).contains("W09", "协议内容完全相同");
            });
    FrozenForm frozen =
        closeMonth.close(DIRECTOR, request.withReason("M1", "W09", "四件是同一起事故的当事人")).getFirst();
    for (UUID id : cases) {
      assertThat(frozen.text()).doesNotContain(id.toString());
    }
    ledger.database.<Integer>write(
        ctx -> ctx.update(AGREEMENT).set(AGREEMENT.TERMS, "改过了").execute());
    FormDesk.Shown shown = desk.show(DIRECTOR, "M1", AUGUST);
    CheckResult kept = sameText(shown.form());
    assertThat(kept.reason()).isEqualTo("四件是同一起事故的当事人");
    assertThat(desk.cases(DIRECTOR, shown, kept))
        .extracting(TracedCase::recordId)
        .containsExactlyInAnyOrderElementsOf(cases);
    assertThat(PrintableForms.frozen(frozen).notes())
        .anyMatch(n -> n.contains("协议内容完全相同") && n.contains("同一起事故"));
  }

  @Test
  void aCommitteeOutOfItsTermIsFound() {
    ledger.dispute(LocalDate.of(2016, 8, 20), r -> r.setOutcome("FAILED"));
    assertThat(ledger.checked("M1", AUGUST).findings(Severity.WARNING)).isEmpty();
    ledger.database.<Integer>write(
        ctx -> ctx.update(COMMITTEE).set(COMMITTEE.TERM_END, LocalDate.of(2016, 8, 9)).execute());
    assertThat(ledger.checked("M1", AUGUST).findings(Severity.WARNING))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.id()).isEqualTo("W18");
          assertThat(c.text()).contains("VILLAGE受理时任期已满", "共 1 件");
        });
    ledger.database.<Integer>write(
        ctx -> ctx.update(DISPUTE_CASE).set(DISPUTE_CASE.VOIDED, true).execute());
    assertThat(ledger.checked("M1", AUGUST).findings(Severity.WARNING)).isEmpty();
  }
}
