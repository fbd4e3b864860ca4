package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.mediation.RosterCheck;
import cn.sifasuo.mediation.SameAgreementCheck;
import cn.sifasuo.mediation.SyntheticCases;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.OfficialDocx;
import cn.sifasuo.print.OfficialPdf;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.Adjustments;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.PeriodSettings;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.statistics.summary.SummaryFiles;
import cn.sifasuo.statistics.summary.SummaryTemplates;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** An office with fourteen months of invented cases up to November 2026, on the real database. */
final class FormOffice {

  static final Period OCTOBER = Period.month(2026, 10);
  static final Period NOVEMBER = Period.month(2026, 11);
  static final List<KeyFigure> KEY_FIGURES =
      List.of(
          new KeyFigure("M1", "01", ""),
          new KeyFigure("M1", "03", ""),
          new KeyFigure("M1", "R03", ""),
          new KeyFigure("M1", "02", ""),
          new KeyFigure("M1", "05", ""));

  final MemoryDatabase database = new MemoryDatabase();
  final Session director = new Session("zhoumin", "周敏", Role.DIRECTOR, "990102003");
  final StatisticsDesk desk;
  final MediationTypes mediation;
  final WriteGate gate;
  final SummaryDesk summaries;

  FormOffice(Clock clock, Path printed) {
    this(clock, printed, Path.of("reports", "forms"));
  }

  /**
   * @param forms folder of the form packages
   */
  FormOffice(Clock clock, Path printed, Path forms) {
    Unit unit = new Unit(director.officeCode(), "双塘镇司法所");
    mediation = new MediationTypes(WorkCalendar.load(database));
    RecordTypes types = new RecordTypes(mediation.roots());
    CodeLists codes = CodeLists.load(database);
    AuditChain audit = new AuditChain(clock);
    FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
    FormPackages packages = FormPackages.load(forms, views);
    gate =
        new WriteGate(
            database,
            types,
            codes,
            DatedRules.load(database),
            audit,
            new cn.sifasuo.statistics.ClosedFormGuard(packages, clock, unit),
            clock);
    new SyntheticCases(mediation)
        .write(
            gate,
            director,
            new SyntheticCases.Plan(
                "双塘镇",
                director.officeCode(),
                YearMonth.of(2026, 11),
                14,
                14 * 14,
                LocalDate.now(clock),
                11));
    Tally tally = new Tally();
    CheckedForms checked =
        new CheckedForms(
            packages, tally, unit, List.of(new SameAgreementCheck(), new RosterCheck()));
    AmendForm amendForm =
        new AmendForm(database, packages, checked, audit, new Ids(clock), clock, unit);
    desk =
        new StatisticsDesk(
            new FormDesk(database, packages, tally, checked, unit, audit),
            new CloseMonth(database, packages, checked, audit, new Ids(clock), clock, unit),
            amendForm,
            Witnesses.desk(printed.resolveSibling("vault"), database, director),
            new Adjustments(database, packages, amendForm, audit, new Ids(clock), clock, unit),
            new PeriodSettings(database, audit, clock, unit),
            unit,
            new FormFiles(new FormPdf(new Fonts(Path.of("reports", "fonts"))), new FormWorkbook()),
            new PeriodStates(packages, tally, cn.sifasuo.law.WorkCalendar.announced(), clock, unit),
            new cn.sifasuo.statistics.PeriodRules(unit),
            database,
            new LedgerReader(database, types),
            codes,
            printed,
            Map.of(
                "fact_dispute", "dispute_case",
                "fact_screening", "screening",
                "fact_screening_item", "screening_item",
                "fact_prevention", "prevention_event",
                "fact_committee_month", "committee_month"));
    summaries =
        new SummaryDesk(
            new WorkSummaries(
                database,
                packages,
                SummaryTemplates.load(Path.of("reports", "summaries")),
                audit,
                new Ids(clock),
                clock,
                unit,
                () -> "示范县司法局"),
            new SummaryFiles(
                new OfficialDocx(), new OfficialPdf(new Fonts(Path.of("reports", "fonts"))), unit),
            new HistoricalFigures(database, packages, audit, clock, unit),
            packages);
  }

  /** Closes the mediation form of a period, whatever it warns of. */
  void close(Period period) {
    close(period, List.of("M1"));
  }

  /** Closes forms of a period together. */
  void close(Period period, List<String> forms) {
    desk.closeMonth().close(director, answered(period, forms));
  }

  /** Corrects a form of a closed period: opens it, does the act, and amends it. */
  void correct(String form, Period period, Runnable act) {
    desk.amendForm().reopen(director, form, period, new Correction("误登一件", "周敏", "单雪"));
    act.run();
    desk.amendForm().amend(director, Witnesses.of(director), answered(period, List.of(form)));
  }

  private CloseRequest answered(Period period, List<String> forms) {
    CloseRequest request =
        new CloseRequest(period, forms, "周敏", "单雪", Map.of(), FactSource.local());
    for (String form : forms) {
      for (CheckResult warning :
          desk.forms().live(director, form, period).findings(Severity.WARNING)) {
        request = request.withReason(form, warning.id(), "已核实，数字无误。");
      }
    }
    return request;
  }

  /** Voids one case concluded in the days, as a person would who finds it entered twice. */
  void voidOne(LocalDate from, LocalDate to) {
    var cases = cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
    var one =
        database.read(ctx ->
            ctx.selectFrom(cases)
                .where(cases.CONCLUDED_ON.between(from, to), cases.VOIDED.isFalse())
                .orderBy(cases.CASE_NO)
                .limit(1)
                .fetchSingle());
    gate.voidRecord(
        director,
        mediation.disputeCase(),
        one.getId(),
        one.getVersion(),
        "重复登记",
        cn.sifasuo.ledger.Door.WINDOW);
  }
}
