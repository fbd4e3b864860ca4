package cn.sifasuo.mediation;

import static cn.sifasuo.mediation.Desk.day;
import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.MEDIATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mediation ledger doubts about cases: W09 and W18 of domain/mediation.md §5.4. */
class LedgerChecksTest {

  private final Desk desk = new Desk();
  private UUID committee = UUID.randomUUID();
  private UUID mediator = UUID.randomUUID();

  @BeforeEach
  void aLawfulCommittee() {
    committee = desk.committee("东河村人民调解委员会");
    mediator = desk.mediator(committee);
    member(committee, "赵明", 1, "CHAIR");
    member(committee, "孙敏", 4, "MEMBER");
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private UUID member(UUID of, String name, int sequence, String post) {
    return desk.saved(
        Draft.fresh(desk.types.mediator())
            .set(MEDIATOR.NAME, name)
            .set(MEDIATOR.ID_NO, Desk.idNumber("1971-02-0" + (sequence % 9 + 1), sequence))
            .set(MEDIATOR.ETHNICITY, "汉族")
            .set(MEDIATOR.EDUCATION, "COLLEGE")
            .set(MEDIATOR.COMMITTEE_ID, of)
            .set(MEDIATOR.POST, post)
            .set(MEDIATOR.ORIGIN, "ELECTED")
            .set(MEDIATOR.EMPLOYMENT, "PART_TIME")
            .set(MEDIATOR.GOV_PURCHASED, false)
            .set(MEDIATOR.APPOINTED_FROM, day("2021-01-01")));
  }

  private List<LedgerCheck.Doubt> roster() {
    return doubts(new RosterCheck());
  }

  private List<LedgerCheck.Doubt> doubts(LedgerCheck check) {
    return desk.database.read(
        ctx -> check.check(ctx, ctx.select(DISPUTE_CASE.ID).from(DISPUTE_CASE)));
  }

  @Test
  void 合法的调委会和名册上的调解员没有疑点() {
    desk.saved(desk.succeeded(committee, mediator));
    assertThat(roster()).isEmpty();
    assertThat(desk.types.committee()).isNotNull();
  }

  @Test
  void 受理时任期已满的案件列出来() {
    Draft late = desk.accepted(committee, mediator);
    late.set(DISPUTE_CASE.ACCEPTED_ON, day("2023-03-01"));
    UUID id = desk.saved(late);
    Draft body = desk.reader.find(desk.clerk, desk.types.committee(), committee).orElseThrow();
    desk.saved(body.set(COMMITTEE.TERM_END, day("2023-02-28")));
    assertThat(roster())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.text()).isEqualTo("东河村人民调解委员会受理时任期已满");
          assertThat(d.records()).containsExactly(id);
        });
  }

  @Test
  void 委员不足三人和没有妇女委员的案件列出来() {
    UUID men = desk.committee("西河村人民调解委员会");
    UUID chair = member(men, "周强", 13, "CHAIR");
    member(men, "吴军", 15, "MEMBER");
    UUID id = desk.saved(desk.accepted(men, chair));
    assertThat(roster())
        .extracting(LedgerCheck.Doubt::text)
        .containsExactly("西河村人民调解委员会受理时委员不足三人", "西河村人民调解委员会受理时没有妇女委员");
    assertThat(roster()).allSatisfy(d -> assertThat(d.records()).containsExactly(id));
  }

  @Test
  void 委员超过九人的案件列出来() {
    for (int n = 0; n < 7; n++) {
      member(committee, "郑某", 20 + n, "MEMBER");
    }
    desk.saved(desk.accepted(committee, mediator));
    assertThat(roster()).extracting(LedgerCheck.Doubt::text).containsExactly("东河村人民调解委员会受理时委员超过九人");
  }

  @Test
  void 一名委员也没有登记的调委会不作判断() {
    UUID unknown = desk.committee("北山村人民调解委员会");
    desk.saved(desk.accepted(unknown, mediator));
    assertThat(roster()).singleElement().satisfies(d -> assertThat(d.text()).contains("承办调解员"));
  }

  @Test
  void 受理之日不在名册上的调解员的案件列出来() {
    Draft person = desk.reader.find(desk.clerk, desk.types.mediator(), mediator).orElseThrow();
    UUID fourth = member(committee, "冯霞", 44, "MEMBER");
    desk.saved(person.set(MEDIATOR.APPOINTED_TO, day("2023-02-01")));
    UUID id = desk.saved(desk.accepted(committee, mediator));
    desk.saved(desk.accepted(committee, fourth));
    assertThat(roster())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.text()).doesNotContain("钱敏");
          assertThat(d.records()).containsExactly(id);
        });
  }

  @Test
  void 同一协议内容用于三件以上的案件列出来() {
    List<UUID> same = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      same.add(desk.saved(desk.succeeded(committee, mediator)));
    }
    Draft other = desk.succeeded(committee, mediator);
    other
        .children("agreement")
        .getFirst()
        .set(AGREEMENT.TERMS, "李四拆除水槽")
        .set(AGREEMENT.AMOUNT, BigDecimal.ZERO);
    desk.saved(other);
    assertThat(doubts(new SameAgreementCheck())).isEmpty();
    Draft fourth = desk.succeeded(committee, mediator);
    fourth.children("agreement").getFirst().set(AGREEMENT.TERMS, " 李四赔偿单雪修缮费 ");
    same.add(desk.saved(fourth));
    assertThat(doubts(new SameAgreementCheck()))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.text()).isEqualTo("协议内容完全相同");
          assertThat(d.records()).containsExactlyInAnyOrderElementsOf(same);
        });
  }
}
