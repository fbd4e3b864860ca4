package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.county.Rulings.Reason;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CountyAnswer;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.statistics.ReturnReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person of the county gives back what had been accepted, and the office answers. */
class GiveBackTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;
  private Inbox.Answer accepted;

  @BeforeEach
  void augustIsAccepted() {
    desks = new TwoDesks(folder);
    township = desks.township;
    county = desks.county;
    desks.enrol(township);
    township.cases(AUGUST, 5, 2);
    township.close(AUGUST);
    accepted = receive(desks.handOver(township, AUGUST));
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Inbox.Answer receive(Path file) {
    return county.inbox.receive(county.session, file);
  }

  private Receipt install(Path receipt) {
    return township.receipts.install(township.session, receipt);
  }

  private PeriodState state(String form) {
    return township.database.read(ctx -> township.states.state(ctx, form, AUGUST));
  }

  private Optional<CountyAnswer> answer(String form) {
    return township.database.read(ctx -> township.answers.of(ctx, form, AUGUST));
  }

  private UUID aCase() {
    return county.database.read(ctx ->
        ctx.select(RECEIVED_FACT_DISPUTE.FACT_ID)
            .from(RECEIVED_FACT_DISPUTE)
            .join(SUBMISSION)
            .on(SUBMISSION.ID.eq(RECEIVED_FACT_DISPUTE.SUBMISSION_ID))
            .where(SUBMISSION.FORM_CODE.eq("M1"))
            .limit(1)
            .fetchSingle(RECEIVED_FACT_DISPUTE.FACT_ID));
  }

  private static Reason about(String form, String cell) {
    return new Reason(form, cell, null, ReturnReason.DOUBTFUL, "与上月相差太大，请核对");
  }

  private Rulings.Ruling giveBack(Reason... reasons) {
    return county.rulings.giveBack(
        county.session, accepted.receipt().bundleId(), List.of(reasons), "请于五日内更正");
  }

  private int figure(Period period, String cell) {
    return county
        .rollUp
        .compute(county.session, "M1", period)
        .form()
        .cell(cell)
        .map(c -> c.raw().intValueExact())
        .orElse(0);
  }

  private static void refused(ThrowingCallable act, String code, String sentence) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.sentence()).contains(sentence);
            });
  }

  private Receipt sendCorrection() {
    township.cases(AUGUST, 1, 0);
    township.amend(AUGUST, "M1");
    assertThat(state("M1")).isEqualTo(PeriodState.AMENDED);
    return desks.deliver(township, AUGUST);
  }

  @Test
  void fromAcceptedToReturnedToAcceptedAgain() {
    install(accepted.receiptFile());
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    IssuedRollUp issued = county.issued.issue(county.session, "M1", AUGUST);
    UUID one = aCase();

    Rulings.Ruling ruling =
        giveBack(about("M1", "03"), new Reason("M1", "03", one, ReturnReason.OVERCOUNTED, "应计入九月"));

    assertThat(ruling.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(ruling.receipt().nextSeq()).isEqualTo(2);
    RollUp.Sheet sheet = county.rollUp.compute(county.session, "M1", AUGUST);
    assertThat(sheet.empty()).isTrue();
    assertThat(sheet.report("990100001").orElseThrow().standing())
        .isEqualTo(OfficeReport.Standing.RETURNED);
    assertThat(county.reporting.of(AUGUST)).singleElement().matches(ReportingStatus.Line::returned);
    assertThat(county.issued.stale(county.session, "M1", AUGUST))
        .hasValueSatisfying(s -> assertThat(s.issued().revision()).isEqualTo(issued.revision()));
    assertThat(county.rollUp.compute(county.session, "M3", AUGUST).complete()).isTrue();

    install(ruling.receiptFile());

    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(state("M3")).as("not given back").isEqualTo(PeriodState.ACCEPTED);
    CountyAnswer answer = answer("M1").orElseThrow();
    assertThat(answer.kind()).isEqualTo(CountyAnswer.Kind.RETURNED);
    assertThat(answer.notes()).containsExactly("请于五日内更正");
    assertThat(answer.at("03"))
        .extracting(CountyReason::fact, CountyReason::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "数字存疑：与上月相差太大，请核对"),
            org.assertj.core.groups.Tuple.tuple(one, "多计错计：应计入九月"));
    assertThat(answer("M3").orElseThrow().kind()).isEqualTo(CountyAnswer.Kind.ACCEPTED);
    refused(() -> township.sealPeriod.seal(township.session, AUGUST), "X-354", "M1 被县局退回");

    Receipt correction = sendCorrection();

    assertThat(correction.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(correction.seq()).isEqualTo(2);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(figure(AUGUST, "01")).isEqualTo(8);
    assertThat(figure(AUGUST, "03")).isEqualTo(6);
    assertThat(county.reporting.of(AUGUST)).singleElement().matches(l -> !l.returned());
    // the old answers once more
    install(accepted.receiptFile());
    install(ruling.receiptFile());
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(answer("M1").orElseThrow().kind()).isEqualTo(CountyAnswer.Kind.ACCEPTED);
    assertThat(township.sealPeriod.nothingToSend(AUGUST).orElseThrow().code()).isEqualTo("X-353");
  }

  @Test
  void theOldAcceptanceInstalledAfterwardsTakesTheReturnNotBack() {
    Rulings.Ruling ruling = giveBack(about("M1", ""));

    install(ruling.receiptFile());
    assertThat(township.outbox.list().getFirst().status())
        .as("the county took it, so its number is used")
        .isEqualTo(Outbox.Status.ACCEPTED);
    install(accepted.receiptFile());

    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(state("M3")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(sendCorrection().status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void whoLostTheReceiptHandsTheSameInAgainAndLearnsOfTheReturn() {
    install(accepted.receiptFile());
    giveBack(about("M1", "03"));
    String before = county.digest();

    Inbox.Answer again = receive(township.outbox.list().getFirst().file());

    assertThat(again.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(again.receipt().returned()).containsExactly(new Receipt.Returned("M1", 1));
    assertThat(again.receipt().note()).isEqualTo("请于五日内更正");
    assertThat(again.sentence()).contains("后来已退回");
    assertThat(county.digest()).isEqualTo(before);
    install(again.receiptFile());
    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(answer("M1").orElseThrow().at("03")).hasSize(1);
    assertThat(sendCorrection().status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @Test
  void theFormGivenBackIsNotTakenOnceMoreUnderTheNextNumber() throws Exception {
    giveBack(about("M1", "03"));
    // an office that knows nothing of it seals the very same content, its books being older
    TwoDesks.Township older = township;
    older.cases(SEPTEMBER, 1, 0);
    older.close(SEPTEMBER);
    Outbox.Sealed same =
        older.outbox.seal(older.session, AUGUST, older.sealPeriod.outgoing(AUGUST));
    Files.delete(same.file());
    Outbox.Sealed anew =
        older.outbox.seal(older.session, AUGUST, older.sealPeriod.outgoing(AUGUST));
    assertThat(anew.bundleId()).isNotEqualTo(same.bundleId());

    Receipt receipt = receive(anew.file()).receipt();

    assertThat(receipt.status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(receipt.returned()).containsExactly(new Receipt.Returned("M1", 1));
    assertThat(figure(AUGUST, "01")).isZero();
  }

  @Test
  void whoSendsItUnderTheNextNumberAllTheSameLearnsWhy() {
    List<OutgoingForm> forms = township.sealPeriod.outgoing(AUGUST);
    install(accepted.receiptFile());
    giveBack(about("M1", "03"));
    Outbox.Sealed second = township.outbox.seal(township.session, AUGUST, forms);
    assertThat(second.seq()).isEqualTo(2);

    Inbox.Answer answer = receive(second.file());

    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(answer.receipt().nextSeq()).isEqualTo(2);
    assertThat(answer.receipt().returned()).containsExactly(new Receipt.Returned("M1", 1));
    install(answer.receiptFile());
    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(state("M3")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(answer("M1").orElseThrow().at("03")).hasSize(1);
    assertThat(sendCorrection())
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(2));
  }

  @Test
  void anOfficeWhoseFiguresAreRightFreezesThemAnewWithTheReason() {
    install(accepted.receiptFile());
    install(giveBack(about("M1", "03")).receiptFile());

    township.amend(AUGUST, "M1"); // not a figure differs
    Receipt receipt = desks.deliver(township, AUGUST);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(figure(AUGUST, "01")).isEqualTo(7);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
  }

  @Test
  void laterMonthsGoOnWhileAugustIsReturned() {
    install(accepted.receiptFile());
    install(giveBack(about("M1", "03")).receiptFile());
    township.cases(SEPTEMBER, 3, 0);
    township.close(SEPTEMBER);

    assertThat(desks.deliver(township, SEPTEMBER))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(2));
    assertThat(sendCorrection())
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(3));
    assertThat(figure(SEPTEMBER, "01")).isEqualTo(3);
  }

  @Test
  void aCorrectionCanBeGivenBackToo() {
    install(accepted.receiptFile());
    install(giveBack(about("M1", "03")).receiptFile());
    Receipt second = sendCorrection();

    Rulings.Ruling ruling =
        county.rulings.giveBack(county.session, second.bundleId(), List.of(about("M1", "01")), "");
    install(ruling.receiptFile());

    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(answer("M1").orElseThrow().revision()).isEqualTo(2);
    assertThat(figure(AUGUST, "01")).as("the first revision does not stand up again").isZero();
    assertThat(sendCorrection().seq()).isEqualTo(3);
    assertThat(figure(AUGUST, "01")).isEqualTo(9);
  }

  @Test
  void wordsToTheOfficeChangeNothingElse() {
    install(accepted.receiptFile());
    Rulings.Ruling told =
        county.rulings.tell(county.session, accepted.receipt().bundleId(), "下月起按新口径填报");

    assertThat(told.receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    install(told.receiptFile());

    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(answer("M1").orElseThrow().notes()).containsExactly("下月起按新口径填报");
    assertThat(figure(AUGUST, "01")).isEqualTo(7);
    Inbox.Answer again = receive(township.outbox.list().getFirst().file());
    assertThat(again.receipt().status()).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(again.receipt().note()).isEqualTo("下月起按新口径填报");
  }

  @Test
  void whatCannotBeGivenBackIsSaid() {
    UUID bundle = accepted.receipt().bundleId();
    UUID nobody = UUID.randomUUID();
    refused(() -> county.rulings.giveBack(county.session, bundle, List.of(), "请更正"), "C-342", "原因");
    refused(() -> giveBack(about("M1", "99")), "C-344", "没有第 99 栏");
    refused(() -> giveBack(about("X9", "")), "C-343", "没有现行的 X9");
    refused(
        () -> giveBack(new Reason("M1", "03", nobody, ReturnReason.DOUBLE, "")), "C-345", "没有代号");
    refused(() -> county.rulings.tell(county.session, nobody, "请更正"), "C-341", "没有这一件");
    refused(() -> county.rulings.tell(county.session, bundle, " "), "C-346", "没有写说明");
    refused(() -> county.rulings.tell(county.session, bundle, "话".repeat(501)), "C-347", "太长");
    refused(() -> county.rulings.tell(county.session, bundle, "请联系 139 0000 0000"), "X-404", "电话");
    refused(
        () -> giveBack(new Reason("M1", "", null, ReturnReason.OTHER, "证号990101199001010015不对")),
        "X-404",
        "身份证号");
    giveBack(about("M1", "03"));
    refused(() -> giveBack(about("M1", "03")), "C-343", "可能已经退回");
    assertThat(county.database.<Optional<Long>>read(county.audit::firstBroken)).isEmpty();
  }

  /** Whatever order the answers come in, how often, and which are lost, it comes to the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void receiptsInAnyOrder(long seed) throws Exception {
    Random random = new Random(seed);
    List<Path> answers = new ArrayList<>();
    answers.add(accepted.receiptFile());
    answers.add(
        county.rulings.tell(county.session, accepted.receipt().bundleId(), "请核对").receiptFile());
    answers.add(giveBack(about("M1", "03")).receiptFile());
    Path file = township.outbox.list().getFirst().file();
    answers.add(receive(file).receiptFile());
    answers.addAll(List.copyOf(answers));
    Collections.shuffle(answers, random);
    Path certain = giveBack(about("M3", "")).receiptFile();
    List<Path> installed = new ArrayList<>(answers.subList(0, random.nextInt(answers.size())));
    installed.add(random.nextInt(installed.size() + 1), certain);

    installed.forEach(this::install);
    // whoever is in doubt hands the same in again
    install(receive(file).receiptFile());
    Collections.shuffle(installed, random);
    installed.forEach(this::install);

    assertThat(state("M1")).isEqualTo(PeriodState.RETURNED);
    assertThat(state("M3")).isEqualTo(PeriodState.RETURNED);
    assertThat(state("MF")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(answer("M1").orElseThrow().at("03")).isNotEmpty();
    township.amend(AUGUST, "M3");
    Receipt receipt = sendCorrection();
    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(receipt.seq()).isEqualTo(2);
    installed.forEach(this::install);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(state("M3")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(figure(AUGUST, "01")).isEqualTo(8);
  }
}
