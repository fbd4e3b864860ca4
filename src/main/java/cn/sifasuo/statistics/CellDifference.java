package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a correction changed.
 *
 * @param before printed value of the revision before; null where the cell is new
 * @param after printed value of the correction; null where the cell is gone
 * @param moved the cases that moved it
 */
public record CellDifference(
    String rowId,
    String cellId,
    String label,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after,
    List<MovedFact> moved) {

  public CellDifference {
    moved = List.copyOf(moved);
  }

  /** The cells whose raw values differ, in the order of the newer form. */
  public static List<CellDifference> between(ComputedForm before, ComputedForm after) {
    List<CellDifference> differences = new ArrayList<>();
    for (ComputedRow row : after.rows()) {
      for (FormHead.ColumnHead column : after.head().columns()) {
        add(differences, row.id(), column, cell(before, row, column), cell(after, row, column));
      }
    }
    for (ComputedRow row : before.rows()) {
      for (FormHead.ColumnHead column : before.head().columns()) {
        if (after.row(row.id()).isEmpty() || after.head().column(column.id()).isEmpty()) {
          add(differences, row.id(), column, cell(before, row, column), cell(after, row, column));
        }
      }
    }
    for (int i = 0; i < after.parts().size() && i < before.parts().size(); i++) {
      parts(differences, i + 1, before.parts().get(i), after.parts().get(i));
    }
    return List.copyOf(differences);
  }

  private static @Nullable Cell cell(
      ComputedForm form, ComputedRow row, FormHead.ColumnHead column) {
    return form.cell(row.id(), column.id()).orElse(null);
  }

  /** Cells that only the table of some months shows otherwise. */
  private static void parts(
      List<CellDifference> differences, int number, FormPart before, FormPart after) {
    for (ComputedRow row : after.rows()) {
      Optional<ComputedRow> was =
          before.rows().stream().filter(r -> r.id().equals(row.id())).findFirst();
      for (FormHead.ColumnHead column : after.head().columns()) {
        add(
            differences,
            FormPart.row(number, row.id()),
            column,
            was.map(r -> r.cells().get(column.id())).orElse(null),
            row.cells().get(column.id()));
      }
    }
  }

  private static void add(
      List<CellDifference> differences,
      String rowId,
      FormHead.ColumnHead column,
      @Nullable Cell old,
      @Nullable Cell now) {
    BigDecimal oldRaw = old == null ? null : old.raw().stripTrailingZeros();
    BigDecimal nowRaw = now == null ? null : now.raw().stripTrailingZeros();
    if (!Objects.equals(oldRaw, nowRaw)) {
      differences.add(
          new CellDifference(
              rowId,
              column.id(),
              column.label(),
              old == null ? null : old.printed(),
              now == null ? null : now.printed(),
              List.of()));
    }
  }

  CellDifference with(List<MovedFact> cases) {
    return new CellDifference(rowId, cellId, label, before, after, cases);
  }

  private static Map<String, Object> json(MovedFact fact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fact", fact.factId().toString());
    FormJson.putIfPresent(
        json, "before", fact.before() == null ? null : fact.before().toPlainString());
    FormJson.putIfPresent(
        json, "after", fact.after() == null ? null : fact.after().toPlainString());
    return json;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", rowId);
    json.put("cell", cellId);
    json.put("label", label);
    FormJson.putIfPresent(json, "before", before);
    FormJson.putIfPresent(json, "after", after);
    if (!moved.isEmpty()) {
      json.put("moved", moved.stream().map(CellDifference::json).toList());
    }
    return json;
  }
}
