package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DELEGATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.LedgerCheck.Doubt;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CCL 9: whom an office receives it receives by delegation; the form of the month asks for it. */
class DelegationCheckTest {

  private final CorrectionsDesk desk = new CorrectionsDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  private List<Doubt> doubts() {
    DelegationCheck check = new DelegationCheck(desk.codes, desk.law);
    return desk.database.read(
        ctx -> check.check(ctx, ctx.select(CORRECTION_CASE.ID).from(CORRECTION_CASE)));
  }

  private void until(String act, String day) {
    desk.database.write(ctx ->
        ctx.update(CORRECTION_DELEGATION)
            .set(CORRECTION_DELEGATION.VALID_TO, day(day))
            .where(CORRECTION_DELEGATION.ACT.eq(act))
            .execute());
  }

  @Test
  void nothingIsDoubtfulWhileTheListCoversTheDay() {
    desk.saved(desk.aCase().build()); // registered on 2026-03-08, its group formed a day later
    assertThat(doubts()).isEmpty();
    until("RECEIVE", "2026-03-08");
    until("GROUP", "2026-03-09");
    assertThat(doubts()).isEmpty();
  }

  @Test
  void itNamesTheActAndTheCasesNobodyDelegated() {
    UUID of = desk.saved(desk.aCase().build());
    until("RECEIVE", "2026-03-07");
    assertThat(doubts()).containsExactly(new Doubt("委托清单中没有当日有效的“接收、登记、宣告”", List.of(of)));
    until("GROUP", "2026-03-08");
    assertThat(doubts()).hasSize(2);
  }

  @Test
  void beforeTheLawAnOfficeNeededNone() {
    desk.saved(desk.aCase().effective("2019-03-01").build());
    until("RECEIVE", "2019-01-01");
    assertThat(doubts()).isEmpty();
  }
}
