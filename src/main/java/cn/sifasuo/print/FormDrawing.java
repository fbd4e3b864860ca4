package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws one form, page by page, or the charts of one.
 *
 * @param before pages before it
 * @param total pages of all sheets, charts included
 */
record FormDrawing(
    PrintableForm form, FormLayout layout, PageCanvas canvas, int before, int total) {

  private static final Lettering TITLE = new Lettering(Face.TITLE, FormLayout.TITLE);
  private static final Lettering NEXT_TITLE = new Lettering(Face.TITLE, 13f);
  private static final Lettering LINE = new Lettering(Face.SONG, 10f);
  private static final Lettering MARK = new Lettering(Face.SONG, 9.5f);
  private static final Lettering BODY = new Lettering(Face.SONG, FormLayout.BODY);
  private static final Lettering TOTAL = new Lettering(Face.HEAD, FormLayout.BODY);
  private static final Lettering STAMP = new Lettering(Face.HEAD, 12f);
  private static final Lettering FOOT = new Lettering(Face.SONG, 7.5f);
  private static final int LEFT = FormLayout.MARGIN;
  private static final int TOP = FormLayout.MARGIN;
  private static final int MARK_LABEL = 52;
  private static final int STAMP_WIDTH = 62;

  /** Room of the marks at the right of the unit's name on an upright sheet. */
  private static final int UPRIGHT_MARKS = 150;

  void draw() {
    for (int page = 0; page < layout.pages().size(); page++) {
      draw(layout.pages().get(page), page);
    }
  }

  private void draw(FormLayout.Page page, int number) {
    canvas.newPage();
    int y = TOP + (number == 0 ? head() : nextHead(page));
    for (int i = 0; i < page.blocks().size(); i++) {
      FormLayout.Block block = page.blocks().get(i);
      if (i > 0) {
        FormLayout.Band band = layout.bands().get(block.band());
        int width = layout.width(0, band.stubSpan() + band.size());
        canvas.text(LEFT, y + 3, width, 15, LINE, Align.RIGHT, FormText.continued(block.number()));
        y += FormLayout.BAND_GAP;
      }
      y += table(block, y);
    }
    if (page.signed()) {
      signatures(y);
      y += layout.signatureHeight();
    }
    for (String note : page.notes()) {
      canvas.text(LEFT, y, layout.paper().inner(), FormLayout.NOTE_LINE, BODY, Align.LEFT, note);
      y += FormLayout.NOTE_LINE;
    }
    foot(number + 1);
  }

  /** The charts, under the head of the form. */
  void draw(ChartPages charts) {
    for (int page = 0; page < charts.pages().size(); page++) {
      canvas.newPage();
      nextHead(FormText.charts(form));
      charts.draw(charts.pages().get(page), canvas);
      foot(page + 1);
    }
  }

  private int head() {
    SheetSide paper = layout.paper();
    int width = paper.inner();
    int down = FormLayout.titleTop(paper);
    boolean beside = FormLayout.marksBesideTitle(form, paper);
    double left = Math.max(canvas.width(BODY, FormText.template(form)), STAMP_WIDTH);
    int side = beside ? FormLayout.MARKS : (int) left + 10;
    int aside = down == 0 ? side : form.draft() ? STAMP_WIDTH : 0;
    canvas.text(LEFT + aside, TOP + down, width - 2 * aside, 26, TITLE, Align.CENTER, form.title());
    canvas.text(LEFT, TOP, side, 13, BODY, Align.LEFT, FormText.template(form));
    if (form.draft()) {
      int x = beside ? LEFT : LEFT + width - STAMP_WIDTH;
      int y = beside ? TOP + 17 : TOP + 2;
      canvas.text(x, y, STAMP_WIDTH, 20, STAMP, Align.CENTER, FormText.draft());
      canvas.frame(x, y, STAMP_WIDTH, 20, 1f);
    }
    int lines = FormLayout.headLines(form);
    int bottom = TOP + FormLayout.headHeight(form, paper) - 3;
    marks(bottom);
    List<FormText.Line> unit = FormText.unit(form);
    int y = bottom - unit.size() * FormLayout.MARK_LINE;
    int half = down == 0 ? width / 2 : width - UPRIGHT_MARKS;
    for (FormText.Line line : unit) {
      canvas.text(
          LEFT, y, half, FormLayout.MARK_LINE, LINE, Align.LEFT, line.label() + line.value());
      y += FormLayout.MARK_LINE;
    }
    // a long name of the unit leaves no room for the period beside it
    double name = canvas.width(LINE, unit.getLast().label() + form.unitName());
    boolean room = name < (width - canvas.width(LINE, form.periodLabel())) / 2 - 10;
    int line = bottom - (room || lines == 1 ? 1 : 2) * FormLayout.MARK_LINE;
    canvas.text(LEFT, line, width, FormLayout.MARK_LINE, LINE, Align.CENTER, form.periodLabel());
    return FormLayout.headHeight(form, paper);
  }

  /** The upper right corner: an aligned block of legal marks, or the words that it is none. */
  private void marks(int bottom) {
    List<FormText.Line> marks = FormText.marks(form);
    int height = FormLayout.MARK_LINE;
    int y = bottom - marks.size() * height;
    boolean internal = form.legalMarks() == null;
    double widest = 0;
    for (FormText.Line mark : marks) {
      widest = Math.max(widest, canvas.width(MARK, mark.value()));
    }
    int width = layout.paper().inner();
    int block = Math.clamp((int) Math.ceil(widest) + MARK_LABEL + 4, 150, FormLayout.MARKS - 10);
    int x = LEFT + width - block;
    for (FormText.Line mark : marks) {
      if (internal) {
        canvas.text(
            LEFT + width / 2, y, width / 2, height, MARK, Align.RIGHT, mark.label() + mark.value());
      } else {
        canvas.text(x, y, MARK_LABEL, height, MARK, Align.LEFT, mark.label());
        canvas.text(x + MARK_LABEL, y, block - MARK_LABEL, height, MARK, Align.LEFT, mark.value());
      }
      y += height;
    }
  }

  private int nextHead(FormLayout.Page page) {
    return nextHead(
        page.blocks().isEmpty()
            ? form.title()
            : form.title() + "　" + FormText.continued(page.blocks().getFirst().number()));
  }

  private int nextHead(String title) {
    int width = layout.paper().inner();
    canvas.text(LEFT, TOP, width, 18, NEXT_TITLE, Align.CENTER, title);
    if (form.draft()) {
      canvas.text(LEFT, TOP, width, 18, STAMP, Align.RIGHT, FormText.draft());
    }
    int y = TOP + 22;
    String unit = FormText.unit(form).getLast().label() + form.unitName();
    if (layout.paper() == SheetSide.PORTRAIT) {
      int half = width * 2 / 3;
      canvas.text(LEFT, y, half, FormLayout.MARK_LINE, LINE, Align.LEFT, unit);
      canvas.text(
          LEFT + half,
          y,
          width - half,
          FormLayout.MARK_LINE,
          LINE,
          Align.RIGHT,
          form.periodLabel());
      return FormLayout.NEXT_HEAD_HEIGHT;
    }
    canvas.text(LEFT, y, width / 2, FormLayout.MARK_LINE, LINE, Align.LEFT, unit);
    canvas.text(LEFT, y, width, FormLayout.MARK_LINE, LINE, Align.CENTER, form.periodLabel());
    FormText.Line last = FormText.marks(form).getLast();
    canvas.text(
        LEFT + width / 2,
        y,
        width - width / 2,
        FormLayout.MARK_LINE,
        MARK,
        Align.RIGHT,
        last.label() + last.value());
    return FormLayout.NEXT_HEAD_HEIGHT;
  }

  private int table(FormLayout.Block block, int top) {
    FormLayout.Band band = layout.bands().get(block.band());
    int heading = band.headingHeight() - FormLayout.NUMBER_ROW;
    int y = top;
    for (FormStub.Head head : layout.stub().heads(band)) {
      int x = LEFT + layout.left(head.column());
      int width = layout.width(head.column(), head.columns());
      List<String> lines = TextWidth.heading(head.text(), (width - 4) / FormLayout.BODY);
      canvas.cell(x, y, width, heading, BODY, Align.CENTER, lines);
      canvas.cell(
          x, y + heading, width, FormLayout.NUMBER_ROW, BODY, Align.CENTER, List.of(head.number()));
    }
    for (FormLayout.Heading h : band.headings()) {
      HeaderGrid.Cell cell = h.cell();
      int at = band.stubSpan() + cell.column();
      canvas.cell(
          LEFT + layout.left(at),
          y + sum(band.levels(), 0, cell.level()),
          layout.width(at, cell.columns()),
          sum(band.levels(), cell.level(), cell.level() + cell.levels()),
          BODY,
          Align.CENTER,
          h.lines());
    }
    y += heading;
    row(band, y, FormLayout.NUMBER_ROW, BODY, null);
    y += FormLayout.NUMBER_ROW;
    labels(band, block, y);
    for (int r = block.fromRow(); r < block.toRow(); r++) {
      PrintRow row = form.rows().get(r);
      int height = layout.rowHeights().get(r);
      Lettering type = row.total() ? TOTAL : BODY;
      row(band, y, height, type, row);
      y += height;
    }
    canvas.frame(LEFT, top, layout.width(0, band.stubSpan() + band.size()), y - top, 1f);
    return y - top;
  }

  private void labels(FormLayout.Band band, FormLayout.Block block, int top) {
    for (FormStub.Label label : layout.stub().labels(band, block)) {
      canvas.cell(
          LEFT + layout.left(label.column()),
          top + sum(layout.rowHeights(), block.fromRow(), label.row()),
          layout.width(label.column(), label.columns()),
          sum(layout.rowHeights(), label.row(), label.row() + label.rows()),
          form.rows().get(label.row()).total() ? TOTAL : BODY,
          label.centred() ? Align.CENTER : Align.LEFT,
          label.lines());
    }
  }

  /** A row of figures, or the row of numbers if there is none. */
  private void row(
      FormLayout.Band band, int y, int height, Lettering type, @Nullable PrintRow row) {
    for (int i = 0; i < band.size(); i++) {
      PrintColumn column = form.columns().get(band.from() + i);
      int at = band.stubSpan() + i;
      PrintCell cell =
          row == null ? PrintCell.words(column.code()) : row.cells().get(band.from() + i);
      boolean number =
          cell instanceof PrintCell.Figure
              || cell instanceof PrintCell.ScaledFigure
              || cell instanceof PrintCell.Withheld;
      Align align = number && form.rows().size() > 1 ? Align.RIGHT : Align.CENTER;
      canvas.cell(
          LEFT + layout.left(at),
          y,
          layout.grid().get(at),
          height,
          type,
          align,
          List.of(FormText.cell(cell, column.decimals())));
    }
  }

  private void signatures(int y) {
    List<FormText.Line> lines = FormText.signatures(form);
    int onOne = layout.signaturesOnALine(lines.size());
    int share = layout.paper().inner() / onOne;
    for (int i = 0; i < lines.size(); i++) {
      FormText.Line line = lines.get(i);
      boolean last = i == lines.size() - 1 && onOne == lines.size();
      canvas.text(
          LEFT + i % onOne * share,
          y + 4 + i / onOne * FormLayout.SIGNATURE_LINE,
          share,
          16,
          LINE,
          last ? Align.RIGHT : Align.LEFT,
          line.label() + line.value());
    }
  }

  private void foot(int number) {
    // in the lower margin, where a workbook has its footer too
    int y = layout.paper().height() - FormLayout.MARGIN + 3;
    int width = layout.paper().inner();
    canvas.rule(LEFT, y, width);
    canvas.text(LEFT, y + 2, width * 3 / 4, 10, FOOT, Align.LEFT, FormText.digestLine(form));
    canvas.text(LEFT, y + 12, width * 3 / 4, 10, FOOT, Align.LEFT, FormText.auditLine(form));
    canvas.text(
        LEFT + width * 3 / 4,
        y + 2,
        width / 4,
        10,
        FOOT,
        Align.RIGHT,
        FormText.page(before + number, total));
  }

  private static int sum(List<Integer> heights, int from, int to) {
    return heights.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }
}
