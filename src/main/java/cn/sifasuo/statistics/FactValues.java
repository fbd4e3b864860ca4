package cn.sifasuo.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** The few types fact columns have, read strictly: what does not fit is refused, never bent. */
final class FactValues {

  private FactValues() {}

  /**
   * @throws IllegalArgumentException if the text is not a value of the type, or the type is none of
   *     a fact column
   */
  static Object parse(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == Integer.class) {
      return Integer.valueOf(text);
    } else if (type == Long.class) {
      return Long.valueOf(text);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == UUID.class) {
      return UUID.fromString(text);
    } else if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    } else if (type == LocalDate.class) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(text, e);
      }
    }
    throw new IllegalArgumentException("not a " + type.getSimpleName());
  }

  /** True if a literal of a condition may be compared with a column of the type. */
  static boolean comparable(Class<?> type, Object literal) {
    return switch (literal) {
      case String text -> type == String.class || type == UUID.class;
      case Boolean flag -> type == Boolean.class;
      case LocalDate day -> type == LocalDate.class;
      case Number number -> Number.class.isAssignableFrom(type);
      default -> false;
    };
  }
}
