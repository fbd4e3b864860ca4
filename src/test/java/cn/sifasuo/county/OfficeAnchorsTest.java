package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.SentAnchors;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.security.ChainProof;
import cn.sifasuo.security.ChainReport;
import cn.sifasuo.statistics.FormAnchors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office whose chain is cut or written anew after its bundle was handed over. */
class OfficeAnchorsTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.Township office;
  private OfficeAnchors anchors;

  @BeforeEach
  void augustIsDelivered() {
    desks = new TwoDesks(folder);
    office = desks.township;
    anchors = new OfficeAnchors(desks.county.database, desks.county.audit);
    desks.enrol(office);
    office.cases(AUGUST, 5, 2);
    office.close(AUGUST);
    assertThat(desks.deliver(office, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private List<OfficeAnchors.Anchor> heads() {
    return anchors.list(desks.county.session, office.unit.code());
  }

  private ChainReport walked(List<ChainAnchor> given) {
    return new ChainProof(
            office.database,
            office.audit,
            List.of(
                new FormAnchors(office.database),
                new SentAnchors(
                    office.database,
                    office.counterparts,
                    new ReceiptFile(Suites.standard(), TwoDesks.CLOCK))))
        .prove(given, (walked, of) -> {});
  }

  /** Somebody with the data file changes an entry and lets every later hash fit again. */
  private void rewrite(long from) {
    office.database.write(ctx -> {
      var entries = ctx.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.SEQ).fetch();
      ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SEQ.ge(from)).execute();
      for (var e : entries) {
        if (e.getSeq() >= from) {
          office.audit.append(
              ctx, e.getWho(), e.getAct(), e.getEntity(), e.getEntityId(), e.getDetail() + "*");
        }
      }
      return from;
    });
  }

  private void september() {
    office.cases(SEPTEMBER, 3, 0);
    office.close(SEPTEMBER);
  }

  @Test
  void headsOfSuccessiveBundlesGrow() {
    september();
    assertThat(desks.deliver(office, SEPTEMBER).status()).isEqualTo(Receipt.Status.ACCEPTED);
    assertThat(heads())
        .hasSize(2)
        .allMatch(a -> a.finding() == OfficeAnchors.Finding.GROWS)
        .isSortedAccordingTo(java.util.Comparator.comparingLong(OfficeAnchors.Anchor::seq));
  }

  @Test
  void theReceiptProvesTheChainUpToTheBundleAndShowsWhatWasRewrittenSince() {
    ChainReport before = walked(List.of());
    assertThat(before.holds()).isTrue();
    assertThat(before.provenTo()).isEqualTo(heads().getFirst().seq());

    rewrite(3);
    assertThat(office.database.read(office.audit::firstBroken)).as("no break").isEmpty();
    ChainReport after = walked(List.of());
    assertThat(after.holds()).isFalse();
    assertThat(after.contradictions())
        .anyMatch(w -> w.anchor().origin() == ChainAnchor.Origin.RECEIPT)
        .anyMatch(w -> w.anchor().origin() == ChainAnchor.Origin.BUNDLE)
        .anyMatch(w -> w.anchor().origin() == ChainAnchor.Origin.FORM);
  }

  @Test
  void theCountysListShowsItWithoutAnythingOfTheOffice() throws Exception {
    Path list = folder.resolve("heads.csv");
    assertThat(anchors.export(desks.county.session, office.unit.code(), list)).isEqualTo(1);
    OfficeAnchors.Anchor kept = heads().getFirst();
    assertThat(Files.readString(list)).contains(kept.seq() + ":" + kept.hash());
    ChainAnchor brought =
        new ChainAnchor(kept.seq(), kept.hash(), ChainAnchor.Origin.GIVEN, "县局清单");
    ChainProof proof = new ChainProof(office.database, office.audit, List.of());
    assertThat(proof.prove(List.of(brought), (w, of) -> {}).holds()).isTrue();
    rewrite(3);
    assertThat(proof.prove(List.of(brought), (w, of) -> {}).holds()).isFalse();
  }

  @Test
  void aChainThatWasCutIsNoticedWhenItsNextBundleArrives() {
    office.database.write(
        ctx -> ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SEQ.gt(0L)).execute());
    september();
    long head = office.database.read(office.audit::head).seq();
    assertThat(head).as("shorter than in August").isLessThan(heads().getFirst().seq());
    Receipt receipt = desks.deliver(office, SEPTEMBER);
    assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED_WITH_WARNINGS);
    assertThat(receipt.problems()).contains(new Receipt.Remark("", "auditHead", "back"));
    assertThat(heads().getLast().finding()).isEqualTo(OfficeAnchors.Finding.BACK);
  }
}
