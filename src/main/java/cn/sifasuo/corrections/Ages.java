package cn.sifasuo.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ages the law asks for: one is reached on the day after the birthday (domain/corrections.md §4.2;
 * JUV2006 2).
 */
final class Ages {

  /** Eighteen, in full years. */
  static final int MAJORITY = 18;

  private Ages() {}

  /** Whether somebody born then has not reached the age on the day; not if the birth is unknown. */
  static boolean under(int age, @Nullable LocalDate born, LocalDate on) {
    return born != null && !on.isAfter(born.plusYears(age));
  }
}
