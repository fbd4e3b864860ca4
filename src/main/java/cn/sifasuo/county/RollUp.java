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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private static final String KIND = "kind-";

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
    Lines lines = new Lines(ctx, period, reports);
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
    List<OfficeReport> inOrder = lines.inOrder();
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

  /** The lines of a sheet, or of the part of it that another version of its form served. */
  private final class Lines {

    private final DSLContext ctx;
    private final Period period;
    private final Map<OfficeKind, List<OfficeReport>> kinds;

    Lines(DSLContext ctx, Period period, List<OfficeReport> reports) {
      this.ctx = ctx;
      this.period = period;
      this.kinds =
          reports.stream()
              .collect(
                  Collectors.groupingBy(
                      r -> r.office().kind(),
                      () -> new EnumMap<>(OfficeKind.class),
                      Collectors.toList()));
    }

    /** The offices, kind by kind. */
    List<OfficeReport> inOrder() {
      return kinds.values().stream().flatMap(List::stream).toList();
    }

    List<ComputedRow> of(
        FormVersion version, Span days, ComputedRow total, List<ComputedRow> counted) {
      List<ComputedRow> rows = new ArrayList<>();
      boolean nothing = inOrder().stream().noneMatch(OfficeReport::countable);
      rows.add(nothing ? bare(total) : total);
      kinds.forEach((kind, some) -> {
        if (kinds.size() > 1) {
          rows.add(ofKind(version, days, kind, some));
        }
        for (OfficeReport report : some) {
          rows.add(
              counted.stream()
                  .filter(r -> r.id().equals(report.office().code()))
                  .findFirst()
                  .orElseGet(() -> apart(version, days, report)));
        }
      });
      return rows;
    }

    /**
     * An office that has sent nothing to count from; or one of a form that has no line of
     * everything.
     */
    private ComputedRow apart(FormVersion version, Span days, OfficeReport report) {
      CountyOffice office = report.office();
      if (!report.countable()) {
        return new ComputedRow(office.code(), office.name(), false, false, Map.of(), List.of());
      }
      ComputedRow all = whole(ctx, version, period, days, ids(List.of(report)));
      return new ComputedRow(office.code(), office.name(), false, false, all.cells(), all.rates());
    }

    private ComputedRow ofKind(
        FormVersion version, Span days, OfficeKind kind, List<OfficeReport> reports) {
      ComputedRow all = whole(ctx, version, period, days, ids(reports));
      boolean silent = reports.stream().noneMatch(OfficeReport::countable);
      return new ComputedRow(
          kindId(kind),
          RollUpNotes.ofWhich(kind, reports.size()),
          false,
          true,
          silent ? Map.of() : all.cells(),
          silent ? List.of() : all.rates());
    }
  }

  /** The line of everything over the facts of some offices. */
  ComputedRow whole(DSLContext ctx, FormVersion version, Period period, Span days, Set<UUID> from) {
    return tally.compute(ctx, version, period, days, FactSource.received(from), county).total();
  }

  /** Id of the line of a kind of office. */
  static String kindId(OfficeKind kind) {
    return KIND + kind.name();
  }

  private static ComputedRow bare(ComputedRow row) {
    return new ComputedRow(row.id(), row.label(), row.total(), row.ofWhich(), Map.of(), List.of());
  }
}
