package cn.sifasuo.county;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.statistics.CellDifference;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a bundle that was given back at once: its forms, what was found, and the
 * cells whose figure is not that of the facts. No facts, which are not in the books.
 *
 * @param differing stated → counted, by form
 */
record ReturnedContent(
    List<Manifest.Form> forms,
    List<Receipt.Remark> problems,
    Map<String, List<CellDifference>> differing) {

  ReturnedContent {
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
    differing = Map.copyOf(differing);
  }

  String write() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "forms",
        forms.stream()
            .map(f ->
                Map.of(
                    "code", f.code(),
                    "version", f.version(),
                    "revision", f.revision(),
                    "digest", f.digest()))
            .toList());
    json.put(
        "problems",
        problems.stream()
            .map(p -> Map.of("uid", p.uid(), "field", p.field(), "code", p.code()))
            .toList());
    Map<String, Object> cells = new LinkedHashMap<>();
    differing.forEach(
        (form, list) -> cells.put(form, list.stream().map(ReturnedContent::json).toList()));
    json.put("differing", cells);
    return Json.write(json);
  }

  private static Map<String, Object> json(CellDifference cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", cell.rowId());
    json.put("cell", cell.cellId());
    json.put("label", cell.label());
    json.put("stated", text(cell.before()));
    json.put("counted", text(cell.after()));
    return json;
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  static ReturnedContent read(String text) {
    JsonNode json = Json.read(text);
    List<Manifest.Form> forms = new ArrayList<>();
    json.path("forms")
        .forEach(f ->
            forms.add(
                new Manifest.Form(
                    f.path("code").asText(),
                    f.path("version").asText(),
                    f.path("revision").asLong(),
                    f.path("digest").asText())));
    List<Receipt.Remark> problems = new ArrayList<>();
    json.path("problems")
        .forEach(p ->
            problems.add(
                new Receipt.Remark(
                    p.path("uid").asText(), p.path("field").asText(), p.path("code").asText())));
    Map<String, List<CellDifference>> differing = new LinkedHashMap<>();
    json.path("differing")
        .properties()
        .forEach(e -> {
          List<CellDifference> cells = new ArrayList<>();
          e.getValue().forEach(c -> cells.add(cell(c)));
          differing.put(e.getKey(), cells);
        });
    return new ReturnedContent(forms, problems, differing);
  }

  private static CellDifference cell(JsonNode cell) {
    return new CellDifference(
        cell.path("row").asText(),
        cell.path("cell").asText(),
        cell.path("label").asText(),
        number(cell.path("stated").asText()),
        number(cell.path("counted").asText()),
        List.of());
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
