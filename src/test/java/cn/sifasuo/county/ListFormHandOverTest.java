package cn.sifasuo.county;

import static cn.sifasuo.county.TwoDesks.AUGUST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.PdfText;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form printed as a list is closed, corrected, sealed, received, counted anew and rolled up. */
class ListFormHandOverTest {

  private static final Path FORMS = Path.of("src/test/resources/forms");
  private static final String FORM = "LB-1";

  private final FormFiles files =
      new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());

  @TempDir private Path folder;

  @Test
  void 锁定_更正_封包_县局逐格重算_汇总() throws Exception {
    try (TwoDesks desks = new TwoDesks(folder, FORMS)) {
      TwoDesks.Township township = desks.township;
      desks.enrol(township);
      township.cases(AUGUST, 5, 2);
      FrozenForm closed = township.close(AUGUST, FORM);
      List<FormFiles.FormFile> printed = files.make(closed);
      township.cases(AUGUST, 1, 0);
      FrozenForm amended = township.amend(AUGUST, FORM);
      assertThat(amended.content().differences()).isNotEmpty();
      assertThat(PdfText.pages(files.make(amended).getLast().bytes()))
          .anySatisfy(p -> assertThat(p).contains("调解成功", "5", "6"));
      // years later: out of what was kept alone, byte for byte
      FrozenForm kept =
          township
              .database
              .read(ctx -> township.frozenForms.find(ctx, FORM, AUGUST, 1))
              .orElseThrow();
      List<FormFiles.FormFile> again = files.make(kept);
      for (int i = 0; i < printed.size(); i++) {
        assertThat(again.get(i).bytes()).isEqualTo(printed.get(i).bytes());
      }
      township.close(AUGUST, "T12");
      Receipt receipt = desks.deliver(township, AUGUST);
      assertThat(receipt.status()).isEqualTo(Receipt.Status.ACCEPTED);

      RollUp.Sheet sheet = desks.county.rollUp.compute(desks.county.session, FORM, AUGUST);
      assertThat(figure(sheet, "total", "A31")).isEqualTo("6");
      assertThat(figure(sheet, township.unit.code(), "A3")).isEqualTo("8");
      assertThat(sheet.form().findings(Severity.ERROR)).isEmpty();
      Rate rate =
          sheet.form().total().rates().stream()
              .filter(r -> r.id().equals("R2"))
              .findFirst()
              .orElseThrow();
      assertThat(rate.said()).isEqualTo("0.00‰");
      assertThat(rate.tooFew()).hasValue(new BigDecimal("334"));
      IssuedRollUp issued = desks.county.issued.issue(desks.county.session, FORM, AUGUST);
      assertThat(desks.county.tables.rollUp(issued)).hasSize(2);
    }
  }

  @Test
  void 三十个所的汇总_各所的同一个编号是不同的人() throws Exception {
    try (CountyBooks county = new CountyBooks(withPersons())) {
      for (int i = 1; i <= 30; i++) {
        String office = "9901001%02d".formatted(i);
        county.enrol(office, "第%d镇人民政府司法所".formatted(i));
        county.submit(
            office, FORM, AUGUST, LocalDate.of(2016, 9, 2), CountyBooks.cases(AUGUST, 2, 1));
      }
      RollUp.Sheet sheet = county.rollUp.compute(county.director, FORM, AUGUST);
      // every office has one kind of dispute, and the same: thirty, not one
      assertThat(figure(sheet, "990100101", "K1p")).isEqualTo("1");
      assertThat(figure(sheet, "total", "K1p")).isEqualTo("30");
      assertThat(figure(sheet, "total", "A3")).isEqualTo("90");
      assertThat(county.cases.behind(county.director, FORM, AUGUST, "990100101", "K1p").facts())
          .hasSize(3);
      IssuedRollUp issued = county.issued.issue(county.director, FORM, AUGUST);
      List<FormFiles.FormFile> made = county.tables.rollUp(issued);
      Files.createDirectories(Path.of("target/screens"));
      Files.write(Path.of("target/screens/LB-1-county.xlsx"), made.get(0).bytes());
      Files.write(Path.of("target/screens/LB-1-county.pdf"), made.get(1).bytes());
      OfficeMatrix matrix =
          county.keyFigures.compute(
              county.director, AUGUST, List.of(new KeyFigures.Key(FORM, "R2")));
      assertThat(matrix.columns().getFirst().figure().unit()).isEqualTo("‰");
      assertThat(engine(county)).isEqualTo(30);
    }
  }

  private long engine(CountyBooks county) throws Exception {
    Path facts = folder.resolve("facts");
    new FactExport(county.database, county.audit, county.views, county.packages)
        .export(county.director, facts, Optional.empty(), Optional.empty());
    var form = county.packages.version(FORM, AUGUST);
    var days =
        county.database.read(
            ctx -> new cn.sifasuo.statistics.PeriodRules(CountyBooks.COUNTY).days(ctx, AUGUST));
    var query =
        new cn.sifasuo.statistics.EngineQueries(county.tally)
            .of(
                form,
                AUGUST,
                days,
                cn.sifasuo.statistics.EngineQueries.Engine.DUCKDB,
                facts.toString())
            .getFirst();
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet answer = engine.createStatement().executeQuery(query.sql())) {
      assertThat(answer.next()).isTrue();
      return answer.getLong(query.cells().indexOf("total.K1p") + 1);
    }
  }

  /** The form with an indicator that counts different values of a column all offices share. */
  private Path withPersons() throws IOException {
    Path made = Files.createDirectories(folder.resolve("forms").resolve(FORM));
    String text = Files.readString(FORMS.resolve(FORM).resolve("form.toml"));
    Files.writeString(
        made.resolve("form.toml"),
        text.replace("id = \"K1p\"", "id = \"K1p\"\nmeasure = \"count_distinct(dispute_type)\""));
    return made.getParent();
  }

  private static String figure(RollUp.Sheet sheet, String row, String cell) {
    return sheet.form().cell(row, cell).map(c -> c.raw().toPlainString()).orElse("—");
  }
}
