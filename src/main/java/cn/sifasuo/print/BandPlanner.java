package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the columns of a form into bands that fit the width of the sheet, one under the other. A
 * group of columns stays together if it fits at all; then as few bands as possible; then bands of
 * even width. The same form is always cut the same way.
 */
final class BandPlanner {

  /** Columns {@code from} to {@code to} (exclusive) of the form. */
  record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /**
   * The cut.
   *
   * @param ranges the bands, top to bottom
   * @param grid widths in points of the columns all bands share, the first column of the row labels
   *     included; together exactly the width asked for
   */
  record Plan(List<Range> ranges, List<Integer> grid) {

    /**
     * How many grid columns the row labels of a band take. A band a little shorter than the widest
     * one gives the rest to its labels, so that both edges stay straight; a much shorter one ends
     * early.
     */
    int stubSpan(Range range) {
      int missing = grid.size() - 1 - range.size();
      return missing <= MAX_STUB_SPREAD ? 1 + missing : 1;
    }
  }

  private static final int MAX_STUB_SPREAD = 3;

  private record Best(int splits, int bands, double unevenness, @Nullable Best before, Range last) {

    boolean betterThan(@Nullable Best other) {
      if (other == null) {
        return true;
      }
      if (splits != other.splits) {
        return splits < other.splits;
      }
      if (bands != other.bands) {
        return bands < other.bands;
      }
      return unevenness < other.unevenness - 1e-9;
    }
  }

  private final List<PrintColumn> columns;
  private final int[] needs;
  private final int stubNeed;
  private final int stubWish;

  /**
   * @param needs least width of each column in points
   * @param stubNeed least width of the row labels
   * @param stubWish width at which no row label wraps
   */
  BandPlanner(List<PrintColumn> columns, int[] needs, int stubNeed, int stubWish) {
    this.columns = columns;
    this.needs = needs.clone();
    this.stubNeed = stubNeed;
    this.stubWish = stubWish;
  }

  /**
   * @param width of the sheet between its margins, in points
   */
  Plan plan(int width) {
    int limit = width;
    while (true) {
      List<Range> ranges = cut(limit);
      int[] grid = grid(ranges);
      int used = Arrays.stream(grid).sum();
      int widest = ranges.stream().mapToInt(Range::size).max().orElseThrow();
      if (used <= width || widest == 1) {
        return new Plan(ranges, spread(grid, width));
      }
      // wide columns of different bands fell on different places of the grid: cut tighter
      limit -= Math.max(1, Math.min(used - width, limit / 20));
    }
  }

  private List<Range> cut(int limit) {
    @Nullable Best[] best = new @Nullable Best[columns.size() + 1];
    for (int to = 1; to <= columns.size(); to++) {
      int used = stubNeed;
      for (int from = to - 1; from >= 0; from--) {
        used += needs[from];
        if (used > limit && from < to - 1) {
          break;
        }
        Best before = best[from];
        if (from > 0 && before == null) {
          continue;
        }
        Best candidate =
            new Best(
                (before == null ? 0 : before.splits)
                    + (from == 0 ? 0 : sharedLevels(columns, from)),
                (before == null ? 0 : before.bands) + 1,
                (before == null ? 0 : before.unevenness) + uneven(to - from, used),
                before,
                new Range(from, to));
        if (candidate.betterThan(best[to])) {
          best[to] = candidate;
        }
      }
    }
    List<Range> ranges = new ArrayList<>();
    for (Best b = best[columns.size()]; b != null; b = b.before) {
      ranges.addFirst(b.last);
    }
    return List.copyOf(ranges);
  }

  /** Even numbers of columns first, since bands share their columns, then even widths. */
  private static double uneven(int size, int width) {
    return 1e6 * size * size + (double) width * width;
  }

  /** Header levels that a cut before this column tears apart. */
  static int sharedLevels(List<PrintColumn> columns, int column) {
    return HeaderGrid.shared(columns.get(column - 1).groupPath(), columns.get(column).groupPath());
  }

  private int[] grid(List<Range> ranges) {
    int widest = ranges.stream().mapToInt(Range::size).max().orElseThrow();
    int[] grid = new int[widest + 1];
    grid[0] = stubNeed;
    Plan plan = new Plan(ranges, Arrays.stream(grid).boxed().toList());
    for (Range range : ranges) {
      int at = plan.stubSpan(range);
      for (int i = 0; i < range.size(); i++) {
        grid[at + i] = Math.max(grid[at + i], needs[range.from + i]);
      }
    }
    return grid;
  }

  /** What is left over goes to the row labels first, up to their wish, then to all evenly. */
  private List<Integer> spread(int[] grid, int width) {
    int left = width - Arrays.stream(grid).sum();
    int toStub = Math.clamp(stubWish - grid[0], 0, Math.max(0, left / 3));
    grid[0] += toStub;
    left -= toStub;
    int share = Math.max(0, left) / grid.length;
    int odd = Math.max(0, left) - share * grid.length;
    for (int i = 0; i < grid.length; i++) {
      grid[i] += share + (i == 0 ? odd : 0);
    }
    return Arrays.stream(grid).boxed().toList();
  }
}
