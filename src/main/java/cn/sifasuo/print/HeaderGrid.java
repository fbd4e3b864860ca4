package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;

/** The heading of one band: group names over column labels, some spanning levels, some columns. */
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
    List<Cell> cells = new ArrayList<>();
    for (int level = 0; level < depth - 1; level++) {
      int from = 0;
      while (from < columns.size()) {
        int to = from + 1;
        while (to < columns.size() && sameGroup(columns.get(from), columns.get(to), level)) {
          to++;
        }
        List<String> path = columns.get(from).groupPath();
        if (path.size() > level) {
          String name = path.get(level);
          boolean began = from == 0 && level < torn;
          cells.add(new Cell(level, 1, from, to - from, began ? name + tornMark : name));
        }
        from = to;
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      int level = columns.get(i).groupPath().size();
      cells.add(new Cell(level, depth - level, i, 1, labels.get(i)));
    }
    return List.copyOf(cells);
  }

  private static boolean sameGroup(PrintColumn a, PrintColumn b, int level) {
    return a.groupPath().size() > level
        && b.groupPath().size() > level
        && a.groupPath().subList(0, level + 1).equals(b.groupPath().subList(0, level + 1));
  }
}
