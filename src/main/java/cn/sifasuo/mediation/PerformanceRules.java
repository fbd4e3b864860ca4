package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.FOLLOW_UP;
import static cn.sifasuo.vault.schema.Tables.PERFORMANCE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** 履行 and 回访 (domain/mediation.md §1.8, §1.9; PML 31). */
final class PerformanceRules implements RecordRules {

  private static final Wording WORDS = Wording.of(PerformanceRules.class);

  @Override
  public void derive(Draft draft, RuleContext context) {
    CaseFile file = new CaseFile(draft);
    Draft agreement = file.agreement();
    for (Draft item : file.performances()) {
      if (!item.has(PERFORMANCE.AMOUNT_DUE)
          && file.performances().size() == 1
          && agreement != null) {
        item.set(PERFORMANCE.AMOUNT_DUE, agreement.get(AGREEMENT.AMOUNT));
      }
      // an old ledger says 已履行 without a day or an amount; at the desk facts speak
      boolean said = item.is(PERFORMANCE.STATE, "FULL") && !context.entry();
      if (!item.has(PERFORMANCE.AMOUNT_DONE) && (said || item.has(PERFORMANCE.PERFORMED_ON))) {
        item.set(PERFORMANCE.AMOUNT_DONE, item.get(PERFORMANCE.AMOUNT_DUE));
      }
      item.set(PERFORMANCE.STATE, state(item, said, context.today()));
    }
  }

  /**
   * How an item stands on a day. 反悔 is what a person notes; the rest follows from days and amounts.
   * An item without an amount is performed on its day.
   *
   * @param said whether an old ledger says it was performed
   */
  private static String state(Draft item, boolean said, LocalDate today) {
    if (item.is(PERFORMANCE.STATE, "REPUDIATED")) {
      return "REPUDIATED";
    }
    BigDecimal due = amount(item, PERFORMANCE.AMOUNT_DUE);
    BigDecimal done = amount(item, PERFORMANCE.AMOUNT_DONE);
    boolean undated = item.is(PERFORMANCE.STATE, "FULL") && item.has(PERFORMANCE.AMOUNT_DONE);
    if ((item.has(PERFORMANCE.PERFORMED_ON) || said || undated) && done.compareTo(due) >= 0) {
      return "FULL";
    } else if (done.signum() > 0) {
      return "PARTIAL";
    }
    return Findings.before(item.day(PERFORMANCE.DUE_ON), today) ? "OVERDUE" : "NOT_DUE";
  }

  private static BigDecimal amount(Draft item, TableField<?, BigDecimal> column) {
    BigDecimal amount = item.get(column);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(PerformanceRules.class));
    CaseFile file = new CaseFile(draft);
    Draft agreement = file.agreement();
    // what was done under an agreement that was replaced later stays done
    LocalDate agreed =
        file.agreements().stream()
            .map(a -> a.day(AGREEMENT.AGREED_ON))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (agreement == null && !file.performances().isEmpty()) {
      found.error(CaseRowTypes.PERFORMANCES, "performance.without-agreement");
    }
    for (int i = 0; i < file.performances().size(); i++) {
      item(file.performances().get(i), i, agreed, found);
    }
    if (agreement != null && !file.performances().isEmpty()) {
      sum(file, agreement, found);
    }
    List<Draft> visits = draft.children(CaseRowTypes.FOLLOW_UPS);
    for (int i = 0; i < visits.size(); i++) {
      LocalDate visited = visits.get(i).day(FOLLOW_UP.VISITED_ON);
      String at = Findings.path(CaseRowTypes.FOLLOW_UPS, i, FOLLOW_UP.VISITED_ON);
      found.notInFuture(at, visited, WORDS.say("follow_up.visited_on"));
      if (Findings.before(visited, agreed)) {
        found.error(at, "follow_up.before-agreement");
      }
    }
    return found.all();
  }

  private static void item(Draft item, int i, @Nullable LocalDate agreed, Findings found) {
    LocalDate performed = item.day(PERFORMANCE.PERFORMED_ON);
    found.notInFuture(
        at(i, PERFORMANCE.PERFORMED_ON), performed, WORDS.say("performance.performed_on"));
    if (Findings.before(performed, agreed)) {
      found.error(at(i, PERFORMANCE.PERFORMED_ON), "performance.before-agreement");
    }
    if (Findings.before(item.day(PERFORMANCE.DUE_ON), agreed)) {
      found.error(at(i, PERFORMANCE.DUE_ON), "performance.due-before-agreement");
    }
    BigDecimal due = amount(item, PERFORMANCE.AMOUNT_DUE);
    BigDecimal done = amount(item, PERFORMANCE.AMOUNT_DONE);
    boolean full = item.is(PERFORMANCE.STATE, "FULL");
    if ((done.signum() > 0 || full) && performed == null) {
      found.lacking(at(i, PERFORMANCE.PERFORMED_ON), "performance.day-missing");
    }
    if (done.compareTo(due) > 0) {
      found.warning(
          at(i, PERFORMANCE.AMOUNT_DONE),
          List.of(at(i, PERFORMANCE.AMOUNT_DUE)),
          "performance.more-than-due");
    }
  }

  /** Instalments together make the agreed amount. */
  private static void sum(CaseFile file, Draft agreement, Findings found) {
    BigDecimal items =
        file.performances().stream()
            .map(p -> amount(p, PERFORMANCE.AMOUNT_DUE))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal agreed = amount(agreement, AGREEMENT.AMOUNT);
    boolean money = Stream.of(items, agreed).anyMatch(a -> a.signum() > 0);
    if (money && items.compareTo(agreed) != 0) {
      found.warning(
          CaseRowTypes.PERFORMANCES,
          amounts(file),
          "performance.sum-differs",
          items.toPlainString(),
          agreed.toPlainString());
    }
  }

  private static List<String> amounts(CaseFile file) {
    int items = file.performances().size();
    int agreements = file.agreements().size();
    return Stream.concat(
            Findings.paths(CaseRowTypes.PERFORMANCES, items, PERFORMANCE.AMOUNT_DUE).stream(),
            Findings.paths(CaseRowTypes.AGREEMENTS, agreements, AGREEMENT.AMOUNT).stream())
        .toList();
  }

  private static String at(int i, TableField<?, ?> column) {
    return Findings.path(CaseRowTypes.PERFORMANCES, i, column);
  }
}
