package cn.sifasuo.statistics;

import cn.sifasuo.statistics.UnsaidFigures.Equation;
import cn.sifasuo.statistics.UnsaidFigures.Place;
import cn.sifasuo.statistics.UnsaidFigures.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a reader can work out of figures that are not said: by solving the equations of the form,
 * and from the bounds of each figure, since few are at least one and no count is below zero.
 */
final class Knowable {

  /** Factors are small whole numbers; anything smaller is left over from division. */
  private static final double NOTHING = 1e-7;

  private final List<Equation> equations;
  private final Map<Place, BigDecimal> figures;
  private final Map<Place, Why> unsaid;
  private final int below;

  Knowable(
      List<Equation> equations, Map<Place, BigDecimal> figures, Map<Place, Why> unsaid, int below) {
    this.equations = equations;
    this.figures = figures;
    this.unsaid = unsaid;
    this.below = below;
  }

  /** Figures that are not said and can be told exactly all the same. */
  Set<Place> exactly() {
    List<Map<Place, Double>> left = new ArrayList<>();
    Map<Map<Place, Double>, Double> sums = new LinkedHashMap<>();
    for (Equation equation : equations) {
      Map<Place, Double> open = new LinkedHashMap<>();
      double sum = equation.constant().doubleValue();
      for (Map.Entry<Place, BigDecimal> term : equation.terms().entrySet()) {
        if (unsaid.containsKey(term.getKey())) {
          open.put(term.getKey(), term.getValue().doubleValue());
        } else {
          sum -= term.getValue().multiply(figures.get(term.getKey())).doubleValue();
        }
      }
      if (!open.isEmpty()) {
        sums.put(open, sum);
        left.add(open);
      }
    }
    Set<Place> known = new LinkedHashSet<>(solved(left));
    known.addAll(bounded(sums));
    return known;
  }

  /** Unknowns that stand alone in a line after elimination. */
  private static Set<Place> solved(List<Map<Place, Double>> system) {
    List<Map<Place, Double>> lines = new ArrayList<>();
    system.forEach(l -> lines.add(new LinkedHashMap<>(l)));
    int done = 0;
    while (done < lines.size()) {
      Map<Place, Double> line = lines.get(done);
      if (line.isEmpty()) {
        lines.remove(done);
        continue;
      }
      Place pivot = line.keySet().iterator().next();
      double factor = of(line, pivot);
      line.replaceAll((p, f) -> f / factor);
      for (int other = 0; other < lines.size(); other++) {
        if (other != done) {
          subtract(lines.get(other), line, pivot);
        }
      }
      done++;
    }
    Set<Place> alone = new LinkedHashSet<>();
    lines.stream().filter(l -> l.size() == 1).forEach(l -> alone.addAll(l.keySet()));
    return alone;
  }

  private static void subtract(Map<Place, Double> from, Map<Place, Double> line, Place pivot) {
    Double times = from.get(pivot);
    if (times != null) {
      line.forEach((p, f) -> from.merge(p, -times * f, Double::sum));
      from.values().removeIf(f -> Math.abs(f) < NOTHING);
    }
  }

  private static <V> V of(Map<Place, V> map, Place place) {
    return Objects.requireNonNull(map.get(place));
  }

  /** The least and the most a figure can be. */
  private record Bounds(double least, double most) {}

  private Set<Place> bounded(Map<Map<Place, Double>, Double> sums) {
    Map<Place, Bounds> bounds = new HashMap<>();
    unsaid.forEach((place, why) ->
        bounds.put(
            place,
            why == Why.FEW ? new Bounds(1, below - 1) : new Bounds(0, Double.POSITIVE_INFINITY)));
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (Map.Entry<Map<Place, Double>, Double> sum : sums.entrySet()) {
        for (Place place : sum.getKey().keySet()) {
          Bounds now = narrow(place, sum.getKey(), sum.getValue(), bounds);
          narrowed |= !now.equals(bounds.put(place, now));
        }
      }
    }
    Set<Place> exact = new LinkedHashSet<>();
    unsaid.keySet().stream()
        .filter(p -> of(bounds, p).most() - of(bounds, p).least() < NOTHING)
        .forEach(exact::add);
    return exact;
  }

  /** What the others of a sum leave for one figure, in whole numbers. */
  private static Bounds narrow(
      Place place, Map<Place, Double> terms, double sum, Map<Place, Bounds> bounds) {
    double least = sum;
    double most = sum;
    for (Map.Entry<Place, Double> term : terms.entrySet()) {
      if (!term.getKey().equals(place)) {
        Bounds of = of(bounds, term.getKey());
        double one = term.getValue() * of.least();
        double other = term.getValue() * of.most();
        least -= Math.max(one, other);
        most -= Math.min(one, other);
      }
    }
    double factor = of(terms, place);
    double one = least / factor;
    double other = most / factor;
    Bounds before = of(bounds, place);
    return new Bounds(
        Math.max(before.least(), Math.ceil(Math.min(one, other) - NOTHING)),
        Math.min(before.most(), Math.floor(Math.max(one, other) + NOTHING)));
  }
}
