package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Paragraphs and used forms of a summary as canonical JSON, and back. */
final class SummaryJson {

  private static final Wording WORDS = Wording.of(SummaryJson.class);

  private SummaryJson() {}

  static String paragraphs(List<SummaryParagraph> paragraphs) {
    return Json.write(paragraphs.stream().map(SummaryJson::paragraph).toList());
  }

  static String forms(List<UsedForm> forms) {
    return Json.write(forms.stream().map(SummaryJson::form).toList());
  }

  private static Map<String, Object> paragraph(SummaryParagraph paragraph) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", paragraph.kind().name());
    json.put("text", paragraph.text());
    if (!paragraph.figures().isEmpty()) {
      json.put("figures", paragraph.figures().stream().map(SummaryJson::placed).toList());
    }
    return json;
  }

  private static Map<String, Object> placed(SummaryParagraph.Placed placed) {
    Figure figure = placed.figure();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", placed.start());
    json.put("end", placed.end());
    json.put("ref", figure.ref());
    json.put("text", figure.text());
    json.put("value", figure.value().toPlainString());
    json.put("unit", figure.unit());
    json.put("form", figure.form());
    json.put("period", figure.period().code());
    json.put("label", figure.label());
    put(json, "numerator", figure.numerator());
    put(json, "denominator", figure.denominator());
    json.put("workings", figure.workings());
    put(json, "base", figure.base() == null ? null : figure.base().code());
    put(json, "list", figure.list());
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      json.put(key, number.toPlainString());
    } else if (value != null) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> form(UsedForm form) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", form.code());
    json.put("title", form.title());
    json.put("period", form.period().code());
    json.put("revision", form.revision());
    json.put("digest", form.digest());
    json.put("source", form.source());
    return json;
  }

  /**
   * @throws Failure DAMAGED {@code S-403} if the text is not that of a summary
   */
  static List<SummaryParagraph> readParagraphs(String text) {
    return read(
        text,
        p -> {
          List<SummaryParagraph.Placed> figures = new ArrayList<>();
          p.path("figures").forEach(f -> figures.add(readPlaced(f)));
          return new SummaryParagraph(
              SummaryParagraph.Kind.valueOf(said(p, "kind")), said(p, "text"), figures);
        });
  }

  /**
   * @throws Failure DAMAGED {@code S-403} if the text is not that of a summary
   */
  static List<UsedForm> readForms(String text) {
    return read(
        text,
        f ->
            new UsedForm(
                said(f, "code"),
                said(f, "title"),
                period(said(f, "period")),
                f.path("revision").intValue(),
                said(f, "digest"),
                said(f, "source")));
  }

  private static SummaryParagraph.Placed readPlaced(JsonNode f) {
    return new SummaryParagraph.Placed(
        new Figure(
            said(f, "ref"),
            said(f, "text"),
            new BigDecimal(said(f, "value")),
            said(f, "unit"),
            said(f, "form"),
            period(said(f, "period")),
            said(f, "label"),
            number(f, "numerator"),
            number(f, "denominator"),
            said(f, "workings"),
            f.has("base") ? period(said(f, "base")) : null,
            f.has("list") ? said(f, "list") : null),
        f.path("start").intValue(),
        f.path("end").intValue());
  }

  private static <T> List<T> read(String text, Function<JsonNode, T> item) {
    try {
      List<T> items = new ArrayList<>();
      Json.read(text).forEach(n -> items.add(item.apply(n)));
      return items;
    } catch (IllegalArgumentException e) {
      throw new Failure(
          FailureKind.DAMAGED, "S-403", WORDS.say("summary.unreadable"), "summary content", e);
    }
  }

  private static String said(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException(key);
    }
    return value.textValue();
  }

  private static @Nullable BigDecimal number(JsonNode json, String key) {
    return json.has(key) ? new BigDecimal(said(json, key)) : null;
  }

  private static Period period(String code) {
    return Period.parse(code).orElseThrow(() -> new IllegalArgumentException(code));
  }
}
