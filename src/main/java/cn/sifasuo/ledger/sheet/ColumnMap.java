package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.SafeFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column means what, as a person decided it: from a head such as {@code 申请人/姓名} to a target
 * such as {@code party.APPLICANT.name}, or to nothing if the column is not taken. Columns it does
 * not name are guessed.
 */
public record ColumnMap(String type, Map<String, String> targets) {

  private static final Wording WORDS = Wording.of(ColumnMap.class);

  public ColumnMap {
    targets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  /** Keys of heads: the path, and a count behind it where the same path stands twice. */
  static List<String> keys(List<Head> heads) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    for (Head head : heads) {
      int count = seen.merge(head.path(), 1, Integer::sum);
      keys.add(count == 1 ? head.path() : head.path() + "#" + count);
    }
    return keys;
  }

  /** The mapping shown to a person, as it stands. */
  public static ColumnMap of(MappingView view) {
    Map<String, String> targets = new LinkedHashMap<>();
    view.columns().forEach(c -> targets.put(c.key(), c.target()));
    return new ColumnMap(view.type(), targets);
  }

  /**
   * @throws Failure {@code L-217} if the file is not such a mapping, {@code L-511} if it cannot be
   *     read
   */
  public static ColumnMap read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE, "L-511", WORDS.say("sheet.unreadable"), "cannot read map", e);
    }
  }

  static ColumnMap parse(String toml) {
    try {
      JsonNode root = new TomlMapper().readTree(toml);
      JsonNode columns = root.path("columns");
      if (!root.path("type").isTextual() || !columns.isObject()) {
        throw wrong("no type or no [columns]", null);
      }
      Map<String, String> targets = new LinkedHashMap<>();
      columns
          .properties()
          .forEach(e -> {
            if (!e.getValue().isTextual()) {
              throw wrong("a target is no text", null);
            }
            targets.put(e.getKey(), e.getValue().asText());
          });
      return new ColumnMap(root.path("type").asText(), targets);
    } catch (JsonProcessingException e) {
      throw wrong("not TOML", e);
    }
  }

  /**
   * @throws Failure {@code L-217} if the mapping is one of another record type
   */
  ColumnMap requireType(String wanted) {
    if (!type.equals(wanted)) {
      throw wrong("map of another type", null);
    }
    return this;
  }

  private static Failure wrong(String detail, @org.jspecify.annotations.Nullable Exception cause) {
    return new Failure(FailureKind.WRONG_USE, "L-217", WORDS.say("sheet.wrong-map"), detail, cause);
  }

  /** As a file people can edit: one line a column. */
  public String toml() {
    StringBuilder text = new StringBuilder();
    text.append("type = ").append(Json.write(type)).append("\n\n[columns]\n");
    // a JSON text is also a basic string of TOML
    targets.forEach((head, target) ->
        text.append(Json.write(head)).append(" = ").append(Json.write(target)).append('\n'));
    return text.toString();
  }

  /**
   * @throws Failure {@code P-501} if the file cannot be written
   */
  public void write(Path file) {
    SafeFile.write(
        file, out -> out.write(toml().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
