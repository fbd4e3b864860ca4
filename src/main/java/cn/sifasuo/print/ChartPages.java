package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.PageCanvas.Align;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Charts on pages of A4, one under the other, a long row of bars cut in parts. */
final class ChartPages {

  private static final Wording WORDS = Wording.of(ChartPages.class);
  private static final Lettering TITLE = new Lettering(Face.HEAD, 10.5f);
  private static final Lettering TEXT = new Lettering(Face.SONG, 8.5f);
  private static final int LEFT = FormLayout.MARGIN;
  private static final int TOP = FormLayout.MARGIN + FormLayout.NEXT_HEAD_HEIGHT;
  private static final int TITLE_LINE = 20;
  private static final int GAP = 12;
  private static final int BAR = 14;
  private static final int BARS_FRAME = 16;
  private static final int MOST_BARS = 28;
  private static final int LINES = 190;
  private static final int TABLE_ROW = 14;
  private static final int NAME = 60;

  /**
   * A chart where it stands on its page.
   *
   * @param height with its heading and, under lines, the table of their figures
   */
  record Placed(ChartPicture picture, int y, int height) {}

  private final Paper paper;
  private final List<List<Placed>> pages;
  private final Set<Integer> missing = new LinkedHashSet<>();

  ChartPages(Fonts fonts, List<? extends Chart> charts, Paper paper) {
    this.paper = paper;
    List<ChartPicture> pictures =
        charts.stream()
            .flatMap(ChartPages::parts)
            .map(part -> new ChartPicture(fonts, part.chart(), part.most()))
            .toList();
    pictures.forEach(p -> missing.addAll(p.missing()));
    pages = place(pictures);
  }

  private int bottom() {
    return paper.height() - FormLayout.MARGIN - FormLayout.NOTE_LINE;
  }

  List<List<Placed>> pages() {
    return pages;
  }

  /**
   * A chart, or a part of one with the scale of the whole.
   *
   * @param most greatest figure of the whole
   */
  private record Part(Chart chart, BigDecimal most) {}

  private static Stream<Part> parts(Chart chart) {
    BigDecimal most = ChartPicture.most(chart);
    if (!(chart instanceof Chart.Bars bars) || bars.bars().size() <= MOST_BARS) {
      return Stream.of(new Part(chart, most));
    }
    int count = (bars.bars().size() + MOST_BARS - 1) / MOST_BARS;
    int each = (bars.bars().size() + count - 1) / count;
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < bars.bars().size(); from += each) {
      List<Chart.Bar> some = bars.bars().subList(from, Math.min(from + each, bars.bars().size()));
      String title =
          from == 0 ? bars.title() : WORDS.say("chart.continued", bars.title(), parts.size());
      parts.add(new Part(new Chart.Bars(title, bars.unit(), bars.decimals(), some), most));
    }
    return parts.stream();
  }

  private List<List<Placed>> place(List<ChartPicture> pictures) {
    List<List<Placed>> pages = new ArrayList<>();
    List<Placed> page = new ArrayList<>();
    int y = TOP;
    for (ChartPicture picture : pictures) {
      int height = height(picture.chart());
      if (!page.isEmpty() && y + height > bottom()) {
        pages.add(List.copyOf(page));
        page = new ArrayList<>();
        y = TOP;
      }
      page.add(new Placed(picture, y, height));
      y += height + GAP;
    }
    if (!page.isEmpty()) {
      pages.add(List.copyOf(page));
    }
    return List.copyOf(pages);
  }

  private static int height(Chart chart) {
    return TITLE_LINE
        + switch (chart) {
          case Chart.Bars bars -> bars.bars().size() * BAR + BARS_FRAME;
          case Chart.Lines lines -> LINES + table(lines);
        };
  }

  private static int table(Chart.Lines lines) {
    return (lines.lines().size() + 1) * TABLE_ROW;
  }

  void draw(List<Placed> page, PageCanvas canvas) {
    for (Placed placed : page) {
      Chart chart = placed.picture().chart();
      int width = paper.inner();
      canvas.text(LEFT, placed.y(), width, TITLE_LINE, TITLE, Align.CENTER, chart.title());
      canvas.text(
          LEFT,
          placed.y(),
          width,
          TITLE_LINE,
          TEXT,
          Align.RIGHT,
          WORDS.say("chart.unit", chart.unit()));
      int top = placed.y() + TITLE_LINE;
      int below = chart instanceof Chart.Lines lines ? table(lines) : 0;
      canvas.picture(LEFT, top, width, placed.height() - TITLE_LINE - below, placed.picture());
      if (chart instanceof Chart.Lines lines) {
        figures(lines, placed.y() + placed.height() - below, canvas);
      }
    }
    if (!missing.isEmpty()) {
      canvas.text(
          LEFT,
          bottom(),
          paper.inner(),
          FormLayout.NOTE_LINE,
          TEXT,
          Align.LEFT,
          WORDS.say("chart.missingGlyphs", FormText.codePoints(List.copyOf(missing))));
    }
  }

  /** The figures of lines, which would write over each other in the picture. */
  private void figures(Chart.Lines chart, int top, PageCanvas canvas) {
    int share = (paper.inner() - NAME) / chart.points().size();
    canvas.cell(LEFT, top, NAME, TABLE_ROW, TEXT, Align.CENTER, List.of(""));
    for (int i = 0; i < chart.points().size(); i++) {
      canvas.cell(
          LEFT + NAME + i * share,
          top,
          share,
          TABLE_ROW,
          TEXT,
          Align.CENTER,
          List.of(chart.points().get(i)));
    }
    int y = top;
    for (Chart.Line line : chart.lines()) {
      y += TABLE_ROW;
      canvas.cell(LEFT, y, NAME, TABLE_ROW, TEXT, Align.CENTER, List.of(line.name()));
      for (int i = 0; i < chart.points().size(); i++) {
        BigDecimal value = line.values().get(i);
        PrintCell cell =
            value == null ? PrintCell.notApplicable() : PrintCell.scaled(value, chart.decimals());
        canvas.cell(
            LEFT + NAME + i * share,
            y,
            share,
            TABLE_ROW,
            TEXT,
            Align.CENTER,
            List.of(FormText.cell(cell, 0)));
      }
    }
  }
}
