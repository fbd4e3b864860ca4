package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/**
 * The layout of a list: its lines run down the sheet and over pages, code, groups, indicator and
 * unit at the left. One or a few columns of figures stand on A4 upright, more across, and what is
 * too wide for that under each other.
 */
final class ListLayout {

  private static final int ROOMY = 17;
  private static final int TIGHT = 15;
  private static final int PADDING = 6;

  /** A column of figures is at least this wide, and of a list of one column not much wider. */
  private static final int LEAST_FIGURE = 54;

  private static final int USUAL_FIGURE = 84;

  private ListLayout() {}

  /** Upright if all figures find room beside the labels. */
  static SheetSide paper(PrintableForm form) {
    int needed = ListStub.leastRoom(form, TIGHT) + form.columns().size() * figureNeed(form);
    return needed <= SheetSide.PORTRAIT.inner() ? SheetSide.PORTRAIT : SheetSide.LANDSCAPE;
  }

  static FormLayout of(PrintableForm form, List<String> notes, SheetSide paper) {
    List<List<String>> paragraphs = List.of(FormText.numbered(notes), FormText.runOn(notes));
    FormLayout best = of(form, paragraphs.getFirst(), paper, ROOMY);
    for (List<String> variant : paragraphs) {
      for (int rowHeight : new int[] {ROOMY, TIGHT}) {
        FormLayout layout = of(form, variant, paper, rowHeight);
        best = layout.pages().size() < best.pages().size() ? layout : best;
      }
    }
    return best;
  }

  private static FormLayout of(
      PrintableForm form, List<String> notes, SheetSide paper, int rowHeight) {
    int inner = paper.inner();
    int count = form.columns().size();
    int need = figureNeed(form);
    int most = Math.max(1, (inner - ListStub.leastRoom(form, rowHeight)) / need);
    int bands = Math.ceilDiv(count, most);
    int each = Math.ceilDiv(count, bands);
    int left = inner - Math.min(inner - each * need, ListStub.wish(form, rowHeight));
    int figure = Math.clamp(left / each, need, Math.max(need, USUAL_FIGURE));
    ListStub stub = ListStub.of(form, inner - each * figure, inner, rowHeight);
    List<Integer> grid = new ArrayList<>(stub.widths());
    for (int i = 0; i < each; i++) {
      grid.add(figure);
    }
    List<FormLayout.Band> cut = new ArrayList<>();
    for (int from = 0; from < count; from += each) {
      cut.add(band(form, from, Math.min(count, from + each), stub, figure));
    }
    List<Integer> heights = form.rows().stream().map(r -> stub.rowHeight()).toList();
    return FormLayout.paged(form, paper, grid, cut, heights, stub, notes);
  }

  private static FormLayout.Band band(
      PrintableForm form, int from, int to, ListStub stub, int figure) {
    List<FormLayout.Heading> headings = new ArrayList<>();
    int most = 1;
    for (int i = from; i < to; i++) {
      String label = form.columns().get(i).label();
      List<String> lines = TextWidth.heading(label, (figure - 4) / FormLayout.BODY);
      most = Math.max(most, lines.size());
      headings.add(new FormLayout.Heading(new HeaderGrid.Cell(0, 1, i - from, 1, label), lines));
    }
    int height = Math.max(most, stub.headLines()) * FormLayout.LINE + 4;
    return new FormLayout.Band(from, to, stub.widths().size(), headings, List.of(height));
  }

  private static int figureNeed(PrintableForm form) {
    double widest = 0;
    for (int i = 0; i < form.columns().size(); i++) {
      PrintColumn column = form.columns().get(i);
      widest = Math.max(widest, FormLayout.labelNeed(column.label()));
      for (PrintRow row : form.rows()) {
        widest =
            Math.max(widest, TextWidth.em(FormText.cell(row.cells().get(i), column.decimals())));
      }
    }
    return Math.max(LEAST_FIGURE, (int) Math.ceil(widest * FormLayout.BODY) + PADDING);
  }
}
