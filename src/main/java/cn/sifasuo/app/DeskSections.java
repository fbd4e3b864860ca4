package cn.sifasuo.app;

import cn.sifasuo.corrections.screen.CorrectionsSection;
import cn.sifasuo.county.screen.ApprovalsPage;
import cn.sifasuo.county.screen.CountyDesk;
import cn.sifasuo.county.screen.CountySections;
import cn.sifasuo.county.screen.FactWords;
import cn.sifasuo.county.screen.IdentityDesk;
import cn.sifasuo.county.screen.ReceivedDesk;
import cn.sifasuo.county.screen.RequestDesk;
import cn.sifasuo.county.screen.TablesDesk;
import cn.sifasuo.exchange.Sticks;
import cn.sifasuo.exchange.screen.Carriers;
import cn.sifasuo.exchange.screen.ExchangeDesk;
import cn.sifasuo.exchange.screen.ExchangeSections;
import cn.sifasuo.exchange.screen.RequestsPage;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.screen.RetentionDesk;
import cn.sifasuo.ledger.screen.RetentionPage;
import cn.sifasuo.mediation.screen.MediationSection;
import cn.sifasuo.office.screen.OfficeSection;
import cn.sifasuo.resettlement.screen.HandOverPage;
import cn.sifasuo.resettlement.screen.NoticeFiling;
import cn.sifasuo.resettlement.screen.ResettlementSection;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.screen.AuditDesk;
import cn.sifasuo.security.screen.AuditPage;
import cn.sifasuo.statistics.screen.CountedInCard;
import cn.sifasuo.statistics.screen.DueLine;
import cn.sifasuo.statistics.screen.FormSetDesk;
import cn.sifasuo.statistics.screen.KeyFigure;
import cn.sifasuo.statistics.screen.StatisticsDesk;
import cn.sifasuo.statistics.screen.StatisticsSections;
import cn.sifasuo.statistics.screen.SummaryDesk;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.countersign.Countersigning;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.people.PeoplePage;
import cn.sifasuo.ui.record.CardSupplier;
import cn.sifasuo.ui.record.PageMaker;
import cn.sifasuo.ui.rule.RuleDesk;
import cn.sifasuo.ui.rule.RulesPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/**
 * What an opened desk has to show, by what kind of desk it is; who may see which is said elsewhere.
 */
final class DeskSections {

  private final Desk desk;
  private final StatisticsSections statistical;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final GlyphRuns glyphs;
  private final ObjectProperty<Period> period;

  /**
   * @param statistical the pages of forms
   * @param period in work, as the window shows it
   */
  DeskSections(
      Desk desk,
      StatisticsSections statistical,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      GlyphRuns glyphs,
      ObjectProperty<Period> period) {
    this.desk = desk;
    this.statistical = statistical;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.glyphs = glyphs;
    this.period = period;
  }

  /**
   * A township's.
   *
   * @param lists of every ledger
   * @param pages of every record
   */
  List<Section> township(StatisticsDesk statistics, ListMaker lists, PageMaker pages) {
    boolean takesOut = desk.session().may(Permission.EXPORT);
    List<Section> sections = new ArrayList<>();
    sections.add(
        statistical.desk(
            1,
            navigator -> () -> dueLines(navigator),
            List.of(
                new KeyFigure("M1", "01", ""),
                new KeyFigure("M1", "03", ""),
                new KeyFigure("M1", "R03", ""),
                new KeyFigure("M1", "02", ""),
                new KeyFigure("M1", "05", ""))));
    sections.add(
        new MediationSection(
                desk.mediation,
                desk.codes,
                desk.law,
                takesOut ? new SheetListExport(desk, picker, work, dialogs) : null,
                desk.clock())
            .section(1, lists, pages, countedIn(statistics)));
    sections.add(
        new CorrectionsSection(
                desk.corrections,
                desk.codes,
                desk.law,
                desk.calendar,
                takesOut ? new SheetListExport(desk, picker, work, dialogs) : null,
                desk.clock())
            .section(1, lists, pages));
    sections.add(
        new ResettlementSection(
                desk.resettlement,
                desk.codes,
                desk.law,
                takesOut ? new SheetListExport(desk, picker, work, dialogs) : null,
                desk.clock())
            .section(
                1,
                lists,
                pages,
                countedIn(statistics),
                desk.session().may(Permission.WRITE_RECORDS, Ledger.RESETTLEMENT)
                    ? new NoticeFiling(desk.aidIntake, desk.session(), work)
                    : null));
    sections.add(HandOverPage.section(1, desk.aidIntake, desk.codes, desk.session(), work));
    sections.add(
        RequestsPage.section(
            1,
            new RequestsPage.Desk(
                desk.exchange.sealRequests,
                desk.exchange.delivery,
                desk.exchange.receivedAnswers,
                fieldText()),
            desk.session(),
            work,
            picker));
    sections.add(
        new OfficeSection(
                desk.office, takesOut ? new SheetListExport(desk, picker, work, dialogs) : null)
            .section(1, lists, pages));
    sections.add(statistical.forms(2));
    sections.add(statistical.comparison(2, desk.compareForms));
    sections.add(statistical.periods(2));
    sections.add(statistical.formSets(2, formSets(false)));
    sections.add(
        statistical.summaries(
            2, new SummaryDesk(desk.summaries, desk.summaryFiles, desk.history, desk.forms)));
    sections.add(statistical.targets(2, desk.targets));
    sections.add(handOver());
    return sections;
  }

  /** 计入报表, beside a record, for whom forms are open. */
  private List<CardSupplier> countedIn(StatisticsDesk statistics) {
    return desk.session().may(Permission.COMPUTE_FORMS)
        ? List.of(record -> {
          CountedInCard card = new CountedInCard(statistics, desk.session(), work, period::get);
          card.show(record.id());
          return card;
        })
        : List.of();
  }

  /** A county's and those of the desks above it. */
  List<Section> county() {
    FactWords words = new FactWords(desk.factGuide, desk.types::find, desk.codes);
    TablesDesk tables =
        new TablesDesk(
            desk.session(),
            desk.forms,
            desk.exchange.rollUp,
            desk.exchange.keyFigures,
            desk.exchange.issuedRollUps,
            desk.exchange.comparison,
            desk.exchange.officeCases,
            desk.exchange.offices,
            desk.exchange.countyTables,
            words);
    CountyDesk county =
        new CountyDesk(
            desk.session(),
            desk.info().name(),
            desk.exchange.inbox,
            desk.exchange.enrolment,
            desk.exchange.reporting,
            desk.exchange.received,
            desk.exchange.bundleDetails,
            desk.exchange.rulings,
            desk.exchange.conflicts,
            desk.exchange.likelyDoubles,
            desk.exchange.reportingYear,
            desk.exchange.reminders,
            desk.exchange.officeCases,
            words);
    IdentityDesk identities =
        new IdentityDesk(
            desk.session(),
            desk.info().name(),
            desk.exchange.counterparts,
            desk.exchange.revocation,
            desk.exchange.enrolment);
    ZoneId zone = desk.clock().getZone();
    return List.of(
        CountySections.inbox(1, county, work, dialogs, picker, glyphs, period, zone),
        CountySections.rollUp(1, tables, work, dialogs, picker, glyphs, period, zone),
        CountySections.received(
            1,
            new ReceivedDesk(
                desk.session(),
                desk.exchange.receivedRecords,
                desk.exchange.minorsFiles,
                requests(),
                desk.exchange.offices,
                fieldText()),
            work,
            dialogs,
            glyphs,
            period,
            zone),
        ApprovalsPage.section(1, requests(), work),
        CountySections.offices(1, tables, identities, work, dialogs, picker, glyphs, desk.clock()),
        statistical.formSets(1, formSets(true)),
        handOver());
  }

  private RequestDesk requests() {
    return new RequestDesk(
        desk.session(),
        desk.exchange.approvals,
        desk.exchange.answersOut,
        desk.exchange.offices,
        desk.codes,
        fieldText(),
        desk.clock());
  }

  private FieldText fieldText() {
    return new FieldText(desk.codes, new RecordTitles(desk.reader, desk.session()));
  }

  /** Upward, whichever desk this is. */
  private Section handOver() {
    return ExchangeSections.exchange(
        2,
        new ExchangeDesk(
            desk.session(),
            desk.info().name(),
            desk.exchange.identities,
            desk.exchange.counterparts,
            desk.exchange.enrolment,
            desk.exchange.enrolmentPaper,
            desk.exchange.sealPeriod,
            desk.exchange.preview,
            desk.exchange.outbox,
            desk.exchange.receipts,
            new Carriers(
                Sticks.ofThisPc(),
                desk.exchange.waitingReceipts,
                desk.exchange.delivery,
                desk.exchange.upload)),
        work,
        dialogs,
        picker,
        period,
        desk.clock());
  }

  /**
   * @param signs whether this desk hands form sets out
   */
  private FormSetDesk formSets(boolean signs) {
    return new FormSetDesk(desk.formLibrary, desk.formAdoption, desk.exchange.formPackages, signs);
  }

  /** The audit chain, for whoever may read it, the rules of law, and the people. */
  List<Section> keeping() {
    List<Section> sections = new ArrayList<>();
    if (desk.session().may(Permission.READ_AUDIT)) {
      sections.add(AuditPage.section(3, audit(), work, dialogs, picker));
    }
    sections.add(
        RulesPage.section(
            3,
            new RuleDesk(desk.law, desk.localRules, desk.session(), desk.clock()),
            work,
            dialogs,
            picker));
    sections.add(RetentionPage.section(3, retention(), work, dialogs));
    sections.add(
        PeoplePage.section(
            3, desk.staff, desk.session(), desk.types.ledgers(), dialogs, work, glyphs));
    return sections;
  }

  private RetentionDesk retention() {
    return new RetentionDesk(
        desk.retentionRules,
        desk.retention,
        desk.session(),
        new Countersigning(desk.secondSignIn, desk.session(), work, dialogs),
        desk.clock());
  }

  private AuditDesk audit() {
    return new AuditDesk(
        desk.auditBook,
        desk.chainProof,
        desk.session(),
        code -> desk.types.find(code).map(RecordType::label).orElse(AuditAct.entityLabel(code)),
        desk.clock());
  }

  /** What is late, due or to be thought of, over all ledgers. */
  private List<DueLine> dueLines(Navigator navigator) {
    if (!desk.session().may(Permission.READ_RECORDS)) {
      return List.of(); // a statistician counts and sees no persons
    }
    LocalDate today = LocalDate.now(desk.clock());
    return desk.deadlines.shown(desk.session(), today).stream()
        .map(d ->
            new DueLine(
                d.dueOn(),
                d.label(),
                d.title(),
                () -> navigator.openRecord(d.recordType(), d.recordId())))
        .toList();
  }
}
