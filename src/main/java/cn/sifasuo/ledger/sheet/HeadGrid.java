package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.RawSheet.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The upper rows of a sheet as a grid of words, merged regions filled. */
final class HeadGrid {

  private static final int LONGEST_WORD = 60;

  private final Map<Integer, RawRow> rows = new HashMap<>();
  private final List<Merge> merges;

  HeadGrid(RawSheet sheet) {
    sheet.rows().stream().limit(200).forEach(r -> rows.put(r.number(), r));
    int last = sheet.rows().isEmpty() ? 0 : sheet.rows().getFirst().number() + 400;
    merges = sheet.merges().stream().filter(m -> m.firstRow() <= last).toList();
  }

  /** Heads of all columns, if the rows from top to bottom are the head. */
  List<Head> heads(int top, int bottom) {
    int width = 0;
    for (int row = top; row <= bottom; row++) {
      RawRow there = rows.get(row);
      width = Math.max(width, there == null ? 0 : there.cells().size());
    }
    List<Head> heads = new ArrayList<>();
    String[] above = new String[bottom - top + 1];
    for (int column = 0; column < width; column++) {
      String[] words = new String[bottom - top + 1];
      boolean filledBelow = false;
      for (int row = bottom; row >= top; row--) {
        String word = word(row, column);
        String left = above[row - top];
        if (word.isEmpty() && filledBelow && left != null) {
          word = left; // a group word that was centred over its columns without merging them
        }
        filledBelow |= !word.isEmpty();
        words[row - top] = word;
      }
      List<String> parts = new ArrayList<>();
      for (String word : words) {
        if (!word.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(word))) {
          parts.add(word);
        }
      }
      if (!parts.isEmpty()) {
        heads.add(new Head(column, List.copyOf(parts)));
      }
      above = words;
    }
    return heads;
  }

  private String word(int row, int column) {
    String own = text(row, column);
    if (!own.isEmpty()) {
      return own;
    }
    for (Merge merge : merges) {
      if (merge.holds(row, column)) {
        return text(merge.firstRow(), merge.firstColumn());
      }
    }
    return "";
  }

  private String text(int row, int column) {
    RawRow there = rows.get(row);
    RawCell cell = there == null ? RawCell.EMPTY : there.cell(column);
    String text = Blanks.squeeze(cell.text());
    return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
  }
}
