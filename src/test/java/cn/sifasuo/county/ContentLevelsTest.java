package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_FACT_DISPUTE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a form leaves the office, and what the county makes of less. */
class ContentLevelsTest {

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;

  @BeforeEach
  void augustIsClosed() {
    desks = new TwoDesks(folder);
    township = desks.township;
    county = desks.county;
    desks.enrol(township);
    township.cases(AUGUST, 5, 2);
    township.close(AUGUST, "M1");
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Outbox.Sealed seal(ContentLevel most) {
    return township.sealPeriod.seal(township.session, AUGUST, most);
  }

  private Receipt deliver(Outbox.Sealed sealed) {
    Path copy = township.outbox.handOver(township.session, sealed, desks.stick);
    Inbox.Answer answer = county.inbox.receive(county.session, copy);
    return township.receipts.install(township.session, answer.receiptFile());
  }

  private int receivedFacts() {
    return county.database.read(ctx -> ctx.fetchCount(RECEIVED_FACT_DISPUTE));
  }

  @Test
  void theLawSaysHowMuchAndWhy() {
    assertThat(township.law.form("M1", AUGUST))
        .satisfies(r -> assertThat(r.level()).isEqualTo(ContentLevel.FACTS))
        .satisfies(r -> assertThat(r.ground()).contains("人民调解法", "第十条"));
    assertThat(township.law.form("X9", AUGUST))
        .satisfies(r -> assertThat(r.level()).isEqualTo(ContentLevel.FACTS))
        .satisfies(r -> assertThat(r.ground()).contains("没有专门规定"));
    assertThat(township.law.records(AUGUST))
        .extracting(t -> t.type().code())
        .containsExactlyInAnyOrder("committee", "mediator");
    assertThat(township.law.records(Period.month(2010, 12))).isEmpty();
    assertThat(township.law.record("dispute_case", AUGUST)).isEmpty();
  }

  @Test
  void noNumberBirthdayOrTelephoneOfAMediatorIsAmongWhatGoes() {
    assertThat(township.law.record("mediator", AUGUST).orElseThrow().fields())
        .extracting(f -> f.name())
        .contains("name", "committee_id", "post", "appointed_from")
        .doesNotContain("id_no", "birth_date", "phone", "end_reason");
    assertThat(township.law.record("committee", AUGUST).orElseThrow().fields())
        .extracting(f -> f.name())
        .contains("name", "leader", "established_on", "status")
        .doesNotContain("phone");
  }

  @Test
  void withoutTheFactsTheFormIsTakenButStandsUncounted() {
    Outbox.Sealed sealed = seal(ContentLevel.TOTALS);
    assertThat(sealed.level()).isEqualTo(ContentLevel.TOTALS);

    Receipt receipt = deliver(sealed);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED_WITH_WARNINGS);
    assertThat(receipt.problems()).containsExactly(new Receipt.Remark("", "M1", "not-recounted"));
    assertThat(township.database.<PeriodState>read(ctx -> township.states.state(ctx, "M1", AUGUST)))
        .isEqualTo(PeriodState.ACCEPTED);
    assertThat(receivedFacts()).isZero();
    RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", AUGUST);
    assertThat(sheet.missing()).isEmpty();
    assertThat(sheet.complete()).isFalse();
    assertThat(sheet.form().total().cells()).isEmpty();
    assertThat(sheet.form().row(township.unit.code()).orElseThrow().cells()).isEmpty();
    assertThat(sheet.reports().getFirst().printedName()).contains("只报总数");
    assertThat(sheet.notes()).anyMatch(n -> n.contains("没有明细 1 个所") && n.contains("不是零"));
  }

  @Test
  void besideAnOfficeThatSentItsFactsTheTotalIsThatOfTheOtherAlone() {
    deliver(seal(ContentLevel.TOTALS));
    TwoDesks.Township other = desks.township("990100002", "测试乡司法所");
    desks.enrol(other);
    other.cases(AUGUST, 2, 1);
    other.close(AUGUST, "M1");
    assertThat(desks.deliver(other, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);

    RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", AUGUST);

    assertThat(sheet.form().cell("01").orElseThrow().raw()).isEqualByComparingTo("3");
    assertThat(sheet.form().row(township.unit.code()).orElseThrow().cells()).isEmpty();
    assertThat(sheet.form().row("990100002").orElseThrow().cells()).isNotEmpty();
    assertThat(sheet.uncounted()).isEqualTo(1);
  }

  @Test
  void statedTotalsThatDoNotAddUpAreGivenBack() {
    List<OutgoingForm> forms =
        township.sealPeriod.outgoing(AUGUST, ContentLevel.TOTALS).stream()
            .map(ContentLevelsTest::withOneSuccessMore)
            .toList();
    Receipt receipt = deliver(township.outbox.seal(township.session, AUGUST, forms));

    assertThat(receipt.status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(receipt.problems()).extracting(Receipt.Remark::code).contains("does-not-add-up");
  }

  /** The stated figures of one cell raised, with a digest that fits. */
  private static OutgoingForm withOneSuccessMore(OutgoingForm form) {
    String changed = form.content().replaceFirst("(\"id\":\"01\",[^}]*\"value\":)7", "$18");
    assertThat(changed).isNotEqualTo(form.content());
    return new OutgoingForm(
        form.frozenId(),
        form.code(),
        form.version(),
        form.revision(),
        cn.sifasuo.kernel.Digest.of(changed),
        changed,
        form.facts(),
        form.files(),
        form.level());
  }

  @Test
  void aRuleThatGivesTotalsOnlyCapsWhateverIsWished() {
    township.database.write(ctx ->
        ctx.update(DATED_RULE)
            .set(DATED_RULE.CONTENT, "TOTALS")
            .where(DATED_RULE.NAME.eq("hand_over.form.M1"))
            .execute());
    TwoDesks.Township again = desks.townshipOn(township.database, "again");

    assertThat(again.sealPeriod.outgoing(AUGUST))
        .allSatisfy(f -> assertThat(f.level()).isEqualTo(ContentLevel.TOTALS))
        .allSatisfy(f -> assertThat(f.facts()).isEmpty());
    assertThat(again.sealPeriod.seal(again.session, AUGUST, ContentLevel.FACTS).level())
        .isEqualTo(ContentLevel.TOTALS);
  }

  @Test
  void whoWishesToSendLessThanWhatIsSealedAlreadyGetsAnotherBundleInItsPlace() {
    Outbox.Sealed all = township.sealPeriod.seal(township.session, AUGUST);
    assertThat(all.level()).isNotEqualTo(ContentLevel.TOTALS);

    Outbox.Sealed less = seal(ContentLevel.TOTALS);

    assertThat(less.level()).isEqualTo(ContentLevel.TOTALS);
    assertThat(less.seq()).isEqualTo(all.seq());
    assertThat(township.outbox.find(all.bundleId()).orElseThrow().status())
        .isEqualTo(Outbox.Status.REPLACED);
    assertThat(Files.exists(less.file())).isTrue();
    assertThat(deliver(less).status()).isEqualTo(Receipt.Status.ACCEPTED_WITH_WARNINGS);
  }

  @Test
  void amendedAndSentWithItsFactsTheFormIsCounted() {
    deliver(seal(ContentLevel.TOTALS));
    township.cases(AUGUST, 1, 0);
    township.amend(AUGUST, "M1");

    assertThat(desks.deliver(township, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
    RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", AUGUST);
    assertThat(sheet.complete()).isTrue();
    assertThat(sheet.form().cell("01").orElseThrow().raw()).isEqualByComparingTo("8");
  }

  @Test
  void whatIsSealedAlreadyIsNotSealedAgainToSendMore() {
    Outbox.Sealed less = seal(ContentLevel.TOTALS);

    assertThat(seal(ContentLevel.RECORDS)).isEqualTo(less);
  }
}
