package cn.sifasuo.print;

import java.util.List;

/**
 * One column of figures.
 *
 * @param id stable id, unique in the form
 * @param groupPath header levels above the label, outermost first; may be empty
 * @param label heading of the column
 * @param code what the row of numbers under the heading prints, such as 01
 * @param unit unit of the figures, empty if it needs none
 * @param decimals digits after the point, 0 to 6
 */
public record PrintColumn(
    String id, List<String> groupPath, String label, String code, String unit, int decimals) {

  public PrintColumn {
    groupPath = List.copyOf(groupPath);
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("column " + id + ": decimals " + decimals);
    }
  }
}
