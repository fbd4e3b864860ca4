package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A row of a record as it travels, {@code {"id":…,"values":{…}}}: those of its values that go, by
 * field.
 */
public record RecordRow(UUID id, Map<String, Object> values) {

  public RecordRow {
    values = Map.copyOf(values);
  }

  /** The values of a row, or of a record, that go; those that are empty are left out. */
  static Map<String, Object> plain(List<FieldSpec> fields, Draft draft) {
    Map<String, Object> plain = new TreeMap<>();
    for (FieldSpec field : fields) {
      Object value = draft.get(field.name());
      if (value != null) {
        plain.put(field.name(), plain(value));
      }
    }
    return plain;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case BigDecimal amount -> amount.toPlainString();
      case LocalDate day -> day.toString();
      case UUID id -> id.toString();
      default -> value;
    };
  }

  Map<String, Object> json() {
    Map<String, Object> json = new TreeMap<>();
    json.put("id", id.toString());
    json.put("values", new TreeMap<>(values));
    return json;
  }

  /**
   * @throws IllegalArgumentException if it is no row
   */
  static RecordRow read(JsonNode json) {
    JsonNode values = json.path("values");
    if (json.size() != 2 || !values.isObject()) {
      throw new IllegalArgumentException("no row");
    }
    Map<String, Object> read = Json.readObject(values.toString());
    if (read.containsValue(null)) {
      throw new IllegalArgumentException("an empty value");
    }
    return new RecordRow(UUID.fromString(json.path("id").asText()), read);
  }

  /**
   * @throws IllegalArgumentException if a field is unknown or holds a value of another kind
   */
  public Draft draft(RecordType type) {
    return fill(Draft.of(type, id, 0), values);
  }

  /**
   * Sets values as they travelled.
   *
   * @throws IllegalArgumentException if a field is unknown or holds a value of another kind
   */
  public static Draft fill(Draft draft, Map<String, Object> values) {
    values.forEach((name, value) -> draft.set(name, typed(draft.type().field(name), value)));
    return draft;
  }

  private static Object typed(FieldSpec field, Object value) {
    Class<?> kind = field.column().getType();
    try {
      if (kind == LocalDate.class) {
        return LocalDate.parse(value.toString());
      } else if (kind == UUID.class) {
        return UUID.fromString(value.toString());
      } else if (kind == BigDecimal.class) {
        return new BigDecimal(value.toString());
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(field.name() + " holds no " + kind.getSimpleName(), e);
    }
    if (value instanceof String text
        && field.maxLength() > 0
        && text.codePointCount(0, text.length()) > field.maxLength()) {
      throw new IllegalArgumentException(field.name() + " is too long");
    }
    return value;
  }
}
