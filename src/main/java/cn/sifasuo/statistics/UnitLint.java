package cn.sifasuo.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cells of different units that a check adds up: 人 and 人次 are never added (statistics-conventions
 * §4), though one may be held to be no more than the other.
 */
final class UnitLint {

  private UnitLint() {}

  static void look(FormVersion form, LintNotes notes) {
    for (FormCheck check : form.checks()) {
      totals(check.rule())
          .map(total -> units(form, total))
          .filter(units -> units.size() > 1)
          .forEach(units ->
              notes.error(
                  LintNotes.check(check.id()),
                  "S-717",
                  "unit.added",
                  check.text(),
                  String.join("、", units)));
    }
  }

  private static List<String> units(FormVersion form, CheckRule.Total total) {
    return total.terms().stream()
        .flatMap(t -> form.column(t.cell()).stream())
        .map(FormColumn::unit)
        .distinct()
        .toList();
  }

  private static Stream<CheckRule.Total> totals(CheckRule rule) {
    return switch (rule) {
      case CheckRule.Compare(CheckRule.Total left, CheckRule.Sign sign, CheckRule.Total right) ->
          Stream.of(left, right);
      case CheckRule.Iff(CheckRule.Compare one, CheckRule.Compare other) ->
          Stream.concat(totals(one), totals(other));
      case CheckRule.When(CheckRule.Compare condition, CheckRule then) ->
          Stream.concat(totals(condition), totals(then));
      case CheckRule.TotalOfRows() -> Stream.empty();
    };
  }
}
