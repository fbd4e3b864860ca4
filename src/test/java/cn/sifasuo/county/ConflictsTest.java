package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.PeriodState;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What excludes what is shown with both sides, and only a person decides. */
class ConflictsTest {

  private static final Period SEPTEMBER = Period.month(2016, 9);

  @TempDir private Path folder;
  private TwoDesks desks;
  private TwoDesks.County county;

  @BeforeEach
  void desks() {
    desks = new TwoDesks(folder);
    county = desks.county;
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private List<Conflict> conflicts() {
    return county.conflicts.list(county.session);
  }

  private Conflict of(Conflict.Kind kind, String form) {
    return conflicts().stream()
        .filter(c -> c.kind() == kind && c.form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  private ConflictSides open(Conflict conflict) {
    return county.conflicts.open(county.session, conflict.id());
  }

  private int figure(Period period) {
    return county
        .rollUp
        .compute(county.session, "M1", period)
        .form()
        .cell("01")
        .map(c -> c.raw().intValueExact())
        .orElse(0);
  }

  private static CellDifference cell(ConflictSides sides, String id) {
    return sides.cells().stream().filter(c -> c.cellId().equals(id)).findFirst().orElseThrow();
  }

  private Receipt deliver(TwoDesks.Township office, Period period) throws Exception {
    Path stick = Files.createTempDirectory(folder, "stick");
    Path file =
        office.outbox.handOver(
            office.session, office.sealPeriod.seal(office.session, period), stick);
    Inbox.Answer answer = county.inbox.receive(county.session, file);
    return office.receipts.install(office.session, answer.receiptFile());
  }

  /** A township restored from a backup enters September again, otherwise, and hands it over. */
  private TwoDesks.Township restored(Vault[] vault) throws Exception {
    vault[0] = QuickVault.create(folder.resolve("vault"));
    TwoDesks.Township office = desks.townshipOn(vault[0].transactions(), "before");
    desks.enrol(office);
    office.cases(AUGUST, 5, 2);
    office.close(AUGUST);
    deliver(office, AUGUST);
    vault[0].backupTo(folder.resolve("b.sfbackup"), Map.of(), TwoDesks.CLOCK);
    office.cases(SEPTEMBER, 3, 0);
    office.close(SEPTEMBER);
    deliver(office, SEPTEMBER);
    vault[0].close();
    Vault.restore(folder.resolve("b.sfbackup"), folder.resolve("restored"));
    vault[0] = QuickVault.open(folder.resolve("restored"));
    TwoDesks.Township after = desks.townshipOn(vault[0].transactions(), "after");
    after.cases(SEPTEMBER, 4, 1);
    after.close(SEPTEMBER);
    return after;
  }

  @Test
  void anOfficeOutOfABackupStandsAgainstWhatIsHere() throws Exception {
    Vault[] vault = new Vault[1];
    TwoDesks.Township after = restored(vault);
    try {
      assertThat(deliver(after, SEPTEMBER).status()).isEqualTo(Receipt.Status.REPLAYED);

      ConflictSides sides = open(of(Conflict.Kind.CHAIN, "M1"));
      assertThat(sides.here()).isNotNull();
      assertThat(sides.there().seq()).isEqualTo(2);
      assertThat(cell(sides, "01"))
          .satisfies(c -> assertThat(c.before()).isEqualByComparingTo("3"))
          .satisfies(c -> assertThat(c.after()).isEqualByComparingTo("5"));
      assertThat(figure(SEPTEMBER)).isEqualTo(3);

      // the next attempt follows on, and is the same revision with another content
      assertThat(deliver(after, SEPTEMBER).status()).isEqualTo(Receipt.Status.REJECTED);
      assertThat(figure(SEPTEMBER)).isEqualTo(3);
      assertThat(conflicts()).as("once for each form and content").hasSize(3);

      Conflict open = of(Conflict.Kind.CHAIN, "M1");
      List<Rulings.Ruling> said =
          county.conflicts.decide(
              county.session, open.id(), Conflict.Decision.ASK, "两份九月不一致，请核实后更正");
      assertThat(figure(SEPTEMBER)).isZero();
      assertThat(said).hasSize(1);
      assertThat(of(Conflict.Kind.CHAIN, "M1").open()).isFalse();
      after.amend(SEPTEMBER, "M1");
      after.amend(SEPTEMBER, "M3");
      after.amend(SEPTEMBER, "MF");
      assertThat(deliver(after, SEPTEMBER).status()).isEqualTo(Receipt.Status.ACCEPTED);
      assertThat(figure(SEPTEMBER)).isEqualTo(5);
      assertThat(
              county.database.<Integer>read(
                  ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("decide-conflict"))))
          .isEqualTo(1);
    } finally {
      vault[0].close();
    }
  }

  @Test
  void theSameRevisionWithAnotherContentIsKeptApart() throws Exception {
    Vault[] vault = new Vault[1];
    TwoDesks.Township after = restored(vault);
    try {
      Period july = Period.month(2016, 7);
      after.cases(july, 2, 0);
      after.close(july);
      assertThat(deliver(after, july).status()).isEqualTo(Receipt.Status.REPLAYED);
      assertThat(conflicts()).as("nothing of July is here").isEmpty();
      assertThat(deliver(after, july).status()).isEqualTo(Receipt.Status.ACCEPTED);

      assertThat(deliver(after, SEPTEMBER).status()).isEqualTo(Receipt.Status.REJECTED);

      Conflict conflict = of(Conflict.Kind.OTHER_DIGEST, "M1");
      assertThat(open(conflict).here().current()).isTrue();
      assertThat(cell(open(conflict), "01").after()).isEqualByComparingTo("5");
      List<Rulings.Ruling> said =
          county.conflicts.decide(county.session, conflict.id(), Conflict.Decision.KEEP, "以先收的为准");
      assertThat(said.getFirst().receipt().note()).isEqualTo("M1 保留已收的一版，后来的一份不收：以先收的为准");
      assertThat(figure(SEPTEMBER)).isEqualTo(3);
      assertThat(of(Conflict.Kind.OTHER_DIGEST, "M1").decided())
          .satisfies(d -> assertThat(d.decision()).isEqualTo(Conflict.Decision.KEEP))
          .satisfies(d -> assertThat(d.by()).isEqualTo("director"));
      assertThatThrownBy(() ->
              county.conflicts.decide(county.session, conflict.id(), Conflict.Decision.ASK, "再想想"))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-353"));
    } finally {
      vault[0].close();
    }
  }

  @Test
  void oneCaseCountedByTwoOfficesIsShownAndCountsOnUntilSomebodyDecides() {
    TwoDesks.Township second = desks.township("990100002", "测试乡司法所");
    for (TwoDesks.Township office : List.of(desks.township, second)) {
      desks.enrol(office);
      office.cases(AUGUST, 3, 0);
    }
    UUID shared =
        desks.township.database.read(ctx ->
            ctx.select(DISPUTE_CASE.PSEUDONYM)
                .from(DISPUTE_CASE)
                .limit(1)
                .fetchSingle(DISPUTE_CASE.PSEUDONYM));
    second.database.write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.PSEUDONYM, shared)
            .where(DISPUTE_CASE.CASE_NO.eq("99-1"))
            .execute());
    desks.township.close(AUGUST);
    second.close(AUGUST);
    desks.deliver(desks.township, AUGUST);
    assertThat(conflicts()).isEmpty();
    assertThat(desks.deliver(second, AUGUST).status()).isEqualTo(Receipt.Status.ACCEPTED);

    Conflict conflict = of(Conflict.Kind.SAME_CASE, "M1");
    ConflictSides sides = open(conflict);
    assertThat(sides.cases()).containsExactly(shared);
    assertThat(sides.here().officeName()).isEqualTo("测试镇司法所");
    assertThat(sides.there().officeName()).isEqualTo("测试乡司法所");
    assertThat(figure(AUGUST)).isEqualTo(6);

    String tooLong = "长".repeat(2_000);
    assertThatThrownBy(() ->
            county.conflicts.decide(county.session, conflict.id(), Conflict.Decision.KEEP, tooLong))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("C-347"));
    assertThat(of(Conflict.Kind.SAME_CASE, "M1").decided()).as("not half decided").isNull();
    assertThat(figure(AUGUST)).isEqualTo(6);

    List<Rulings.Ruling> said =
        county.conflicts.decide(county.session, conflict.id(), Conflict.Decision.KEEP, "该案由测试镇调解");

    assertThat(figure(AUGUST)).isEqualTo(3);
    second.receipts.install(second.session, said.getFirst().receiptFile());
    PeriodState state = second.database.read(ctx -> second.states.state(ctx, "M1", AUGUST));
    assertThat(state).isEqualTo(PeriodState.RETURNED);
  }

  @Test
  void disputesEnteredAlikeByTwoOfficesAreAHintAndNoConflict() {
    TwoDesks.Township second = desks.township("990100002", "测试乡司法所");
    for (TwoDesks.Township office : List.of(desks.township, second)) {
      desks.enrol(office);
      office.cases(AUGUST, office == second ? 1 : 2, 0);
      office.close(AUGUST);
      desks.deliver(office, AUGUST);
    }

    assertThat(conflicts()).isEmpty();
    assertThat(county.doubles.of(county.session, "M1", AUGUST))
        .singleElement()
        .satisfies(a -> assertThat(a.offices()).containsExactly("测试镇司法所", "测试乡司法所"))
        .satisfies(a -> assertThat(a.cases()).hasSize(2));
    assertThat(county.doubles.of(county.session, "M1", SEPTEMBER)).isEmpty();
  }
}
