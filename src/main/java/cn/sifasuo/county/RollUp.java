package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Span;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormPart;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The county's form: the total, 其中 lines for streets, towns and townships, a line per office;
 * counted from the fact rows of the current submissions by the same conditions. Nothing is added up
 * from printed figures.
 */
public final class RollUp {

  private final Transactions transactions;
  private final OfficeRegistry registry;
  private final Submissions submissions;
  private final FormPackages packages;
  private final Tally tally;
  private final PeriodRules rules;
  private final Unit county;

  public RollUp(
      Transactions transactions,
      OfficeRegistry registry,
      Submissions submissions,
      FormPackages packages,
      Tally tally,
      Unit county) {
    this.transactions = transactions;
    this.registry = registry;
    this.submissions = submissions;
    this.packages = packages;
    this.tally = tally;
    this.rules = new PeriodRules(county);
    this.county = county;
  }

  /**
   * A roll-up.
   *
   * @param form the total first; an office that has sent nothing has a line without figures
   * @param reports how each office stands, in the order of the lines
   * @param notes what a reader has to know, each a sentence
   */
  public record Sheet(ComputedForm form, List<OfficeReport> reports, List<String> notes) {

    public Sheet {
      reports = List.copyOf(reports);
      notes = List.copyOf(notes);
    }

    /** Offices whose form of the period, or of one of its months, is not here. */
    public List<Unit> missing() {
      return reports.stream()
          .filter(r -> !r.standing().complete())
          .map(r -> r.office().unit())
          .toList();
    }

    public boolean complete() {
      return reports.stream().allMatch(OfficeReport::whole);
    }

    /** How many offices sent totals without the facts behind them. */
    public long uncounted() {
      return reports.stream().filter(r -> !r.totalsOnly().isEmpty()).count();
    }

    /** True if nothing at all is here. */
    public boolean empty() {
      return reports.stream().allMatch(OfficeReport::silent);
    }

    /** Everything it was counted from. */
    public Set<UUID> submissions() {
      return ids(reports);
    }

    /** The form with what is not in order behind the names of the offices. */
    public ComputedForm named() {
      return new ComputedForm(
          form.head(),
          form.period(),
          form.days(),
          form.unit(),
          form.rows().stream().map(this::named).toList(),
          form.checks(),
          form.adjustments(),
          form.parts().stream().map(this::named).toList());
    }

    private FormPart named(FormPart part) {
      return new FormPart(
          part.head(),
          part.first(),
          part.last(),
          part.days(),
          part.rows().stream().map(this::named).toList());
    }

    private ComputedRow named(ComputedRow row) {
      return report(row.id())
          .map(r ->
              new ComputedRow(row.id(), r.printedName(), false, false, row.cells(), row.rates()))
          .orElse(row);
    }

    public Optional<OfficeReport> report(String office) {
      return reports.stream().filter(r -> r.office().code().equals(office)).findFirst();
    }
  }

  /** Ids of the submissions of some offices. */
  static Set<UUID> ids(Collection<OfficeReport> reports) {
    return reports.stream()
        .flatMap(r -> r.submissions().stream())
        .map(Submission::id)
        .collect(Collectors.toSet());
  }

  /**
   * @throws cn.sifasuo.kernel.Failure S-104 to S-106 for a form or period that is not made
   */
  public Sheet compute(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> compute(ctx, formCode, period));
  }

  Sheet compute(DSLContext ctx, String formCode, Period period) {
    return compute(ctx, formCode, period, rules.days(ctx, period));
  }

  /**
   * @param days those of the period, or those another period lends it to be compared over
   */
  Sheet compute(DSLContext ctx, String formCode, Period period, Span days) {
    FormVersion version = packages.version(formCode, period);
    OfficeBook book = registry.book(ctx);
    Submissions.Found found = submissions.find(ctx, formCode, period, days, book.in(days));
    List<OfficeReport> reports = found.reports();
    FactSource source =
        FactSource.byOffice(
            ids(reports),
            reports.stream().filter(OfficeReport::countable).map(r -> r.office().unit()).toList());
    // days lent to be compared over have no parts: no month of theirs is one of the other period
    ComputedForm counted =
        days.equals(rules.days(ctx, period))
            ? tally.compute(ctx, version, period, source, county)
            : tally.compute(ctx, version, period, days, source, county);
    OfficeLines lines = lines(ctx, period, reports);
    List<FormPart> parts = new ArrayList<>();
    for (int i = 0; i < counted.parts().size(); i++) {
      FormPart part = counted.parts().get(i);
      FormVersion served = version.parts().get(i).version();
      parts.add(
          new FormPart(
              part.head(),
              part.first(),
              part.last(),
              part.days(),
              lines.of(served, part.days(), part.total(), part.rows())));
    }
    List<OfficeReport> inOrder = inOrder(lines, reports);
    return new Sheet(
        new ComputedForm(
            counted.head(),
            period,
            days,
            county,
            lines.of(version, days, counted.total(), counted.rows()),
            counted.checks(),
            counted.adjustments(),
            parts),
        inOrder,
        RollUpNotes.of(book, days, inOrder, found.outside(), counted));
  }

  private OfficeLines lines(DSLContext ctx, Period period, List<OfficeReport> reports) {
    return new OfficeLines(
        tally,
        county,
        ctx,
        period,
        reports.stream()
            .map(r -> new OfficeLines.Office(r.office().code(), r.office().name(), !r.countable()))
            .toList(),
        some -> FactSource.received(ids(of(reports, some))));
  }

  private static List<OfficeReport> of(
      List<OfficeReport> reports, Collection<OfficeLines.Office> some) {
    Set<String> codes = some.stream().map(OfficeLines.Office::code).collect(Collectors.toSet());
    return reports.stream().filter(r -> codes.contains(r.office().code())).toList();
  }

  private static List<OfficeReport> inOrder(OfficeLines lines, List<OfficeReport> reports) {
    return lines.inOrder().stream()
        .flatMap(o -> reports.stream().filter(r -> r.office().code().equals(o.code())))
        .toList();
  }

  /** The line of everything over the facts of some offices. */
  ComputedRow whole(DSLContext ctx, FormVersion version, Period period, Span days, Set<UUID> from) {
    return tally.compute(ctx, version, period, days, FactSource.received(from), county).total();
  }
}
