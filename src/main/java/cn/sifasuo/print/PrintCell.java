package cn.sifasuo.print;

import java.math.BigDecimal;

/** What one cell says (statistics-conventions §4: 0 is counted, — is not applicable). */
public sealed interface PrintCell {

  /** A figure, rounded by the caller; the column's decimals only pad it. */
  record Figure(BigDecimal value) implements PrintCell {}

  /**
   * A figure with decimals of its own, where the rows of a column are of different units.
   *
   * @param decimals digits after the point, 0 to 6
   */
  record ScaledFigure(BigDecimal value, int decimals) implements PrintCell {}

  /** Words, such as a unit in an indicator form. */
  record Words(String text) implements PrintCell {}

  /** A sign in the place of a figure that is not said, such as &lt;5. */
  record Withheld(String sign) implements PrintCell {}

  /** Not applicable, or a rate whose denominator is zero: prints —. */
  record NotApplicable() implements PrintCell {}

  /** Not filled in. */
  record Blank() implements PrintCell {}

  static PrintCell of(BigDecimal value) {
    return new Figure(value);
  }

  static PrintCell of(long value) {
    return new Figure(BigDecimal.valueOf(value));
  }

  static PrintCell scaled(BigDecimal value, int decimals) {
    return new ScaledFigure(value, decimals);
  }

  static PrintCell words(String text) {
    return new Words(text);
  }

  static PrintCell withheld(String sign) {
    return new Withheld(sign);
  }

  static PrintCell notApplicable() {
    return new NotApplicable();
  }

  static PrintCell blank() {
    return new Blank();
  }
}
