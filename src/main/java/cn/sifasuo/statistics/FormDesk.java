package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forms as a person looks at them: the frozen one where a period is closed, the computed one where
 * it is open, and the cases behind either.
 */
public final class FormDesk {

  private final Transactions transactions;
  private final FormPackages packages;
  private final Tally tally;
  private final Unit unit;
  private final PeriodRules rules;
  private final AdjustmentLines adjustments;
  private final FrozenForms frozenForms;
  private final Trace trace = new Trace();
  private final FrozenTrace frozenTrace;
  private final Explain explain;

  public FormDesk(
      Transactions transactions, FormPackages packages, FactViews views, Tally tally, Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.tally = tally;
    this.unit = unit;
    this.rules = new PeriodRules(unit);
    this.adjustments = new AdjustmentLines(unit);
    this.frozenForms = new FrozenForms(unit);
    this.frozenTrace = new FrozenTrace(packages, views, unit);
    this.explain = new Explain(packages, tally, unit);
  }

  /**
   * A form of a period.
   *
   * @param frozen null while the period is open
   */
  public record Shown(ComputedForm form, @Nullable FrozenForm frozen) {}

  public FormPackages packages() {
    return packages;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure S-104 to S-106 for a form or period that is not made
   */
  public Shown show(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> {
      Optional<FrozenForm> frozen = frozenForms.find(ctx, formCode, period);
      return frozen
          .map(f -> new Shown(f.form(), f))
          .orElseGet(() -> {
            FormVersion version = packages.version(formCode, period);
            return new Shown(
                adjustments.attach(
                    ctx, tally.compute(ctx, version, period, FactSource.local(), unit)),
                null);
          });
    });
  }

  /** A form as the ledgers count it now, whether it is closed or not. */
  public ComputedForm live(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions.read(ctx ->
        adjustments.attach(
            ctx, tally.compute(ctx, version, period, FactSource.local(), unit)));
  }

  /**
   * A frozen form.
   *
   * @param revision empty for the newest
   */
  public Optional<FrozenForm> frozen(
      Session session, String formCode, Period period, Optional<Integer> revision) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx ->
        revision.isPresent()
            ? frozenForms.find(ctx, formCode, period, revision.get())
            : frozenForms.find(ctx, formCode, period));
  }

  /** The cases behind a cell of the total line; their contributions add up to its raw value. */
  public List<TracedCase> cases(Session session, String formCode, Period period, String cellId) {
    Shown shown = show(session, formCode, period);
    String row = shown.form().total().id();
    FrozenForm frozen = shown.frozen();
    return transactions.read(ctx ->
        frozen != null
            ? frozenTrace.cases(ctx, frozen, row, cellId)
            : trace.cases(
                ctx,
                packages.version(formCode, period),
                rules.days(ctx, period),
                FactSource.local(),
                row,
                cellId));
  }

  /** Every cell of a form, whether it counts a record, and if not, the condition that failed. */
  public List<CellVerdict> verdicts(
      Session session, String formCode, Period period, UUID recordId) {
    Shown shown = show(session, formCode, period);
    FrozenForm frozen = shown.frozen();
    return transactions.read(ctx ->
        frozen != null
            ? frozenTrace.cells(ctx, frozen, recordId)
            : trace.cells(
                ctx, packages.version(formCode, period), rules.days(ctx, period), recordId));
  }

  /**
   * A cell or rate of the total line in plain Chinese.
   *
   * @throws cn.sifasuo.kernel.Failure S-104 to S-107 for a form, period or cell that is not made
   */
  public Explanation explain(Session session, String formCode, Period period, String id) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> explain.explain(ctx, formCode, id, period, FactSource.local()));
  }
}
