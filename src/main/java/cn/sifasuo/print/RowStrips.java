package cn.sifasuo.print;

import cn.sifasuo.print.PageCanvas.Align;
import cn.sifasuo.print.PaperRow.Cell;
import cn.sifasuo.print.PaperStrip.Frame;
import cn.sifasuo.print.PaperStrip.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of cells as strips: a short row is one strip, a long one is a strip per line, so that it
 * can go on on the next page.
 */
final class RowStrips {

  /** Rows of more lines are taken apart. */
  private static final int MOST_WHOLE = 8;

  /** Rows taken apart but lower than this, in points, stay on one page. */
  private static final int KEPT_TOGETHER = 240;

  private static final int ABOVE = 5;

  /** Room between two small boxes, in points. */
  private static final int APART = 12;

  private final Fonts fonts;
  private final PaperRow row;
  private final int firstFrame;
  private final List<PaperStrip> repeated;

  /**
   * @param firstFrame number below the first frame's
   * @param repeated where the row begins a page
   */
  RowStrips(Fonts fonts, PaperRow row, int firstFrame, List<PaperStrip> repeated) {
    this.fonts = fonts;
    this.row = row;
    this.firstFrame = firstFrame;
    this.repeated = repeated;
  }

  List<PaperStrip> all() {
    int most = 1;
    boolean plain = row.leastHeight() <= PaperRow.LOW;
    for (Cell cell : row.cells()) {
      most = Math.max(most, texts(cell).size());
      plain = plain && cell.checks().isEmpty() && cell.closing().isEmpty();
    }
    return plain && most <= MOST_WHOLE ? List.of(whole()) : apart();
  }

  private static List<String> texts(Cell cell) {
    return label(cell)
        ? TextWidth.heading(cell.text(), cell.room())
        : TextWidth.paragraph(cell.text(), cell.room());
  }

  private PaperStrip whole() {
    List<Frame> frames = new ArrayList<>();
    float highest = 0;
    for (Cell cell : row.cells()) {
      List<String> lines = texts(cell);
      highest = Math.max(highest, lines.size() * cell.type().pitch());
      frames.add(frame(cell, frames.size(), lines));
    }
    int height = Math.max(row.leastHeight(), (int) Math.ceil(highest) + 8);
    return new PaperStrip(height, false, false, frames, List.of(), repeated);
  }

  private Frame frame(Cell cell, int index, List<String> lines) {
    return new Frame(
        firstFrame + index + 1, cell.x(), cell.width(), cell.type(), cell.align(), lines);
  }

  private static boolean label(Cell cell) {
    return cell.type().equals(PaperPage.LABEL);
  }

  /** Labels stand in the middle of what of the row is on a page, texts from its top. */
  private List<PaperStrip> apart() {
    List<Frame> frames = new ArrayList<>();
    List<List<Line>> lines = new ArrayList<>();
    List<List<Line>> closing = new ArrayList<>();
    int pitch = 0;
    int least = row.leastHeight();
    for (Cell cell : row.cells()) {
      if (label(cell)) {
        List<String> texts = texts(cell);
        frames.add(frame(cell, frames.size(), texts));
        least = Math.max(least, (int) (texts.size() * cell.type().pitch()) + 8);
        continue;
      }
      frames.add(frame(cell, frames.size(), List.of()));
      merge(lines, cell.checks().isEmpty() ? plain(cell, texts(cell)) : checks(cell));
      merge(closing, closing(cell));
      pitch = Math.max(pitch, Math.round(cell.type().pitch()) + 2);
    }
    int closingPitch = pitch + 6;
    int filler =
        Math.max(0, least - 2 * ABOVE - lines.size() * pitch - closing.size() * closingPitch);
    List<PaperStrip> strips = new ArrayList<>();
    strips.add(new PaperStrip(ABOVE, true, false, frames, List.of(), repeated));
    for (int i = 0; i < lines.size(); i++) {
      boolean keep = i == 0 && lines.size() > 1 || i + 1 >= lines.size();
      strips.add(strip(pitch, keep, frames, lines.get(i)));
    }
    if (filler > 0) {
      strips.add(strip(filler, true, frames, List.of()));
    }
    closing.forEach(c -> strips.add(strip(closingPitch, true, frames, c)));
    strips.add(strip(ABOVE, false, frames, List.of()));
    return together(strips);
  }

  private static List<PaperStrip> together(List<PaperStrip> strips) {
    int height = strips.stream().mapToInt(PaperStrip::height).sum();
    if (height <= KEPT_TOGETHER) {
      for (int i = 0; i + 1 < strips.size(); i++) {
        strips.set(i, strips.get(i).kept());
      }
    }
    return strips;
  }

  private PaperStrip strip(int height, boolean keep, List<Frame> frames, List<Line> lines) {
    return new PaperStrip(height, keep, false, frames, lines, repeated);
  }

  /** The lines of several cells beside each other. */
  private static void merge(List<List<Line>> all, List<List<Line>> more) {
    for (int i = 0; i < more.size(); i++) {
      if (i == all.size()) {
        all.add(new ArrayList<>());
      }
      all.get(i).addAll(more.get(i));
    }
  }

  private static List<List<Line>> plain(Cell cell, List<String> texts) {
    return texts.stream().map(t -> List.of(line(cell, cell.align(), t))).toList();
  }

  private static List<List<Line>> closing(Cell cell) {
    return cell.closing().stream().map(t -> List.of(line(cell, Align.RIGHT, t))).toList();
  }

  private static Line line(Cell cell, Align align, String text) {
    return new Line(
        cell.x() + PaperPage.PADDING,
        cell.width() - 2 * PaperPage.PADDING,
        cell.type(),
        align,
        text);
  }

  /** Small boxes with their labels, none torn; a tick is drawn into its box. */
  private List<List<Line>> checks(Cell cell) {
    List<List<Line>> lines = new ArrayList<>();
    List<Line> line = new ArrayList<>();
    int left = cell.x() + PaperPage.PADDING;
    int right = cell.x() + cell.width() - PaperPage.PADDING;
    int x = left;
    for (PaperPart.Check check : cell.checks()) {
      String text = PaperTexts.BOX + check.label();
      int width = Math.min(right - left, (int) Math.ceil(fonts.width(cell.type(), text)) + 1);
      if (x + width > right && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
        x = left;
      }
      line.add(new Line(x, width, cell.type(), Align.LEFT, text));
      if (check.ticked()) {
        line.add(new Line(x, width, cell.type(), Align.LEFT, PaperTexts.TICK));
      }
      x += width + APART;
    }
    lines.add(line);
    return lines;
  }
}
