package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The county's form: a line per office and a total, counted from the fact rows of the current
 * submissions by the same conditions. Nothing is added up from printed figures.
 */
public final class RollUp {

  private final Transactions transactions;
  private final Counterparts offices;
  private final FormPackages packages;
  private final Tally tally;
  private final Unit county;

  public RollUp(
      Transactions transactions,
      Counterparts offices,
      FormPackages packages,
      Tally tally,
      Unit county) {
    this.transactions = transactions;
    this.offices = offices;
    this.packages = packages;
    this.tally = tally;
    this.county = county;
  }

  /**
   * A roll-up.
   *
   * @param missing enrolled offices whose form of the period (or of one of its months) is not here
   */
  public record Sheet(ComputedForm form, List<Unit> missing) {}

  /** Whose submissions count for a period: its own form, or else those of its months. */
  public Sheet compute(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    List<Unit> all = offices.offices().stream().map(o -> new Unit(o.code(), o.name())).toList();
    return transactions.read(ctx -> {
      Set<UUID> submissions = new HashSet<>();
      Set<String> complete = new HashSet<>();
      for (Unit office : all) {
        Set<UUID> own = of(ctx, formCode, List.of(period), office);
        if (own.isEmpty()) {
          own = of(ctx, formCode, period.months(), office);
          if (own.size() == period.months().size()) {
            complete.add(office.code());
          }
        } else {
          complete.add(office.code());
        }
        submissions.addAll(own);
      }
      ComputedForm form =
          tally.compute(
              ctx,
              packages.version(formCode, period),
              period,
              FactSource.byOffice(submissions, all),
              county);
      return new Sheet(form, all.stream().filter(o -> !complete.contains(o.code())).toList());
    });
  }

  private static Set<UUID> of(DSLContext ctx, String formCode, List<Period> periods, Unit office) {
    return ctx.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(
            SUBMISSION.OFFICE_CODE.eq(office.code()),
            SUBMISSION.FORM_CODE.eq(formCode),
            SUBMISSION.PERIOD.in(periods.stream().map(Period::code).toList()),
            SUBMISSION.CURRENT_ONE.isTrue())
        .fetchSet(SUBMISSION.ID);
  }
}
