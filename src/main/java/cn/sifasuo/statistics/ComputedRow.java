package cn.sifasuo.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of figures.
 *
 * @param ofWhich true for an 其中 line, which no sum of lines may contain
 * @param cells by id, in the order of the columns; a cell that does not apply to the line is absent
 * @param rates of this line's own cells
 */
public record ComputedRow(
    String id,
    String label,
    boolean total,
    boolean ofWhich,
    Map<String, Cell> cells,
    List<Rate> rates) {

  public ComputedRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    rates = List.copyOf(rates);
  }
}
