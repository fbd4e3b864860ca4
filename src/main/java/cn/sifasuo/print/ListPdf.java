package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list on A4 landscape: same rows, same columns as on the screen, the heading again on every
 * page. Columns share the width by what stands in them; what is longer goes on in the next line.
 */
public final class ListPdf {

  private static final int LEFT = FormLayout.MARGIN;
  private static final int TOP = FormLayout.MARGIN;
  private static final int WIDTH = SheetSide.LANDSCAPE.inner();
  private static final int BOTTOM = SheetSide.LANDSCAPE.height() - FormLayout.MARGIN - 4;
  private static final int TITLE_HEIGHT = 26;
  private static final int ABOUT_HEIGHT = 16;
  private static final int PADDING = 6;
  private static final int ROW_PADDING = 5;

  /** No column is wider or narrower than so many em, whatever stands in it. */
  private static final double WIDEST = 22;

  private static final double NARROWEST = 3;

  private static final Lettering TITLE = new Lettering(Face.TITLE, 16f);
  private static final Lettering ABOUT = new Lettering(Face.SONG, 9f);
  private static final Lettering HEAD = new Lettering(Face.HEAD, 9f);
  private static final Lettering BODY = new Lettering(Face.SONG, 9f);
  private static final Lettering FOOT = new Lettering(Face.SONG, 7.5f);

  private final Fonts fonts;

  public ListPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /** One row as it is printed: the lines of each cell. */
  private record Row(List<List<String>> cells, int height) {}

  /**
   * Draws the list.
   *
   * @param about line under the title, such as how many rows and what was chosen; may be empty
   * @param foot small line at the bottom of each page, such as office, person and day
   * @param on the day of the print, kept in the file; null leaves it out
   */
  public PrintPages pages(ListTable table, String about, String foot, @Nullable LocalDate on) {
    List<List<String>> texts = new ArrayList<>();
    for (List<? extends @Nullable Object> row : table.rows()) {
      table.check(row);
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(text(table.columns().get(i).kind(), row.get(i)));
      }
      texts.add(line);
    }
    int[] widths = widths(table.columns(), texts);
    Row heading = row(table.columns().stream().map(ListTable.Column::label).toList(), widths);
    List<List<Row>> pages =
        pages(texts.stream().map(t -> row(t, widths)).toList(), heading.height());
    PageCanvas canvas =
        new PageCanvas(
            fonts, table.title(), SheetSide.LANDSCAPE.width(), SheetSide.LANDSCAPE.height());
    List<Integer> missing = fonts.missing(Face.SONG, texts.stream().flatMap(List::stream).toList());
    String below = missing.isEmpty() ? foot : foot + "　" + FormText.missingGlyphs(missing);
    for (int p = 0; p < pages.size(); p++) {
      canvas.newPage();
      int y = head(canvas, table.title(), about);
      draw(canvas, heading, y, widths, HEAD, table.columns(), true);
      y += heading.height();
      for (Row row : pages.get(p)) {
        draw(canvas, row, y, widths, BODY, table.columns(), false);
        y += row.height();
      }
      foot(canvas, below, p + 1, pages.size());
    }
    return new PrintPages(fonts, canvas.pages(), new PdfFile.Info(table.title(), about, "", on));
  }

  private static String text(ListTable.Kind kind, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number when kind == ListTable.Kind.MONEY ->
          new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(number);
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime time -> time.toString().replace('T', ' ');
      default -> value.toString();
    };
  }

  /**
   * Points of each column: what its widest text wants. Where that is too much, the widest columns
   * give way and the narrow ones keep theirs, so that a date is never torn.
   */
  private static int[] widths(List<ListTable.Column> columns, List<List<String>> rows) {
    double[] wanted = new double[columns.size()];
    for (int i = 0; i < wanted.length; i++) {
      double widest = TextWidth.em(columns.get(i).label());
      for (List<String> row : rows) {
        widest = Math.max(widest, TextWidth.em(row.get(i)));
      }
      wanted[i] = Math.clamp(widest + 0.5, NARROWEST, WIDEST) * BODY.size() + PADDING;
    }
    double most = mostThatFits(wanted);
    double all = Arrays.stream(wanted).map(w -> Math.min(w, most)).sum();
    int[] widths = new int[wanted.length];
    int given = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (int) (Math.min(wanted[i], most) * WIDTH / all);
      given += widths[i];
    }
    widths[widths.length - 1] += WIDTH - given;
    return widths;
  }

  /** How wide a column may be so that all of them fit the page together. */
  private static double mostThatFits(double[] wanted) {
    double[] ascending = wanted.clone();
    Arrays.sort(ascending);
    double left = WIDTH;
    for (int i = 0; i < ascending.length; i++) {
      double share = left / (ascending.length - i);
      if (ascending[i] > share) {
        return share;
      }
      left -= ascending[i];
    }
    return ascending[ascending.length - 1];
  }

  private static Row row(List<String> texts, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines =
          TextWidth.paragraph(
              texts.get(i).replace('\n', ' '), (widths[i] - PADDING) / (double) BODY.size());
      cells.add(lines);
      most = Math.max(most, lines.size());
    }
    return new Row(cells, Math.round(most * BODY.pitch()) + ROW_PADDING);
  }

  private static List<List<Row>> pages(List<Row> rows, int heading) {
    List<List<Row>> pages = new ArrayList<>();
    List<Row> page = new ArrayList<>();
    int top = TOP + TITLE_HEIGHT + ABOUT_HEIGHT + heading;
    int y = top;
    for (Row row : rows) {
      if (y + row.height() > BOTTOM && !page.isEmpty()) {
        pages.add(page);
        page = new ArrayList<>();
        y = top;
      }
      page.add(row);
      y += row.height();
    }
    pages.add(page);
    return pages;
  }

  private static int head(PageCanvas canvas, String title, String about) {
    canvas.text(LEFT, TOP, WIDTH, TITLE_HEIGHT, TITLE, Align.CENTER, title);
    canvas.text(LEFT, TOP + TITLE_HEIGHT, WIDTH, ABOUT_HEIGHT, ABOUT, Align.LEFT, about);
    return TOP + TITLE_HEIGHT + ABOUT_HEIGHT;
  }

  private static void draw(
      PageCanvas canvas,
      Row row,
      int y,
      int[] widths,
      Lettering type,
      List<ListTable.Column> columns,
      boolean heading) {
    int x = LEFT;
    for (int i = 0; i < widths.length; i++) {
      Align align = heading ? Align.CENTER : align(columns.get(i).kind());
      canvas.cell(x, y, widths[i], row.height(), type, align, row.cells().get(i));
      x += widths[i];
    }
  }

  private static Align align(ListTable.Kind kind) {
    return switch (kind) {
      case TEXT, DATE -> Align.LEFT;
      case NUMBER, MONEY -> Align.RIGHT;
    };
  }

  private static void foot(PageCanvas canvas, String text, int page, int of) {
    int y = SheetSide.LANDSCAPE.height() - FormLayout.MARGIN + 3;
    canvas.rule(LEFT, y, WIDTH);
    canvas.text(LEFT, y + 2, WIDTH * 3 / 4, 10, FOOT, Align.LEFT, text);
    canvas.text(LEFT, y + 2, WIDTH, 10, FOOT, Align.RIGHT, FormText.page(page, of));
  }
}
