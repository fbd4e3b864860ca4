package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.LedgerCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Counts forms and makes every check there is of them: their own arithmetic, those against other
 * forms and periods, and those the ledgers make of the cases behind them.
 */
public final class CheckedForms {

  private final FormPackages packages;
  private final Tally tally;
  private final Unit unit;
  private final CaseChecks caseChecks;
  private final AdjustmentLines adjustments;

  /**
   * @param ledgerChecks what the ledgers of this desk can tell about cases
   */
  public CheckedForms(
      FormPackages packages, Tally tally, Unit unit, List<LedgerCheck> ledgerChecks) {
    this.packages = packages;
    this.tally = tally;
    this.unit = unit;
    this.caseChecks = new CaseChecks(ledgerChecks);
    this.adjustments = new AdjustmentLines(unit);
  }

  /** What it counts with. */
  Tally tally() {
    return tally;
  }

  /** A form as the facts are now, whether or not it is closed. */
  public ComputedForm compute(
      DSLContext ctx, FormVersion version, Period period, FactSource source) {
    return compute(ctx, List.of(version), period, source).getFirst();
  }

  /**
   * Several forms of a period, all counted in one scan per fact view.
   *
   * @return in the order given
   */
  public List<ComputedForm> compute(
      DSLContext ctx, List<FormVersion> versions, Period period, FactSource source) {
    Figures figures = new Figures(ctx, packages, tally, unit, source);
    // received facts belong to the submission of one form: there is nothing to hold them against
    if (!(source instanceof FactSource.Local)) {
      return figures.count(versions, period);
    }
    List<FormVersion> together = new ArrayList<>(versions);
    // a correction is held against what the other forms will say when they are corrected too:
    // else neither of two forms that count the same could ever be the first
    boolean correction = versions.stream().anyMatch(v -> figures.closed(v.code(), period));
    List<String> reported = packages.codes(period);
    for (String partner : partners(versions)) {
      if (!reported.contains(partner)) {
        continue; // of a ledger this office does not keep
      }
      if (correction || !figures.closed(partner, period)) {
        figures.version(partner, period).ifPresent(together::add);
      }
    }
    List<ComputedForm> counted = figures.count(together, period).subList(0, versions.size());
    RelationChecks relations = new RelationChecks(packages.relations(), figures);
    relations.prepare(versions.stream().map(FormVersion::code).toList(), period);
    List<ComputedForm> checked = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      ComputedForm form = counted.get(i);
      List<CheckResult> results = new ArrayList<>(form.checks());
      results.addAll(relations.make(form));
      results.addAll(
          caseChecks.make(
              ctx, packages.relations().caseChecks(form.head().code()), versions.get(i), form));
      checked.add(adjustments.attach(ctx, form.with(form.adjustments(), results)));
    }
    return checked;
  }

  /** Forms that are looked at beside the ones asked for. */
  private Set<String> partners(List<FormVersion> versions) {
    Set<String> partners = new LinkedHashSet<>();
    versions.forEach(v -> partners.addAll(packages.relations().partners(v.code())));
    versions.forEach(v -> partners.remove(v.code()));
    return partners;
  }
}
