package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One JSON object read strictly: every field is asked for by name and type, and {@link #end}
 * refuses those nobody asked for. All methods throw {@link IllegalArgumentException} for what does
 * not fit; the caller turns it into the refusal of his kind of file.
 */
final class JsonFields {

  /** Times in files: seconds, with offset. */
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_LIST = 100_000;

  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  private JsonFields(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("not an object");
    }
    this.object = object;
  }

  static JsonFields of(String text) {
    return new JsonFields(Json.read(text));
  }

  private JsonNode node(String name) {
    asked.add(name);
    JsonNode node = object.get(name);
    if (node == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return node;
  }

  /** Text of at most so many characters and without control characters. */
  String text(String name, int longest) {
    JsonNode node = node(name);
    if (!node.isTextual()) {
      throw new IllegalArgumentException(name + " is not text");
    }
    String text = node.textValue();
    if (text.codePointCount(0, text.length()) > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(name + " is no such text");
    }
    return text;
  }

  String text(String name, Pattern pattern) {
    String text = text(name, 1 << 16);
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " is not of its form");
    }
    return text;
  }

  String hex(String name) {
    return text(name, HEX);
  }

  boolean isNull(String name) {
    return node(name).isNull();
  }

  Optional<String> hexOrNull(String name) {
    return isNull(name) ? Optional.empty() : Optional.of(hex(name));
  }

  UUID uuid(String name) {
    String text = text(name, 36);
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException(name + " is no UUID");
    }
    return uuid;
  }

  Optional<UUID> uuidOrNull(String name) {
    return isNull(name) ? Optional.empty() : Optional.of(uuid(name));
  }

  /** A whole number from {@code least} up. */
  long number(String name, long least) {
    JsonNode node = node(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least) {
      throw new IllegalArgumentException(name + " is no such number");
    }
    return node.longValue();
  }

  OffsetDateTime time(String name) {
    try {
      return OffsetDateTime.parse(text(name, 30), TIME);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is no time", e);
    }
  }

  byte[] bytes(String name, int longest) {
    return Base64.getDecoder().decode(text(name, longest * 4 / 3 + 4));
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String name) {
    return Enum.valueOf(type, text(name, 100));
  }

  void constant(String name, String value) {
    if (!text(name, 100).equals(value)) {
      throw new IllegalArgumentException(name + " is not " + value);
    }
  }

  JsonFields object(String name) {
    return new JsonFields(node(name));
  }

  Optional<JsonFields> objectOrNull(String name) {
    return isNull(name) ? Optional.empty() : Optional.of(object(name));
  }

  /** Every element is an object, read to its end. */
  <T> List<T> list(String name, Function<JsonFields, T> read) {
    JsonNode node = node(name);
    if (!node.isArray() || node.size() > LONGEST_LIST) {
      throw new IllegalArgumentException(name + " is no such list");
    }
    List<T> list = new ArrayList<>();
    for (JsonNode each : node) {
      JsonFields fields = new JsonFields(each);
      list.add(read.apply(fields));
      fields.end();
    }
    return List.copyOf(list);
  }

  /** An object whose fields are all whole numbers from 0 up. */
  SortedMap<String, Long> numbers(String name, Pattern key) {
    JsonFields fields = object(name);
    SortedMap<String, Long> numbers = new TreeMap<>();
    fields
        .object
        .fieldNames()
        .forEachRemaining(field -> {
          if (!key.matcher(field).matches()) {
            throw new IllegalArgumentException("a name in " + name);
          }
          numbers.put(field, fields.number(field, 0));
        });
    return numbers;
  }

  /** An object whose fields are all texts of at most so many characters. */
  SortedMap<String, String> texts(String name, Pattern key, int longest) {
    JsonFields fields = object(name);
    SortedMap<String, String> texts = new TreeMap<>();
    fields
        .object
        .fieldNames()
        .forEachRemaining(field -> {
          if (!key.matcher(field).matches()) {
            throw new IllegalArgumentException("a name in " + name);
          }
          texts.put(field, fields.text(field, longest));
        });
    return texts;
  }

  /** Refuses fields nobody asked for. */
  void end() {
    object
        .fieldNames()
        .forEachRemaining(field -> {
          if (!asked.contains(field)) {
            throw new IllegalArgumentException("unknown field");
          }
        });
  }
}
