package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisputeCaseRulesTest {

  private final Desk desk = new Desk();
  private UUID committee = new UUID(0, 0);
  private UUID mediator = new UUID(0, 0);

  @BeforeEach
  void staff() {
    committee = desk.committee("东河村人民调解委员会");
    mediator = desk.mediator(committee);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void aCaseAsTheLawWantsItIsTakenWithoutAWord() {
    Draft draft = desk.succeeded(committee, mediator);
    assertThat(desk.gate.check(desk.clerk, draft, cn.sifasuo.ledger.Door.WINDOW)).isEmpty();
    Draft saved = desk.read(desk.saved(draft));
    assertThat(saved.get(DISPUTE_CASE.CASE_NO)).isEqualTo("（2023）东河人调字第1号");
    assertThat(saved.get(DISPUTE_CASE.CASE_NAME)).isEqualTo("单雪与李四之间邻里纠纷");
    assertThat(saved.get(DISPUTE_CASE.INVOLVED_PERSONS)).isEqualTo(2);
    assertThat(saved.get(DISPUTE_CASE.STATE)).isEqualTo("AGREED");
  }

  @Test
  void confirmationDeadlineLeavesOutTheFirstDayAndMovesOffASunday() {
    // domain/mediation.md §3.3: effective 2023-03-10, day 30 is Sunday 2023-04-09
    Draft saved = desk.read(desk.saved(desk.succeeded(committee, mediator)));
    Draft agreement = Objects.requireNonNull(saved.onlyChild("agreement"));
    assertThat(agreement.get(AGREEMENT.EFFECTIVE_ON)).isEqualTo(day("2023-03-10"));
    assertThat(agreement.get(AGREEMENT.CONFIRMATION_DEADLINE)).isEqualTo(day("2023-04-10"));
  }
}
