package cn.sifasuo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.ReportingCalendar;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.statistics.UnsaidFigures.Place;
import cn.sifasuo.statistics.UnsaidFigures.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a public form leaves out (domain/corrections.md §9): counts of few, and what they could be
 * worked out from.
 */
class UnsaidFiguresTest {

  private static final Period OCTOBER = Period.month(2026, 10);
  private static final int BELOW = 5;

  private static FormHead.ColumnHead column(String id, String unit, String... group) {
    return new FormHead.ColumnHead(
        id, List.of(group), id, unit, 0, 1, "v", "COUNT", FormColumn.Kind.FLOW);
  }

  private static ComputedRow row(String id, boolean total, Map<String, Integer> figures) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    figures.forEach(
        (c, n) -> cells.put(c, new Cell(c, BigDecimal.valueOf(n), BigDecimal.valueOf(n))));
    return new ComputedRow(id, id, total, false, cells, List.of());
  }

  private static CheckResult check(String rowId, String rule) {
    return new CheckResult(
        "1",
        Severity.ERROR,
        rowId,
        rule,
        true,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static ComputedForm form(
      List<FormHead.ColumnHead> columns, List<ComputedRow> rows, String... rules) {
    List<CheckResult> checks = new ArrayList<>();
    for (ComputedRow row : rows) {
      for (String rule : rules) {
        checks.add(check(row.id(), rule));
      }
    }
    return new ComputedForm(
        new FormHead("T", "表", "1", "一版", "0", "人", "单位", FormHeader.none(), List.of(), columns),
        OCTOBER,
        ReportingCalendar.calendarMonths().days(OCTOBER),
        new Unit("990201101", "双塘镇司法所"),
        rows,
        checks);
  }

  private static Map<Place, Why> line(Map<String, Integer> figures, String... rules) {
    return UnsaidFigures.of(
        form(
            figures.keySet().stream().map(c -> column(c, "人")).toList(),
            List.of(row("total", true, figures)),
            rules),
        BELOW);
  }

  private static Place at(String cell) {
    return new Place("total", cell);
  }

  private static Map<String, Integer> figures(Object... pairs) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      figures.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return figures;
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void ofFewAreOneToFour(int value, boolean hidden) {
    assertThat(line(figures("A", value)).containsKey(at("A"))).isEqualTo(hidden);
  }

  @Test
  void anotherPartGoesWithTheFewThatTheTotalWouldTell() {
    Map<Place, Why> unsaid = line(figures("A", 20, "B", 3, "C", 7, "D", 10), "B+C+D = A");
    // the least of the others, and not a nought or the total
    assertThat(unsaid)
        .containsExactlyInAnyOrderEntriesOf(Map.of(at("B"), Why.FEW, at("C"), Why.TELLS));
  }

  @Test
  void fewThatOnlyOneSumAllowsAreNotSaidByTheirTotal() {
    // two of 1 to 4 that make 8 are 4 and 4
    Map<Place, Why> unsaid = line(figures("A", 8, "B", 4, "C", 4), "B+C = A");
    assertThat(unsaid).containsEntry(at("A"), Why.TELLS);
  }

  @Test
  void aWayRoundOverTwoSumsIsClosed() {
    // E alone would be told by D - F, and B by A - E
    Map<Place, Why> unsaid =
        line(figures("A", 30, "B", 2, "E", 28, "D", 40, "F", 12), "B+E = A", "E+F = D");
    assertThat(unsaid).containsKeys(at("B"), at("E"));
    assertThat(unsaid.keySet()).containsAnyOf(at("A"), at("D"), at("F"));
  }

  @Test
  void threeSumsInARingAreSolvedAndOpened() {
    Map<Place, Why> unsaid =
        line(
            figures("B", 3, "C", 20, "D", 21, "X", 23, "Y", 41, "Z", 24),
            "B+C = X",
            "C+D = Y",
            "B+D = Z");
    assertThat(unsaid.keySet()).containsAnyOf(at("X"), at("Y"), at("Z"));
  }

  @Test
  void anAmountBesideAFewIsTheirs() {
    List<FormHead.ColumnHead> columns =
        List.of(column("P", "人", "救助"), column("Y", "元", "救助"), column("Z", "元", "其他"));
    Map<Place, Why> unsaid =
        UnsaidFigures.of(
            form(columns, List.of(row("total", true, figures("P", 1, "Y", 3000, "Z", 500)))),
            BELOW);
    assertThat(unsaid.keySet()).containsExactlyInAnyOrder(at("P"), at("Y"));
  }

  @Test
  void randomTablesTellNoCountOfFew() {
    tellsNoCountOfFew(new Random(1));
  }

  /** Three places and their total, each with a sum of two parts, one of them split again. */
  private static void tellsNoCountOfFew(Random random) {
    List<ComputedRow> rows = new ArrayList<>();
    Map<String, Integer> total = new LinkedHashMap<>();
    for (String id : List.of("一", "二", "三")) {
      int c = random.nextInt(9);
      int d = random.nextInt(9);
      int b = random.nextInt(14);
      Map<String, Integer> line = figures("A", b + c + d, "B", b, "C", c, "D", d);
      line.forEach((k, v) -> total.merge(k, v, Integer::sum));
      rows.add(row(id, false, line));
    }
    rows.addFirst(row("total", true, total));
    List<FormHead.ColumnHead> columns =
        List.of(column("A", "人"), column("B", "人"), column("C", "人"), column("D", "人"));
    ComputedForm form = form(columns, rows, "B+C+D = A");
    Map<Place, Why> unsaid = UnsaidFigures.of(form, BELOW);
    Map<Place, Set<Integer>> possible = new Possible(form, unsaid).values();
    unsaid.forEach((place, why) -> {
      if (why == Why.FEW) {
        assertThat(possible.get(place)).as("%s of %s", place, form.rows()).hasSizeGreaterThan(1);
      }
    });
    assertThat(unsaid).as("something is left to read").hasSizeLessThan(16);
  }

  /** Every table a reader must hold possible, by trying them all: what the class never does. */
  private static final class Possible {

    private static final int MOST = 45;

    private final ComputedForm form;
    private final Map<Place, Why> unsaid;
    private final List<Place> open;
    private final Map<Place, Integer> tried = new HashMap<>();
    private final Map<Place, Set<Integer>> values = new HashMap<>();

    Possible(ComputedForm form, Map<Place, Why> unsaid) {
      this.form = form;
      this.unsaid = unsaid;
      this.open = new ArrayList<>(unsaid.keySet());
      // parts first: sums are then given
      open.sort(
          java.util.Comparator.comparing((Place p) -> p.rowId().equals("total"))
              .thenComparing(p -> p.cellId().equals("A")));
    }

    Map<Place, Set<Integer>> values() {
      open.forEach(p -> values.put(p, new TreeSet<>()));
      fill(0);
      return values;
    }

    private void fill(int at) {
      if (values.entrySet().stream()
          .allMatch(e -> unsaid.get(e.getKey()) != Why.FEW || e.getValue().size() > 1)) {
        return;
      }
      if (at == open.size()) {
        tried.forEach((p, v) -> values.get(p).add(v));
        return;
      }
      Place place = open.get(at);
      int least = unsaid.get(place) == Why.FEW ? 1 : 0;
      int most = unsaid.get(place) == Why.FEW ? BELOW - 1 : MOST;
      for (int value = least; value <= most; value++) {
        tried.put(place, value);
        if (holds()) {
          fill(at + 1);
        }
      }
      tried.remove(place);
    }

    /** No sum all of whose figures are there is broken. */
    private boolean holds() {
      for (ComputedRow row : form.rows()) {
        if (!sum(place(row, "A"), place(row, "B"), place(row, "C"), place(row, "D"))) {
          return false;
        }
      }
      for (String column : List.of("A", "B", "C", "D")) {
        if (!sum(
            new Place("total", column),
            new Place("一", column),
            new Place("二", column),
            new Place("三", column))) {
          return false;
        }
      }
      return true;
    }

    private static Place place(ComputedRow row, String column) {
      return new Place(row.id(), column);
    }

    private boolean sum(Place whole, Place... parts) {
      int sum = 0;
      for (Place part : parts) {
        Integer value = value(part);
        if (value == null) {
          return true;
        }
        sum += value;
      }
      Integer of = value(whole);
      return of == null || of == sum;
    }

    private Integer value(Place place) {
      return unsaid.containsKey(place)
          ? tried.get(place)
          : form.row(place.rowId())
              .map(r -> r.cells().get(place.cellId()).printed().intValue())
              .orElseThrow();
    }
  }
}
