package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups over what they hold: the heading of one band, or turned by a quarter the groups beside the
 * lines of a list.
 */
final class HeaderGrid {

  /**
   * One cell of a heading.
   *
   * @param level first level it covers, 0 on top
   * @param levels how many levels it covers
   * @param column first column of the band it covers, 0 for the first column of figures
   * @param columns how many columns it covers
   */
  record Cell(int level, int levels, int column, int columns, String text) {}

  private HeaderGrid() {}

  /** Levels of the heading, 1 for columns without groups. */
  static int depth(List<PrintColumn> columns) {
    return 1 + columns.stream().mapToInt(c -> c.groupPath().size()).max().orElse(0);
  }

  /**
   * @param torn how many outer groups of the first column began in the band above
   */
  static List<Cell> of(List<PrintColumn> columns, List<String> labels, int torn, String tornMark) {
    int depth = depth(columns);
    List<Cell> cells =
        new ArrayList<>(
            groups(columns.stream().map(PrintColumn::groupPath).toList(), torn, tornMark));
    for (int i = 0; i < columns.size(); i++) {
      int level = columns.get(i).groupPath().size();
      cells.add(new Cell(level, depth - level, i, 1, labels.get(i)));
    }
    return List.copyOf(cells);
  }

  /**
   * The groups alone, the outer ones first.
   *
   * @param paths of what follows each other
   * @param torn how many outer groups of the first began before it
   */
  static List<Cell> groups(List<List<String>> paths, int torn, String tornMark) {
    List<Cell> cells = new ArrayList<>();
    int depth = paths.stream().mapToInt(List::size).max().orElse(0);
    for (int level = 0; level < depth; level++) {
      int from = 0;
      while (from < paths.size()) {
        int to = from + 1;
        while (to < paths.size() && shared(paths.get(from), paths.get(to)) > level) {
          to++;
        }
        List<String> path = paths.get(from);
        if (path.size() > level) {
          String name = path.get(level);
          boolean began = from == 0 && level < torn;
          cells.add(new Cell(level, 1, from, to - from, began ? name + tornMark : name));
        }
        from = to;
      }
    }
    return cells;
  }

  /** How many outer groups two have in common. */
  static int shared(List<String> a, List<String> b) {
    int shared = 0;
    while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) {
      shared++;
    }
    return shared;
  }
}
