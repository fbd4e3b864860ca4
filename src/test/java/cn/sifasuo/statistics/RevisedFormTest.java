package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_PART;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PdfText;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year in which the list of dispute types changed in July: the months before stay as they were,
 * the months after follow the new list, the year shows both.
 */
class RevisedFormTest {

  private static final Period YEAR = Period.year(2021);
  private static final LocalDate JULY = LocalDate.of(2021, 7, 1);
  private static final List<String> TYPES =
      List.of(
          "NEIGHBOUR", "MIGRANT_WAGES", "OTHER_LABOUR", "TOURISM", "ECOMMERCE", "IP", "MEDICAL");

  @TempDir Path folder;

  private final Clock clock =
      Clock.fixed(Instant.parse("2022-01-04T02:00:00Z"), ZoneOffset.ofHours(8));
  private final FormFiles files =
      new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());
  private TestLedger ledger;
  private FormSetDesk desk;
  private final List<UUID> cases = new ArrayList<>();

  @BeforeEach
  void ledgerOfAYear() {
    Path program =
        FormSetDesk.programFolder(
            folder,
            FormSetDesk.m1(
                Map.of(
                    "L18-2017.toml",
                    FormSetDesk.list("L18-2017.toml").replace("valid_to = \"2020-12-31\"\n", ""))));
    ledger = new TestLedger(program);
    desk = new FormSetDesk(ledger, clock);
    for (int month = 1; month <= 12; month++) {
      for (int i = 0; i < TYPES.size(); i++) {
        String type = TYPES.get(i);
        String outcome = i == 3 ? "FAILED" : "SUCCESS";
        LocalDate day = LocalDate.of(2021, month, 10 + i);
        UUID id =
            ledger.dispute(
                day,
                r -> {
                  r.setDisputeType(type);
                  r.setOutcome(outcome);
                });
        cases.add(id);
        if (outcome.equals("SUCCESS")) {
          ledger.agreement(id, day, "1000.00", a -> {});
        }
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  private static Period month(int month) {
    return Period.month(2021, month);
  }

  private void adoptTheListOf2021() {
    desk.keep(FormSetDesk.m1(Map.of("L18-2021.toml", FormSetDesk.list("L18-2021.toml"))));
    desk.adopt("2021-18", JULY);
  }

  private ComputedForm shown(Period period) {
    return desk.forms.show(FormSetDesk.DIRECTOR, "M1", period).form();
  }

  private static int cell(ComputedRow row, String label, FormHead head) {
    String id =
        head.columns().stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow().id();
    return row.cells().get(id).printed().intValueExact();
  }

  private FrozenForm frozen(Period period) {
    return desk.forms
        .frozen(FormSetDesk.DIRECTOR, "M1", period, java.util.Optional.empty())
        .orElseThrow();
  }

  @Test
  void 旧月份印出的还是同样的字节_新月份按新口径() {
    Map<Period, List<FormFiles.FormFile>> printed = new LinkedHashMap<>();
    for (int m = 1; m <= 6; m++) {
      printed.put(month(m), files.make(desk.close("M1", month(m))));
    }

    adoptTheListOf2021();

    printed.forEach((period, before) -> {
      List<FormFiles.FormFile> after = files.make(frozen(period));
      for (int i = 0; i < before.size(); i++) {
        assertThat(after.get(i).name()).isEqualTo(before.get(i).name());
        assertThat(after.get(i).bytes()).isEqualTo(before.get(i).bytes());
      }
      assertThat(ledger.packages.version("M1", period).id()).isEqualTo("2017-18");
    });
    FrozenForm july = desk.close("M1", month(7));
    assertThat(july.form().head().version()).isEqualTo("2021-18");
    assertThat(july.form().parts()).isEmpty();
    assertThat(cell(july.form().total(), "劳动争议", july.form().head())).isEqualTo(2);
    assertThat(cell(july.form().total(), "知识产权纠纷", july.form().head())).isEqualTo(1);
    FrozenForm june = frozen(month(6));
    assertThat(cell(june.form().total(), "拖欠农民工工资纠纷", june.form().head())).isEqualTo(1);
    assertThat(cell(june.form().total(), "其他", june.form().head())).isEqualTo(1);
  }

  @Test
  void 跨版本的全年两种口径都显示_合计相符() {
    adoptTheListOf2021();
    ComputedForm year = shown(YEAR);

    assertThat(year.head().version()).isEqualTo("2021-18");
    assertThat(year.cell("01").orElseThrow().printed()).isEqualByComparingTo("84");
    assertThat(cell(year.total(), "劳动争议", year.head())).isEqualTo(24);

    assertThat(year.parts()).hasSize(2);
    FormPart old = year.parts().getFirst();
    FormPart now = year.parts().getLast();
    assertThat(old.head().version()).isEqualTo("2017-18");
    assertThat(old.label()).isEqualTo("2021年1—6月");
    assertThat(old.days().end()).isEqualTo(LocalDate.of(2021, 6, 30));
    assertThat(now.head().version()).isEqualTo("2021-18");
    assertThat(now.label()).isEqualTo("2021年7—12月");
    assertThat(cell(old.total(), "拖欠农民工工资纠纷", old.head())).isEqualTo(6);
    assertThat(cell(old.total(), "其他", old.head())).isEqualTo(6);
    assertThat(cell(now.total(), "劳动争议", now.head())).isEqualTo(12);

    assertThat(old.total().cells().get("01").raw().add(now.total().cells().get("01").raw()))
        .isEqualByComparingTo(year.cell("01").orElseThrow().raw());
    assertThat(year.checks())
        .anySatisfy(c -> {
          assertThat(c.id()).isEqualTo("P01");
          assertThat(c.ok()).isTrue();
          assertThat(c.left()).isEqualByComparingTo("84");
        });
    assertThat(year.findings(Severity.ERROR)).isEmpty();
    // periods of one version show one
    assertThat(shown(Period.half(2021, 1)).parts()).isEmpty();
    assertThat(shown(Period.half(2021, 2)).parts()).isEmpty();
    assertThat(shown(Period.quarter(2021, 3)).parts()).isEmpty();
    assertThat(shown(Period.cumulative(2021, 8)).parts().getLast().label()).isEqualTo("2021年7—8月");
  }

  @Test
  void 两部分之和不等于全年就不能锁定() {
    adoptTheListOf2021();
    FormVersion version = ledger.packages.version("M1", YEAR);
    ComputedForm year = shown(YEAR);
    FormPart short_ = year.parts().getFirst();
    ComputedForm wrong =
        FormParts.beside(
            new ComputedForm(
                year.head(), year.period(), year.days(), year.unit(), year.rows(), List.of()),
            version,
            List.of(short_, short_));
    assertThat(wrong.findings(Severity.ERROR)).isEmpty(); // both halves are alike here
    ComputedForm missing =
        FormParts.beside(
            new ComputedForm(
                year.head(), year.period(), year.days(), year.unit(), year.rows(), List.of()),
            version,
            List.of(short_));
    assertThat(missing.findings(Severity.ERROR))
        .anySatisfy(c -> assertThat(c.text()).contains("调解案件总数", "左边 84，右边 42"));
  }

  @Test
  void 锁定的全年连同两部分一起冻结和打印() throws Exception {
    adoptTheListOf2021();
    FrozenForm year = desk.close("M1", YEAR);
    FrozenForm read = frozen(YEAR);
    assertThat(read.content()).isEqualTo(year.content());
    assertThat(read.content().write()).isEqualTo(year.text());
    assertThat(read.form().parts()).hasSize(2);
    assertThat(
            ledger.database.<List<String>>read(ctx ->
                ctx.select(FROZEN_PART.FORM_VERSION)
                    .from(FROZEN_PART)
                    .orderBy(FROZEN_PART.PART_NO)
                    .fetch(FROZEN_PART.FORM_VERSION)))
        .containsExactly("2017-18", "2021-18");

    List<FormFiles.FormFile> made = files.make(read);
    assertThat(files.make(read).get(0).bytes()).isEqualTo(made.get(0).bytes());
    assertThat(files.make(read).get(1).bytes()).isEqualTo(made.get(1).bytes());
    Files.createDirectories(Path.of("target/screens"));
    for (FormFiles.FormFile file : made) {
      Files.write(
          Path.of(
              "target/screens/year-of-two-versions"
                  + file.name().substring(file.name().lastIndexOf('.'))),
          file.bytes());
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made.get(0).bytes()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetName(1)).isEqualTo("M1 2021年1—6月");
      assertThat(book.getSheetName(2)).isEqualTo("M1 2021年7—12月");
      assertThat(book.getPrintArea(1)).isNotBlank();
    }
    String text = String.join("", PdfText.pages(made.get(1).bytes()));
    assertThat(text).contains("2021年1—6月", "2021年7—12月", "两种口径的分类数不能相加", "拖欠农民工工资", "知识产权");
  }

  @Test
  void 锁定的全年里任何一部分的数字都改不动() {
    adoptTheListOf2021();
    desk.close("M1", YEAR);
    ClosedFormGuard guard = new ClosedFormGuard(ledger.packages, clock, TestLedger.OFFICE);
    // January: two kinds that the new list counts together and the old one apart
    UUID wages = cases.get(1);
    assertThat(differently(guard, wages)).isEmpty();
    change(wages, "OTHER_LABOUR");
    assertThat(differently(guard, wages)).contains(YEAR);
    change(wages, "MIGRANT_WAGES");
    assertThat(differently(guard, wages)).isEmpty();
    // September: the old list counted none of it
    UUID later = cases.get(8 * TYPES.size() + 1);
    change(later, "OTHER_LABOUR");
    assertThat(differently(guard, later)).isEmpty();
  }

  private java.util.Optional<Period> differently(ClosedFormGuard guard, UUID record) {
    return ledger.database.read(
        ctx -> guard.countsDifferently(ctx, List.of(record), List.of(LocalDate.of(2021, 1, 11))));
  }

  private void change(UUID record, String type) {
    ledger.database.<Integer>write(ctx ->
        ctx.update(DISPUTE_CASE)
            .set(DISPUTE_CASE.DISPUTE_TYPE, type)
            .where(DISPUTE_CASE.ID.eq(record))
            .execute());
  }

  @Test
  void 更正能说出哪一部分改了() {
    adoptTheListOf2021();
    desk.close("M1", YEAR);
    change(cases.get(1), "OTHER_LABOUR");
    AmendForm amend =
        new AmendForm(
            ledger.database,
            ledger.packages,
            ledger.checked,
            desk.audit,
            new cn.sifasuo.kernel.Ids(clock),
            clock,
            TestLedger.OFFICE);
    List<CellDifference> differences =
        ledger.database.<List<CellDifference>>read(
            ctx -> amend.preview(ctx, "M1", YEAR, FactSource.local()));
    assertThat(differences).extracting(CellDifference::rowId).containsOnly("p1/total");
    assertThat(differences).extracting(CellDifference::label).contains("拖欠农民工工资纠纷", "其他劳动争议");
  }

  @Test
  void 差异和试算() {
    desk.keep(FormSetDesk.m1(Map.of("L18-2021.toml", FormSetDesk.list("L18-2021.toml"))));
    FormVersion tried = desk.library.latest("M1");
    assertThat(tried.id()).isEqualTo("2021-18");

    List<FormChange> changes = desk.library.changes(tried);
    assertThat(changes).extracting(FormChange::sentence).anyMatch(s -> s.startsWith("增加栏"));
    assertThat(changes)
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(FormChange.Kind.REMOVED);
          assertThat(c.before()).contains("拖欠农民工工资纠纷");
        })
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(FormChange.Kind.CONDITIONS);
          assertThat(c.id()).isEqualTo("37");
          assertThat(c.after()).contains("INTERNET");
        });
    assertThat(changes).noneMatch(c -> c.id().equals("31"));
    assertThat(changes).noneMatch(c -> c.id().equals("01"));

    long rows = ledger.database.<Long>read(ctx -> (long) ctx.fetchCount(FROZEN_PART));
    TryOut out = desk.library.tryOut(FormSetDesk.CLERK, tried, month(3));
    assertThat(out.tried().head().version()).isEqualTo("2021-18");
    assertThat(out.inForce().head().version()).isEqualTo("2017-18");
    assertThat(line(out, "调解案件总数").same()).isTrue();
    assertThat(line(out, "旅游纠纷").same()).isTrue();
    assertThat(line(out, "劳动争议").before()).isNull();
    assertThat(line(out, "劳动争议").after()).isEqualByComparingTo("2");
    assertThat(line(out, "拖欠农民工工资纠纷").after()).isNull();
    assertThat(line(out, "其他").before()).isEqualByComparingTo("1");
    assertThat(line(out, "其他").after()).isEqualByComparingTo("0");
    assertThat(ledger.database.<Long>read(ctx -> (long) ctx.fetchCount(FROZEN_PART)))
        .isEqualTo(rows);
  }

  private static TryOut.Line line(TryOut out, String label) {
    return out.lines().stream()
        .filter(l -> l.label().equals(label) && l.rowId().equals("total"))
        .findFirst()
        .orElseThrow();
  }
}
