package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and line breaks of short Chinese text, in em and on the safe side, so that workbook and PDF
 * are laid out alike without a font. The bundled 宋体 sets digits 0.56 em wide, the one of Windows
 * 0.5.
 */
final class TextWidth {

  private static final String CLOSING = "，。、；：？！％‰%…—·,.;:!?/℃";

  private static final Pattern WHOLE =
      Pattern.compile(Wording.of(TextWidth.class).say("words.whole").replace(' ', '|'));

  private TextWidth() {}

  /** Width of one character in em. */
  static double em(int codePoint) {
    if (codePoint >= 0x2E80 || codePoint == 0x2014 || codePoint == 0x2026) {
      return 1;
    }
    if (codePoint < 0x20) {
      return 0;
    }
    return switch (codePoint) {
      case ' ', ',', '.', ':', ';', '\'', '|', '!', 'i', 'l', 'j', 'I' -> 0.36;
      case 'm', 'M', 'w', 'W', '%', '@' -> 0.95;
      default -> {
        if ((codePoint >= '0' && codePoint <= '9') || codePoint == '-') {
          yield 0.57;
        }
        // symbols such as ≥ ① × are drawn as wide as a hanzi in Chinese fonts
        yield codePoint >= 0xA0 ? 1 : Character.isUpperCase(codePoint) ? 0.75 : 0.62;
      }
    };
  }

  /** Width of a text in em. */
  static double em(String text) {
    return text.codePoints().mapToDouble(TextWidth::em).sum();
  }

  /**
   * Lines no wider than the given number of em, broken between words where the dictionary knows
   * them, so that 道路交通事故 never becomes 道路交 / 通事故.
   */
  static List<String> heading(String text, double maxEm) {
    List<String> lines = fill(text, TextWidth::words, maxEm);
    // the same number of lines, as even as the words allow
    for (double width = maxEm - 0.5; lines.size() > 1 && width >= maxEm / 2; width -= 0.5) {
      List<String> narrower = fill(text, TextWidth::words, width);
      if (narrower.size() > lines.size() || narrower.stream().anyMatch(l -> em(l) > maxEm)) {
        break;
      }
      lines = narrower;
    }
    return lines;
  }

  /** Lines of running text, broken by the rules for Chinese punctuation. */
  static List<String> paragraph(String text, double maxEm) {
    return fill(text, TextWidth::breakable, maxEm);
  }

  /** Pieces of running text between which a line may end. */
  static List<String> breakable(String text) {
    return pieces(text, BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE));
  }

  /** Width of the widest part of a heading that should not be cut. */
  static double widestWord(String text) {
    return words(text).stream().mapToDouble(TextWidth::em).max().orElse(0);
  }

  /** Words of a heading; a short bracket such as （万元） is one. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String piece : knownWords(text)) {
      String last = words.isEmpty() ? "" : words.getLast();
      boolean open = last.startsWith("（") && !last.contains("）");
      if (open && em(last + piece) <= 5) {
        words.set(words.size() - 1, last + piece);
      } else if (piece.length() == 4 && piece.codePoints().allMatch(Character::isIdeographic)) {
        // 公安机关 may break in the middle, never after three
        words.add(piece.substring(0, 2));
        words.add(piece.substring(2));
      } else {
        words.add(piece);
      }
    }
    return words;
  }

  /** Pieces of the dictionary, but the words of the office whole: it knows no 调委会. */
  private static List<String> knownWords(String text) {
    BreakIterator dictionary = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
    List<String> words = new ArrayList<>();
    Matcher whole = WHOLE.matcher(text);
    int done = 0;
    while (whole.find()) {
      words.addAll(pieces(text.substring(done, whole.start()), dictionary));
      words.add(whole.group());
      done = whole.end();
    }
    words.addAll(pieces(text.substring(done), dictionary));
    return words;
  }

  private static List<String> fill(
      String text, Function<String, List<String>> cutter, double maxEm) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String piece : cutter.apply(part)) {
        if (!line.isEmpty() && em(line + tight(piece)) > maxEm) {
          lines.add(tight(line.toString()));
          line.setLength(0);
        }
        if (em(tight(piece)) <= maxEm) {
          line.append(piece);
        } else {
          cut(piece, maxEm, line, lines);
        }
      }
      lines.add(tight(line.toString()));
    }
    return lines;
  }

  /** Without the spaces between words at the end; wide spaces stay, they keep room to sign. */
  private static String tight(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /** A piece wider than a whole line goes character by character. */
  private static void cut(String piece, double maxEm, StringBuilder line, List<String> lines) {
    piece
        .codePoints()
        .forEach(c -> {
          if (!line.isEmpty() && em(line.toString()) + em(c) > maxEm) {
            lines.add(line.toString());
            line.setLength(0);
          }
          line.appendCodePoint(c);
        });
  }

  private static List<String> pieces(String text, BreakIterator iterator) {
    List<String> pieces = new ArrayList<>();
    iterator.setText(text);
    int start = iterator.first();
    for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
      String piece = text.substring(start, end);
      int last = pieces.size() - 1;
      if (last >= 0 && (closes(piece) || opens(pieces.get(last)))) {
        pieces.set(last, pieces.get(last) + piece);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static boolean closes(String piece) {
    int first = piece.codePointAt(0);
    return switch (Character.getType(first)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> CLOSING.indexOf(first) >= 0;
    };
  }

  private static boolean opens(String piece) {
    return switch (Character.getType(piece.codePointBefore(piece.length()))) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
      default -> false;
    };
  }
}
