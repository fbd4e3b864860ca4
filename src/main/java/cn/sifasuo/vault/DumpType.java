package cn.sifasuo.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column stand in a portable dump: whole numbers and truth values as JSON has
 * them, bytes in Base64, all else as text (days and times of ISO 8601, decimals without exponent).
 */
enum DumpType {
  TEXT(
      String.class,
      v -> v,
      JsonNode::textValue,
      "character varying",
      "character",
      "character large object"),
  BYTES(
      byte[].class,
      v -> Base64.getEncoder().encodeToString((byte[]) v),
      n -> Base64.getDecoder().decode(n.textValue()),
      "binary large object",
      "binary varying"),
  INTEGER(Integer.class, v -> v, JsonNode::intValue, "integer"),
  BIGINT(Long.class, v -> v, JsonNode::longValue, "bigint"),
  BOOLEAN(Boolean.class, v -> v, JsonNode::booleanValue, "boolean"),
  DECIMAL(
      BigDecimal.class,
      v -> ((BigDecimal) v).toPlainString(),
      n -> new BigDecimal(n.textValue()),
      "numeric",
      "decimal"),
  DAY(LocalDate.class, Object::toString, n -> LocalDate.parse(n.textValue()), "date"),
  TIME(
      OffsetDateTime.class,
      Object::toString,
      n -> OffsetDateTime.parse(n.textValue()),
      "timestamp with time zone"),
  ID(UUID.class, Object::toString, n -> UUID.fromString(n.textValue()), "uuid");

  private final Class<?> javaType;
  private final Function<Object, Object> writer;
  private final Function<JsonNode, Object> reader;
  private final String[] names;

  DumpType(
      Class<?> javaType,
      Function<Object, Object> writer,
      Function<JsonNode, Object> reader,
      String... names) {
    this.javaType = javaType;
    this.writer = writer;
    this.reader = reader;
    this.names = names;
  }

  /**
   * The type of a column as the database calls it.
   *
   * @throws IllegalArgumentException if no migration of this program uses it
   */
  static DumpType of(String name) {
    return Arrays.stream(values())
        .filter(t -> Arrays.asList(t.names).contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("columns of type " + name));
  }

  /** What a value of such a column is in Java. */
  Class<?> javaType() {
    return javaType;
  }

  /** How a value stands in the dump. */
  @Nullable Object write(@Nullable Object value) {
    return value == null ? null : writer.apply(value);
  }

  /**
   * @throws RuntimeException if it does not stand there so
   */
  @Nullable Object read(JsonNode node) {
    return node.isNull() ? null : reader.apply(node);
  }
}
