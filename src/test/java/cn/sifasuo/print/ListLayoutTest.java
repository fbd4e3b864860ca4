package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of many lines: every line once, all of one height, labels within their cells. */
class ListLayoutTest {

  @ParameterizedTest
  @CsvSource({"100, 1", "100, 2", "60, 1", "5, 1", "100, 31", "37, 12"})
  void 每行每栏恰好一次_行高一致_字都在格里(int lines, int columns) {
    PrintableForm form = list(lines, columns);
    FormLayout layout = FormLayout.of(form, List.of("说明一", "说明二"));

    assertThat(layout.paper()).isEqualTo(columns <= 2 ? Paper.PORTRAIT : Paper.LANDSCAPE);
    assertThat(layout.grid().stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(layout.paper().inner());
    assertThat(layout.rowHeights()).hasSize(lines).allMatch(layout.rowHeights().getFirst()::equals);
    List<String> shown = new ArrayList<>();
    int bottom = layout.paper().room();
    for (FormLayout.Page page : layout.pages()) {
      int height = page.blocks().isEmpty() ? 0 : FormLayout.NEXT_HEAD_HEIGHT;
      for (FormLayout.Block block : page.blocks()) {
        FormLayout.Band band = layout.bands().get(block.band());
        height +=
            band.headingHeight()
                + (block.toRow() - block.fromRow()) * layout.rowHeights().getFirst();
        for (int r = block.fromRow(); r < block.toRow(); r++) {
          for (int c = band.from(); c < band.to(); c++) {
            shown.add(r + "/" + c);
          }
        }
        labelsFit(layout, band, block);
      }
      assertThat(height).isLessThanOrEqualTo(bottom);
    }
    assertThat(shown).hasSize(lines * columns).doesNotHaveDuplicates();
  }

  private static void labelsFit(FormLayout layout, FormLayout.Band band, FormLayout.Block block) {
    int row = layout.rowHeights().getFirst();
    int filled = 0;
    for (FormStub.Label label : layout.stub().labels(band, block)) {
      int width = layout.width(label.column(), label.columns());
      assertThat(label.lines())
          .as(label.text())
          .allMatch(l -> TextWidth.em(l) * FormLayout.BODY <= width);
      assertThat(label.lines().size() * FormLayout.LINE)
          .as(label.text())
          .isLessThanOrEqualTo(label.rows() * row);
      filled += label.rows() * width;
    }
    int stub = layout.width(0, band.stubSpan());
    // groups beside their lines: the labels fill the stub without gap or overlap
    assertThat(filled).isEqualTo((block.toRow() - block.fromRow()) * stub);
  }

  private static PrintableForm list(int lines, int columns) {
    List<PrintColumn> figures = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      String label = columns == 1 ? "本期" : c == 0 ? "合计" : "第" + c + "镇司法所";
      figures.add(new PrintColumn("c" + c, List.of(), label, String.valueOf(c + 1), "", 0));
    }
    List<PrintRow> rows = new ArrayList<>();
    for (int r = 0; r < lines; r++) {
      List<String> groups =
          switch (r % 20) {
            case 0 -> List.of();
            case 1 -> List.of("本期减少");
            case 2, 3, 4, 5 -> List.of("本期减少", "收监执行");
            case 6, 7, 8 -> List.of("本期减少", "收监执行", "撤销缓刑");
            case 9 -> List.of("本期减少");
            default -> List.of("期末在册", r % 20 < 15 ? "犯罪类型" : "文化程度");
          };
      List<PrintCell> cells = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        cells.add(PrintCell.of(r * 37L + c));
      }
      PrintStub stub = new PrintStub("A" + r, groups, r % 7 == 0 ? "人次" : "人", r % 20 == 12);
      rows.add(new PrintRow("A" + r, "破坏社会主义市场经济秩序罪" + r, cells, false, stub));
    }
    return new PrintableForm(
        "CC-1",
        "社区矫正对象情况统计表",
        "测试县测试镇司法所",
        "990101100",
        "2026年8月",
        null,
        null,
        null,
        "",
        "指标名称",
        figures,
        rows,
        Signatures.none(),
        List.of("说明"),
        "",
        "",
        "第1版",
        false);
  }
}
