package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form's whole consists of, a picture per classification: the parts in falling order, each
 * with its number and its share. Bars and not slices: eighteen types of dispute are told apart by
 * no eye in a pie, and in no colour on a black printer.
 */
public final class ShareCharts {

  private static final Wording WORDS = Wording.of(ShareCharts.class);

  /** Fewer parts are read off the sheet. */
  private static final int LEAST = 3;

  private ShareCharts() {}

  /** A part of a whole. */
  private record Part(FormHead.ColumnHead head, BigDecimal value, String share) {}

  /** The classifications of the line that sums up a form; none where nothing was counted. */
  public static List<Chart> of(ComputedForm form) {
    if (form.rows().isEmpty()) {
      return List.of();
    }
    Map<List<String>, List<Part>> groups = new LinkedHashMap<>();
    ComputedRow whole = form.total();
    for (FormHead.ColumnHead column : form.head().columns()) {
      share(whole, column)
          .ifPresent(p -> groups.computeIfAbsent(column.group(), g -> new ArrayList<>()).add(p));
    }
    List<Chart> charts = new ArrayList<>();
    groups.forEach((group, parts) -> {
      boolean counted = parts.stream().anyMatch(p -> p.value().signum() != 0);
      if (parts.size() >= LEAST && counted) {
        charts.add(chart(form, String.join(WORDS.say("share.group"), group), parts));
      }
    });
    return charts;
  }

  private static Optional<Part> share(ComputedRow whole, FormHead.ColumnHead column) {
    Cell cell = whole.cells().get(column.id());
    return cell == null
        ? Optional.empty()
        : whole.rates().stream()
            .filter(Rate::share)
            .filter(r -> r.id().equals("R" + column.id()) && r.value() != null)
            .findFirst()
            .map(r -> new Part(column, cell.printed(), r.printed()));
  }

  private static Chart chart(ComputedForm form, String group, List<Part> parts) {
    List<Chart.Bar> bars =
        parts.stream()
            .sorted(Comparator.comparing(Part::value).reversed())
            .map(
                p -> new Chart.Bar(WORDS.say("share.part", p.head().label(), p.share()), p.value()))
            .toList();
    FormHead.ColumnHead first = parts.getFirst().head();
    return new Chart.Bars(
        WORDS.say("share.title", form.unit().name(), form.period().label(), group),
        first.unit(),
        first.decimals(),
        bars);
  }
}
