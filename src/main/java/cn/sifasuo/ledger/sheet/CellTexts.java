package cn.sifasuo.ledger.sheet;

import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts the cells of an .xlsx share, each made once. */
final class CellTexts {

  private final SharedStrings shared;
  private final @Nullable String[] made;

  CellTexts(SharedStrings shared) {
    this.shared = shared;
    this.made = new @Nullable String[shared.getUniqueCount()];
  }

  /**
   * @throws IllegalArgumentException if there is no such text
   */
  String shared(int index) {
    if (index < 0 || index >= made.length) {
      throw new IllegalArgumentException("no shared text " + index);
    }
    String text = made[index];
    if (text == null) {
      text = shared.getItemAt(index).getString();
      made[index] = text;
    }
    return text;
  }

  /** An inline text; {@code _x000D_} and the like are characters XML cannot write. */
  static String inline(String written) {
    return written.contains("_x") ? new XSSFRichTextString(written).getString() : written;
  }
}
