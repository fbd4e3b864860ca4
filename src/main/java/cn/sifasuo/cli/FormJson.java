package cn.sifasuo.cli;

import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filled form as scripts read it; the contract of the command line. */
final class FormJson {

  private FormJson() {}

  static Map<String, Object> of(ComputedForm form, boolean frozen) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", form.head().code());
    json.put("title", form.head().title());
    json.put("version", form.head().version());
    json.put("period", form.period().code());
    json.put("office", form.unit().name());
    json.put("officeCode", form.unit().code());
    json.put("frozen", frozen);
    json.put("rows", form.rows().stream().map(r -> row(form, r)).toList());
    json.put("checks", form.checks().stream().map(FormJson::check).toList());
    return json;
  }

  private static Map<String, Object> row(ComputedForm form, ComputedRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", row.id());
    json.put("label", row.label());
    List<Object> cells = new ArrayList<>();
    for (FormHead.ColumnHead column : form.head().columns()) {
      Cell cell = row.cells().get(column.id());
      if (cell != null) {
        cells.add(cell(column, cell));
      }
    }
    json.put("cells", cells);
    json.put("rates", row.rates().stream().map(FormJson::rate).toList());
    return json;
  }

  private static Map<String, Object> cell(FormHead.ColumnHead column, Cell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", column.id());
    json.put("label", column.label());
    json.put("value", cell.printed());
    json.put("unit", column.unit());
    if (column.scale() != 1) {
      // money: what is stored, in yuan, beside what is printed
      json.put("yuan", cell.raw().toPlainString());
    }
    return json;
  }

  private static Map<String, Object> rate(Rate rate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rate.id());
    json.put("label", rate.label());
    json.put("numerator", rate.numerator());
    json.put("denominator", rate.denominator());
    json.put("percent", rate.percent() == null ? "—" : rate.percent());
    return json;
  }

  static Map<String, Object> check(CheckResult check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", check.id());
    json.put("level", check.severity().name().toLowerCase(Locale.ROOT));
    json.put("row", check.rowId());
    json.put("ok", check.ok());
    json.put("left", check.left());
    json.put("right", check.right());
    json.put("text", check.text());
    if (check.reason() != null) {
      json.put("reason", check.reason());
    }
    return json;
  }
}
