package cn.sifasuo.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ages as criminal law counts them: one is reached on the day after the birthday
 * (domain/corrections.md §4.2; the Supreme Court's Interpretation on Juvenile Cases of 2006, 2).
 * The age bands of forms are others: full years on the day.
 */
public final class LegalAge {

  private static final int OF_AGE = 18;

  private LegalAge() {}

  /**
   * Whether somebody is under eighteen on a day, the eighteenth birthday included.
   *
   * @return no if the birthday or the day is unknown
   */
  public static boolean minor(@Nullable LocalDate born, @Nullable LocalDate day) {
    return born != null && day != null && !day.isAfter(born.plusYears(OF_AGE));
  }
}
