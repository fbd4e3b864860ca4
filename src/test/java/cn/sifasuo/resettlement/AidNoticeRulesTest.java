package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word from a prison in time, and the household register after the return (§4). */
class AidNoticeRulesTest {

  private final AidDesk desk = new AidDesk();

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PRISON_NOTICE, 2026-02-10, false",
    "PRISON_NOTICE, 2026-02-11, true",
    "CORR_HANDOVER, 2026-03-01, false"
  })
  void aPrisonTellsAMonthAhead(String kind, LocalDate received, boolean late) {
    Draft notice =
        desk.notice().set(AID_NOTICE.NOTICE_KIND, kind).set(AID_NOTICE.RECEIVED_ON, received);
    assertThat(desk.warnings(notice).contains("aid.notice-late-months")).isEqualTo(late);
  }

  @Test
  void aLocalRuleMayWantItEarlierAtTheOffice() {
    Draft notice = desk.notice().set(AID_NOTICE.RECEIVED_ON, day("2026-02-05"));
    assertThat(desk.warnings(notice)).doesNotContain("aid.notice-late-days");
    desk.local("aid.prison.notice.office.days", "40", "2026-01-01");
    assertThat(desk.warnings(notice)).contains("aid.notice-late-days");
  }

  /** The register is a service of the police: the office asks and reports, nobody is late. */
  @Test
  void theRegisterIsAskedForOnlyWhereALocalRuleSaysSo() {
    Draft inHelp = desk.active(11, "2026-03-10");
    assertThat(hukou(inHelp)).isEmpty();
    desk.local("aid.hukou.entry.days", "20", "2020-01-01");
    LocalDate back = inHelp.day(AID_CASE.RETURNED_ON);
    assertThat(hukou(inHelp)).containsExactly(back.plusDays(20));
    assertThat(hukou(inHelp.set(AID_CASE.HUKOU_ENTERED_ON, back))).isEmpty();
  }

  private List<LocalDate> hukou(Draft aidCase) {
    return AidDues.ofCase(aidCase, desk.law).stream()
        .filter(d -> d.kind() == AidDues.Kind.HUKOU)
        .map(AidDues.Due::on)
        .toList();
  }
}
