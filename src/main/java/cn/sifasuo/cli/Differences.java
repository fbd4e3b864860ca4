package cn.sifasuo.cli;

import cn.sifasuo.statistics.CellDifference;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How commands say that a cell is another number now: old → new. */
final class Differences {

  private Differences() {}

  static String line(CellDifference cell) {
    return "%s\t%s\t%s\t%s → %s"
        .formatted(
            cell.rowId(), cell.cellId(), cell.label(), plain(cell.before()), plain(cell.after()));
  }

  static Map<String, Object> json(CellDifference cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", cell.rowId());
    json.put("cell", cell.cellId());
    json.put("label", cell.label());
    if (cell.before() != null) {
      json.put("before", cell.before());
    }
    if (cell.after() != null) {
      json.put("after", cell.after());
    }
    return json;
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }
}
