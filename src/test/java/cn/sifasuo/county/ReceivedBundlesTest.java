package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.ReturnReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in is listed, whatever became of it, and opens to what was found in it. */
class ReceivedBundlesTest {

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
    township.close(AUGUST);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private List<ReceivedBundle> list(ReceivedBundles.Filter filter) {
    return county.received.list(county.session, filter);
  }

  private List<ReceivedBundle> all() {
    return list(ReceivedBundles.Filter.ALL);
  }

  private BundleDetail open(ReceivedBundle bundle) {
    return county.details.open(county.session, bundle.bundleId());
  }

  private static BundleDetail.Form form(BundleDetail detail, String code) {
    return detail.forms().stream()
        .filter(f -> f.form().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static CellDifference cell(List<CellDifference> cells, String id) {
    return cells.stream().filter(c -> c.cellId().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anAcceptedBundleStandsInTheListAndAllItsCellsAgree() {
    Receipt receipt = desks.deliver(township, AUGUST);

    ReceivedBundle bundle = all().getFirst();
    assertThat(bundle.state()).isEqualTo(ReceivedBundle.State.ACCEPTED);
    assertThat(bundle.officeName()).isEqualTo("测试镇司法所");
    assertThat(bundle.seq()).isEqualTo(1);
    assertThat(bundle.kind()).isEqualTo(Manifest.Kind.FULL);
    assertThat(bundle.content()).isEqualTo("M1、M3、MF 第1版");
    assertThat(bundle.rows()).isEqualTo(receipt.counts().inserted());
    assertThat(bundle.receivedBy()).isEqualTo("director");
    BundleDetail.Form m1 = form(open(bundle), "M1");
    assertThat(m1.recounted()).isGreaterThan(30);
    assertThat(m1.differing()).isEmpty();
    assertThat(m1.before()).isZero();
    assertThat(m1.changes()).isEmpty();
    assertThat(m1.correction()).isNull();
    assertThat(m1.filler()).isEqualTo("测试填表人");
    assertThat(open(bundle).receiptId()).isEqualTo(receipt.receiptId());
  }

  @Test
  void aCorrectionShowsOldAndNewAndTheReason() {
    desks.deliver(township, AUGUST);
    township.cases(AUGUST, 2, 0);
    township.amend(AUGUST, "M1");
    desks.deliver(township, AUGUST);

    BundleDetail detail = open(all().getFirst());

    BundleDetail.Form m1 = form(detail, "M1");
    assertThat(m1.before()).isEqualTo(1);
    assertThat(cell(m1.changes(), "01"))
        .satisfies(c -> assertThat(c.before()).isEqualByComparingTo("7"))
        .satisfies(c -> assertThat(c.after()).isEqualByComparingTo("9"));
    assertThat(m1.correction()).isEqualTo(new Correction("测试更正", "甲", "乙"));
    assertThat(all())
        .extracting(ReceivedBundle::seq, ReceivedBundle::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, Manifest.Kind.CORRECTION),
            org.assertj.core.groups.Tuple.tuple(1L, Manifest.Kind.FULL));
  }

  @Test
  void aBundleThatDoesNotAddUpOpensToBothFigures() {
    Outbox.Sealed wrong = WrongBundles.oneSuccessTurned(township, AUGUST);
    Path file = township.outbox.handOver(township.session, wrong, desks.stick);
    county.inbox.receive(county.session, file);
    county.inbox.receive(county.session, file);

    ReceivedBundle bundle = all().getFirst();
    assertThat(all()).hasSize(1);
    assertThat(bundle.state()).isEqualTo(ReceivedBundle.State.REJECTED);
    assertThat(bundle.problems()).isPositive();
    BundleDetail detail = open(bundle);
    assertThat(cell(form(detail, "M1").differing(), "03"))
        .satisfies(c -> assertThat(c.before()).as("stated").isEqualByComparingTo("5"))
        .satisfies(c -> assertThat(c.after()).as("counted").isEqualByComparingTo("4"));
    assertThat(detail.problems())
        .extracting(CountyReason::sentence)
        .contains("M1 第 03 栏，县局按明细重算的数不同");
    Path again = county.details.receipt(county.session, bundle, desks.stick);
    township.receipts.install(township.session, again);
    assertThat(township.outbox.list().getFirst().status()).isEqualTo(Outbox.Status.RETURNED);
  }

  @Test
  void whatWasGivenBackShowsWhyAndWhoAndItsReceiptCanBeHandedOutAgain() throws Exception {
    Receipt accepted = desks.deliver(township, AUGUST);
    county.rulings.giveBack(
        county.session,
        accepted.bundleId(),
        List.of(new Rulings.Reason("M1", "03", null, ReturnReason.OMITTED, "少一件")),
        "请更正");

    ReceivedBundle bundle = all().getFirst();
    assertThat(bundle.state()).isEqualTo(ReceivedBundle.State.GIVEN_BACK);
    BundleDetail detail = open(bundle);
    assertThat(detail.returnable()).extracting(f -> f.form().code()).doesNotContain("M1");
    assertThat(detail.rulings())
        .singleElement()
        .satisfies(s -> assertThat(s.by()).isEqualTo("director"))
        .satisfies(s -> assertThat(s.note()).isEqualTo("请更正"))
        .satisfies(s -> assertThat(s.reasons().getFirst().label()).isEqualTo("漏报漏计：少一件"));
    Path stick = Files.createDirectories(folder.resolve("another"));
    Path receipt = county.details.receipt(county.session, bundle, stick);
    assertThat(township.receipts.install(township.session, receipt).returned())
        .containsExactly(new Receipt.Returned("M1", 1));
  }

  @Test
  void theListIsFiltered() {
    TwoDesks.Township second = desks.township("990100002", "测试乡司法所");
    desks.enrol(second);
    second.cases(AUGUST, 1, 0);
    second.close(AUGUST);
    Period july = Period.month(2016, 7);
    township.cases(july, 1, 0);
    township.close(july);
    desks.deliver(township, AUGUST);
    desks.deliver(township, july);
    desks.deliver(second, AUGUST);

    assertThat(all()).hasSize(3);
    assertThat(list(new ReceivedBundles.Filter("990100001", null, null))).hasSize(2);
    assertThat(list(new ReceivedBundles.Filter(null, AUGUST, null))).hasSize(2);
    assertThat(list(new ReceivedBundles.Filter("990100001", july, null)))
        .singleElement()
        .satisfies(b -> assertThat(b.seq()).isEqualTo(2));
    assertThat(list(new ReceivedBundles.Filter(null, null, ReceivedBundle.State.REJECTED)))
        .isEmpty();
    assertThat(county.received.find(county.session, "990100002", 1)).isPresent();
    assertThat(county.received.find(county.session, "990100002", 2)).isEmpty();
  }
}
