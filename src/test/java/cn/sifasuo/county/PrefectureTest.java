package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.ReceivedFact;
import cn.sifasuo.statistics.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county seals its own bundle upward: the desk above verifies, counts every line again from the
 * facts of the townships, and a province does the same with the prefecture.
 */
class PrefectureTest {

  @TempDir Path folder;
  private TwoDesks desks;
  private TwoDesks.County county;
  private TwoDesks.County prefecture;
  private TwoDesks.Township town;
  private TwoDesks.Township township;

  @BeforeEach
  void threeTiers() {
    desks = new TwoDesks(folder);
    county = desks.county;
    prefecture = desks.county("990000", "测试市司法局");
    town = desks.township("990100101", "测试镇司法所");
    township = desks.township("990100201", "测试乡司法所");
    desks.enrol(town);
    desks.enrol(township);
    desks.enrol(county, prefecture);
    town.cases(AUGUST, 3, 1);
    township.cases(AUGUST, 2, 2);
    town.close(AUGUST);
    township.close(AUGUST);
    desks.deliver(town, AUGUST);
    desks.deliver(township, AUGUST);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private void issue() {
    for (String form : List.of("M1", "M3", "MF")) {
      county.issued.issue(county.session, form, AUGUST);
    }
  }

  private int figure(TwoDesks.County desk, String cell) {
    return desk.rollUp
        .compute(desk.session, "M1", AUGUST)
        .form()
        .cell(cell)
        .orElseThrow()
        .raw()
        .intValueExact();
  }

  @Test
  void aCountysRollUpIsCountedAgainLineByLine() {
    issue();

    Receipt receipt = desks.deliver(county, AUGUST, prefecture);

    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(receipt.problems()).isEmpty();
    assertThat(figure(prefecture, "01")).isEqualTo(8);
    assertThat(figure(prefecture, "03")).isEqualTo(5);
    RollUp.Sheet sheet = prefecture.rollUp.compute(prefecture.session, "M1", AUGUST);
    assertThat(sheet.form().cell("990100", "01").orElseThrow().raw().intValueExact()).isEqualTo(8);
    assertThat(county.sealPeriod.nothingToSend(AUGUST))
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("X-353"));
  }

  @Test
  void aFigureOfTheCountyLeadsToTheCasesOfItsTownships() {
    issue();
    desks.deliver(county, AUGUST, prefecture);

    OfficeCases.Behind behind =
        prefecture.cases.behind(prefecture.session, "M1", AUGUST, "990100", "03");

    assertThat(behind.facts()).hasSize(5);
    assertThat(behind.facts().stream().map(ReceivedFact::columns).map(c -> c.get("office_code")))
        .containsExactlyInAnyOrder("990100101", "990100101", "990100101", "990100201", "990100201");
  }

  @Test
  void whatWasNotIssuedDoesNotLeave() {
    assertThatThrownBy(() -> county.sealPeriod.seal(county.session, AUGUST))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("X-352"));
  }

  @Test
  void aRollUpThatIsStaleIsIssuedAgainBeforeItLeaves() {
    issue();
    town.cases(AUGUST, 0, 2);
    town.amend(AUGUST, "M1");
    desks.deliver(town, AUGUST);

    assertThatThrownBy(() -> county.sealPeriod.seal(county.session, AUGUST))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-333"));

    issue();
    assertThat(desks.deliver(county, AUGUST, prefecture).status())
        .isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(figure(prefecture, "01")).isEqualTo(10);
  }

  @Test
  void aCorrectionOfATownshipReachesThePrefecture() {
    issue();
    desks.deliver(county, AUGUST, prefecture);
    prefecture.issued.issue(prefecture.session, "M1", AUGUST);
    town.cases(AUGUST, 1, 0);
    town.amend(AUGUST, "M1");
    desks.deliver(town, AUGUST);
    issue();

    assertThat(desks.deliver(county, AUGUST, prefecture).status())
        .isEqualTo(Receipt.Status.ACCEPTED);

    assertThat(figure(prefecture, "01")).isEqualTo(9);
    assertThat(prefecture.issued.stale(prefecture.session, "M1", AUGUST)).isPresent();
  }

  @Test
  void aCaseMovedFromOneTownshipToAnotherOnTheWayIsNoticed() {
    issue();
    boolean[] moved = {false};
    Receipt receipt =
        sealChanged(f -> {
          List<OutgoingForm.FactLines> facts = new ArrayList<>();
          for (OutgoingForm.FactLines lines : f.facts()) {
            boolean here =
                !moved[0] && lines.view().equals("fact_dispute") && lines.from().endsWith("101");
            moved[0] |= here;
            facts.add(
                here
                    ? new OutgoingForm.FactLines(lines.view(), "990100201", lines.lines())
                    : lines);
          }
          return facts;
        });

    assertThat(moved[0]).isTrue();
    assertThat(receipt.status()).isEqualTo(Receipt.Status.REJECTED);
    assertThat(receipt.problems()).extracting(Receipt.Remark::code).contains("recount-differs");
  }

  @Test
  void aFactOfAnOfficeTheRollUpDoesNotNameIsRefused() {
    issue();

    assertThatThrownBy(() ->
            sealChanged(f ->
                f.facts().stream()
                    .map(l -> new OutgoingForm.FactLines(l.view(), "990100999", l.lines()))
                    .toList()))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-401"));
  }

  private Receipt sealChanged(
      java.util.function.Function<OutgoingForm, List<OutgoingForm.FactLines>> change) {
    UnaryOperator<OutgoingForm> changed =
        f ->
            new OutgoingForm(
                f.frozenId(),
                f.code(),
                f.version(),
                f.revision(),
                f.digest(),
                f.content(),
                change.apply(f),
                f.files(),
                f.level());
    Path file =
        county
            .outbox
            .seal(
                county.session,
                AUGUST,
                county.sealPeriod.outgoing(AUGUST).stream().map(changed).toList())
            .file();
    return prefecture.inbox.receive(prefecture.session, file).receipt();
  }

  @Test
  void anOfficeThatHasSentNothingHasALineWithoutFigures() {
    TwoDesks.Township street = desks.township("990100001", "测试街道司法所");
    desks.enrol(street);
    issue();

    assertThat(desks.deliver(county, AUGUST, prefecture).status())
        .isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(figure(prefecture, "01")).isEqualTo(8);
  }

  @Test
  void theSamePaperLiesInTheBundle() {
    issue();
    FrozenForm issued = county.issued.revisions("M1", AUGUST).getLast().frozen();
    assertThat(
            county.sealPeriod.outgoing(AUGUST).stream()
                .filter(f -> f.code().equals("M1"))
                .flatMap(f -> f.files().stream()))
        .extracting(a -> a.title())
        .containsExactly("M1_990100_2016-08_rollup_v1.xlsx", "M1_990100_2016-08_rollup_v1.pdf");
    assertThat(issued.form().unit()).isEqualTo(new Unit("990100", "测试县司法局"));
  }

  /** Nothing knows how many tiers there are. */
  @Test
  void aProvinceReceivesFromThePrefecture() {
    TwoDesks.County province = desks.county("980000", "测试省司法厅");
    desks.enrol(prefecture, province);
    issue();
    desks.deliver(county, AUGUST, prefecture);
    for (String form : List.of("M1", "M3", "MF")) {
      prefecture.issued.issue(prefecture.session, form, AUGUST);
    }

    assertThat(desks.deliver(prefecture, AUGUST, province).status())
        .isEqualTo(Receipt.Status.ACCEPTED);

    assertThat(figure(province, "01")).isEqualTo(8);
    OfficeCases.Behind behind =
        province.cases.behind(province.session, "M1", AUGUST, "990000", "01");
    assertThat(behind.facts()).hasSize(8);
  }
}
