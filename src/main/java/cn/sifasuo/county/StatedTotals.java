package cn.sifasuo.county;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormPart;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.StatedChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Looks at a form that came without the facts behind it: nothing can be counted again, but the
 * figures must be those of the form, over the right days, and add up among themselves.
 */
final class StatedTotals {

  private final FormPackages packages;
  private final PeriodRules rules;

  StatedTotals(FormPackages packages, PeriodRules rules) {
    this.packages = packages;
    this.rules = rules;
  }

  /** What is wrong with it; nothing if it can stand as it is. */
  List<Receipt.Remark> check(DSLContext ctx, ComputedForm said) {
    String code = said.head().code();
    if (!said.days().equals(rules.days(ctx, said.period()))) {
      return List.of(new Receipt.Remark("", code, "days"));
    }
    List<Receipt.Remark> remarks =
        new ArrayList<>(check(code, said.head().version(), said.period(), said.rows()));
    for (FormPart part : said.parts()) {
      Span days =
          new Span(
              rules.days(ctx, Period.month(part.first())).start(),
              rules.days(ctx, Period.month(part.last())).end());
      remarks.addAll(
          part.days().equals(days)
              ? check(code, part.head().version(), said.period(), part.rows())
              : List.of(new Receipt.Remark("", code, "days")));
    }
    return remarks.stream().distinct().toList();
  }

  private List<Receipt.Remark> check(
      String code, String versionId, Period period, List<ComputedRow> rows) {
    Optional<FormVersion> version = packages.find(code).flatMap(p -> p.version(versionId));
    if (version.isEmpty()) {
      return List.of(new Receipt.Remark("", code, "unknown-version"));
    }
    if (!StatedChecks.isOf(version.get(), rows)) {
      return List.of(new Receipt.Remark("", code, "rows"));
    }
    return StatedChecks.make(version.get(), period, rows).stream()
        .filter(c -> !c.ok() && c.severity() == Severity.ERROR)
        .map(c -> new Receipt.Remark("", code + "." + where(c), "does-not-add-up"))
        .toList();
  }

  private static String where(CheckResult check) {
    return check.leftCells().isEmpty() ? check.id() : check.leftCells().getFirst().cellId();
  }
}
