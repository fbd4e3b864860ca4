package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The figures of forms within one transaction: those kept where a period is closed, else counted
 * now, and each read or counted only once.
 */
final class Figures {

  private final DSLContext ctx;
  private final FormPackages packages;
  private final Tally tally;
  private final FrozenForms frozenForms;
  private final Unit unit;
  private final FactSource source;
  private final Map<String, Optional<Figure>> known = new HashMap<>();

  Figures(DSLContext ctx, FormPackages packages, Tally tally, Unit unit, FactSource source) {
    this.ctx = ctx;
    this.packages = packages;
    this.tally = tally;
    this.frozenForms = new FrozenForms(unit);
    this.unit = unit;
    this.source = source;
  }

  /**
   * A form of a period.
   *
   * @param frozen null while the period is open
   */
  record Figure(ComputedForm form, @Nullable FrozenForm frozen) {}

  /** Empty if the form is not made for such a period, or had no version then. */
  Optional<Figure> at(String code, Period period) {
    Optional<Figure> found = known.get(key(code, period));
    if (found == null) {
      prepare(List.of(code), period);
      found = known.getOrDefault(key(code, period), Optional.empty());
    }
    return found;
  }

  /** Reads or counts what is not known yet of some forms, all that are counted together. */
  void prepare(Collection<String> codes, Period period) {
    List<FormVersion> open = new ArrayList<>();
    for (String code : codes) {
      if (!closed(code, period) && !known.containsKey(key(code, period))) {
        version(code, period).ifPresentOrElse(open::add, () -> none(code, period));
      }
    }
    count(open, period);
  }

  private void none(String code, Period period) {
    known.put(key(code, period), Optional.empty());
  }

  /** Counts forms from the facts as they are now, closed or not. */
  List<ComputedForm> count(List<FormVersion> versions, Period period) {
    if (versions.isEmpty()) {
      return List.of();
    }
    List<ComputedForm> counted = tally.compute(ctx, versions, period, source, unit);
    counted.forEach(f -> known.put(key(f.head().code(), period), Optional.of(new Figure(f, null))));
    return counted;
  }

  /** True if the figures of a form in a period are those it was closed with; reads them. */
  boolean closed(String code, Period period) {
    Optional<Figure> found = known.get(key(code, period));
    if (found == null) {
      found = frozenForms.find(ctx, code, period).map(f -> new Figure(f.form(), f));
      if (found.isPresent()) {
        known.put(key(code, period), found);
      }
    }
    return found.filter(f -> f.frozen() != null).isPresent();
  }

  /** The version of a form that serves a period it is made for. */
  Optional<FormVersion> version(String code, Period period) {
    return packages
        .find(code)
        .flatMap(p -> p.version(period))
        .filter(v -> v.periods().contains(period.kind()));
  }

  private static String key(String code, Period period) {
    return code + " " + period.code();
  }
}
