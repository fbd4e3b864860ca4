package cn.sifasuo.statistics;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The conditions of each cell: codes that exist, days that fit the kind of figure, and the day a
 * form counts by instead of the day a thing happened.
 */
final class ColumnLint {

  private final FactGuide guide;
  private final CodeLists codes;

  ColumnLint(FactGuide guide, CodeLists codes) {
    this.guide = guide;
    this.codes = codes;
  }

  void look(FormVersion form, LintNotes notes) {
    for (FormColumn column : form.columns()) {
      String place = LintNotes.cell(column.id());
      codes(place, column.view(), column.where(), notes);
      days(place, column, notes);
    }
    for (FormRow row : form.rows()) {
      for (FactView view : form.views()) {
        codes(LintNotes.row(row.id()), view, row.conditions(view), notes);
        eventDays(LintNotes.row(row.id()), view, row.conditions(view), notes);
      }
    }
    balances(form, notes);
  }

  private void codes(String place, FactView view, List<FactCondition> conditions, LintNotes notes) {
    ConditionLook.at(conditions)
        .texts()
        .forEach((column, values) ->
            guide
                .code(view.name(), column)
                .ifPresent(code ->
                    new TreeSet<>(values)
                        .forEach(value -> {
                          if (codes.item(code.list(), value).isEmpty()) {
                            notes.error(place, "S-703", "code.unknown", column, value, code.list());
                          }
                        })));
  }

  private void days(String place, FormColumn column, LintNotes notes) {
    eventDays(place, column.view(), column.where(), notes);
    ConditionLook look = ConditionLook.at(column.where());
    Set<String> cutOff = new TreeSet<>(look.untilEnd());
    cutOff.removeAll(look.fromStart());
    Set<String> bounded = new TreeSet<>(look.untilEnd());
    bounded.retainAll(look.fromStart());
    Set<String> open = new TreeSet<>(look.columns());
    open.removeAll(look.untilEnd());
    open.removeIf(c -> !isDay(column.view(), c) || guide.isEventDay(column.view().name(), c));
    if (!open.isEmpty()) {
      notes.warning(place, "S-709", "day.open", String.join("、", open));
    }
    if (column.kind() == FormColumn.Kind.STOCK) {
      if (look.untilEnd().isEmpty()) {
        notes.error(place, "S-709", "stock.unbounded");
      }
    } else if (bounded.isEmpty()) {
      notes.error(place, "S-709", "flow.unbounded");
    } else if (!cutOff.isEmpty()) {
      notes.warning(place, "S-711", "flow.cut-off", String.join("、", cutOff));
    }
  }

  private static boolean isDay(FactView view, String column) {
    return view.column(column).filter(f -> f.getType() == LocalDate.class).isPresent();
  }

  private void eventDays(
      String place, FactView view, List<FactCondition> conditions, LintNotes notes) {
    for (String column : new TreeSet<>(ConditionLook.at(conditions).columns())) {
      if (guide.isEventDay(view.name(), column)) {
        notes.error(place, "S-710", "day.raw", column);
      }
    }
  }

  /**
   * An equality between what adds over months and what does not can hold in one month and must fail
   * over several.
   */
  private static void balances(FormVersion form, LintNotes notes) {
    for (FormCheck check : form.checks()) {
      if (check.rule()
              instanceof
              CheckRule.Compare(CheckRule.Total left, CheckRule.Sign sign, CheckRule.Total right)
          && sign == CheckRule.Sign.EQ) {
        Set<FormColumn.Kind> kinds = new HashSet<>();
        Set<String> stock = new TreeSet<>();
        for (String cell : check.rule().cells()) {
          form.column(cell)
              .ifPresent(c -> {
                kinds.add(c.kind());
                if (c.kind() == FormColumn.Kind.STOCK) {
                  stock.add(c.id());
                }
              });
        }
        if (kinds.size() > 1) {
          notes.warning(
              LintNotes.check(check.id()),
              "S-711",
              "stock.balance",
              check.text(),
              String.join("、", stock));
        }
      }
    }
  }
}
