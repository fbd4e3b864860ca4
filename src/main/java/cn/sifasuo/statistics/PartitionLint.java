package cn.sifasuo.statistics;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FactGuide;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private void look(
      DSLContext ctx, FormVersion form, FormCheck check, Sum sum, LintNotes notes) {
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
        new CodeSplit(ctx, whole.get().view(), code.get()).counted(all);
    counted.forEach((value, flags) -> {
      int wanted = flags.getLast() ? 1 : 0;
      List<String> in =
          java.util.stream.IntStream.range(0, parts.size())
              .filter(flags::get)
              .mapToObj(i -> parts.get(i).id())
              .toList();
      boolean gapIsMeant = value.equals(CodeSplit.EMPTY) && !code.get().emptyCounts();
      if (in.size() > wanted) {
        notes.error(
            LintNotes.check(check.id()),
            "S-705",
            wanted == 0 ? "partition.not-in-whole" : "partition.twice",
            check.text(),
            said(code.get(), value),
            String.join("、", in),
            whole.get().id());
      } else if (in.size() < wanted && !gapIsMeant) {
        notes.error(
            LintNotes.check(check.id()),
            "S-704",
            "partition.gap",
            check.text(),
            said(code.get(), value),
            whole.get().id());
      }
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
