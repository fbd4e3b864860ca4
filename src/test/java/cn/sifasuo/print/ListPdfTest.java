package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPdfTest {

  private static final Fonts FONTS = new Fonts(Path.of("reports/fonts"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<ListTable.Column> COLUMNS =
      List.of(
          new ListTable.Column("案号", ListTable.Kind.TEXT),
          new ListTable.Column("当事人", ListTable.Kind.TEXT),
          new ListTable.Column("受理日期", ListTable.Kind.DATE),
          new ListTable.Column("协议金额（元）", ListTable.Kind.MONEY),
          new ListTable.Column("涉及人数", ListTable.Kind.NUMBER),
          new ListTable.Column("纠纷简要情况", ListTable.Kind.TEXT));

  @Test
  void everyRowIsPrintedOnceAndTheHeadingIsOnEveryPage() throws Exception {
    byte[] pdf = print(rows(120));

    List<String> pages = PdfText.pages(pdf);
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages).allSatisfy(p -> assertThat(p).contains("案号", "协议金额（元）", "双塘镇司法所"));
    String all = String.join("", pages);
    for (int i = 1; i <= 120; i++) {
      assertThat(all).containsOnlyOnce("调字第" + i + "号");
    }
    assertThat(pages.getLast()).contains("第" + pages.size() + "页共" + pages.size() + "页");
    assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    assertThat(print(rows(120))).isEqualTo(pdf);
  }

  @Test
  void aLongTextGoesOnInTheNextLineAndNothingIsCut() throws Exception {
    String page = PdfText.pages(print(rows(3))).getFirst();

    assertThat(page).contains("买买提·吐尔逊江·阿卜杜热依木").contains("3,600.50").contains("𬱖", "〇", "喆");
    assertThat(page).contains("双方多次协商未果。");
  }

  @Test
  void manyColumnsTearNoDate() throws Exception {
    List<ListTable.Column> columns = new ArrayList<>();
    List<Object> row = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      columns.add(new ListTable.Column("受理日期", ListTable.Kind.DATE));
      row.add(TODAY);
      columns.add(new ListTable.Column("纠纷简要情况", ListTable.Kind.TEXT));
      row.add("因院墙滴水损坏邻屋墙面发生争执，双方多次协商未果，经调解达成协议。");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ListPdf(FONTS)
        .pages(new ListTable("清单", columns, List.of(row)), "", "", null)
        .writePdf(out);

    assertThat(PdfText.pages(out.toByteArray()).getFirst()).matches("(?s).*(2026-11-23.*){5}.*");
  }

  @Test
  void aListWithoutRowsIsStillASheet() throws Exception {
    assertThat(PdfText.pages(print(List.of())).getFirst()).contains("共0条").contains("案号");
  }

  @Test
  void looksLikeAList() throws Exception {
    File file = new File("target/screens/print-list.png");
    file.getParentFile().mkdirs();
    ImageIO.write(PrintPagesTest.picture(pages(rows(40)), 0), "png", file);
    assertThat(file).isNotEmpty();
  }

  private static List<List<@Nullable Object>> rows(int count) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add("（2026）双塘人调字第" + i + "号");
      row.add(i % 3 == 0 ? "买买提·吐尔逊江·阿卜杜热依木、𬱖晓〇" : "王喆、李" + i);
      row.add(TODAY.minusDays(i));
      row.add(i % 4 == 0 ? null : new BigDecimal("3600.50"));
      row.add(i);
      row.add("因院墙滴水损坏邻屋墙面发生争执，双方多次协商未果。");
      rows.add(row);
    }
    return rows;
  }

  private static PrintPages pages(List<List<@Nullable Object>> rows) {
    return new ListPdf(FONTS)
        .pages(
            new ListTable("纠纷案件", COLUMNS, rows),
            "共 %d 条".formatted(rows.size()),
            "双塘镇司法所　周敏　2026年11月23日",
            TODAY);
  }

  private static byte[] print(List<List<@Nullable Object>> rows) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pages(rows).writePdf(out);
    return out.toByteArray();
  }
}
