package cn.sifasuo.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as JSON, for the command line (cli.md) and for the content of a frozen form. A cell
 * of 万元 also carries its {@code yuan}, exact, as text; a value that was rounded for another reason
 * carries {@code raw}.
 */
public final class FormJson {

  private FormJson() {}

  /**
   * What {@code form compute} prints.
   *
   * @param frozen whether these are the figures of a closed form
   */
  public static Map<String, Object> of(ComputedForm form, boolean frozen) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", form.head().code());
    json.put("version", form.head().version());
    json.put("period", form.period().code());
    json.put("office", form.unit().name());
    json.put("office_code", form.unit().code());
    json.put("frozen", frozen);
    json.put("rows", rows(form.head(), form.rows()));
    json.put("checks", form.checks().stream().map(FormJson::check).toList());
    if (!form.adjustments().isEmpty()) {
      json.put("adjustments", form.adjustments().stream().map(FormJson::adjustment).toList());
    }
    if (!form.parts().isEmpty()) {
      json.put("parts", form.parts().stream().map(FormJson::part).toList());
    }
    return json;
  }

  static Map<String, Object> part(FormPart part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", part.head().code());
    json.put("version", part.head().version());
    json.put("first_month", part.first().toString());
    json.put("last_month", part.last().toString());
    json.put("from", part.days().start().toString());
    json.put("to", part.days().end().toString());
    json.put("rows", rows(part.head(), part.rows()));
    return json;
  }

  private static List<Map<String, Object>> rows(FormHead head, List<ComputedRow> computed) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ComputedRow row : computed) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", row.id());
      json.put("label", row.label());
      json.put("total", row.total());
      if (row.ofWhich()) {
        json.put("of_which", true);
      }
      List<Map<String, Object>> cells = new ArrayList<>();
      for (FormHead.ColumnHead column : head.columns()) {
        Cell cell = row.cells().get(column.id());
        if (cell != null) {
          cells.add(cell(head, column, cell));
        }
      }
      json.put("cells", cells);
      json.put("rates", row.rates().stream().map(FormJson::rate).toList());
      rows.add(json);
    }
    return rows;
  }

  private static Map<String, Object> cell(FormHead head, FormHead.ColumnHead column, Cell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", cell.id());
    json.put("label", column.label());
    if (head.layout() == SheetLayout.LIST && !column.group().isEmpty()) {
      // the same name stands in several groups of a list
      json.put("group", column.group());
    }
    json.put("value", cell.printed());
    json.put("unit", column.unit());
    if (column.scale() == 10_000) {
      json.put("yuan", cell.raw().toPlainString());
    } else if (cell.raw().compareTo(cell.printed()) != 0) {
      json.put("raw", cell.raw().toPlainString());
    }
    return json;
  }

  private static Map<String, Object> rate(Rate rate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rate.id());
    json.put("label", rate.label());
    json.put("numerator", CheckResult.plain(rate.numerator()));
    json.put("denominator", CheckResult.plain(rate.denominator()));
    json.put("decimals", rate.decimals());
    json.put("share", rate.share());
    putIfPresent(json, "value", rate.value());
    json.put("unit", rate.unit().sign());
    RateFormula formula = rate.formula();
    if (formula != null && !rate.share()) {
      json.put("numerator_cells", formula.numerator().text());
      json.put("denominator_cells", formula.denominator().text());
      putIfPresent(
          json, "target", formula.target() == null ? null : formula.target().toPlainString());
    }
    return json;
  }

  /** How one check came out; cells as {@link CellRef#code()}. */
  public static Map<String, Object> check(CheckResult check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", check.id());
    json.put("level", check.severity().name().toLowerCase(Locale.ROOT));
    json.put("row", check.rowId());
    json.put("rule", check.rule());
    json.put("ok", check.ok());
    json.put("left", CheckResult.plain(check.left()));
    json.put("right", CheckResult.plain(check.right()));
    json.put("text", check.text());
    putIfPresent(json, "reason", check.reason());
    putAll(json, "left_cells", check.leftCells().stream().map(CellRef::code).toList());
    putAll(json, "right_cells", check.rightCells().stream().map(CellRef::code).toList());
    putAll(json, "cases", check.cases().stream().map(CheckedFact::code).toList());
    return json;
  }

  private static Map<String, Object> adjustment(Adjustment adjustment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", adjustment.id().toString());
    json.put("cell", adjustment.cellId());
    json.put("amount", adjustment.amount().toPlainString());
    json.put("reason", adjustment.reason());
    json.put("at", adjustment.madeAt().toString());
    json.put("by", adjustment.madeBy());
    return json;
  }

  private static void putAll(Map<String, Object> json, String key, List<String> values) {
    if (!values.isEmpty()) {
      json.put(key, values);
    }
  }

  static void putIfPresent(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
