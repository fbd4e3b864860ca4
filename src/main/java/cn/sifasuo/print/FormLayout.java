package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where everything of a form goes on A4, decided once for workbook, PDF and screen. All lengths are
 * points. Wide forms are cut into bands one under the other, long ones into pages; every band on
 * every page repeats its heading. A form is a table, or a list where its rows have a stub ({@link
 * ListLayout}).
 *
 * @param grid widths of the shared columns, row labels first; together the width of the paper
 * @param bands top to bottom
 * @param rowHeights one per row of the form
 * @param stub the labels of the rows
 * @param notes paragraphs of 说明 as printed, not yet wrapped
 * @param pages what each page holds
 */
record FormLayout(
    Paper paper,
    List<Integer> grid,
    List<Band> bands,
    List<Integer> rowHeights,
    FormStub stub,
    List<String> notes,
    List<Page> pages) {

  /** 43 points are 15.2 mm, the least margin of statistics-conventions §5. */
  static final int MARGIN = 43;

  /** Type size of the table. */
  static final float BODY = 9f;

  /** Type size of the title. */
  static final float TITLE = 18f;

  /** Width that the legal marks may take at most. */
  static final int MARKS = 220;

  static final int LINE = 11;
  static final int TITLE_HEIGHT = 30;
  static final int MARK_LINE = 13;
  static final int NEXT_HEAD_HEIGHT = 40;
  static final int NUMBER_ROW = 13;
  static final int BAND_GAP = 18;
  static final int SIGNATURE_LINE = 24;
  static final int NOTE_LINE = 12;

  private static final int TIGHT_ROW = 15;
  private static final double[] STUB_EM = {8, 6, 5};
  private static final int PADDING = 6;

  /** Signatures on a line of an upright sheet. */
  private static final int SIGNATURES = 3;

  /** A cell of a heading with its lines. */
  record Heading(HeaderGrid.Cell cell, List<String> lines) {}

  /**
   * A run of columns printed side by side.
   *
   * @param from first column of the form
   * @param to behind the last
   * @param stubSpan how many grid columns the row labels take
   * @param headings cells above the row of numbers
   * @param levels heights of the heading's levels
   */
  record Band(int from, int to, int stubSpan, List<Heading> headings, List<Integer> levels) {

    int headingHeight() {
      return levels.stream().mapToInt(Integer::intValue).sum() + NUMBER_ROW;
    }

    int size() {
      return to - from;
    }
  }

  /**
   * Rows of one band on one page.
   *
   * @param number 0 for the beginning of the form, then the number of the 续表
   */
  record Block(int band, int fromRow, int toRow, int number) {}

  /**
   * @param notes lines of 说明 on this page
   * @param signed true for the page with the signatures
   */
  record Page(List<Block> blocks, boolean signed, List<String> notes) {}

  /** Columns cut into bands for one width of the row labels. */
  private record Skeleton(List<Integer> grid, List<Band> bands, FormStub.OfRows stub) {}

  /** The paper a form is printed on. */
  static Paper paper(PrintableForm form) {
    return form.isList() ? ListLayout.paper(form) : Paper.LANDSCAPE;
  }

  static FormLayout of(PrintableForm form, List<String> notes) {
    return of(form, notes, paper(form));
  }

  /** The same on the paper of the sheets it goes with. */
  static FormLayout of(PrintableForm form, List<String> notes, Paper paper) {
    return form.isList() ? ListLayout.of(form, notes, paper) : table(form, notes, paper);
  }

  /**
   * Tries notes line by line and run on, roomy and tight rows, wide and narrow row labels, and
   * takes the first layout with the fewest pages, then the fewest bands.
   *
   * @param notes without numbers
   */
  private static FormLayout table(PrintableForm form, List<String> notes, Paper paper) {
    List<Skeleton> skeletons = new ArrayList<>();
    for (double stubEm : STUB_EM) {
      skeletons.add(skeleton(form, stubEm, paper));
    }
    int roomy = form.rows().size() <= 4 ? 24 : 17;
    List<List<String>> paragraphs = List.of(FormText.numbered(notes), FormText.runOn(notes));
    FormLayout best = of(form, paragraphs.getFirst(), paper, roomy, skeletons.getFirst());
    for (List<String> variant : paragraphs) {
      for (int rowHeight : new int[] {roomy, TIGHT_ROW}) {
        for (Skeleton skeleton : skeletons) {
          FormLayout layout = of(form, variant, paper, rowHeight, skeleton);
          best = layout.smallerThan(best) ? layout : best;
        }
        if (best.pages.size() == 1) {
          return best;
        }
      }
    }
    return best;
  }

  private boolean smallerThan(FormLayout other) {
    return pages.size() != other.pages.size()
        ? pages.size() < other.pages.size()
        : bands.size() < other.bands.size();
  }

  private static FormLayout of(
      PrintableForm form, List<String> notes, Paper paper, int rowHeight, Skeleton skeleton) {
    List<Integer> heights =
        skeleton.stub.lines().stream()
            .map(lines -> Math.max(rowHeight, lines.size() * LINE + 4))
            .toList();
    return paged(form, paper, skeleton.grid, skeleton.bands, heights, skeleton.stub, notes);
  }

  /** The layout with its pages. */
  static FormLayout paged(
      PrintableForm form,
      Paper paper,
      List<Integer> grid,
      List<Band> bands,
      List<Integer> heights,
      FormStub stub,
      List<String> notes) {
    double em = paper.inner() / BODY;
    List<String> noteLines =
        notes.stream().flatMap(n -> TextWidth.paragraph(n, em).stream()).toList();
    List<Page> pages =
        new Paginator(
                paper.room(),
                headHeight(form, paper),
                signatureLines(paper) * SIGNATURE_LINE,
                bands,
                heights,
                noteLines)
            .pages(stub::mayBreakBefore);
    return new FormLayout(paper, grid, bands, heights, stub, notes, pages);
  }

  /** Lines of signatures under the table: an upright sheet has no room for all on one. */
  static int signatureLines(Paper paper) {
    return paper == Paper.PORTRAIT ? 2 : 1;
  }

  /** How many of the signatures stand on one line. */
  int signaturesOnALine(int all) {
    return signatureLines(paper) == 1 ? all : SIGNATURES;
  }

  /** Height of the signatures. */
  int signatureHeight() {
    return signatureLines(paper) * SIGNATURE_LINE;
  }

  private static Skeleton skeleton(PrintableForm form, double stubEm, Paper paper) {
    List<String> labels = FormText.labels(form.columns());
    BandPlanner.Plan plan = plan(form, labels, stubEm, paper);
    List<Band> bands =
        plan.ranges().stream().map(range -> band(form, labels, plan, range)).toList();
    double stubWidth = (plan.grid().getFirst() - PADDING) / BODY;
    List<List<String>> rowLabels =
        form.rows().stream().map(row -> TextWidth.heading(row.label(), stubWidth)).toList();
    return new Skeleton(
        plan.grid(), bands, new FormStub.OfRows(FormText.stubLabel(form), form.rows(), rowLabels));
  }

  /** Height of everything above the first table. */
  static int headHeight(PrintableForm form, Paper paper) {
    int lines = headLines(form) * MARK_LINE + 3;
    return titleTop(paper) + (marksBesideTitle(form, paper) ? lines + 4 : TITLE_HEIGHT + lines);
  }

  /** How far down the title stands: on an upright sheet under the name of the layout. */
  static int titleTop(Paper paper) {
    return paper == Paper.PORTRAIT ? MARK_LINE : 0;
  }

  /**
   * The block of legal marks begins beside the title, as on the paper forms, if the title leaves
   * room; otherwise under it.
   */
  static boolean marksBesideTitle(PrintableForm form, Paper paper) {
    return form.legalMarks() != null
        && paper == Paper.LANDSCAPE
        && TextWidth.em(form.title()) * TITLE <= paper.inner() - 2 * MARKS;
  }

  static int headLines(PrintableForm form) {
    return Math.max(FormText.marks(form).size(), FormText.unit(form).size());
  }

  /** Left edge of a grid column. */
  int left(int gridColumn) {
    return grid.subList(0, gridColumn).stream().mapToInt(Integer::intValue).sum();
  }

  /** Width of some grid columns side by side. */
  int width(int gridColumn, int span) {
    return left(gridColumn + span) - left(gridColumn);
  }

  private static BandPlanner.Plan plan(
      PrintableForm form, List<String> labels, double stubEm, Paper paper) {
    int[] needs = new int[form.columns().size()];
    for (int i = 0; i < needs.length; i++) {
      PrintColumn column = form.columns().get(i);
      double need = labelNeed(labels.get(i));
      need = Math.max(need, TextWidth.em(column.code()));
      for (PrintRow row : form.rows()) {
        PrintCell cell = row.cells().get(i);
        double width = TextWidth.em(FormText.cell(cell, column.decimals()));
        need = Math.max(need, cell instanceof PrintCell.Words ? Math.min(width, 8) : width);
      }
      needs[i] = (int) Math.ceil(need * BODY) + PADDING;
    }
    double widest = form.rows().stream().mapToDouble(r -> TextWidth.em(r.label())).max().orElse(0);
    widest = Math.max(widest, TextWidth.em(FormText.stubLabel(form)));
    int stubNeed = (int) Math.ceil(Math.clamp(widest, 4, stubEm) * BODY) + PADDING;
    int stubWish = (int) Math.ceil(Math.clamp(widest, 4, 24) * BODY) + PADDING;
    return new BandPlanner(form.columns(), needs, stubNeed, stubWish).plan(paper.inner());
  }

  /** The narrowest column whose label takes at most five lines and cuts no short bracket. */
  static double labelNeed(String label) {
    double need = Math.max(3, Math.min(4, TextWidth.widestWord(label)));
    need = Math.min(need, Math.max(2.6, TextWidth.em(label)));
    while (TextWidth.heading(label, need).size() > 5 && need < 12) {
      need += 0.5;
    }
    return need;
  }

  private static Band band(
      PrintableForm form, List<String> labels, BandPlanner.Plan plan, BandPlanner.Range range) {
    List<PrintColumn> columns = form.columns().subList(range.from(), range.to());
    int torn = range.from() == 0 ? 0 : BandPlanner.sharedLevels(form.columns(), range.from());
    int stubSpan = plan.stubSpan(range);
    List<Heading> headings = new ArrayList<>();
    int[] levels = new int[HeaderGrid.depth(columns)];
    Arrays.fill(levels, LINE + 4);
    for (HeaderGrid.Cell cell :
        HeaderGrid.of(
            columns, labels.subList(range.from(), range.to()), torn, FormText.tornMark())) {
      int width = 0;
      for (int i = 0; i < cell.columns(); i++) {
        width += plan.grid().get(stubSpan + cell.column() + i);
      }
      List<String> lines = TextWidth.heading(cell.text(), (width - 4) / BODY);
      headings.add(new Heading(cell, lines));
      int need = lines.size() * LINE + 4;
      int have = 0;
      for (int level = cell.level(); level < cell.level() + cell.levels(); level++) {
        have += levels[level];
      }
      // the lowest level grows: that is where the long labels stand
      levels[cell.level() + cell.levels() - 1] += Math.max(0, need - have);
    }
    List<Integer> heights = Arrays.stream(levels).boxed().toList();
    return new Band(range.from(), range.to(), stubSpan, List.copyOf(headings), heights);
  }
}
