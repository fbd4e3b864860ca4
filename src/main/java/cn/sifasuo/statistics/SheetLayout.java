package cn.sifasuo.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a form is laid out on the sheet; the figures are the same. */
public enum SheetLayout {
  /** Indicators side by side, a line per unit: most forms. */
  TABLE,
  /** Every indicator on a line with its code and unit, a column of figures per line of the form. */
  LIST;

  /** Reads {@code table} or {@code list}. */
  static Optional<SheetLayout> parse(String text) {
    return Arrays.stream(values()).filter(l -> l.text().equals(text)).findFirst();
  }

  /** The form {@link #parse} reads. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
