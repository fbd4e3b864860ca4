package cn.sifasuo.statistics;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Whether the parts of a sum are all there and none is in it twice: where a check says {@code
 * sum(20..37) = 01} and the columns divide the codes of one list, every code must fall in exactly
 * one of them, or the check fails on the first case that has it.
 */
final class PartitionLint {

  private final FactGuide guide;
  private final CodeLists codes;

  PartitionLint(FactGuide guide, CodeLists codes) {
    this.guide = guide;
    this.codes = codes;
  }

  void look(DSLContext ctx, FormVersion form, LintNotes notes) {
    for (FormCheck check : form.checks()) {
      if (check.rule() instanceof CheckRule.TotalOfRows) {
        form.views().forEach(v -> rows(ctx, form, v, check, notes));
      }
      if (check.rule()
              instanceof
              CheckRule.Compare(CheckRule.Total left, CheckRule.Sign sign, CheckRule.Total right)
          && sign == CheckRule.Sign.EQ) {
        sum(left, right)
            .or(() -> sum(right, left))
            .ifPresent(sum -> look(ctx, form, check, sum, notes));
      }
    }
  }

  /** Cells that are to add up to one. */
  private record Sum(List<String> parts, String whole) {}

  private static Optional<Sum> sum(CheckRule.Total parts, CheckRule.Total whole) {
    boolean plain =
        parts.terms().size() > 1
            && whole.terms().size() == 1
            && parts.constant().signum() == 0
            && whole.constant().signum() == 0
            && Stream.concat(parts.terms().stream(), whole.terms().stream())
                .allMatch(t -> t.factor().compareTo(BigDecimal.ONE) == 0);
    return plain
        ? Optional.of(
            new Sum(
                parts.terms().stream().map(CheckRule.Term::cell).toList(),
                whole.terms().getFirst().cell()))
        : Optional.empty();
  }

  private void look(DSLContext ctx, FormVersion form, FormCheck check, Sum sum, LintNotes notes) {
    List<FormColumn> parts = sum.parts().stream().flatMap(c -> form.column(c).stream()).toList();
    Optional<FormColumn> whole = form.column(sum.whole());
    if (whole.isEmpty() || parts.size() != sum.parts().size()) {
      return;
    }
    Optional<FactGuide.CodeColumn> code = divides(parts, whole.get());
    if (code.isEmpty()) {
      return;
    }
    List<FormColumn> all = Stream.concat(parts.stream(), whole.stream()).toList();
    Map<String, List<Boolean>> counted =
        new CodeSplit(ctx, whole.get().view(), code.get()).columns(all);
    List<String> names = parts.stream().map(FormColumn::id).toList();
    counted.forEach((value, flags) ->
        fallsInOne(check, code.get(), value, flags, names, whole.get().id(), notes));
  }

  /**
   * @param flags whether each part counts the value, and last whether the whole does
   * @param names of the parts
   */
  private void fallsInOne(
      FormCheck check,
      FactGuide.CodeColumn code,
      String value,
      List<Boolean> flags,
      List<String> names,
      String whole,
      LintNotes notes) {
    int wanted = flags.getLast() ? 1 : 0;
    List<String> in =
        IntStream.range(0, names.size()).filter(flags::get).mapToObj(names::get).toList();
    boolean gapIsMeant = value.equals(CodeSplit.EMPTY) && !code.emptyCounts();
    if (in.size() > wanted) {
      notes.error(
          LintNotes.check(check.id()),
          "S-705",
          wanted == 0 ? "partition.not-in-whole" : "partition.twice",
          check.text(),
          said(code, value),
          String.join("、", in),
          whole);
    } else if (in.size() < wanted && !gapIsMeant) {
      notes.error(
          LintNotes.check(check.id()),
          "S-704",
          "partition.gap",
          check.text(),
          said(code, value),
          whole);
    }
  }

  /** Lines that the total line is the sum of, where they divide the codes of one column. */
  private void rows(
      DSLContext ctx, FormVersion form, FactView view, FormCheck check, LintNotes notes) {
    List<FormRow> rows =
        form.rows().stream().filter(r -> !r.total() && !r.ofWhich() && r.counts(view)).toList();
    Set<String> looked = new HashSet<>();
    for (FormRow row : rows) {
      Set<String> own = ConditionLook.at(row.conditions(view)).columns();
      if (own.size() != 1) {
        return;
      }
      looked.addAll(own);
    }
    Optional<FormRow> total = form.rows().stream().filter(FormRow::total).findFirst();
    if (looked.size() != 1 || total.isEmpty()) {
      return;
    }
    guide
        .code(view.name(), looked.iterator().next())
        .ifPresent(code -> {
          List<List<FactCondition>> parts = new ArrayList<>();
          rows.forEach(r -> parts.add(r.conditions(view)));
          parts.add(total.get().conditions(view));
          List<String> names = rows.stream().map(FormRow::label).toList();
          new CodeSplit(ctx, view, code)
              .counted(parts)
              .forEach((value, flags) ->
                  fallsInOne(check, code, value, flags, names, total.get().label(), notes));
        });
  }

  /**
   * The code column that alone tells the parts from the whole, if there is one and it is the same
   * for all.
   */
  private Optional<FactGuide.CodeColumn> divides(List<FormColumn> parts, FormColumn whole) {
    Set<String> looked = new HashSet<>();
    for (FormColumn part : parts) {
      if (!part.view().equals(whole.view()) || !part.measure().equals(whole.measure())) {
        return Optional.empty();
      }
      Set<String> own = ownColumns(part, whole);
      if (own.size() != 1) {
        return Optional.empty();
      }
      looked.addAll(own);
    }
    return looked.size() == 1
        ? guide.code(whole.view().name(), looked.iterator().next())
        : Optional.empty();
  }

  private static Set<String> ownColumns(FormColumn part, FormColumn whole) {
    return ConditionLook.at(part.where().stream().filter(c -> !whole.where().contains(c)).toList())
        .columns();
  }

  private String said(FactGuide.CodeColumn code, String value) {
    return value.equals(CodeSplit.EMPTY)
        ? LintNotes.empty()
        : value + " " + codes.label(code.list(), value);
  }
}
