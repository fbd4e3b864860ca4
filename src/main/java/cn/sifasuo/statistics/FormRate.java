package cn.sifasuo.statistics;

import java.util.Map;
import java.util.Optional;

/**
 * A rate of cells; never typed, never averaged.
 *
 * @param decimals digits of the figure
 * @param share true for a part of a whole, which can be read off the sheet and is not noted on it
 */
public record FormRate(String id, String label, RateFormula formula, int decimals, boolean share) {

  /** The rate of a line; empty if the line lacks one of its cells. A share says no formula. */
  Optional<Rate> of(Map<String, Cell> line) {
    return formula
        .numerator()
        .of(line)
        .flatMap(n ->
            formula
                .denominator()
                .of(line)
                .map(d -> Rate.of(id, label, share ? null : formula, n, d, decimals, share)));
  }
}
