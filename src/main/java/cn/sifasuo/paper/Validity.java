package cn.sifasuo.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days something is valid on.
 *
 * @param from first day, open if null
 * @param to last day, open if null
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  boolean has(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
