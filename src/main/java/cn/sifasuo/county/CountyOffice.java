package cn.sifasuo.county;

import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office under one name. A new name is a new line; the old one stays for the tables of its time.
 *
 * @param from first day; null from the beginning
 * @param to last day; null as long as it stands
 * @param successor code of the office that took over after the last day; null if none did
 */
public record CountyOffice(
    String code,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String successor) {

  /** True if it stands on some of these days. */
  public boolean standsIn(Span days) {
    return (from == null || !from.isAfter(days.end()))
        && (to == null || !to.isBefore(days.start()));
  }

  public boolean standsOn(LocalDate day) {
    return standsIn(new Span(day, day));
  }

  /** False for an enrolled office of which the register says nothing. */
  boolean entered() {
    return from != null || to != null;
  }

  public OfficeKind kind() {
    return OfficeKind.of(code);
  }

  public Unit unit() {
    return new Unit(code, name);
  }
}
