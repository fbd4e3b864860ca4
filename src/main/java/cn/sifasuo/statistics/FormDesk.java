package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Forms as a person looks at them: the frozen one where a period is closed, the computed one where
 * it is open, and the cases behind either.
 */
public final class FormDesk {

  private final Transactions transactions;
  private final FormPackages packages;
  private final Tally tally;
  private final CheckedForms checked;
  private final Unit unit;
  private final AuditChain audit;
  private final PeriodRules rules;
  private final FrozenForms frozenForms;
  private final Trace trace = new Trace();
  private final FrozenTrace frozenTrace;
  private final CaseLists caseLists;
  private final Explain explain;

  public FormDesk(
      Transactions transactions,
      FormPackages packages,
      Tally tally,
      CheckedForms checked,
      Unit unit,
      AuditChain audit) {
    this.transactions = transactions;
    this.packages = packages;
    this.tally = tally;
    this.checked = checked;
    this.unit = unit;
    this.audit = audit;
    this.rules = new PeriodRules(unit);
    this.frozenForms = new FrozenForms(unit);
    this.frozenTrace = new FrozenTrace(packages, packages.views(), unit);
    this.caseLists = new CaseLists(packages, unit);
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
    return show(session, List.of(formCode), period).getFirst();
  }

  /**
   * Several forms of a period; those that are open are counted together.
   *
   * @return in the order given
   * @throws cn.sifasuo.kernel.Failure S-104 to S-106 for a form or period that is not made
   */
  public List<Shown> show(Session session, List<String> formCodes, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    List<FormVersion> versions = formCodes.stream().map(c -> packages.version(c, period)).toList();
    return transactions.read(ctx -> {
      Map<String, Shown> shown = new HashMap<>();
      for (String code : formCodes) {
        frozenForms.find(ctx, code, period).ifPresent(f -> shown.put(code, new Shown(f.form(), f)));
      }
      List<FormVersion> open = versions.stream().filter(v -> !shown.containsKey(v.code())).toList();
      checked
          .compute(ctx, open, period, FactSource.local())
          .forEach(f -> shown.put(f.head().code(), new Shown(f, null)));
      return formCodes.stream().map(c -> Objects.requireNonNull(shown.get(c))).toList();
    });
  }

  /** A form as the ledgers count it now, whether it is closed or not. */
  public ComputedForm live(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions.read(ctx -> checked.compute(ctx, version, period, FactSource.local()));
  }

  /** How a form stood in the period before and a year ago. */
  public Past past(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> Past.of(figures(ctx), formCode, period));
  }

  private Figures figures(DSLContext ctx) {
    return new Figures(ctx, packages, tally, unit, FactSource.local());
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

  /**
   * Writes down that a form left the desk: went to a printer, or into a file of the person's
   * choice.
   *
   * @param frozen null for a draft
   * @param as what it became, such as {@code paper} or {@code xlsx}
   */
  public void handedOut(
      Session session, ComputedForm form, @Nullable FrozenForm frozen, String as) {
    String which =
        form.head().code()
            + " "
            + form.period().code()
            + " "
            + (frozen == null ? "draft" : "revision " + frozen.content().revision());
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            AuditAct.PRINT.code(),
            "frozen_form",
            frozen == null ? "" : frozen.id().toString(),
            which + " " + as));
  }

  /**
   * The cases behind a cell of the total line; their contributions add up to its raw value.
   *
   * @throws cn.sifasuo.kernel.Failure S-104 to S-107 for a form, period or cell that is not made
   */
  public List<TracedCase> cases(Session session, String formCode, Period period, String cellId) {
    FormVersion version = packages.version(formCode, period);
    return cases(session, new CellRef(formCode, period, version.total().id(), cellId));
  }

  /** The same of any line. */
  public List<TracedCase> cases(Session session, CellRef cell) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(cell.form(), cell.period());
    return transactions.read(ctx -> caseLists.of(ctx, version, cell, FactSource.local()));
  }

  /** The cases a check of a form found doubtful. */
  public List<TracedCase> cases(Session session, Shown shown, CheckResult check) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> caseLists.of(ctx, shown.frozen(), check.cases()));
  }

  /**
   * The cells of a form, whether each counts a record, and if not, the condition that failed: every
   * cell of the line that sums up, and of the lines it sums up those that count. That a village's
   * case is not among the towns' is no news.
   */
  public List<CellVerdict> verdicts(
      Session session, String formCode, Period period, UUID recordId) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions
        .read(ctx ->
            frozenForms
                .find(ctx, formCode, period)
                .map(f -> frozenTrace.cells(ctx, f, recordId))
                .orElseGet(() -> trace.cells(ctx, version, rules.days(ctx, period), recordId)))
        .stream()
        .filter(v -> v.counted() || !version.isPart(v.rowId()))
        .toList();
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

  /** The same of any line. */
  public Explanation explain(Session session, CellRef cell) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> explain.explain(ctx, cell, FactSource.local()));
  }
}
