package cn.sifasuo.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Offices against figures as the command line prints them. */
public final class MatrixJson {

  private MatrixJson() {}

  public static Map<String, Object> of(OfficeMatrix matrix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", matrix.period().code());
    json.put("columns", matrix.columns().stream().map(MatrixJson::column).toList());
    json.put("rows", matrix.rows().stream().map(r -> row(matrix, r)).toList());
    json.put("notes", matrix.notes());
    return json;
  }

  private static Map<String, Object> column(OfficeMatrix.Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", column.form());
    json.put("id", column.figure().id());
    json.put("label", column.figure().label());
    json.put("unit", column.figure().unit());
    return json;
  }

  private static Map<String, Object> row(OfficeMatrix matrix, OfficeMatrix.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", row.id());
    json.put("label", row.label());
    json.put("of", row.of().name().toLowerCase(Locale.ROOT));
    if (!row.reports().isEmpty()) {
      json.put("standing", standings(row.reports()));
    }
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      OfficeMatrix.Column column = matrix.columns().get(i);
      BigDecimal value = row.values().get(i);
      Map<String, Object> cell = new LinkedHashMap<>();
      cell.put("form", column.form());
      cell.put("id", column.figure().id());
      if (value != null) {
        cell.put("value", value);
      }
      cells.add(cell);
    }
    json.put("cells", cells);
    return json;
  }

  /** How an office stands, by form. */
  static Map<String, Object> standings(Map<String, OfficeReport> reports) {
    Map<String, Object> json = new LinkedHashMap<>();
    reports.forEach((form, r) -> json.put(form, r.standing().name().toLowerCase(Locale.ROOT)));
    return json;
  }
}
