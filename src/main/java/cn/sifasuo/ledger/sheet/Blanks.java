package cn.sifasuo.ledger.sheet;

/** What looks like nothing on a sheet: also the blanks Java does not count as such. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x200B // zero width space, from web pages
        || codePoint == 0xFEFF; // a stray byte order mark
  }

  /** Without blanks at both ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Without any blank. */
  static String squeeze(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isBlank(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Full-width digits, letters and signs as half-width; every other character stays. */
  static String narrow(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
