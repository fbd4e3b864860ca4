package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the parts of a period beside the whole. The rule: a period is counted by the version in
 * force at its end, over all its cases, and each version shows the months it served. What both
 * count alike must therefore add up, and is checked.
 */
final class FormParts {

  /** Id of the check that parts add up. */
  static final String CHECK = "P01";

  private static final Wording WORDS = Wording.of(FormParts.class);

  private FormParts() {}

  static ComputedForm beside(ComputedForm whole, FormVersion version, List<FormPart> parts) {
    List<CheckResult> checks = new ArrayList<>(whole.checks());
    checks.addAll(sums(whole, version, parts));
    return new ComputedForm(
        whole.head(),
        whole.period(),
        whole.days(),
        whole.unit(),
        whole.rows(),
        checks,
        whole.adjustments(),
        parts);
  }

  /** All that fail, or the first if all hold. */
  private static List<CheckResult> sums(
      ComputedForm whole, FormVersion version, List<FormPart> parts) {
    List<CheckResult> all = new ArrayList<>();
    for (FormColumn column : version.columns()) {
      Optional<Cell> total = whole.cell(column.id());
      if (total.isPresent() && addsUp(column) && countedAlike(column, version.parts())) {
        BigDecimal sum =
            parts.stream()
                .flatMap(p -> Optional.ofNullable(p.total().cells().get(column.id())).stream())
                .map(Cell::raw)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        all.add(result(whole, column, total.get().raw(), sum));
      }
    }
    List<CheckResult> failed = all.stream().filter(c -> !c.ok()).toList();
    return failed.isEmpty() ? all.stream().limit(1).toList() : failed;
  }

  private static boolean addsUp(FormColumn column) {
    return column.kind() == FormColumn.Kind.FLOW && column.measure().additive();
  }

  private static boolean countedAlike(FormColumn column, List<ServedMonths> parts) {
    return parts.stream()
        .allMatch(p ->
            p.version()
                .column(column.id())
                .filter(c ->
                    c.label().equals(column.label())
                        && c.view().equals(column.view())
                        && c.measure().equals(column.measure())
                        && c.where().equals(column.where()))
                .isPresent());
  }

  private static CheckResult result(
      ComputedForm whole, FormColumn column, BigDecimal total, BigDecimal sum) {
    boolean ok = total.compareTo(sum) == 0;
    String rule = WORDS.say("part.rule", column.id());
    return new CheckResult(
        CHECK,
        Severity.ERROR,
        whole.total().id(),
        rule,
        ok,
        plain(total),
        plain(sum),
        WORDS.say(
            ok ? "check.ok" : "check.failed",
            WORDS.say("part.check", column.label()),
            rule,
            plain(total).toPlainString(),
            plain(sum).toPlainString()),
        null);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
