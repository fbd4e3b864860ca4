package cn.sifasuo.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen number of 18 characters (GB 11643-1999, statistics-conventions §7). An unknown address
 * prefix is no fault: counties are abolished.
 */
public record IdNumber(String text) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** What is wrong with a written number. */
  public enum Fault {
    LENGTH,
    CHARACTERS,
    BIRTH_DATE,
    CHECK_DIGIT
  }

  /** Half-width, without blanks, X in upper case. */
  public static String tidy(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * The first fault of a written number.
   *
   * @param today birth dates after it are faults
   */
  public static Optional<Fault> fault(String written, LocalDate today) {
    String text = tidy(written);
    if (text.length() != 18) {
      return Optional.of(Fault.LENGTH);
    }
    if (!text.matches("[0-9]{17}[0-9X]")) {
      return Optional.of(Fault.CHARACTERS);
    }
    Optional<LocalDate> birth = birthDate(text);
    if (birth.isEmpty() || birth.get().isAfter(today) || birth.get().getYear() < 1850) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    return text.charAt(17) == checkDigit(text) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  /** The eighteenth character that belongs to the first seventeen (ISO 7064 MOD 11-2). */
  public static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }

  /** The birth date in the number, if it is a date. */
  public static Optional<LocalDate> birthDate(String text) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14))));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // such a number is reported as a fault, not thrown about
    }
  }

  /** Odd seventeenth digit: male. */
  public static boolean male(String text) {
    return (text.charAt(16) - '0') % 2 == 1;
  }

  /** As shown in lists and papers: the birth date hidden. */
  public static String mask(String text) {
    int hidden = Math.min(8, Math.max(0, text.length() - 4));
    int start = Math.max(0, text.length() - 4 - hidden);
    return text.substring(0, start) + "*".repeat(hidden) + text.substring(start + hidden);
  }
}
