package cn.sifasuo.ledger.sheet;

import java.util.Arrays;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts the cells of an .xlsx share, each made once. */
final class CellTexts {

  private final SharedStrings shared;
  private @Nullable String[] made = new @Nullable String[1 << 10];

  CellTexts(SharedStrings shared) {
    this.shared = shared; // how many it says it has is not believed
  }

  /**
   * @throws IllegalArgumentException if there is no such text
   */
  String shared(int index) {
    String text = index >= 0 && index < made.length ? made[index] : null;
    if (text == null) {
      text = item(index);
      if (index >= made.length) {
        made = Arrays.copyOf(made, Math.max(index + 1, made.length * 2));
      }
      made[index] = text;
    }
    return text;
  }

  private String item(int index) {
    try {
      return shared.getItemAt(index).getString();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("no shared text " + index, e);
    }
  }

  /** An inline text; {@code _x000D_} and the like are characters XML cannot write. */
  static String inline(String written) {
    return written.contains("_x") ? new XSSFRichTextString(written).getString() : written;
  }
}
