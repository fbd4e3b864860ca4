package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One placeholder: a word of the office and the day, what a dated rule says, or a field and how it
 * is written.
 *
 * @param word null for the others
 * @param rule name of a dated rule; null for the others
 * @param path null for the others
 */
record Placeholder(
    @Nullable Word word, @Nullable String rule, @Nullable FieldPath path, Format format) {

  /** How the content of a dated rule is asked for: {@code law:aid.relief}. */
  private static final String LAW = "law:";

  private static final Wording WORDS = Wording.of(Placeholder.class);

  /** Words that come from no record. */
  enum Word {
    /** Who makes the paper. */
    OFFICE,
    /** Whom it reports to. */
    SUPERIOR,
    /** The person who makes it. */
    PERSON,
    /** What the law calls the subject on the paper's day. */
    TERM,
    /** The paper's day. */
    DAY,
    /** Number of the row in hand, from 1. */
    NUMBER
  }

  /** How a value is written. */
  enum Format {
    /** As its kind is: 2026年10月12日, a code's label, 是. */
    PLAIN,
    /** 二〇二六年十月十二日. */
    CHINESE,
    /** 2026年10月. */
    MONTH,
    /** Whole years on the paper's day. */
    AGE,
    /** 人民币叁仟陆佰元整. */
    CAPITAL,
    /** As lists show it: 990101********1234. */
    MASK,
    /** A code as the dated rule of its list calls it on the paper's day: 严管. */
    NAMED,
    /** How many rows. */
    COUNT
  }

  /**
   * @param text without its braces, such as {@code row.visited_on:chinese}
   * @throws IllegalArgumentException with a sentence if there is no such word, field or format, or
   *     the format is not one of such a field
   */
  static Placeholder parse(String text, Scope scope) {
    if (text.startsWith(LAW)) {
      String rule = text.substring(LAW.length()).strip();
      if (!scope.rules().test(rule)) {
        throw new IllegalArgumentException(WORDS.say("text.no-rule", rule));
      }
      return new Placeholder(null, rule, null, Format.PLAIN);
    }
    int colon = text.lastIndexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).strip();
    Format format =
        colon < 0 ? Format.PLAIN : oneOf(Format.values(), text.substring(colon + 1), text);
    Word word =
        Arrays.stream(Word.values())
            .filter(w -> w.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElse(null);
    if (word != null) {
      if (word == Word.TERM && !scope.term()) {
        throw new IllegalArgumentException(WORDS.say("text.no-term"));
      }
      boolean fits =
          format == Format.PLAIN
              || word == Word.DAY && (format == Format.CHINESE || format == Format.MONTH);
      return new Placeholder(word, null, null, fitting(fits, format, text));
    }
    FieldPath path = FieldPath.parse(name, scope);
    return new Placeholder(null, null, path, fitting(fits(path, format), format, text));
  }

  private static boolean fits(FieldPath path, Format format) {
    FieldSpec field = path.field();
    if (field == null) {
      return format == Format.COUNT;
    }
    return switch (format) {
      case PLAIN -> true;
      case CHINESE, MONTH, AGE -> field.kind() == FieldKind.DATE;
      case CAPITAL -> field.kind() == FieldKind.MONEY;
      case MASK -> field.privacy() != Privacy.OPEN;
      case NAMED -> field.kind() == FieldKind.CODE;
      case COUNT -> false;
    };
  }

  private static Format fitting(boolean fits, Format format, String text) {
    if (!fits) {
      throw new IllegalArgumentException(
          WORDS.say("text.format", format.name().toLowerCase(Locale.ROOT), text));
    }
    return format;
  }

  private static Format oneOf(Format[] formats, String said, String text) {
    return Arrays.stream(formats)
        .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(said.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(WORDS.say("text.format", said, text)));
  }

  /** Whether a record is read that the paper's own points to. */
  boolean readsOthers() {
    FieldPath from = path;
    return from != null
        && (from.followsReferences()
            || from.field() != null && from.field().kind() == FieldKind.REFERENCE);
  }

  /** The value as it is printed; empty if there is none. Several are joined by 、. */
  String in(Facts facts, Writing writing) {
    if (word != null) {
      return writing.word(word, format, facts);
    }
    if (rule != null) {
      return facts.words().law().says(rule, facts.day());
    }
    FieldPath from = path;
    if (from == null) {
      return "";
    }
    FieldSpec field = from.field();
    if (field == null) {
      return String.valueOf(from.holders(facts).size());
    }
    List<Object> values = from.values(facts);
    return values.stream()
        .map(v -> writing.value(field, v, format, facts))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(WORDS.say("text.and")));
  }
}
