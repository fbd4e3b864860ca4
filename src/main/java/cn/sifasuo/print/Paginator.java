package cn.sifasuo.print;

import cn.sifasuo.print.FormLayout.Band;
import cn.sifasuo.print.FormLayout.Block;
import cn.sifasuo.print.FormLayout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Puts bands, rows, signatures and notes on pages. A band goes on the page as a whole if it fits
 * there; only a band longer than a page is cut between rows.
 */
final class Paginator {

  /** How many rows a page may be short of, so that what belongs together stays together. */
  private static final int MOST_SHORT = 12;

  private final int bottom;
  private final int firstHead;
  private final int signature;
  private final List<Band> bands;
  private final List<Integer> heights;
  private final List<String> notes;

  private final List<Page> pages = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();
  private int y;
  private int continued;

  /**
   * @param bottom height of a page between its margins
   * @param firstHead height of the head of the first page
   * @param signature height of the signatures
   */
  Paginator(
      int bottom,
      int firstHead,
      int signature,
      List<Band> bands,
      List<Integer> heights,
      List<String> notes) {
    this.bottom = bottom;
    this.firstHead = firstHead;
    this.signature = signature;
    this.bands = bands;
    this.heights = heights;
    this.notes = notes;
  }

  /**
   * @param mayBreak whether a page may end before a row
   */
  List<Page> pages(IntPredicate mayBreak) {
    y = firstHead;
    for (int band = 0; band < bands.size(); band++) {
      place(band, mayBreak);
    }
    close();
    return List.copyOf(pages);
  }

  private void place(int band, IntPredicate mayBreak) {
    int heading = bands.get(band).headingHeight();
    int rows = heights.stream().mapToInt(Integer::intValue).sum();
    int gap = blocks.isEmpty() ? 0 : FormLayout.BAND_GAP;
    if (!blocks.isEmpty() && y + gap + heading + rows > bottom) {
      turn(false, List.of());
      gap = 0;
    }
    int row = 0;
    do {
      y += gap + heading;
      int from = row;
      while (row < heights.size() && (row == from || y + heights.get(row) <= bottom)) {
        y += heights.get(row++);
      }
      // 合计 does not stand alone on the next page
      if (row == heights.size() - 1 && row - from > 2) {
        y -= heights.get(--row);
      }
      if (row < heights.size()) {
        int back = row;
        while (back > from + 1 && row - back < MOST_SHORT && !mayBreak.test(back)) {
          back--;
        }
        if (mayBreak.test(back)) {
          y -= heights.subList(back, row).stream().mapToInt(Integer::intValue).sum();
          row = back;
        }
      }
      blocks.add(new Block(band, from, row, continued++));
      if (row < heights.size()) {
        turn(false, List.of());
        gap = 0;
      }
    } while (row < heights.size());
  }

  /** Signatures stay under the table; notes may run over. */
  private void close() {
    if (y + signature > bottom) {
      turn(false, List.of());
    }
    y += signature;
    boolean signed = true;
    List<String> here = new ArrayList<>();
    for (String note : notes) {
      if (y + FormLayout.NOTE_LINE > bottom) {
        turn(signed, here);
        signed = false;
        here = new ArrayList<>();
      }
      here.add(note);
      y += FormLayout.NOTE_LINE;
    }
    turn(signed, here);
  }

  private void turn(boolean signed, List<String> lines) {
    pages.add(new Page(List.copyOf(blocks), signed, List.copyOf(lines)));
    blocks = new ArrayList<>();
    y = FormLayout.NEXT_HEAD_HEIGHT;
  }
}
