package cn.sifasuo.ledger.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind is kept from a day on.
 *
 * @param years full calendar years after the one in which its time begins; null: for ever
 * @param basis the law or document that says so
 */
public record RetentionRule(
    RetentionKind kind, LocalDate from, @Nullable Integer years, String basis) {

  static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

  /** Whether it holds as long as this desk has no rule of its own. */
  public boolean always() {
    return from.equals(ALWAYS);
  }

  /**
   * The last day a record is kept: time counts from the first of January after the day it began,
   * which is never shorter than from the day itself. Empty: for ever.
   */
  public Optional<LocalDate> lastDay(LocalDate begun) {
    return years == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(begun.getYear() + years, 12, 31));
  }
}
