package cn.sifasuo.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table of a template file, read strictly: a missing key, a wrong type and a key nobody asked
 * for are refused, with file, line and key, so that whoever writes fifty templates finds the slip.
 */
final class TemplateFile {

  private static final Wording WORDS = Wording.of(TemplateFile.class);
  private static final TomlMapper MAPPER = new TomlMapper();

  private final String file;
  private final List<String> lines;
  private final JsonNode node;

  /** Index of the line the table begins at. */
  private final int start;

  private final Set<String> asked = new HashSet<>();

  private TemplateFile(String file, List<String> lines, JsonNode node, int start) {
    this.file = file;
    this.lines = lines;
    this.node = node;
    this.start = start;
  }

  /**
   * @param file what a message calls it
   * @throws Failure DAMAGED {@code D-101} if the text is not TOML
   */
  static TemplateFile of(String text, String file) {
    List<String> lines = text.lines().toList();
    try {
      return new TemplateFile(file, lines, MAPPER.readTree(text), 0);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refused(file, line, "-", String.valueOf(e.getOriginalMessage()), e);
    }
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> wrong(key, WORDS.say("template.missing")));
  }

  /** A text that may be empty, and must be there. */
  String anyText(String key) {
    JsonNode value = value(key);
    if (value == null || !value.isTextual()) {
      throw wrong(key, WORDS.say("template.missing"));
    }
    return value.textValue();
  }

  Optional<String> optional(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(key, WORDS.say("template.no-text"));
    }
    return Optional.of(value.textValue());
  }

  /** Days stand in quotes: {@code from = "2020-07-01"}. */
  @Nullable LocalDate day(String key) {
    return optional(key)
        .map(t -> {
          try {
            return LocalDate.parse(t);
          } catch (DateTimeParseException e) {
            throw refused(file, line(key), key, WORDS.say("template.no-day", t), e);
          }
        })
        .orElse(null);
  }

  int number(String key, int otherwise, int least, int most) {
    JsonNode value = value(key);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.intValue() < least || value.intValue() > most) {
      throw wrong(key, WORDS.say("template.no-number", least, most));
    }
    return value.intValue();
  }

  boolean flag(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isBoolean()) {
      throw wrong(key, WORDS.say("template.no-flag"));
    }
    return value != null && value.booleanValue();
  }

  /** One of a few words; empty if the key is not there. */
  Optional<String> oneOf(String key, List<String> known) {
    Optional<String> text = optional(key);
    if (text.isPresent() && !known.contains(text.get())) {
      throw wrong(key, WORDS.say("template.unknown", text.get(), String.join(" ", known)));
    }
    return text;
  }

  /** A list of texts, or one text; empty if the key is not there. */
  List<String> texts(String key) {
    JsonNode value = value(key);
    if (value == null) {
      return List.of();
    }
    return value.isTextual() ? List.of(value.textValue()) : texts(key, value);
  }

  /** A list of lists of texts, each of so many. */
  List<List<String>> rows(String key, int least, int most) {
    JsonNode value = value(key);
    if (value == null || !value.isArray() || value.isEmpty()) {
      throw wrong(key, WORDS.say("template.no-list"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode item : value) {
      List<String> row = texts(key, item);
      if (row.size() < least || row.size() > most) {
        throw wrong(key, WORDS.say("template.row-size", rows.size() + 1, least, most));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> texts(String key, JsonNode value) {
    if (!value.isArray()) {
      throw wrong(key, WORDS.say("template.no-list"));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw wrong(key, WORDS.say("template.no-text"));
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  /** The tables of an array of tables, each with the line it begins at. */
  List<TemplateFile> tables(String key) {
    JsonNode value = value(key);
    List<TemplateFile> tables = new ArrayList<>();
    if (value == null) {
      return tables;
    }
    if (!value.isArray()) {
      throw wrong(key, WORDS.say("template.no-list"));
    }
    Pattern head = Pattern.compile("\\s*\\[\\[\\s*" + Pattern.quote(key) + "\\s*]].*");
    int at = -1;
    for (JsonNode item : value) {
      do {
        at++;
      } while (at < lines.size() && !head.matcher(lines.get(at)).matches());
      tables.add(new TemplateFile(file, lines, item, Math.min(at, lines.size())));
    }
    return tables;
  }

  /** Refuses keys nobody asked for. */
  void done() {
    node.fieldNames()
        .forEachRemaining(k -> {
          if (!asked.contains(k)) {
            throw wrong(k, WORDS.say("template.unasked"));
          }
        });
  }

  /** What is wrong with a key, with its line. */
  Failure wrong(String key, String what) {
    return refused(file, line(key), key, what, null);
  }

  private int line(String key) {
    Pattern assignment = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*=.*");
    for (int i = start; i < lines.size(); i++) {
      if (assignment.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    return start + 1;
  }

  private @Nullable JsonNode value(String key) {
    asked.add(key);
    return node.get(key);
  }

  private static Failure refused(
      String file, int line, String key, String what, @Nullable Throwable cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "D-101",
        WORDS.say("template.refused", file, line, key, what),
        file + ":" + line + " " + key + ": " + what,
        cause);
  }
}
