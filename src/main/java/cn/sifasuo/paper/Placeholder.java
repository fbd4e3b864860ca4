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
 * One placeholder: a word of the office and the day, or a field and how it is written.
 *
 * @param word null for a field
 * @param path null for a word
 */
record Placeholder(@Nullable Word word, @Nullable FieldPath path, Format format) {

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
    /** What the law threatens a breach of supervision with on the paper's day; may be empty. */
    PENALTY,
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
    /** How many rows. */
    COUNT
  }

  /**
   * @param text without its braces, such as {@code row.visited_on:chinese}
   * @throws IllegalArgumentException with a sentence if there is no such word, field or format, or
   *     the format is not one of such a field
   */
  static Placeholder parse(String text, Scope scope) {
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
      return new Placeholder(word, null, fitting(fits, format, text));
    }
    FieldPath path = FieldPath.parse(name, scope);
    return new Placeholder(null, path, fitting(fits(path, format), format, text));
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
