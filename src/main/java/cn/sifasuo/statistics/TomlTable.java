package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of a form package or of a template, read strictly: a missing key, a wrong type and a key
 * nobody asked for are all refused, each with its place in the file, so that a slip of the pen
 * cannot change a form.
 */
public final class TomlTable {

  private static final Wording WORDS = Wording.of(TomlTable.class);
  private static final TomlMapper MAPPER = new TomlMapper();

  private final String place;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private TomlTable(String place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /**
   * @param name what a message calls the file
   * @throws Failure DAMAGED {@code S-101} if the text is not TOML
   */
  public static TomlTable of(String text, String name) {
    try {
      return new TomlTable(name, MAPPER.readTree(text));
    } catch (JacksonException e) {
      throw malformed(name, e.getOriginalMessage(), e);
    }
  }

  String place() {
    return place;
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  public Optional<String> optionalText(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(key);
    }
    return Optional.of(value.textValue());
  }

  /** True if there is no text or one that says nothing. */
  boolean isBlank(String key) {
    JsonNode value = value(key);
    return value == null || value.asText().isBlank();
  }

  Optional<LocalDate> day(String key) {
    return optionalText(key)
        .map(t -> {
          try {
            return LocalDate.parse(t);
          } catch (DateTimeParseException e) {
            throw malformed(place + "." + key, t, e);
          }
        });
  }

  int number(String key, int otherwise) {
    JsonNode value = value(key);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber()) {
      throw wrong(key);
    }
    return value.intValue();
  }

  boolean flag(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isBoolean()) {
      throw wrong(key);
    }
    return value != null && value.booleanValue();
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(key)) {
      if (!item.isTextual()) {
        throw wrong(key);
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  /** The tables of an array of tables; empty if there is none. */
  public List<TomlTable> tables(String key) {
    List<TomlTable> tables = new ArrayList<>();
    for (JsonNode item : list(key)) {
      if (!item.isObject()) {
        throw wrong(key);
      }
      String id = item.path("id").asText(String.valueOf(tables.size() + 1));
      tables.add(new TomlTable(place + "." + key + "[" + id + "]", item));
    }
    return tables;
  }

  /** The same, each completed by what the table of defaults says. */
  List<TomlTable> tables(String key, String defaultsKey) {
    JsonNode defaults = value(defaultsKey);
    return tables(key).stream()
        .map(t -> {
          ObjectNode merged = JsonNodeFactory.instance.objectNode();
          if (defaults instanceof ObjectNode object) {
            merged.setAll(object);
          }
          merged.setAll((ObjectNode) t.node);
          return new TomlTable(t.place, merged);
        })
        .toList();
  }

  /** A table; empty if there is none. */
  TomlTable table(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isObject()) {
      throw wrong(key);
    }
    return new TomlTable(
        place + "." + key, value == null ? JsonNodeFactory.instance.objectNode() : value);
  }

  /** The tables below a table by key, in the order of the file. */
  Map<String, TomlTable> children() {
    Map<String, TomlTable> children = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(k -> children.put(k, table(k)));
    return children;
  }

  /** The keys of a table, in the order of the file. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The texts of a table by key, in the order of the file. */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(k -> entries.put(k, text(k)));
    return entries;
  }

  /** Refuses keys nobody asked for. */
  public void done() {
    node.fieldNames()
        .forEachRemaining(k -> {
          if (!asked.contains(k)) {
            throw malformed(place, k, null);
          }
        });
  }

  public Failure wrong(String key) {
    return malformed(place, key, null);
  }

  private Failure missing(String key) {
    return malformed(place, "-" + key, null);
  }

  private JsonNode list(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isArray()) {
      throw wrong(key);
    }
    return value == null ? JsonNodeFactory.instance.arrayNode() : value;
  }

  private @Nullable JsonNode value(String key) {
    asked.add(key);
    return node.get(key);
  }

  private static Failure malformed(String place, String what, @Nullable Throwable cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "S-101",
        WORDS.say("package.malformed", place, what),
        place + ": " + what,
        cause);
  }
}
