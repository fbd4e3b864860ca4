package cn.sifasuo.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as the command line prints it. */
public final class ComparisonJson {

  private ComparisonJson() {}

  public static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", comparison.form());
    json.put("subject", comparison.subject());
    json.put("office", comparison.unit().name());
    json.put("office_code", comparison.unit().code());
    json.put("period", comparison.period().code());
    for (Comparison.Base base : comparison.bases()) {
      json.put(key(base), base.period().code());
    }
    json.put("lines", comparison.lines().stream().map(l -> line(comparison, l)).toList());
    json.put("notes", comparison.notes());
    return json;
  }

  private static Map<String, Object> line(Comparison comparison, Comparison.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", line.id());
    json.put("label", line.label());
    json.put("unit", line.unit());
    FormJson.putIfPresent(json, "value", line.value());
    List<Comparison.Base> bases = new ArrayList<>(comparison.bases());
    for (int i = 0; i < bases.size(); i++) {
      Growth growth = line.growths().get(i);
      Map<String, Object> one = new LinkedHashMap<>();
      FormJson.putIfPresent(one, "value", growth.base());
      FormJson.putIfPresent(one, line.rate() ? "points" : "difference", growth.difference());
      FormJson.putIfPresent(one, "growth", growth.perCent());
      json.put(key(bases.get(i)), one);
    }
    return json;
  }

  private static String key(Comparison.Base base) {
    return base.kind().name().toLowerCase(Locale.ROOT);
  }
}
