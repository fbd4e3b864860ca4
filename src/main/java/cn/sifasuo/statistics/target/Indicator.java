package cn.sifasuo.statistics.target;

import cn.sifasuo.statistics.Cell;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormColumn;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormRate;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.RateUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a target may be set for: a cell of a form's total line or one of its rates.
 *
 * @param id cell or rate id
 * @param unit of the column; % for a rate
 * @param decimals digits it is printed with
 * @param accrues whether it grows with the months of a year: what happened, not how things stand
 * @param adds whether the figures of months add up to those of a longer time
 * @param parts the column it is; of a rate those of numerator and denominator
 */
public record Indicator(
    String form,
    String formTitle,
    String id,
    String label,
    String unit,
    int decimals,
    boolean accrues,
    boolean adds,
    List<Part> parts) {

  /**
   * A column as it is known over the years: its name and unit, since lists change and column 29 of
   * one year is not column 29 of another.
   *
   * @param cell its id in the form the target is set by
   * @param scale what the raw value is divided by to be printed
   */
  public record Part(String cell, String label, String unit, int scale) {

    private static Part of(FormColumn column) {
      return new Part(column.id(), column.label(), column.unit(), column.scale());
    }

    /** The id of this column in a form. */
    Optional<String> in(FormHead head) {
      return head.alike(cell, label, unit).map(FormHead.ColumnHead::id);
    }
  }

  public Indicator {
    parts = List.copyOf(parts);
  }

  /** All that a form has, cells first. */
  public static List<Indicator> all(FormVersion form) {
    List<Indicator> all = new ArrayList<>();
    form.columns().forEach(c -> all.add(of(form, c)));
    form.rates().stream().filter(r -> !r.share()).forEach(r -> of(form, r).ifPresent(all::add));
    return List.copyOf(all);
  }

  public static Optional<Indicator> of(FormVersion form, String id) {
    return form.column(id).map(c -> of(form, c)).or(() -> form.rate(id).flatMap(r -> of(form, r)));
  }

  private static Indicator of(FormVersion form, FormColumn column) {
    boolean flow = column.kind() == FormColumn.Kind.FLOW;
    return new Indicator(
        form.code(),
        form.title(),
        column.id(),
        column.label(),
        column.unit(),
        column.decimals(),
        flow,
        adds(column),
        List.of(Part.of(column)));
  }

  private static Optional<Indicator> of(FormVersion form, FormRate rate) {
    // a target is set for a rate of two cells in per cent; others carry theirs in the form
    if (rate.formula().unit() != RateUnit.PER_CENT) {
      return Optional.empty();
    }
    List<FormColumn> columns =
        Stream.of(rate.formula().numerator(), rate.formula().denominator())
            .flatMap(s -> s.alone().flatMap(form::column).stream())
            .toList();
    return columns.size() != 2
        ? Optional.empty()
        : Optional.of(
            new Indicator(
                form.code(),
                form.title(),
                rate.id(),
                rate.label(),
                Rate.PERCENT,
                rate.decimals(),
                false,
                columns.stream().allMatch(Indicator::adds),
                columns.stream().map(Part::of).toList()));
  }

  private static boolean adds(FormColumn column) {
    return column.kind() == FormColumn.Kind.FLOW && column.measure().additive();
  }

  /** Whether it is a rate, which is compared as a rate and never added. */
  public boolean rate() {
    return parts.size() == 2;
  }

  /** The units a target of it may be in. */
  public List<String> units() {
    return rate()
        ? List.of(Rate.PERCENT, Rate.POINTS)
        : Stream.of(unit, Rate.PERCENT, Rate.POINTS).distinct().toList();
  }

  /** The cell that shows it: itself, or the numerator of a rate. */
  public String cell() {
    return parts.getFirst().cell();
  }

  /** Its figure in a form; empty if the form does not have it. */
  Optional<Fraction> in(ComputedForm form) {
    List<BigDecimal> raw =
        parts.stream()
            .flatMap(p -> p.in(form.head()).flatMap(form::cell).map(Cell::raw).stream())
            .toList();
    return raw.size() != parts.size()
        ? Optional.empty()
        : Optional.of(
            new Fraction(
                raw.getFirst(),
                rate() ? raw.getLast() : BigDecimal.valueOf(parts.getFirst().scale()),
                decimals));
  }

  /** The figure of two times together: of a rate, both numbers are added, never the rates. */
  Fraction together(Fraction a, Fraction b) {
    return new Fraction(
        a.numerator().add(b.numerator()),
        rate() ? a.denominator().add(b.denominator()) : a.denominator(),
        decimals);
  }

  /** A figure as it is read: 1473件, 95.3%, —. */
  public String say(Fraction value) {
    return (rate() ? value.rate() : value.amount()).map(v -> v.toPlainString() + unit).orElse("—");
  }
}
