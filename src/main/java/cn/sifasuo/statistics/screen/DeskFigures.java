package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormStanding;
import cn.sifasuo.statistics.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first screen says of a period. */
record DeskFigures(Period period, List<Line> lines, List<FormLine> forms) {

  /**
   * A key figure against earlier periods.
   *
   * @param rate whether it moves by points of its unit
   * @param now null where it cannot be computed, as for the others
   */
  record Line(
      KeyFigure figure,
      String label,
      String unit,
      boolean rate,
      @Nullable BigDecimal now,
      @Nullable BigDecimal previous,
      @Nullable BigDecimal lastYear) {}

  /** A form of the period. */
  record FormLine(String code, String title, FormStanding standing, List<CheckResult> checks) {
    FormLine {
      checks = List.copyOf(checks);
    }
  }

  DeskFigures {
    lines = List.copyOf(lines);
    forms = List.copyOf(forms);
  }

  /** Reads it; not for the screen's thread. */
  static DeskFigures read(
      StatisticsDesk desk, Session session, Period period, List<KeyFigure> figures) {
    Map<String, Optional<ComputedForm>> read = new HashMap<>();
    List<FormLine> forms = new ArrayList<>();
    desk.transactions()
        .read(ctx -> desk.states().standings(ctx, period))
        .forEach((code, standing) -> {
          ComputedForm form = desk.forms().show(session, code, period).form();
          read.put(code + period, Optional.of(form));
          forms.add(new FormLine(code, form.head().title(), standing, form.checks()));
        });
    List<Line> lines = new ArrayList<>();
    for (KeyFigure figure : figures) {
      Forms of = new Forms(desk, session, figure.form(), read);
      of.at(period).flatMap(f -> line(figure, f, of)).ifPresent(lines::add);
    }
    return new DeskFigures(period, lines, forms);
  }

  /** A form in the periods it was made for, each computed once. */
  private record Forms(
      StatisticsDesk desk, Session session, String code, Map<String, Optional<ComputedForm>> read) {

    Optional<ComputedForm> at(Period period) {
      return read.computeIfAbsent(
          code + period,
          k ->
              desk.forms()
                  .packages()
                  .find(code)
                  .flatMap(p -> p.version(period))
                  .filter(v -> v.periods().contains(period.kind()))
                  .map(v -> desk.forms().show(session, code, period).form()));
    }
  }

  private static Optional<Line> line(KeyFigure figure, ComputedForm now, Forms of) {
    Optional<ComputedForm> previous = of.at(now.period().previous());
    Optional<ComputedForm> lastYear = of.at(now.period().sameLastYear());
    Optional<FormHead.ColumnHead> column = now.head().column(figure.id());
    if (column.isPresent()) {
      FormHead.ColumnHead head = column.get();
      return Optional.of(
          new Line(
              figure,
              figure.name().isEmpty() ? head.label() : figure.name(),
              head.unit(),
              false,
              value(now, head),
              previous.map(f -> value(f, head)).orElse(null),
              lastYear.map(f -> value(f, head)).orElse(null)));
    }
    return rates(now).stream()
        .filter(r -> r.id().equals(figure.id()))
        .findFirst()
        .map(r ->
            new Line(
                figure,
                figure.name().isEmpty() ? r.label() : figure.name(),
                r.unit().sign(),
                true,
                r.value(),
                previous.map(f -> rate(f, r)).orElse(null),
                lastYear.map(f -> rate(f, r)).orElse(null)));
  }

  /** Lists change: the column of the same name and unit, not of the same number, is compared. */
  private static @Nullable BigDecimal value(ComputedForm form, FormHead.ColumnHead head) {
    return form.head()
        .alike(head.id(), head.label(), head.unit())
        .flatMap(c -> form.cell(c.id()))
        .map(c -> c.printed())
        .orElse(null);
  }

  private static @Nullable BigDecimal rate(ComputedForm form, Rate rate) {
    return rates(form).stream()
        .filter(r -> r.label().equals(rate.label()) && r.unit() == rate.unit())
        .findFirst()
        .map(Rate::value)
        .orElse(null);
  }

  private static List<Rate> rates(ComputedForm form) {
    return form.total().rates();
  }
}
