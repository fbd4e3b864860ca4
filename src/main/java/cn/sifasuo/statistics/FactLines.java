package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Fact rows as they leave the office: one canonical JSON object per line, sorted by fact id, every
 * column of the view but the record id, money as text, empty values as null. Each line ends with
 * {@code \n}.
 */
public final class FactLines {

  private static final Wording WORDS = Wording.of(FactLines.class);

  private FactLines() {}

  /** The facts as lines. */
  static String write(FactView view, List<CountedFact> facts) {
    StringBuilder lines = new StringBuilder();
    facts.stream()
        .sorted(Comparator.comparing(f -> f.factId().toString()))
        .forEach(f -> lines.append(line(f.columns())).append('\n'));
    return lines.toString();
  }

  /** One fact, without the end of the line. */
  static String line(Map<String, @Nullable Object> columns) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    columns.forEach((column, value) -> line.put(column, plain(value)));
    return Json.write(line);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case Integer number -> number;
      case Long number -> number;
      case BigDecimal amount -> amount.toPlainString();
      default -> value.toString();
    };
  }

  /**
   * The rows of lines this office or another wrote, by column name.
   *
   * @throws Failure DAMAGED {@code S-403} if a line is not a row of the view, has another set of
   *     columns, or a fact id comes twice
   */
  public static List<Map<String, @Nullable Object>> read(FactView view, String lines) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      try {
        Map<String, @Nullable Object> row = row(view, Json.read(line));
        Object factId = row.get(FactView.FACT_ID);
        if (factId == null || !seen.add(factId)) {
          throw new IllegalArgumentException("no fact id, or one that comes twice");
        }
        rows.add(row);
      } catch (IllegalArgumentException e) {
        throw new Failure(
            FailureKind.DAMAGED,
            "S-403",
            WORDS.say("facts.unreadable", view.name(), number),
            "fact line " + number + " of " + view.name(),
            e);
      }
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(FactView view, JsonNode json) {
    Set<String> expected = new HashSet<>(view.columns());
    Set<String> found = new HashSet<>();
    json.fieldNames().forEachRemaining(found::add);
    if (!found.equals(expected)) {
      throw new IllegalArgumentException("columns " + found);
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (String column : view.columns()) {
      Field<?> field = FactView.required(view.local(), column);
      JsonNode value = json.get(column);
      row.put(
          column,
          value == null || value.isNull()
              ? null
              : FactValues.parse(field.getType(), value.asText()));
    }
    return row;
  }
}
