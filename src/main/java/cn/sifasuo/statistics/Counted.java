package cn.sifasuo.statistics;

import java.util.List;

/** A number an explanation names, and the cases it counts. */
public sealed interface Counted permits Change, Counted.OfCell {

  /** What is counted and how many, such as 本期计入 3 条纠纷案件. */
  String words();

  /** The cases it counts, those of a closed period as they were kept. */
  List<TracedCase> cases();

  /**
   * Everything a cell counts: a number of a rate, or the figure of an earlier period.
   *
   * @param cell the cell, of this period or an earlier one
   * @param label what it is called
   * @param value as printed, with its unit
   */
  record OfCell(CellRef cell, String label, String value, String words, List<TracedCase> cases)
      implements Counted {
    public OfCell {
      cases = List.copyOf(cases);
    }
  }
}
