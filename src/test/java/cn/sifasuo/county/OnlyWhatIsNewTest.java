package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.PeriodState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the county has is not sent again; what it has not is, whatever was lost on the way. */
class OnlyWhatIsNewTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township township;
  private TwoDesks.County county;

  @BeforeEach
  void m1OfAugustIsClosed() throws IOException {
    desks = new TwoDesks(folder, twoForms(folder.resolve("forms")));
    township = desks.township;
    county = desks.county;
    desks.enrol(township);
    township.cases(AUGUST, 3, 1);
    township.close(AUGUST, "M1");
  }

  /** The form of the program and another that counts the same. */
  private static Path twoForms(Path forms) throws IOException {
    for (String code : List.of("M1", "M2")) {
      Path copy = Files.createDirectories(forms.resolve(code));
      try (var files = Files.list(Path.of("reports/forms/M1"))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file).replace("code = \"M1\"", "code = \"" + code + "\"");
          Files.writeString(copy.resolve(file.getFileName()), text);
        }
      }
    }
    return forms;
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Inbox.Answer receive(Path file) {
    return county.inbox.receive(county.session, file);
  }

  private Receipt install(Inbox.Answer answer) {
    return township.receipts.install(township.session, answer.receiptFile());
  }

  private PeriodState state(String form) {
    return township.database.read(ctx -> township.states.state(ctx, form, AUGUST));
  }

  private List<String> leaving(Period period) {
    return township.sealPeriod.outgoing(period).stream()
        .map(f -> f.code() + "/" + f.revision())
        .toList();
  }

  private Outbox.Sealed seal(Period period) {
    return township.sealPeriod.seal(township.session, period);
  }

  private String kind(Outbox.Sealed sealed) {
    return township.database.read(ctx ->
        ctx.select(OUTBOUND_BUNDLE.KIND)
            .from(OUTBOUND_BUNDLE)
            .where(OUTBOUND_BUNDLE.BUNDLE_ID.eq(sealed.bundleId()))
            .fetchSingle(OUTBOUND_BUNDLE.KIND));
  }

  private void nothingToSend(Period period, String code, String sentence) {
    assertThatThrownBy(() -> seal(period))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.sentence()).contains(sentence);
            });
  }

  @Test
  void whatTheCountyHasIsNotSentAgain() {
    nothingToSend(SEPTEMBER, "X-352", "还没有锁定的报表");
    desks.deliver(township, AUGUST);

    assertThat(leaving(AUGUST)).isEmpty();
    nothingToSend(AUGUST, "X-353", "县局都已受理，没有新的内容要上报");
    assertThat(township.outbox.list()).hasSize(1);
  }

  @Test
  void aSecondFormOfThePeriodGoesAlone() {
    assertThat(kind(seal(AUGUST))).isEqualTo("FULL");
    desks.deliver(township, AUGUST);
    township.close(AUGUST, "M2");

    assertThat(leaving(AUGUST)).containsExactly("M2/1");
    Outbox.Sealed second = seal(AUGUST);
    assertThat(kind(second)).isEqualTo("DELTA");
    assertThat(desks.deliver(township, AUGUST))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(2));
    assertThat(state("M2")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(county.rollUp.compute(county.session, "M2", AUGUST).missing()).isEmpty();
  }

  @Test
  void aSecondFormClosedBeforeTheAnswerGoesAloneAndTheFirstBundleAlong() throws IOException {
    Outbox.Sealed first = seal(AUGUST);
    township.close(AUGUST, "M2");
    Outbox.Sealed second = seal(AUGUST);
    assertThat(second.seq()).isEqualTo(2);
    assertThat(seal(AUGUST)).isEqualTo(second);

    township.outbox.handOver(township.session, second, desks.stick);

    List<Path> onStick = List.of(inStick(first), inStick(second));
    assertThat(onStick).allSatisfy(f -> assertThat(f).isRegularFile());
    assertThat(receive(onStick.getFirst()).receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    Inbox.Answer answer = receive(onStick.getLast());
    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.ACCEPTED);
    // the receipt of the second says that the first is there too
    install(answer);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(state("M2")).isEqualTo(PeriodState.ACCEPTED);
    nothingToSend(AUGUST, "X-353", "县局都已受理");
  }

  private Path inStick(Outbox.Sealed sealed) {
    return desks.stick.resolve(String.valueOf(sealed.file().getFileName()));
  }

  @Test
  void anAmendedRevisionGoesAsACorrection() {
    township.close(AUGUST, "M2");
    desks.deliver(township, AUGUST);
    township.cases(AUGUST, 2, 0);
    township.amend(AUGUST, "M1");

    assertThat(leaving(AUGUST)).containsExactly("M1/2");
    Outbox.Sealed correction = seal(AUGUST);
    assertThat(kind(correction)).isEqualTo("CORRECTION");
    assertThat(desks.deliver(township, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(figure("M1")).isEqualTo(6);
    assertThat(figure("M2")).isEqualTo(4);
    assertThat(county.reporting.of(AUGUST))
        .singleElement()
        .satisfies(l -> assertThat(l.revision()).isEqualTo(2));
    nothingToSend(AUGUST, "X-353", "县局都已受理");
  }

  private int figure(String form) {
    return county
        .rollUp
        .compute(county.session, form, AUGUST)
        .form()
        .cell("01")
        .orElseThrow()
        .raw()
        .intValueExact();
  }

  @Test
  void aReturnedBundlesContentGoesAgain() throws IOException {
    List<OutgoingForm> forms =
        township.sealPeriod.outgoing(AUGUST).stream()
            .map(OnlyWhatIsNewTest::withoutItsLastFact)
            .toList();
    Outbox.Sealed wrong = township.outbox.seal(township.session, AUGUST, forms);
    Inbox.Answer returned = receive(township.outbox.handOver(township.session, wrong, desks.stick));
    assertThat(returned.receipt().status()).isEqualTo(Receipt.Status.REJECTED);
    install(returned);
    Files.delete(inStick(wrong));

    assertThat(leaving(AUGUST)).containsExactly("M1/1");
    assertThat(kind(seal(AUGUST))).isEqualTo("FULL");
    assertThat(desks.deliver(township, AUGUST))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(1));
  }

  private static OutgoingForm withoutItsLastFact(OutgoingForm f) {
    return new OutgoingForm(
        f.frozenId(),
        f.code(),
        f.version(),
        f.revision(),
        f.digest(),
        f.content(),
        f.facts().stream()
            .map(v ->
                new OutgoingForm.FactLines(
                    v.view(), v.lines().subList(0, Math.max(0, v.lines().size() - 1))))
            .toList(),
        f.files(),
        f.level());
  }

  @Test
  void aLostReceiptIsMadeUpForByTheSameBundleAgain() {
    receive(desks.handOver(township, AUGUST)); // its receipt never comes back
    String before = county.digest();

    Outbox.Sealed again = seal(AUGUST);
    Inbox.Answer answer = receive(township.outbox.handOver(township.session, again, desks.stick));

    assertThat(again.seq()).isEqualTo(1);
    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(county.digest()).isEqualTo(before);
    install(answer);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
  }

  @Test
  void aLostReceiptIsMadeUpForByThatOfTheNextMonth() {
    receive(desks.handOver(township, AUGUST)); // its receipt never comes back
    township.cases(SEPTEMBER, 1, 0);
    township.close(SEPTEMBER);

    desks.deliver(township, SEPTEMBER);

    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    nothingToSend(AUGUST, "X-353", "县局都已受理");
  }

  @Test
  void fileAndReceiptLostTheContentIsSentAnewAndTheCountyKnowsIt() throws IOException {
    Outbox.Sealed first = seal(AUGUST);
    receive(township.outbox.handOver(township.session, first, desks.stick));
    Files.delete(first.file());
    Files.delete(inStick(first));
    String before = county.digest();

    Outbox.Sealed again = seal(AUGUST);
    assertThat(kind(again)).isEqualTo("RESEND");
    assertThat(again.seq()).isEqualTo(1);
    assertThat(again.bundleId()).isNotEqualTo(first.bundleId());
    assertThat(township.outbox.find(first.bundleId()).orElseThrow().status())
        .isEqualTo(Outbox.Status.REPLACED);
    Inbox.Answer answer = receive(township.outbox.handOver(township.session, again, desks.stick));

    assertThat(answer.receipt().status()).isEqualTo(Receipt.Status.DUPLICATE);
    assertThat(answer.sentence()).contains("早已收过", "数据没有变动");
    assertThat(county.digest()).isEqualTo(before);
    install(answer);
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
    assertThat(township.outbox.find(first.bundleId()).orElseThrow().status())
        .isEqualTo(Outbox.Status.ACCEPTED);
    // and the next month follows on what the county has
    township.cases(SEPTEMBER, 1, 0);
    township.close(SEPTEMBER);
    assertThat(desks.deliver(township, SEPTEMBER))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(2));
  }

  @Test
  void aBundleLostBeforeItArrivedIsSentAnewAndTaken() throws IOException {
    Files.delete(seal(AUGUST).file());

    assertThat(kind(seal(AUGUST))).isEqualTo("RESEND");
    assertThat(desks.deliver(township, AUGUST))
        .satisfies(r -> assertThat(r.status()).isEqualTo(Receipt.Status.ACCEPTED))
        .satisfies(r -> assertThat(r.seq()).isEqualTo(1));
    assertThat(state("M1")).isEqualTo(PeriodState.ACCEPTED);
  }

  @Test
  void aFileThatIsNoLongerTheOneSealedDoesNotLeave() throws IOException {
    Outbox.Sealed first = seal(AUGUST);
    Files.writeString(first.file(), "left by a crash");

    Outbox.Sealed again = seal(AUGUST);

    assertThat(again.bundleId()).isNotEqualTo(first.bundleId());
    assertThat(desks.deliver(township, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }
}
