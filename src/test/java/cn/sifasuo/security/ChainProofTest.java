package cn.sifasuo.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.security.ChainReport.BreakKind;
import cn.sifasuo.security.ChainReport.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainProofTest {

  private final TestChain desk = new TestChain();
  private final List<ChainAnchor> known = new ArrayList<>();

  @BeforeEach
  void aHundredEntries() {
    desk.add(100);
  }

  @AfterEach
  void close() throws Exception {
    desk.database.close();
  }

  private ChainReport walked() {
    return new ChainProof(desk.database, desk.chain, List.of(() -> known))
        .prove(List.of(), (walked, of) -> {});
  }

  private void receiptFor(long seq) {
    known.add(desk.anchor(seq, ChainAnchor.Origin.RECEIPT));
  }

  private static List<Long> spans(ChainReport report) {
    return report.proven().stream().flatMap(p -> List.of(p.from(), p.to()).stream()).toList();
  }

  @Test
  void withoutAnAnchorNothingIsProvenThoughEveryEntryFollows() {
    ChainReport report = walked();
    assertThat(report.holds()).isTrue();
    assertThat(report.provenTo()).isZero();
    assertThat(ChainWords.head(report)).contains("共 100 条");
    assertThat(ChainWords.lines(report)).anyMatch(l -> l.contains("还没有一段"));
  }

  @Test
  void whatAReceiptCarriedProvesEverythingBeforeIt() {
    receiptFor(60);
    known.add(desk.anchor(90, ChainAnchor.Origin.FORM));
    ChainReport report = walked();
    assertThat(report.holds()).isTrue();
    assertThat(report.provenTo()).isEqualTo(60);
    assertThat(spans(report)).containsExactly(1L, 60L, 1L, 90L);
    assertThat(ChainWords.lines(report))
        .anyMatch(l -> l.contains("第 1—60 条可以证明"))
        .anyMatch(l -> l.contains("第 1—90 条与本机留存的"))
        .anyMatch(l -> l.contains("第 61—100 条还没有机外凭据"));
  }

  @Test
  void aChangedEntryIsNamedAndWhatStandsOnBothSidesIsStillProven() {
    receiptFor(30);
    receiptFor(80);
    desk.change(50);
    ChainReport report = walked();
    assertThat(report.breaks()).containsExactly(new ChainReport.Break(50, BreakKind.CONTENT, 49));
    assertThat(report.contradictions()).isEmpty();
    assertThat(spans(report)).containsExactly(1L, 30L, 51L, 80L);
    assertThat(report.provenTo()).isEqualTo(30);
    assertThat(ChainWords.head(report)).contains("从第 50 条起对不上");
  }

  @Test
  void aRewrittenStretchIsNamedWhereTheOldOneGoesOn() {
    receiptFor(80);
    desk.rewrite(40, 50);
    ChainReport report = walked();
    assertThat(report.breaks()).containsExactly(new ChainReport.Break(51, BreakKind.LINK, 50));
    assertThat(spans(report)).as("the old end is what it was").containsExactly(51L, 80L);
  }

  @Test
  void missingEntriesAreNamed() {
    receiptFor(80);
    desk.delete(41, 45);
    ChainReport report = walked();
    assertThat(report.breaks()).containsExactly(new ChainReport.Break(46, BreakKind.GAP, 40));
    assertThat(ChainWords.lines(report)).anyMatch(l -> l.contains("第 41—45 条不在了"));
    assertThat(spans(report)).containsExactly(46L, 80L);
  }

  @Test
  void aChainRewrittenToItsEndLeavesNoBreakButContradictsWhatWasCarriedAway() {
    receiptFor(30);
    receiptFor(80);
    desk.rewriteFrom(50);
    assertThat(desk.database.read(desk.chain::firstBroken)).as("no break").isEmpty();
    ChainReport report = walked();
    assertThat(report.breaks()).isEmpty();
    assertThat(report.holds()).isFalse();
    assertThat(report.contradictions())
        .singleElement()
        .satisfies(w -> {
          assertThat(w.anchor().seq()).isEqualTo(80);
          assertThat(w.verdict()).isEqualTo(Verdict.DIFFERS);
        });
    assertThat(report.provenTo()).isEqualTo(30);
    assertThat(ChainWords.head(report)).contains("与交出去的链头不一致");
  }

  @Test
  void aChainCutAtItsEndContradictsWhatWasCarriedAway() {
    receiptFor(80);
    desk.delete(71, 100);
    ChainReport report = walked();
    assertThat(report.breaks()).isEmpty();
    assertThat(report.contradictions())
        .singleElement()
        .satisfies(w -> assertThat(w.verdict()).isEqualTo(Verdict.CUT));
    assertThat(ChainWords.lines(report)).anyMatch(l -> l.contains("日志只到第 70 条"));
  }

  @Test
  void anAnchorReadFromAPaperIsEnoughWithItsFirstDigits() {
    ChainAnchor whole = desk.anchor(80, ChainAnchor.Origin.GIVEN);
    ChainAnchor paper =
        ChainAnchor.parse("80:" + whole.hash().substring(0, 8), ChainAnchor.Origin.GIVEN, "纸质表")
            .orElseThrow();
    ChainProof proof = new ChainProof(desk.database, desk.chain, List.of());
    assertThat(proof.prove(List.of(paper), (w, of) -> {}).provenTo()).isEqualTo(80);
    desk.rewriteFrom(79);
    assertThat(proof.prove(List.of(paper), (w, of) -> {}).holds()).isFalse();
    assertThat(ChainAnchor.parse("80:9f3a", ChainAnchor.Origin.GIVEN, "")).isEmpty();
  }

  @Test
  void manyBreaksAreCountedAndTheFirstAreNamed() {
    for (long seq = 2; seq <= 100; seq += 3) {
      desk.change(seq);
    }
    ChainReport report = walked();
    assertThat(report.breaks()).hasSize(ChainProof.BREAKS);
    assertThat(report.breakCount()).isEqualTo(33);
    assertThat(ChainWords.lines(report)).anyMatch(l -> l.contains("另有 13 处"));
  }
}
