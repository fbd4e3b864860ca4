package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a township's closed month to the county's roll-up and back, with all that can go wrong. */
class HandOverTest {

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;

  @BeforeEach
  void augustIsClosed() {
    desks = desks(folder);
    township = desks.township;
    county = desks.county;
    desks.enrol(township);
    township.cases(AUGUST, 5, 2);
    township.close(AUGUST);
  }

  /** Where the county's books are is for those that run this elsewhere to say. */
  TwoDesks desks(Path root) {
    return new TwoDesks(root);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Inbox.Answer receive(Path file) {
    return county.inbox.receive(county.session, file);
  }

  private PeriodState state() {
    return township.database.read(ctx -> township.states.state(ctx, "M1", AUGUST));
  }

  private static void refused(ThrowingCallable act, String code, String sentence) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).startsWith(code);
              assertThat(f.sentence()).contains(sentence);
            });
  }

  private static void flip(Path file, double where) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bytes.length * where)] ^= 1;
    Files.write(file, bytes);
  }

  /** The bundle of August in which one success was made a failure among the facts alone. */
  private Outbox.Sealed sealedWithOneFactTurned() {
    return WrongBundles.oneSuccessTurned(township, AUGUST);
  }

  @Test
  void aClosedMonthIsAcceptedOnce() {
    Path bundle = desks.handOver(township, AUGUST);
    assertThat(state()).isEqualTo(PeriodState.SEALED);

    Inbox.Answer answer = receive(bundle);

    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(answer.receipt().nextSeq()).isEqualTo(2);
    assertThat(answer.sentence()).contains("已受理 990100001 的第 1 件", "逐格重算相符");
    township.receipts.install(township.session, answer.receiptFile());
    assertThat(state()).isEqualTo(PeriodState.ACCEPTED);
    assertThat(county.reporting.of(AUGUST))
        .singleElement()
        .satisfies(l -> assertThat(l.reported()).isTrue())
        .satisfies(l -> assertThat(l.seq()).isEqualTo(1));
  }

  @Test
  void theSameBundleAgainChangesNothing() {
    Path bundle = desks.handOver(township, AUGUST);
    receive(bundle);
    String before = county.digest();

    Inbox.Answer again = receive(bundle);

    assertThat(again.receipt().status()).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(again.sentence()).contains("早已收过", "数据没有变动");
    assertThat(county.digest()).isEqualTo(before);
  }

  @Test
  void anotherCountyCannotOpenIt() {
    TwoDesks.County other = desks.county("990200", "测试邻县司法局");
    other.enrolment.county(other.session, other.unit.name());
    Path bundle = desks.handOver(township, AUGUST);
    String before = other.digest();

    refused(() -> other.inbox.receive(other.session, bundle), "X-203", "不是封给本单位的，没有导入任何内容");

    assertThat(other.digest()).isEqualTo(before);
  }

  @Test
  void oneByteFlippedAnywhereIsRefused() throws IOException {
    Path bundle = desks.handOver(township, AUGUST);
    byte[] whole = Files.readAllBytes(bundle);
    String before = county.digest();
    for (double where : List.of(0.0, 0.02, 0.25, 0.5, 0.75, 0.999)) {
      Files.write(bundle, whole);
      flip(bundle, where);
      refused(() -> receive(bundle), "X-2", "没有导入任何内容");
      assertThat(county.digest()).isEqualTo(before);
    }
    Files.write(bundle, whole);
    assertThat(receive(bundle).receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void factsThatDoNotGiveTheFigureGoBackAndTheCorrectedBundleTakesTheSameNumber()
      throws IOException {
    String before = county.digest();
    Outbox.Sealed wrong = sealedWithOneFactTurned();
    Inbox.Answer answer = receive(township.outbox.handOver(township.session, wrong, desks.stick));

    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(answer.receipt().problems())
        .contains(new Receipt.Remark("", "M1.03", "recount-differs"));
    assertThat(answer.receipt().nextSeq()).isEqualTo(1);
    assertThat(answer.sentence()).contains("退回", "一行也没有并入");
    assertThat(county.digest()).isEqualTo(before);
    assertThat(county.reporting.of(AUGUST)).singleElement().matches(ReportingStatus.Line::returned);

    township.receipts.install(township.session, answer.receiptFile());
    assertThat(state()).isEqualTo(PeriodState.RETURNED);
    Files.delete(desks.stick.resolve(String.valueOf(wrong.file().getFileName())));
    Outbox.Sealed right = township.sealPeriod.seal(township.session, AUGUST);

    assertThat(right.seq()).isEqualTo(wrong.seq()).isEqualTo(1);
    assertThat(right.bundleId()).isNotEqualTo(wrong.bundleId());
    assertThat(township.outboxFolder.resolve("returned/" + wrong.bundleId() + ".p7m"))
        .isRegularFile();
    assertThat(township.outbox.list())
        .extracting(Outbox.Sealed::bundleId)
        .containsExactly(right.bundleId(), wrong.bundleId());
    assertThat(state()).isEqualTo(PeriodState.SEALED);
    assertThat(desks.deliver(township, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(state()).isEqualTo(PeriodState.ACCEPTED);
    // the late copy of the old answer takes nothing back
    township.receipts.install(township.session, answer.receiptFile());
    assertThat(state()).isEqualTo(PeriodState.ACCEPTED);
  }

  @Test
  void afterAReturnedBundleTheNextMonthsGoOnWithoutAGap() throws IOException {
    Outbox.Sealed wrong = sealedWithOneFactTurned();
    Inbox.Answer returned = receive(township.outbox.handOver(township.session, wrong, desks.stick));
    // September was sealed upon the wrong August before its answer came
    Period september = Period.month(2016, 9);
    township.cases(september, 2, 0);
    township.close(september);
    Outbox.Sealed early = township.sealPeriod.seal(township.session, september);
    assertThat(early.seq()).isEqualTo(2);
    assertThat(receive(early.file()).receipt().status()).isEqualTo(Receipt.Status.HELD);

    township.receipts.install(township.session, returned.receiptFile());
    Files.delete(desks.stick.resolve(String.valueOf(wrong.file().getFileName())));

    assertThat(township.outbox.find(early.bundleId()).orElseThrow().status())
        .isEqualTo(Outbox.Status.RETURNED);
    assertThat(desks.deliver(township, AUGUST))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(1))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED));
    assertThat(desks.deliver(township, september))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(2))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED));
  }

  @Test
  void aReceiptWithAFlippedByteIsRefused() throws IOException {
    Path receipt = receive(desks.handOver(township, AUGUST)).receiptFile();
    byte[] whole = Files.readAllBytes(receipt);
    for (double where : List.of(0.0, 0.1, 0.3, 0.5, 0.7, 0.999)) {
      Files.write(receipt, whole);
      flip(receipt, where);
      refused(() -> township.receipts.install(township.session, receipt), "X-40", "没有装入");
    }

    assertThat(state()).isEqualTo(PeriodState.SEALED);
  }

  @Test
  void aReceiptInstalledTwiceIsHarmless() {
    Path receipt = receive(desks.handOver(township, AUGUST)).receiptFile();
    township.receipts.install(township.session, receipt);
    List<Outbox.Sealed> before = township.outbox.list();

    township.receipts.install(township.session, receipt);

    assertThat(township.outbox.list()).isEqualTo(before);
    assertThat(state()).isEqualTo(PeriodState.ACCEPTED);
  }

  private BigDecimal figure(RollUp.Sheet sheet, String cell) {
    return sheet.form().cell(cell).orElseThrow().raw();
  }

  @Test
  void theRollUpOfTwoTownshipsIsTheirSum() {
    TwoDesks.Township second = desks.township("990100002", "测试乡司法所");
    desks.enrol(second);
    second.cases(AUGUST, 4, 1);
    second.close(AUGUST);
    desks.deliver(township, AUGUST);

    RollUp.Sheet half = county.rollUp.compute(county.session, "M1", AUGUST);
    assertThat(half.missing()).containsExactly(second.unit);
    desks.deliver(second, AUGUST);
    RollUp.Sheet both = county.rollUp.compute(county.session, "M1", AUGUST);

    assertThat(both.missing()).isEmpty();
    assertThat(figure(both, "01")).isEqualByComparingTo("12");
    assertThat(figure(both, "03")).isEqualByComparingTo("9");
    assertThat(both.form().cell("990100001", "01").orElseThrow().raw()).isEqualByComparingTo("7");
    assertThat(both.form().cell("990100002", "01").orElseThrow().raw()).isEqualByComparingTo("5");
  }

  @Test
  void aQuarterIsRolledUpFromItsMonths() {
    for (int month : List.of(7, 9)) {
      township.cases(Period.month(2016, month), month, 1);
      township.close(Period.month(2016, month));
    }
    desks.deliver(township, Period.month(2016, 7));
    desks.deliver(township, AUGUST);
    Period quarter = Period.parse("2016-Q3").orElseThrow();
    assertThat(county.rollUp.compute(county.session, "M1", quarter).missing())
        .containsExactly(township.unit);

    desks.deliver(township, Period.month(2016, 9));
    RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", quarter);

    assertThat(sheet.missing()).isEmpty();
    assertThat(figure(sheet, "01")).isEqualByComparingTo("25");
    assertThat(figure(sheet, "03")).isEqualByComparingTo("21");
  }
}
