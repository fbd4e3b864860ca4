package cn.sifasuo.ledger.sheet;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeItem;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.sheet.RawCell.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what clerks write in cells. It never guesses: what can be read in two ways is refused with
 * the reason, so that a person corrects it.
 */
public final class ValueParser {

  private static final Wording WORDS = Wording.of(ValueParser.class);

  /** Written where nothing applies. */
  private static final Set<String> NOTHING = Set.of("/", "\\", "-", "--", "—", "——", "无", "空");

  private static final Map<String, Boolean> YES_NO =
      Map.ofEntries(
          Map.entry("是", true),
          Map.entry("有", true),
          Map.entry("√", true),
          Map.entry("✓", true),
          Map.entry("✔", true),
          Map.entry("y", true),
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("否", false),
          Map.entry("无", false),
          Map.entry("没有", false),
          Map.entry("×", false),
          Map.entry("✗", false),
          Map.entry("x", false),
          Map.entry("n", false),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false));

  /** Marks that stand for a character that was lost on the way: GBK to ASCII, missing glyphs. */
  private static final String LOST = "?？�〓□";

  private final CodeLists codes;
  private final DateText dates = new DateText();
  private final NumberText numbers = new NumberText();

  public ValueParser(CodeLists codes) {
    this.codes = codes;
  }

  /**
   * @param factor what the column's unit multiplies a money value by: 1, or 10,000 for 万元
   */
  public Parsed parse(ImportTarget target, RawCell cell, BigDecimal factor) {
    if (cell.kind() == Kind.ERROR) {
      return bad("sheet.formula-error", target.label(), cell.content());
    } else if (cell.kind() == Kind.BLANK) {
      return cell.formula() ? bad("sheet.formula-unread", target.label()) : Parsed.NOTHING;
    }
    String text = Blanks.strip(cell.text());
    if (text.isEmpty()) {
      return Parsed.NOTHING;
    }
    return switch (target.kind()) {
      case TEXT, LONG_TEXT -> new Parsed.Value(target.number() ? number(text) : text);
      case PHONE -> new Parsed.Value(Blanks.narrow(text));
      case PERSON_NAME -> name(target, text);
      case ID_NUMBER -> idNumber(target, cell, text);
      case DATE -> nothing(text) ? Parsed.NOTHING : dates.parse(target.label(), cell);
      case INTEGER -> nothing(text) ? Parsed.NOTHING : numbers.integer(target.label(), cell);
      case MONEY -> nothing(text) ? Parsed.NOTHING : numbers.money(target.label(), cell, factor);
      case HOURS ->
          nothing(text) ? Parsed.NOTHING : numbers.money(target.label(), cell, BigDecimal.ONE);
      case YES_NO -> yesNo(target, text);
      case CODE -> code(target, text);
      case REFERENCE -> throw new IllegalArgumentException(target.id() + " is not read from cells");
    };
  }

  private static boolean nothing(String text) {
    return NOTHING.contains(Blanks.narrow(text));
  }

  /** A number people see: 案号 typed with half-width brackets is the same number. */
  private static String number(String text) {
    return Blanks.squeeze(Blanks.narrow(text)).replace('(', '（').replace(')', '）');
  }

  /**
   * Names are kept as written: no normalisation, which would replace rare characters
   * (statistics-conventions §8). Only the blanks clerks put between characters to align names of
   * two with names of three go.
   */
  private static Parsed name(ImportTarget target, String text) {
    Optional<Integer> unknown =
        text.codePoints().filter(c -> privateUse(c) || LOST.indexOf(c) >= 0).boxed().findFirst();
    if (unknown.isPresent()) {
      return bad("sheet.character", target.label(), "U+%04X".formatted(unknown.get()));
    }
    boolean han =
        text.codePoints()
            .filter(c -> !Blanks.isBlank(c))
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return new Parsed.Value(han ? Blanks.squeeze(text) : text);
  }

  static boolean privateUse(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  private static Parsed idNumber(ImportTarget target, RawCell cell, String text) {
    if (nothing(text)) {
      return Parsed.NOTHING;
    }
    if (cell.kind() == Kind.NUMBER && Math.abs(cell.number()) >= 1e15) {
      return bad("sheet.digits-lost", target.label()); // a number cell keeps 15 digits
    }
    String tidy = IdNumber.tidy(text);
    return new Parsed.Value(
        tidy.startsWith("'") || tidy.startsWith("`") ? tidy.substring(1) : tidy);
  }

  private static Parsed yesNo(ImportTarget target, String text) {
    Boolean value = YES_NO.get(Blanks.narrow(text).toLowerCase(java.util.Locale.ROOT));
    if (value == null) {
      return nothing(text) ? Parsed.NOTHING : bad("sheet.not-yes-no", target.label(), text);
    }
    return new Parsed.Value(value);
  }

  private Parsed code(ImportTarget target, String text) {
    Optional<CodeItem> item = codes.find(target.list(), text);
    if (item.isPresent()) {
      return new Parsed.Value(item.get().code());
    }
    return nothing(text) ? Parsed.NOTHING : bad("sheet.unknown-code", target.label(), text);
  }

  static Parsed.Bad bad(String key, Object... arguments) {
    return new Parsed.Bad(key, WORDS.say(key, arguments));
  }

  /** Whether the kind can tell a fitting value from an unfitting one. */
  static boolean tells(FieldKind kind) {
    return switch (kind) {
      case DATE, INTEGER, MONEY, HOURS, YES_NO, CODE, ID_NUMBER -> true;
      case TEXT, LONG_TEXT, PERSON_NAME, PHONE, REFERENCE -> false;
    };
  }
}
