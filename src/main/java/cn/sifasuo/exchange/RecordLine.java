package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a line of {@code records.ndjson}: {@code
 * {"content":{…},"origin":…,"rev":…,"rows":{…}, "type":…,"uid":…}}; {@code rows} is there only if
 * there are some. The uid is the record's own id, not the pseudonym of its facts: whoever has both
 * files cannot put a name to a fact.
 *
 * @param rev version of the record in its office
 * @param content values by field, those that are empty left out; null if the record was voided
 * @param rows rows of the record that go, by their type
 */
public record RecordLine(
    String type,
    UUID uid,
    int rev,
    String origin,
    @Nullable Map<String, Object> content,
    SortedMap<String, List<RecordRow>> rows) {

  private static final String ROWS = "rows";
  private static final Set<String> KEYS = Set.of("content", "origin", "rev", "type", "uid");

  public RecordLine {
    content = content == null ? null : Map.copyOf(content);
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** A record with the fields and rows that go. */
  static RecordLine of(HandOverLaw.SentType sent, Draft draft, UUID uid, String origin) {
    SortedMap<String, List<RecordRow>> rows = new TreeMap<>();
    if (!draft.voided()) {
      for (HandOverLaw.SentRows some : sent.rows()) {
        List<RecordRow> asked =
            draft.children(some.type().code()).stream()
                .filter(some.approval().asked())
                .map(r ->
                    new RecordRow(
                        java.util.Objects.requireNonNull(r.id()),
                        RecordRow.plain(some.fields(), r)))
                .toList();
        if (!asked.isEmpty()) {
          rows.put(some.type().code(), asked);
        }
      }
    }
    return new RecordLine(
        sent.type().code(),
        uid,
        draft.version(),
        origin,
        draft.voided() ? null : RecordRow.plain(sent.fields(), draft),
        rows);
  }

  /** Canonical JSON without the line feed. */
  String write() {
    Map<String, @Nullable Object> line = new TreeMap<>();
    line.put("content", content == null ? null : new TreeMap<>(content));
    line.put("origin", origin);
    line.put("rev", rev);
    if (!rows.isEmpty()) {
      line.put(ROWS, json(rows));
    }
    line.put("type", type);
    line.put("uid", uid.toString());
    return Json.write(line);
  }

  private static Map<String, Object> json(SortedMap<String, List<RecordRow>> rows) {
    Map<String, Object> json = new TreeMap<>();
    rows.forEach((type, list) -> json.put(type, list.stream().map(RecordRow::json).toList()));
    return json;
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
      keys.remove(ROWS);
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
              values,
              rows(json.path(ROWS)));
      return line.rev() > 0 && line.write().equals(text) ? Optional.of(line) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the answer: no line of ours
    }
  }

  private static SortedMap<String, List<RecordRow>> rows(JsonNode json) {
    SortedMap<String, List<RecordRow>> rows = new TreeMap<>();
    json.properties()
        .forEach(e -> {
          List<RecordRow> list = new ArrayList<>();
          e.getValue().forEach(row -> list.add(RecordRow.read(row)));
          rows.put(e.getKey(), List.copyOf(list));
        });
    return rows;
  }

  /** The content alone, as it is kept; null if the record was voided. */
  public @Nullable String contentText() {
    return content == null ? null : Json.write(new TreeMap<>(content));
  }

  /** The rows alone, as they are kept; null if there are none. */
  public @Nullable String rowText() {
    return rows.isEmpty() ? null : Json.write(json(rows));
  }

  /** The rows as they were kept. */
  public static SortedMap<String, List<RecordRow>> keptRows(@Nullable String text) {
    return text == null ? new TreeMap<>() : rows(Json.read(text));
  }

  /**
   * The content as a record of its type, with its rows.
   *
   * @throws IllegalArgumentException if a field is unknown or holds a value of another kind
   */
  public Draft draft(RecordType recordType) {
    Draft draft =
        RecordRow.fill(Draft.of(recordType, uid, rev), content == null ? Map.of() : content);
    rows.forEach((type, list) -> {
      RecordType rowType = recordType.child(type).type();
      list.forEach(row -> draft.addChild(row.draft(rowType)));
    });
    return draft;
  }
}
