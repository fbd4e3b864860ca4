package cn.sifasuo.statistics.summary;

import cn.sifasuo.statistics.summary.Phrase.Asked;
import cn.sifasuo.statistics.summary.Phrase.Group;
import cn.sifasuo.statistics.summary.Phrase.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template's text: {@code {…}} asks for a figure, {@code […]} is left out where a figure in
 * it is missing, {@code [M1.04?…]} also where that figure is zero, {@code [M1.01!…]} stands only
 * where it is zero.
 */
final class PhraseReader {

  private static final Pattern CONDITION = Pattern.compile("([\\w./-]+)([?!])");

  /** Words of rounded numbers; a computed figure is exact (office.md §6.3). */
  private static final Pattern ROUNDED_BEFORE = Pattern.compile(".*[约近]$", Pattern.DOTALL);

  private static final Pattern ROUNDED_AFTER = Pattern.compile("^[余多].*", Pattern.DOTALL);

  private final String text;
  private int at;

  private PhraseReader(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException with the place that cannot be read
   */
  static List<Phrase> read(String text) {
    PhraseReader reader = new PhraseReader(text);
    List<Phrase> parts = reader.parts();
    if (reader.at < text.length()) {
      throw new IllegalArgumentException(text.substring(reader.at));
    }
    return parts;
  }

  private List<Phrase> parts() {
    List<Phrase> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != ']') {
      switch (text.charAt(at)) {
        case '{' -> parts.add(slot());
        case '[' -> parts.add(group());
        case '}' -> throw new IllegalArgumentException(text.substring(at));
        default -> parts.add(words());
      }
    }
    requireExact(parts);
    return List.copyOf(parts);
  }

  private Words words() {
    int start = at;
    while (at < text.length() && "{}[]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return new Words(text.substring(start, at));
  }

  private Asked slot() {
    int end = text.indexOf('}', at);
    String code = end < 0 ? text.substring(at) : text.substring(at + 1, end);
    Optional<? extends Slot> slot = Word.parse(code);
    if (slot.isEmpty()) {
      slot = ListRef.parse(code);
    }
    if (slot.isEmpty()) {
      slot = FigureRef.parse(code);
    }
    if (end < 0 || slot.isEmpty()) {
      throw new IllegalArgumentException("{" + code + "}");
    }
    at = end + 1;
    return new Asked(slot.get());
  }

  private Group group() {
    int start = at;
    at++;
    FigureRef condition = null;
    boolean ifZero = false;
    Matcher m = CONDITION.matcher(text).region(at, text.length());
    if (m.lookingAt()) {
      condition =
          FigureRef.parse(m.group(1)).orElseThrow(() -> new IllegalArgumentException(m.group()));
      ifZero = m.group(2).equals("!");
      at = m.end();
    }
    List<Phrase> parts = parts();
    if (at >= text.length()) {
      throw new IllegalArgumentException(text.substring(start));
    }
    at++;
    return new Group(condition, ifZero, parts);
  }

  private static void requireExact(List<Phrase> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Asked(Slot slot) && !(slot instanceof Word)) {
        boolean before =
            i > 0
                && parts.get(i - 1) instanceof Words(String words)
                && ROUNDED_BEFORE.matcher(words).matches();
        boolean after =
            i + 1 < parts.size()
                && parts.get(i + 1) instanceof Words(String words)
                && ROUNDED_AFTER.matcher(words).matches();
        if (before || after) {
          throw new IllegalArgumentException("{" + slot.code() + "}");
        }
      }
    }
  }
}
