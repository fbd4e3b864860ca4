package cn.sifasuo.paper;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.print.Paper;
import cn.sifasuo.print.PaperPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The papers of mediation (domain/mediation.md §4), filled from cases as clerks write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediationPapersTest {

  private final PaperBench bench = new PaperBench();
  private final PaperDesk papers = bench.papers(PaperBench.SHIPPED);
  private final UUID plain = bench.desk.save(bench.visited());
  private final UUID full = bench.desk.save(bench.full());
  private final UUID bare = bench.desk.save(bench.desk.accepted(5));

  @AfterAll
  void close() throws Exception {
    bench.close();
  }

  private static String value(Paper paper, String label) {
    return paper.parts().stream()
        .filter(p -> p instanceof PaperPart.Grid)
        .flatMap(p -> ((PaperPart.Grid) p).cells().stream())
        .filter(c -> c.label().equals(label))
        .map(PaperPart.Cell::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPaperOfEveryCaseIsMadeInBothForms() {
    for (UUID id : List.of(plain, full, bare)) {
      String of = id.equals(plain) ? "plain" : id.equals(full) ? "full" : "bare";
      for (PaperDesk.Offer offer : papers.offers(bench.desk.session, bench.read(id))) {
        bench.look(bench.make(papers, id, offer.code(), Which.NEWEST), offer.code() + "-" + of);
      }
    }
  }

  @Test
  void aCaseOffersWhatItHasRowsFor() {
    assertThat(papers.offers(bench.desk.session, bench.read(bare)))
        .extracting(PaperDesk.Offer::code)
        .containsExactly("D03", "D04");
    List<PaperDesk.Offer> offers = papers.offers(bench.desk.session, bench.read(plain));
    assertThat(offers)
        .extracting(PaperDesk.Offer::code)
        .containsExactly("D03", "D04", "D07", "D08", "D10");
    assertThat(offers.getLast().rows())
        .extracting(PaperDesk.Row::label)
        .containsExactly("2026年11月20日 𬱖晓〇", "2026年11月3日 𬱖晓〇");
    assertThat(offers.getLast().rows()).extracting(PaperDesk.Row::number).containsExactly(2, 1);
  }

  @Test
  void anActiveCaseHasNoApplication() {
    Draft active = bench.desk.accepted(8).set(DISPUTE_CASE.SOURCE, "ACTIVE");
    UUID id = bench.desk.save(active);

    assertThat(papers.offers(bench.desk.session, bench.read(id)))
        .extracting(PaperDesk.Offer::code)
        .containsExactly("D04");
    Paper acceptance = bench.make(papers, id, "D04", Which.NEWEST).paper();
    assertThat(acceptance.parts())
        .contains(
            new PaperPart.Checks(
                "案件来源",
                List.of(
                    new PaperPart.Check("①当事人申请", false),
                    new PaperPart.Check("②人民调解委员会主动调解", true))));
  }

  @Test
  void theAgreementCarriesItsDayItsNumberAndItsMoney() {
    Paper paper = bench.make(papers, plain, "D08", Which.NEWEST).paper();

    assertThat(paper.on()).isEqualTo(LocalDate.of(2026, 10, 24));
    assertThat(paper.heading().number()).startsWith("编号：").contains("人调字第");
    assertThat(paper.parts())
        .contains(
            new PaperPart.Text(PaperPart.Style.BODY, "协议涉及金额36,000.00元（人民币叁万陆仟元整）。"),
            new PaperPart.Text(PaperPart.Style.BODY, "分期履行，于2026年12月27日前履行。"),
            new PaperPart.Seal(List.of("双塘镇东河村人民调解委员会（印章）", "二〇二六年十月二十四日")));
  }

  @Test
  void aVisitIsPrintedAsItWasWritten() {
    Paper newest = bench.make(papers, plain, "D10", Which.NEWEST).paper();
    Paper first = bench.make(papers, plain, "D10", Which.numbered(1)).paper();

    assertThat(value(newest, "回访时间")).isEqualTo("2026年11月20日");
    assertThat(value(first, "回访时间")).isEqualTo("2026年11月3日");
    assertThat(value(first, "回访对象")).isEqualTo("𬱖晓〇");
    assertThat(first.parts()).contains(new PaperPart.Box("回访情况", "已付第一期，院墙已修好。", 14, List.of()));
    assertThat(bench.made()).last().asString().matches("paper=D10 as=pdf row=[0-9a-f-]{36}");
  }
}
