package cn.sifasuo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a hundred thousand entries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditBookTest {

  private static final int MANY = 100_000;

  private final TestChain desk = new TestChain();
  private final AuditBook book = new AuditBook(desk.database, desk.chain, TestChain.ZONE);
  private final Session auditor = new Session("shen", "沈", Role.AUDITOR, "990102003");
  private final Session clerk = new Session("qian", "钱", Role.CLERK, "990102003");

  @BeforeAll
  void fill() {
    desk.addMany(MANY);
  }

  @AfterAll
  void close() throws Exception {
    desk.database.close();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<Long> seen = new ArrayList<>();
    Long before = null;
    for (int i = 0; i < 5; i++) {
      List<AuditChain.Entry> page = book.page(auditor, AuditFilter.ALL, before);
      assertThat(page).hasSize(AuditBook.PAGE);
      page.forEach(e -> seen.add(e.seq()));
      before = page.getLast().seq();
    }
    long newest = seen.getFirst();
    assertThat(newest).isGreaterThanOrEqualTo(MANY);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(seen.get(i)).isEqualTo(newest - i);
    }
  }

  @Test
  void theLastPageCostsWhatTheFirstDid() {
    AuditFilter rare = new AuditFilter("user1", Set.of(AuditAct.EXPORT), null, null, "");
    long start = System.nanoTime();
    assertThat(book.page(auditor, AuditFilter.ALL, 150L)).hasSize(149);
    assertThat(book.page(auditor, rare, 20_000L)).hasSizeGreaterThan(100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void filtersNarrowByPersonActAndDay() {
    AuditFilter filter =
        new AuditFilter(
            "user1",
            Set.of(AuditAct.UPDATE, AuditAct.SIGN_IN),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 2),
            "");
    List<AuditChain.Entry> found = book.page(auditor, filter, null);
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(e -> {
          assertThat(e.who()).isEqualTo("user1");
          assertThat(e.act()).isIn("update", "sign-in");
          assertThat(e.at().atZoneSameInstant(TestChain.ZONE).toLocalDate())
              .isBetween(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        });
    // two whole days at a quarter of an hour, every fourth of them, exports left out
    assertThat(book.count(auditor, filter)).isEqualTo(found.size()).isBetween(46, 48);
    assertThat(book.page(auditor, new AuditFilter("", Set.of(), null, null, "case7"), null))
        .hasSize(AuditBook.PAGE)
        .allSatisfy(e -> assertThat(e.entityId()).isEqualTo("case7"));
  }

  @Test
  void anExportIsItselfAnAct(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("audit.csv");
    AuditFilter filter =
        new AuditFilter("user1", Set.of(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), "");
    int rows = book.export(auditor, filter, file);
    assertThat(Files.readAllLines(file)).hasSize(rows + 1);
    AuditChain.Entry newest = book.page(auditor, AuditFilter.ALL, null).getFirst();
    assertThat(newest.who()).isEqualTo("shen");
    assertThat(newest.act()).isEqualTo("export");
    assertThat(newest.detail()).contains("rows=" + rows, "who=user1", "from=2026-03-01");
  }

  @Test
  void theWalkOverAllOfThemTakesSecondsAndSaysHowFarItIs() {
    List<Long> steps = new ArrayList<>();
    long start = System.nanoTime();
    ChainReport report =
        new ChainProof(desk.database, desk.chain, List.of())
            .prove(List.of(), (walked, of) -> steps.add(walked * 100 / of));
    assertThat(report.holds()).isTrue();
    assertThat(steps).hasSizeGreaterThanOrEqualTo(50).isSorted();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void itIsReadByWhoMayReadIt(@TempDir Path folder) {
    assertThatThrownBy(() -> book.page(clerk, AuditFilter.ALL, null))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("G-301"));
    assertThatThrownBy(() -> book.export(clerk, AuditFilter.ALL, folder.resolve("a.csv")))
        .isInstanceOf(Failure.class);
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }
}
