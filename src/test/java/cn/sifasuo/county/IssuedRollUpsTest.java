package cn.sifasuo.county;

import static cn.sifasuo.county.CountyBooks.cases;
import static cn.sifasuo.vault.schema.Tables.ISSUED_ROLLUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.PrintableForms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was printed is kept; a correction that comes later makes it stale and says why. */
class IssuedRollUpsTest {

  private static final Period AUGUST = Period.month(2016, 8);
  private static final String TOWN = "990100101";
  private static final String TOWNSHIP = "990100201";

  private final CountyBooks county = new CountyBooks();

  @BeforeEach
  void twoOffices() {
    county.enrol(TOWN, "双塘镇司法所");
    county.enrol(TOWNSHIP, "石桥乡司法所");
    county.submit(TOWN, AUGUST, cases(AUGUST, 4, 2));
  }

  @AfterEach
  void close() throws Exception {
    county.close();
  }

  private IssuedRollUp issue() {
    return county.issued.issue(county.director, "M1", AUGUST);
  }

  private java.util.Optional<StaleRollUp> stale() {
    return county.issued.stale(county.director, "M1", AUGUST);
  }

  private List<byte[]> print(IssuedRollUp issued) {
    return county.tables.rollUp(issued).stream().map(FormFiles.FormFile::bytes).toList();
  }

  @Test
  void 没变就不出新版() {
    IssuedRollUp first = issue();
    assertThat(first.revision()).isEqualTo(1);
    assertThat(issue()).isEqualTo(first);
    assertThat(county.issued.revisions("M1", AUGUST)).hasSize(1);
    assertThat(stale()).isEmpty();
    assertThat(first.frozen().form().row(TOWNSHIP).orElseThrow().label()).isEqualTo("石桥乡司法所（未报）");
  }

  @Test
  void 更正到了就过时_写明哪个所哪几格_重发后是新版_两版都还能照原样印() {
    IssuedRollUp first = issue();
    List<byte[]> printed = print(first);
    county.submit(TOWN, AUGUST, cases(AUGUST, 5, 2));

    StaleRollUp stale = stale().orElseThrow();

    assertThat(stale.issued()).isEqualTo(first);
    assertThat(stale.causes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.office().code()).isEqualTo(TOWN);
          assertThat(c.before()).isEqualTo(1);
          assertThat(c.now()).isEqualTo(2);
          assertThat(c.cells()).extracting(CellDifference::cellId).contains("01", "03", "05");
          assertThat(c.sentence()).startsWith("双塘镇司法所更正了本表（第1版改为第2版）。变动").contains("调解案件总数（01）6→7");
        });

    IssuedRollUp second = issue();

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.frozen().content().correction())
        .satisfies(c -> assertThat(c.reason()).contains("双塘镇司法所更正了本表"));
    assertThat(PrintableForms.frozen(second.frozen()).notes())
        .anyMatch(n -> n.startsWith("更正理由：双塘镇司法所更正了本表"))
        .contains("更正：调解案件总数（01）由 6 改为 7。");
    assertThat(second.frozen().content().differences())
        .allMatch(d -> d.rowId().equals("total"))
        .extracting(CellDifference::cellId)
        .contains("01", "03");
    assertThat(stale()).isEmpty();
    List<IssuedRollUp> kept = county.issued.revisions("M1", AUGUST);
    assertThat(kept).containsExactly(first, second);
    assertThat(print(kept.getFirst())).usingRecursiveComparison().isEqualTo(printed);
    assertThat(print(kept.getLast())).usingRecursiveComparison().isEqualTo(print(second));
  }

  @Test
  void 后来报的所也使它过时() {
    issue();
    county.submit(TOWNSHIP, AUGUST, cases(AUGUST, 1, 0));
    assertThat(stale().orElseThrow().causes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.before()).isZero();
          assertThat(c.sentence()).startsWith("石桥乡司法所后来报来了本表。").contains("—→1");
        });
  }

  @Test
  void 更正了别的格_本表数字没变的_也写明() {
    issue();
    county.submit(TOWN, AUGUST, cases(AUGUST, 4, 2));
    assertThat(stale().orElseThrow().causes())
        .singleElement()
        .satisfies(c -> assertThat(c.sentence()).endsWith("数字没有变化。"));
    assertThat(issue().revision()).isEqualTo(2);
  }

  @Test
  void 季度汇总因其中一个月更正而过时() {
    Period quarter = Period.quarter(2016, 3);
    county.issued.issue(county.director, "M1", quarter);
    county.submit(TOWN, AUGUST, cases(AUGUST, 9, 0));
    assertThat(county.issued.stale(county.director, "M1", quarter)).isPresent();
  }

  @Test
  void 一件也没有的不签发_没有权限的不签发_动过的查得出来() {
    refused("C-331", () -> county.issued.issue(county.director, "M1", Period.month(2015, 1)));
    Session clerk = Sessions.clerk("clerk", "测试业务员", "990100");
    refused("G-301", () -> county.issued.issue(clerk, "M1", AUGUST));
    issue();
    county.database.write(
        ctx -> ctx.update(ISSUED_ROLLUP).set(ISSUED_ROLLUP.CONTENT, "{}").execute());
    refused("C-403", () -> county.issued.revisions("M1", AUGUST));
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
