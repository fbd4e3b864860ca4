package cn.sifasuo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormLayoutTest {

  @Test
  void noGroupOfTheMediationFormIsTorn() {
    FormLayout layout = FormLayout.of(SampleForms.m1(), List.of());

    assertThat(layout.bands()).hasSizeBetween(2, 4);
    for (FormLayout.Band band : layout.bands().subList(1, layout.bands().size())) {
      assertThat(BandPlanner.sharedLevels(SampleForms.m1Columns(), band.from())).isZero();
    }
  }

  @Test
  void bandsCoverEveryColumnOnceAndFillTheWidth() {
    FormLayout layout = FormLayout.of(SampleForms.county(30), List.of());

    int next = 0;
    for (FormLayout.Band band : layout.bands()) {
      assertThat(band.from()).isEqualTo(next);
      next = band.to();
      assertThat(layout.width(0, band.stubSpan() + band.size()))
          .isLessThanOrEqualTo(Paper.LANDSCAPE.inner());
    }
    assertThat(next).isEqualTo(57);
    assertThat(layout.grid().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(Paper.LANDSCAPE.inner());
  }

  @Test
  void everyRowOfEveryBandIsPrintedOnceAndThePagesAreNumberedThrough() {
    PrintableForm form = SampleForms.county(41);
    FormLayout layout = FormLayout.of(form, List.of("说明"));

    List<FormLayout.Block> blocks =
        layout.pages().stream().flatMap(p -> p.blocks().stream()).toList();
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(blocks.get(i).number()).isEqualTo(i);
    }
    for (int band = 0; band < layout.bands().size(); band++) {
      int b = band;
      int row = 0;
      for (FormLayout.Block block : blocks.stream().filter(x -> x.band() == b).toList()) {
        assertThat(block.fromRow()).isEqualTo(row);
        row = block.toRow();
      }
      assertThat(row).isEqualTo(form.rows().size());
    }
    assertThat(layout.pages().stream().filter(FormLayout.Page::signed)).hasSize(1);
  }

  @Test
  void aGroupWiderThanThePageIsCutAndMarked() {
    List<PrintColumn> columns = new ArrayList<>();
    List<PrintCell> cells = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      columns.add(new PrintColumn("c" + i, List.of("案件分类"), "第" + i + "类", "" + i, "件", 0));
      cells.add(PrintCell.of(i));
    }
    FormLayout layout = FormLayout.of(with(columns, cells), List.of());

    Set<String> groups =
        layout.bands().get(1).headings().stream()
            .filter(h -> h.cell().level() == 0)
            .map(h -> String.join("", h.lines()))
            .collect(Collectors.toSet());
    assertThat(groups).containsExactly("案件分类（续）");
  }

  @Test
  void figuresOfAnyLengthFitTheirColumns() {
    List<PrintColumn> columns = new ArrayList<>();
    List<PrintCell> cells = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      columns.add(new PrintColumn("c" + i, List.of(), "金额", "" + i, "万元", 2));
      cells.add(PrintCell.of(123_456_789L * (i + 1)));
    }
    PrintableForm form = with(columns, cells);
    FormLayout layout = FormLayout.of(form, List.of());

    for (FormLayout.Band band : layout.bands()) {
      for (int i = 0; i < band.size(); i++) {
        String figure = FormText.cell(cells.get(band.from() + i), 2);
        assertThat(layout.grid().get(band.stubSpan() + i).doubleValue())
            .isGreaterThan(TextWidth.em(figure) * FormLayout.BODY);
      }
    }
  }

  @Test
  void onlyAnUnusualUnitStandsInTheHeading() {
    List<String> labels = FormText.labels(SampleForms.m1Columns());

    assertThat(labels).contains("调解案件总数", "协议涉及金额（万元）", "排查纠纷（次）");
    assertThat(labels).doesNotContain("人（人）");
  }

  @Test
  void whatTheGroupSaysIsNotRepeatedUnderIt() {
    List<String> twice = List.of("防止激化", "防止群体性上访");
    List<PrintColumn> columns =
        List.of(
            new PrintColumn("01", List.of("调解案件"), "调解案件总数", "01", "件", 0),
            new PrintColumn("02", List.of("调解案件"), "调解成功", "02", "件", 0),
            new PrintColumn("46", twice, "防止群体性上访件数", "46", "件", 0),
            new PrintColumn("47", twice, "防止群体性上访人数", "47", "人", 0));

    assertThat(FormText.labels(columns)).containsExactly("调解案件总数", "调解成功", "件数", "人数");
  }

  @Test
  void notesRunOnWhereALineEachWouldCostAPage() {
    List<String> notes = Collections.nCopies(9, "本表由司法所根据人民调解台账汇总，逐级上报。");

    FormLayout layout = FormLayout.of(SampleForms.m1(), notes);

    assertThat(layout.pages()).hasSize(1);
    assertThat(layout.notes()).hasSize(1);
    assertThat(layout.notes().getFirst()).startsWith("说明：1. 本表").contains(" 9. 本表");
  }

  @Test
  void wordsAreNotTornApart() {
    assertThat(TextWidth.heading("道路交通事故", 3)).containsExactly("道路", "交通", "事故");
    assertThat(TextWidth.heading("协议涉及金额（万元）", 4.5)).containsExactly("协议涉及", "金额", "（万元）");
    assertThat(TextWidth.heading("乡镇调委会", 3.5)).containsExactly("乡镇", "调委会");
    assertThat(TextWidth.heading("示范县司法局示范镇司法所", 10)).containsExactly("示范县司法局", "示范镇司法所");
  }

  @Test
  void runningTextNeverBeginsALineWithAStop() {
    String text = "双方自愿达成协议，被申请人一次性支付医疗费、误工费、交通费等共计人民币壹万元；双方“再无争议”。";
    for (int em = 4; em < 20; em++) {
      List<String> lines = TextWidth.paragraph(text, em);
      assertThat(String.join("", lines)).isEqualTo(text);
      for (String line : lines) {
        assertThat("，。、；”".indexOf(line.charAt(0))).as(lines.toString()).isNegative();
      }
    }
  }

  private static PrintableForm with(List<PrintColumn> columns, List<PrintCell> cells) {
    PrintableForm m1 = SampleForms.m1();
    return new PrintableForm(
        "T",
        "试验表",
        m1.unitName(),
        "",
        m1.periodLabel(),
        null,
        null,
        null,
        "件",
        "",
        columns,
        List.of(new PrintRow("r", "示范镇", cells, false)),
        Signatures.none(),
        List.of(),
        "",
        "",
        "",
        false);
  }
}
