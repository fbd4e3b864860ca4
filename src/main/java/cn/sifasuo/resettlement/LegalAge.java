package cn.sifasuo.resettlement;

import java.time.LocalDate;

/**
 * Ages as criminal law counts them: an age is reached on the day after the birthday
 * (domain/corrections.md §4.2; the Supreme Court's Interpretation on Juvenile Cases of 2006, 2).
 * The age bands of forms are others: full years on the day.
 */
final class LegalAge {

  private static final int OF_AGE = 18;

  private LegalAge() {}

  /** Whether somebody is under eighteen on a day, the eighteenth birthday included. */
  static boolean minor(LocalDate born, LocalDate day) {
    return !day.isAfter(born.plusYears(OF_AGE));
  }
}
