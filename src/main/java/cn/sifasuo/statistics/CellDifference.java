package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a correction changed.
 *
 * @param before printed value of the revision before; null where the cell is new
 * @param after printed value of the correction; null where the cell is gone
 */
public record CellDifference(
    String rowId,
    String cellId,
    String label,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after) {

  /** The cells whose raw values differ, in the order of the newer form. */
  public static List<CellDifference> between(ComputedForm before, ComputedForm after) {
    List<CellDifference> differences = new ArrayList<>();
    for (ComputedRow row : after.rows()) {
      for (FormHead.ColumnHead column : after.head().columns()) {
        add(differences, row.id(), column, before, after);
      }
    }
    for (ComputedRow row : before.rows()) {
      for (FormHead.ColumnHead column : before.head().columns()) {
        if (after.row(row.id()).isEmpty() || after.head().column(column.id()).isEmpty()) {
          add(differences, row.id(), column, before, after);
        }
      }
    }
    return List.copyOf(differences);
  }

  private static void add(
      List<CellDifference> differences,
      String rowId,
      FormHead.ColumnHead column,
      ComputedForm before,
      ComputedForm after) {
    Cell old = before.cell(rowId, column.id()).orElse(null);
    Cell now = after.cell(rowId, column.id()).orElse(null);
    BigDecimal oldRaw = old == null ? null : old.raw().stripTrailingZeros();
    BigDecimal nowRaw = now == null ? null : now.raw().stripTrailingZeros();
    if (!Objects.equals(oldRaw, nowRaw)) {
      differences.add(
          new CellDifference(
              rowId,
              column.id(),
              column.label(),
              old == null ? null : old.printed(),
              now == null ? null : now.printed()));
    }
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", rowId);
    json.put("cell", cellId);
    json.put("label", label);
    FormJson.putIfPresent(json, "before", before);
    FormJson.putIfPresent(json, "after", after);
    return json;
  }
}
