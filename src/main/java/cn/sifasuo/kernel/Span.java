package cn.sifasuo.kernel;

import java.time.LocalDate;

/** Days from one to another, both inclusive. */
public record Span(LocalDate start, LocalDate end) {

  public Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(start + " to " + end);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
