package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a line of {@code records.ndjson}: {@code {"content":{…},"origin":…,"rev":…,"type":…,
 * "uid":…}}. The uid is the record's own id, not the pseudonym of its facts: whoever has both files
 * cannot put a name to a fact.
 *
 * @param rev version of the record in its office
 * @param content values by field, those that are empty left out; null if the record was voided
 */
public record RecordLine(
    String type, UUID uid, int rev, String origin, @Nullable Map<String, Object> content) {

  private static final Set<String> KEYS = Set.of("content", "origin", "rev", "type", "uid");

  public RecordLine {
    content = content == null ? null : Map.copyOf(content);
  }

  /** A record with the fields that go. */
  static RecordLine of(HandOverLaw.SentType sent, Draft draft, UUID uid, String origin) {
    Map<String, Object> content = new TreeMap<>();
    for (FieldSpec field : sent.fields()) {
      Object value = draft.get(field.name());
      if (value != null) {
        content.put(field.name(), plain(value));
      }
    }
    return new RecordLine(
        sent.type().code(), uid, draft.version(), origin, draft.voided() ? null : content);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case BigDecimal amount -> amount.toPlainString();
      case LocalDate day -> day.toString();
      case UUID id -> id.toString();
      default -> value;
    };
  }

  /** Canonical JSON without the line feed. */
  String write() {
    Map<String, @Nullable Object> line = new TreeMap<>();
    line.put("content", content == null ? null : new TreeMap<>(content));
    line.put("origin", origin);
    line.put("rev", rev);
    line.put("type", type);
    line.put("uid", uid.toString());
    return Json.write(line);
  }

  /**
   * Reads a line; what its fields hold is not judged.
   *
   * @return empty if it is no such line, or another spelling of one
   */
  public static Optional<RecordLine> read(String text) {
    try {
      JsonNode json = Json.read(text);
      Set<String> keys = new TreeSet<>();
      json.fieldNames().forEachRemaining(keys::add);
      if (!keys.equals(KEYS) || !json.path("rev").isInt()) {
        return Optional.empty();
      }
      JsonNode content = json.path("content");
      Map<String, Object> values = content.isNull() ? null : Json.readObject(content.toString());
      if (values != null && values.containsValue(null)) {
        return Optional.empty();
      }
      RecordLine line =
          new RecordLine(
              json.path("type").asText(),
              UUID.fromString(json.path("uid").asText()),
              json.path("rev").intValue(),
              json.path("origin").asText(),
              values);
      return line.rev() > 0 && line.write().equals(text) ? Optional.of(line) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the answer: no line of ours
    }
  }

  /** The content alone, as it is kept; null if the record was voided. */
  public @Nullable String contentText() {
    return content == null ? null : Json.write(new TreeMap<>(content));
  }

  /**
   * The content as a record of its type.
   *
   * @throws IllegalArgumentException if a field is unknown or holds a value of another kind
   */
  public Draft draft(RecordType recordType) {
    Draft draft = Draft.of(recordType, uid, rev);
    Map<String, Object> values = content == null ? Map.of() : content;
    values.forEach((name, value) -> draft.set(name, typed(recordType.field(name), value)));
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
    } catch (java.time.DateTimeException | NumberFormatException e) {
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
