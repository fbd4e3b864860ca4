package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.kernel.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FormContent#write()} wrote, years ago or in another office. Figures come back
 * with the digits of their columns, since JSON numbers lose trailing zeros.
 */
public final class FormContentReader {

  private static final Wording WORDS = Wording.of(FormContentReader.class);

  private static final int MOST_DIGITS = 40;

  private FormContentReader() {}

  /**
   * @throws Failure DAMAGED {@code S-401} if the text is not the content of a form
   */
  public static FormContent read(String content) {
    try {
      return content(Json.read(content));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new Failure(
          FailureKind.DAMAGED, "S-401", WORDS.say("frozen.unreadable"), "form content", e);
    }
  }

  private static FormContent content(JsonNode json) {
    FormHead head = head(json);
    ComputedForm form =
        new ComputedForm(
            head,
            Period.parse(text(json, "period"))
                .orElseThrow(() -> new IllegalArgumentException("period")),
            new Span(LocalDate.parse(text(json, "from")), LocalDate.parse(text(json, "to"))),
            new Unit(text(json, "office_code"), text(json, "office")),
            rows(head, list(json, "rows")),
            checks(list(json, "checks")),
            adjustments(json.path("adjustments")),
            parts(json.path("parts")));
    TreeMap<String, FormContent.FactDigest> facts = new TreeMap<>();
    need(json, "facts")
        .properties()
        .forEach(e ->
            facts.put(
                e.getKey(),
                new FormContent.FactDigest(
                    integer(e.getValue(), "rows"), text(e.getValue(), "sha256"))));
    List<CellDifference> differences = new ArrayList<>();
    for (JsonNode d : json.path("differences")) {
      differences.add(difference(head, d));
    }
    return new FormContent(
        form,
        integer(json, "revision"),
        text(json, "filler"),
        text(json, "head"),
        LocalDate.parse(text(json, "closed_on")),
        Correction.of(
            optional(json, "reason"), optional(json, "asked_by"), optional(json, "approved_by")),
        differences,
        facts);
  }

  private static List<FormPart> parts(JsonNode json) {
    List<FormPart> parts = new ArrayList<>();
    for (JsonNode part : json) {
      FormHead head = head(part);
      parts.add(
          new FormPart(
              head,
              YearMonth.parse(text(part, "first_month")),
              YearMonth.parse(text(part, "last_month")),
              new Span(LocalDate.parse(text(part, "from")), LocalDate.parse(text(part, "to"))),
              rows(head, list(part, "rows"))));
    }
    return parts;
  }

  private static CellDifference difference(FormHead head, JsonNode json) {
    String cell = text(json, "cell");
    int decimals = head.column(cell).map(FormHead.ColumnHead::decimals).orElse(0);
    return new CellDifference(
        text(json, "row"),
        cell,
        text(json, "label"),
        json.has("before") ? padded(number(json, "before"), decimals) : null,
        json.has("after") ? padded(number(json, "after"), decimals) : null,
        moved(json.path("moved")));
  }

  private static List<MovedFact> moved(JsonNode json) {
    List<MovedFact> moved = new ArrayList<>();
    for (JsonNode m : json) {
      String before = optional(m, "before");
      String after = optional(m, "after");
      moved.add(
          new MovedFact(
              UUID.fromString(text(m, "fact")),
              before == null ? null : decimal(before),
              after == null ? null : decimal(after)));
    }
    return moved;
  }

  private static FormHead head(JsonNode form) {
    JsonNode json = need(form, "head_of_form");
    List<FormHead.ColumnHead> columns = new ArrayList<>();
    for (JsonNode c : list(json, "columns")) {
      columns.add(
          new FormHead.ColumnHead(
              text(c, "id"),
              texts(c, "group"),
              text(c, "label"),
              text(c, "unit"),
              digits(c, "decimals"),
              integer(c, "scale"),
              text(c, "view"),
              text(c, "measure"),
              FormColumn.Kind.valueOf(text(c, "kind")),
              c.path("of_which").asBoolean(false)));
    }
    return new FormHead(
        text(form, "form"),
        text(json, "title"),
        text(form, "version"),
        text(json, "version_label"),
        text(json, "definition_sha256"),
        text(json, "unit_of_measure"),
        text(json, "stub"),
        header(need(json, "header")),
        texts(json, "notes"),
        columns,
        json.has("layout")
            ? SheetLayout.parse(text(json, "layout"))
                .orElseThrow(() -> new IllegalArgumentException("layout"))
            : SheetLayout.TABLE);
  }

  private static FormHeader header(JsonNode json) {
    String until = optional(json, "valid_until");
    return new FormHeader(
        optional(json, "table_number"),
        optional(json, "issuer"),
        json.has("approved") ? json.get("approved").booleanValue() : null,
        optional(json, "approver"),
        optional(json, "approval_number"),
        until == null ? null : LocalDate.parse(until));
  }

  private static List<ComputedRow> rows(FormHead head, JsonNode json) {
    List<ComputedRow> rows = new ArrayList<>();
    for (JsonNode row : json) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (JsonNode c : list(row, "cells")) {
        String id = text(c, "id");
        FormHead.ColumnHead column =
            head.column(id).orElseThrow(() -> new IllegalArgumentException("cell " + id));
        BigDecimal printed = padded(number(c, "value"), column.decimals());
        String exact = c.has("yuan") ? text(c, "yuan") : optional(c, "raw");
        cells.put(id, new Cell(id, exact == null ? printed : decimal(exact), printed));
      }
      List<Rate> rates = new ArrayList<>();
      for (JsonNode r : list(row, "rates")) {
        rates.add(
            Rate.of(
                text(r, "id"),
                text(r, "label"),
                formula(r),
                number(r, "numerator"),
                number(r, "denominator"),
                digits(r, "decimals"),
                need(r, "share").booleanValue()));
      }
      rows.add(
          new ComputedRow(
              text(row, "id"),
              text(row, "label"),
              need(row, "total").booleanValue(),
              row.path("of_which").asBoolean(false),
              cells,
              rates));
    }
    return rows;
  }

  /** How a rate was made; forms of earlier programs do not say, and shares never do. */
  private static @Nullable RateFormula formula(JsonNode json) {
    if (!json.has("numerator_cells")) {
      return null;
    }
    String target = optional(json, "target");
    return new RateFormula(
        sum(text(json, "numerator_cells")),
        sum(text(json, "denominator_cells")),
        RateUnit.ofSign(text(json, "unit"))
            .orElseThrow(() -> new IllegalArgumentException("unit of a rate")),
        target == null ? null : decimal(target));
  }

  private static CellSum sum(String text) {
    return CellSum.parse(text).orElseThrow(() -> new IllegalArgumentException("sum of cells"));
  }

  private static List<Adjustment> adjustments(JsonNode json) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (JsonNode a : json) {
      adjustments.add(
          new Adjustment(
              UUID.fromString(text(a, "id")),
              text(a, "cell"),
              decimal(text(a, "amount")),
              text(a, "reason"),
              Instant.parse(text(a, "at")),
              text(a, "by")));
    }
    return adjustments;
  }

  private static List<CheckResult> checks(JsonNode json) {
    List<CheckResult> checks = new ArrayList<>();
    for (JsonNode c : json) {
      checks.add(
          new CheckResult(
              text(c, "id"),
              Severity.valueOf(text(c, "level").toUpperCase(Locale.ROOT)),
              text(c, "row"),
              text(c, "rule"),
              need(c, "ok").booleanValue(),
              number(c, "left"),
              number(c, "right"),
              text(c, "text"),
              optional(c, "reason"),
              refs(c, "left_cells", CellRef::parse),
              refs(c, "right_cells", CellRef::parse),
              refs(c, "cases", CheckedFact::parse)));
    }
    return checks;
  }

  /** What a check looked at; forms of earlier programs do not say. */
  private static <T> List<T> refs(JsonNode json, String key, Function<String, Optional<T>> parse) {
    List<T> refs = new ArrayList<>();
    for (JsonNode code : json.path(key)) {
      refs.add(parse.apply(code.asText()).orElseThrow(() -> new IllegalArgumentException(key)));
    }
    return refs;
  }

  private static BigDecimal padded(BigDecimal number, int decimals) {
    if (number.stripTrailingZeros().scale() > decimals) {
      throw new IllegalArgumentException("digits of " + number);
    }
    return number.setScale(decimals);
  }

  private static JsonNode need(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }

  private static JsonNode list(JsonNode json, String key) {
    JsonNode value = need(json, key);
    if (!value.isArray()) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = need(json, key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(key);
    }
    return value.textValue();
  }

  private static @Nullable String optional(JsonNode json, String key) {
    return json.has(key) ? text(json, key) : null;
  }

  private static List<String> texts(JsonNode json, String key) {
    List<String> texts = new ArrayList<>();
    list(json, key).forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static BigDecimal number(JsonNode json, String key) {
    JsonNode value = need(json, key);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(key);
    }
    return bounded(value.decimalValue());
  }

  private static BigDecimal decimal(String text) {
    return bounded(new BigDecimal(text));
  }

  /** Figures of any office fit many times over; a longer one would only be there to be padded. */
  private static BigDecimal bounded(BigDecimal number) {
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private static int integer(JsonNode json, String key) {
    try {
      return number(json, key).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(key, e);
    }
  }

  /** A number of digits behind the point. */
  private static int digits(JsonNode json, String key) {
    int digits = integer(json, key);
    if (digits < 0 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException(key);
    }
    return digits;
  }
}
