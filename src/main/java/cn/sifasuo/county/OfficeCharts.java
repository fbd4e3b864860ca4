package cn.sifasuo.county;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.ShareCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A roll-up as pictures: a figure office by office, and what the county's whole consists of. */
public final class OfficeCharts {

  private static final Wording WORDS = Wording.of(OfficeCharts.class);

  private OfficeCharts() {}

  /** The form's first figure by office and its classifications. */
  public static List<Chart> of(ComputedForm rollUp) {
    List<Chart> charts = new ArrayList<>();
    first(rollUp).ifPresent(f -> charts.add(byOffice(rollUp, f)));
    charts.addAll(ShareCharts.of(rollUp));
    return charts;
  }

  /** The figure a form begins with, which says most. */
  public static Optional<ComparedFigure> first(ComputedForm rollUp) {
    return rollUp.head().columns().stream().findFirst().map(OfficeCharts::figure);
  }

  private static ComparedFigure figure(FormHead.ColumnHead column) {
    return new ComparedFigure(column.id(), column.label(), column.unit(), column.decimals(), false);
  }

  /** A bar per office in the order of the table; none where nothing is here. */
  public static Chart byOffice(ComputedForm rollUp, ComparedFigure figure) {
    return new Chart.Bars(
        WORDS.say("chart.by-office", rollUp.period().label(), figure.label()),
        figure.unit(),
        figure.decimals(),
        rollUp.rows().stream()
            .filter(r -> !r.total() && !r.ofWhich())
            .map(r -> new Chart.Bar(r.label(), figure.in(rollUp.head(), r).orElse(null)))
            .toList());
  }
}
