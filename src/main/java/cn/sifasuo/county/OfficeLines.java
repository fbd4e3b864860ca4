package cn.sifasuo.county;

import cn.sifasuo.kernel.DivisionCode;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The lines of a roll-up: everything first, then a line per office, under 其中 lines where the
 * offices are of several kinds. The same for the desk that makes the roll-up and for the one above
 * that counts it again.
 */
final class OfficeLines {

  private static final String KIND = "kind-";

  private final Tally tally;
  private final Unit unit;
  private final DSLContext ctx;
  private final Period period;
  private final Map<OfficeKind, List<Office>> kinds;
  private final Function<Collection<Office>, FactSource> facts;

  /**
   * An office with a line.
   *
   * @param silent true if nothing of it is here: it has no figures then, not the figure 0
   */
  record Office(String code, String name, boolean silent) {

    Unit unit() {
      return new Unit(code, name);
    }
  }

  /**
   * @param unit whose roll-up it is
   * @param facts those of some of the offices together
   */
  OfficeLines(
      Tally tally,
      Unit unit,
      DSLContext ctx,
      Period period,
      List<Office> offices,
      Function<Collection<Office>, FactSource> facts) {
    this.tally = tally;
    this.unit = unit;
    this.ctx = ctx;
    this.period = period;
    this.facts = facts;
    this.kinds =
        offices.stream()
            .collect(
                Collectors.groupingBy(
                    o -> OfficeKind.of(o.code()),
                    () -> new EnumMap<>(OfficeKind.class),
                    Collectors.toList()));
  }

  /** The offices a stated roll-up has lines for; none of a form that is no roll-up. */
  static List<Office> stated(List<ComputedRow> rows) {
    return rows.stream()
        .filter(r -> !r.total() && !r.ofWhich() && DivisionCode.isCode(r.id()))
        .map(r -> new Office(r.id(), r.label(), r.cells().isEmpty()))
        .toList();
  }

  /** Id of the line of a kind of office. */
  static String kindId(OfficeKind kind) {
    return KIND + kind.name();
  }

  /** The offices, kind by kind. */
  List<Office> inOrder() {
    return kinds.values().stream().flatMap(List::stream).toList();
  }

  /**
   * @param total the line of everything, as counted
   * @param counted lines of offices, as far as the form could count them together
   */
  List<ComputedRow> of(
      FormVersion version, Span days, ComputedRow total, List<ComputedRow> counted) {
    List<ComputedRow> rows = new ArrayList<>();
    boolean nothing = inOrder().stream().allMatch(Office::silent);
    rows.add(nothing ? bare(total) : total);
    kinds.forEach((kind, some) -> {
      if (kinds.size() > 1) {
        rows.add(ofKind(version, days, kind, some));
      }
      for (Office office : some) {
        rows.add(
            counted.stream()
                .filter(r -> r.id().equals(office.code()))
                .findFirst()
                .orElseGet(() -> apart(version, days, office)));
      }
    });
    return rows;
  }

  /** An office that has sent nothing; or one of a form that has no line of everything. */
  private ComputedRow apart(FormVersion version, Span days, Office office) {
    if (office.silent()) {
      return new ComputedRow(office.code(), office.name(), false, false, Map.of(), List.of());
    }
    ComputedRow all = whole(version, days, List.of(office));
    return new ComputedRow(office.code(), office.name(), false, false, all.cells(), all.rates());
  }

  private ComputedRow ofKind(FormVersion version, Span days, OfficeKind kind, List<Office> some) {
    ComputedRow all = whole(version, days, some);
    boolean silent = some.stream().allMatch(Office::silent);
    return new ComputedRow(
        kindId(kind),
        RollUpNotes.ofWhich(kind, some.size()),
        false,
        true,
        silent ? Map.of() : all.cells(),
        silent ? List.of() : all.rates());
  }

  private ComputedRow whole(FormVersion version, Span days, List<Office> some) {
    return tally.compute(ctx, version, period, days, facts.apply(some), unit).total();
  }

  private static ComputedRow bare(ComputedRow row) {
    return new ComputedRow(row.id(), row.label(), row.total(), row.ofWhich(), Map.of(), List.of());
  }
}
