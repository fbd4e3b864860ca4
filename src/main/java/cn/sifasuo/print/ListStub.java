package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The labels of a list: code, groups as cells over their lines, indicator, unit. Lengths are
 * points.
 *
 * @param heading over groups and indicator
 * @param widths of its shared columns: code, a column for each level of groups, the indicator in
 *     three columns, so that the head and the signatures of a workbook have cells to stand in, unit
 * @param rowHeight the same for all lines
 */
record ListStub(String heading, List<PrintRow> rows, List<Integer> widths, int rowHeight)
    implements FormStub {

  private static final int PADDING = 6;
  private static final double[] GROUP_EM = {3, 4, 5, 6, 7, 8};

  /** Words up to this width are not cut. */
  private static final double WORD_EM = 5;

  /** Least width of the indicators. */
  private static final int LEAST_LABEL = 130;

  /** Where the last column of the indicator begins at best, seen from the right margin. */
  private static final int MARKS = 150;

  /**
   * Labels that take no more than a width, the indicators wrapped as little as may be.
   *
   * @param room for the labels together
   * @param inner width of the sheet, whose head has a left and a right half
   * @param tight height of a line that holds one line of text
   */
  static ListStub of(PrintableForm form, int room, int inner, int tight) {
    List<PrintRow> rows = form.rows();
    int code = need(rows.stream().map(r -> stub(r).code()).toList(), 2);
    int unit = need(rows.stream().map(r -> stub(r).unit()).toList(), 2);
    List<Integer> groups = new ArrayList<>();
    for (int level = 0; level < depth(rows) - 1; level++) {
      groups.add(groupWidth(rows, level, tight));
    }
    int before = code + groups.stream().mapToInt(Integer::intValue).sum();
    int label = room - before - unit;
    int first = Math.clamp(inner / 3 - before, label / 4, label / 2);
    int second = Math.clamp(inner - MARKS - before - first, label / 4, label * 3 / 4 - first);
    List<Integer> widths = new ArrayList<>(List.of(code));
    widths.addAll(groups);
    widths.addAll(List.of(first, second, label - first - second, unit));
    ListStub stub = new ListStub(FormText.stubLabel(form), rows, widths, tight);
    return new ListStub(stub.heading, rows, widths, Math.max(tight, stub.needed()));
  }

  /** The least room with which the indicators are not cut to pieces. */
  static int leastRoom(PrintableForm form, int tight) {
    List<PrintRow> rows = form.rows();
    int groups = 0;
    for (int level = 0; level < depth(rows) - 1; level++) {
      groups += groupWidth(rows, level, tight);
    }
    return need(rows.stream().map(r -> stub(r).code()).toList(), 2)
        + need(rows.stream().map(r -> stub(r).unit()).toList(), 2)
        + groups
        + LEAST_LABEL;
  }

  /** The room with which no indicator wraps. */
  static int wish(PrintableForm form, int tight) {
    List<String> labels = labels(form.rows());
    double widest = labels.stream().mapToDouble(TextWidth::em).max().orElse(0);
    int label = (int) Math.ceil(widest * FormLayout.BODY) + 2 * PADDING;
    return leastRoom(form, tight) - LEAST_LABEL + Math.max(LEAST_LABEL, label);
  }

  private static int need(List<String> texts, double leastEm) {
    double widest = texts.stream().mapToDouble(TextWidth::em).max().orElse(0);
    return (int) Math.ceil(Math.max(widest, leastEm) * FormLayout.BODY) + PADDING;
  }

  /** The narrowest column in which every group's name finds room beside its lines. */
  private static int groupWidth(List<PrintRow> rows, int level, int rowHeight) {
    for (double em : GROUP_EM) {
      boolean fits = true;
      for (HeaderGrid.Cell group : groups(rows, 0, rows.size(), 0)) {
        fits &=
            group.level() != level
                || (em >= Math.min(TextWidth.widestWord(group.text()), WORD_EM)
                    && height(TextWidth.heading(group.text(), em)) <= group.columns() * rowHeight);
      }
      if (fits) {
        return (int) Math.ceil(em * FormLayout.BODY) + PADDING;
      }
    }
    return (int) Math.ceil(GROUP_EM[GROUP_EM.length - 1] * FormLayout.BODY) + PADDING;
  }

  private static int height(List<String> lines) {
    return lines.size() * FormLayout.LINE + 4;
  }

  /** Height of a line in which every indicator and every group finds room. */
  private int needed() {
    int needed = 0;
    for (Label label : labels(0, rows.size())) {
      needed = Math.max(needed, Math.ceilDiv(height(label.lines()), label.rows()));
    }
    return needed;
  }

  /** Lines of the highest heading over the labels. */
  int headLines() {
    return heads().stream()
        .mapToInt(h -> {
          int width =
              widths.subList(h.column(), h.column() + h.columns()).stream()
                  .mapToInt(Integer::intValue)
                  .sum();
          return TextWidth.heading(h.text(), (width - 4) / (double) FormLayout.BODY).size();
        })
        .max()
        .orElse(1);
  }

  @Override
  public List<Head> heads(FormLayout.Band band) {
    return heads();
  }

  private List<Head> heads() {
    int last = widths.size() - 1;
    return List.of(
        new Head(0, 1, FormText.codeLabel(), FormText.stubNumber(0)),
        new Head(1, last - 1, heading, FormText.stubNumber(1)),
        new Head(last, 1, FormText.unitLabel(), FormText.stubNumber(2)));
  }

  @Override
  public List<Label> labels(FormLayout.Band band, FormLayout.Block block) {
    return labels(block.fromRow(), block.toRow());
  }

  private List<Label> labels(int from, int to) {
    List<Label> labels = new ArrayList<>();
    for (HeaderGrid.Cell group : groups(rows, from, to, torn(from))) {
      int column = 1 + group.level();
      double em = (widths.get(column) - 4) / (double) FormLayout.BODY;
      labels.add(
          new Label(
              from + group.column(),
              group.columns(),
              column,
              1,
              group.text(),
              TextWidth.heading(group.text(), em),
              true));
    }
    List<String> texts = labels(rows);
    int last = widths.size() - 1;
    for (int r = from; r < to; r++) {
      PrintStub stub = stub(rows.get(r));
      int column = 1 + stub.groupPath().size();
      int width = widths.subList(column, last).stream().mapToInt(Integer::intValue).sum();
      labels.add(one(r, 0, stub.code()));
      labels.add(
          new Label(
              r, 1, column, last - column, texts.get(r), indented(texts.get(r), width), false));
      labels.add(one(r, last, stub.unit()));
    }
    return labels;
  }

  private static Label one(int row, int column, String text) {
    return new Label(row, 1, column, 1, text, List.of(text), true);
  }

  /** Lines of an indicator, all as far from the left as the first. */
  private static List<String> indented(String text, int width) {
    String body = text.stripLeading();
    String indent = text.substring(0, text.length() - body.length());
    double em = (width - PADDING) / (double) FormLayout.BODY - TextWidth.em(indent);
    return TextWidth.heading(body, em).stream().map(line -> indent + line).toList();
  }

  /** Indicators as printed: the first of some 其中 lines says so, those after it stand under it. */
  private static List<String> labels(List<PrintRow> rows) {
    List<String> labels = new ArrayList<>();
    boolean before = false;
    for (PrintRow row : rows) {
      boolean ofWhich = stub(row).ofWhich();
      labels.add(ofWhich ? FormText.ofWhich(row.label(), !before) : row.label());
      before = ofWhich;
    }
    return labels;
  }

  @Override
  public boolean mayBreakBefore(int row) {
    if (row == 0 || row >= rows.size()) {
      return true;
    }
    if (stub(rows.get(row)).ofWhich()) {
      return false;
    }
    // what a page break tears needs room for its name on both sides
    int torn = torn(row);
    List<HeaderGrid.Cell> above = groups(rows, 0, row, 0);
    List<HeaderGrid.Cell> below = groups(rows, row, rows.size(), torn);
    for (int level = 0; level < torn; level++) {
      int at = level;
      boolean fits =
          above.stream()
                  .filter(g -> g.level() == at)
                  .reduce((a, b) -> b)
                  .filter(this::fits)
                  .isPresent()
              && below.stream()
                  .filter(g -> g.level() == at)
                  .findFirst()
                  .filter(this::fits)
                  .isPresent();
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(HeaderGrid.Cell group) {
    double em = (widths.get(1 + group.level()) - 4) / (double) FormLayout.BODY;
    return height(TextWidth.heading(group.text(), em)) <= group.columns() * rowHeight;
  }

  /** How many groups of a row began in the row before it. */
  private int torn(int row) {
    return row == 0
        ? 0
        : HeaderGrid.shared(stub(rows.get(row - 1)).groupPath(), stub(rows.get(row)).groupPath());
  }

  private static List<HeaderGrid.Cell> groups(List<PrintRow> rows, int from, int to, int torn) {
    return HeaderGrid.groups(
        rows.subList(from, to).stream().map(r -> stub(r).groupPath()).toList(),
        torn,
        FormText.tornMark());
  }

  private static int depth(List<PrintRow> rows) {
    return 1 + rows.stream().mapToInt(r -> stub(r).groupPath().size()).max().orElse(0);
  }

  private static PrintStub stub(PrintRow row) {
    return Objects.requireNonNull(row.stub());
  }
}
