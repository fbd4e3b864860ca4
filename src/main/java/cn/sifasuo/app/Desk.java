package cn.sifasuo.app;

import cn.sifasuo.corrections.AssessmentRetention;
import cn.sifasuo.corrections.ComplaintRetention;
import cn.sifasuo.corrections.CorrectionCaseRetention;
import cn.sifasuo.corrections.CorrectionsDeadlines;
import cn.sifasuo.corrections.CorrectionsFacts;
import cn.sifasuo.corrections.CorrectionsHandOvers;
import cn.sifasuo.corrections.CorrectionsTypes;
import cn.sifasuo.corrections.DelegationCheck;
import cn.sifasuo.corrections.OpeningCheck;
import cn.sifasuo.exchange.PublicIdentity;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Deadlines;
import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.LedgerAsOf;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.RowProof;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionRules;
import cn.sifasuo.ledger.rule.LocalRules;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.RejectsWorkbook;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.ledger.sheet.SheetImport;
import cn.sifasuo.ledger.sheet.SheetReader;
import cn.sifasuo.mediation.DisputeCaseImport;
import cn.sifasuo.mediation.DisputeCaseRetention;
import cn.sifasuo.mediation.MediationDeadlines;
import cn.sifasuo.mediation.MediationFacts;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.mediation.RosterCheck;
import cn.sifasuo.mediation.SameAgreementCheck;
import cn.sifasuo.office.LeftRetention;
import cn.sifasuo.office.OfficeFacts;
import cn.sifasuo.office.OfficeTypes;
import cn.sifasuo.paper.PaperDesk;
import cn.sifasuo.paper.PaperFiles;
import cn.sifasuo.paper.PaperTemplates;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.print.OfficialDocx;
import cn.sifasuo.print.OfficialPdf;
import cn.sifasuo.print.PaperDocx;
import cn.sifasuo.print.PaperPdf;
import cn.sifasuo.resettlement.AidCaseRetention;
import cn.sifasuo.resettlement.AidDeadlines;
import cn.sifasuo.resettlement.AidIntake;
import cn.sifasuo.resettlement.AidNoticeRetention;
import cn.sifasuo.resettlement.ResettlementFacts;
import cn.sifasuo.resettlement.ResettlementTypes;
import cn.sifasuo.security.AuditBook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.ChainProof;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.SecondSignIn;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Staff;
import cn.sifasuo.statistics.Adjustments;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.ClosedFormGuard;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormAdoption;
import cn.sifasuo.statistics.FormAnchors;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormLint;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.FrozenProof;
import cn.sifasuo.statistics.PeriodSettings;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.statistics.summary.HistoricalFigures;
import cn.sifasuo.statistics.summary.SummaryFiles;
import cn.sifasuo.statistics.summary.SummaryTemplates;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One opened data folder with everything that works on it, built by hand in the order of the
 * package table. Closing it closes the vault.
 */
final class Desk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final Wording WORDS = Wording.of(Desk.class);

  private final DataFolder folder;
  private final DataFolder.DeskInfo info;
  private final Vault vault;
  private final NoticedWrites writes;
  private final Session session;
  private final Clock clock;

  final AuditChain audit;
  final People people;
  final Staff staff;
  final SecondSignIn secondSignIn;
  final CodeLists codes;
  final DatedRules law;
  final LocalRules localRules;
  final WorkCalendar calendar;
  final MediationTypes mediation;
  final CorrectionsTypes corrections;
  final ResettlementTypes resettlement;
  final OfficeTypes office;
  final RecordTypes types;
  final AidIntake aidIntake;
  final LedgerReader reader;
  final LedgerLists lists;
  final LedgerAsOf asOf;
  final ProtectedRecords protectedRecords;
  final RowProof rowProof;
  final Deadlines deadlines;
  final FactViews factViews;
  final FactGuide factGuide;
  final FormPackages forms;
  final Tally tally;
  final FormLibrary formLibrary;
  final FormAdoption formAdoption;
  final CheckedForms checkedForms;
  final WriteGate gate;
  final FormDesk formDesk;
  final FrozenForms frozenForms;
  final FrozenProof frozenProof;
  final CloseMonth closeMonth;
  final AmendForm amendForm;
  final Adjustments adjustments;
  final PeriodSettings periodSettings;
  final PeriodStates periodStates;
  final Fonts fonts;
  final FormFiles formFiles;
  final SheetImport sheetImport;
  final SheetExport sheetExport;
  final ImportUndo importUndo;
  final RejectsWorkbook rejects;
  final CompareForms compareForms;
  final Exchange exchange;
  final WorkSummaries summaries;
  final SummaryFiles summaryFiles;
  final HistoricalFigures history;
  final AnnualTargets targets;
  final AuditBook auditBook;
  final ChainProof chainProof;
  final RetentionRules retentionRules;
  final Retention retention;
  final PaperDesk papers;
  final PaperFiles paperFiles;

  /**
   * @param shipped the forms of the program, one reading for every desk
   * @param signIn whose key opened the vault
   */
  Desk(
      DataFolder folder,
      ProgramFolder program,
      ProgramForms shipped,
      Vault vault,
      String signIn,
      Clock clock) {
    this.folder = folder;
    this.info = folder.requireInfo();
    this.vault = vault;
    this.clock = clock;
    writes = new NoticedWrites(vault.transactions());
    Transactions transactions = writes;
    audit = new AuditChain(clock);
    people = new People(transactions, audit, clock);
    staff = new Staff(transactions, audit, people, vault.slots(), info.name());
    secondSignIn = new SecondSignIn(people, vault.slots());
    session = people.signIn(signIn, info.code());
    codes = CodeLists.load(transactions);
    law = DatedRules.load(transactions);
    localRules = new LocalRules(transactions, law, audit, clock);
    calendar = WorkCalendar.load(transactions);
    mediation = new MediationTypes(calendar);
    corrections = new CorrectionsTypes(calendar);
    resettlement = new ResettlementTypes();
    office = new OfficeTypes();
    types = new RecordTypes(recordTypes());
    reader = new LedgerReader(transactions, types);
    lists = new LedgerLists(transactions);
    asOf = new LedgerAsOf(transactions, types, clock.getZone());
    protectedRecords = new ProtectedRecords(transactions, audit);
    rowProof = new RowProof(types);
    retentionRules = new RetentionRules(transactions, audit, clock);
    deadlines =
        new Deadlines(
            Map.of(
                Ledger.MEDIATION,
                new MediationDeadlines(transactions, reader, mediation, law),
                Ledger.CORRECTIONS,
                new CorrectionsDeadlines(transactions, reader, corrections, law, calendar, clock),
                Ledger.RESETTLEMENT,
                new AidDeadlines(transactions, reader, resettlement, law, retentionRules, clock)));
    factViews = shipped.views();
    forms = new FormPackages(shipped, transactions);
    tally = new Tally();
    factGuide =
        FactGuide.of(
            List.of(
                MediationFacts.guide(),
                CorrectionsFacts.guide(),
                ResettlementFacts.guide(),
                OfficeFacts.guide()));
    formLibrary =
        new FormLibrary(
            transactions,
            forms,
            factViews,
            new FormLint(factViews, factGuide, codes, transactions),
            tally,
            audit,
            clock,
            unit());
    formAdoption =
        new FormAdoption(transactions, forms, formLibrary, audit, new Ids(clock), clock, unit());
    checkedForms =
        new CheckedForms(
            forms,
            tally,
            unit(),
            List.of(
                new SameAgreementCheck(),
                new RosterCheck(),
                new DelegationCheck(codes, law),
                new OpeningCheck()));
    gate =
        new WriteGate(
            transactions,
            types,
            codes,
            law,
            audit,
            new ClosedFormGuard(forms, clock, unit()),
            clock);
    aidIntake =
        new AidIntake(
            gate, reader, resettlement, new CorrectionsHandOvers(transactions, audit, info::name));
    formDesk = new FormDesk(transactions, forms, tally, checkedForms, unit(), audit);
    frozenForms = new FrozenForms(unit());
    closeMonth =
        new CloseMonth(transactions, forms, checkedForms, audit, new Ids(clock), clock, unit());
    amendForm =
        new AmendForm(transactions, forms, checkedForms, audit, new Ids(clock), clock, unit());
    adjustments =
        new Adjustments(transactions, forms, amendForm, audit, new Ids(clock), clock, unit());
    periodSettings = new PeriodSettings(transactions, forms, audit, clock, unit());
    periodStates = new PeriodStates(forms, tally, calendar, clock, unit());
    frozenProof = new FrozenProof(forms, tally, unit());
    fonts = new Fonts(program.fonts());
    formFiles = new FormFiles(new FormPdf(fonts), new FormWorkbook());
    ImportPlans plans =
        new ImportPlans(types, List.of(new DisputeCaseImport(mediation, info::name)));
    sheetImport =
        new SheetImport(gate, transactions, plans, codes, audit, new SheetReader(), clock);
    sheetExport = new SheetExport(lists, reader, plans, codes, transactions, audit, clock);
    importUndo = new ImportUndo(gate, types, audit, clock);
    rejects = new RejectsWorkbook();
    compareForms = new CompareForms(transactions, forms, tally, unit());
    exchange = new Exchange(this);
    summaries =
        new WorkSummaries(
            transactions,
            forms,
            SummaryTemplates.load(program.summaries()),
            audit,
            new Ids(clock),
            clock,
            unit(),
            this::superior);
    summaryFiles = new SummaryFiles(new OfficialDocx(), new OfficialPdf(fonts), unit());
    history = new HistoricalFigures(transactions, forms, audit, clock, unit());
    targets = new AnnualTargets(transactions, forms, tally, history, audit, clock, unit());
    retention =
        new Retention(
            transactions,
            types,
            Stream.concat(
                    Stream.of(
                        new DisputeCaseRetention(mediation.disputeCase()),
                        new CorrectionCaseRetention(corrections.correctionCase()),
                        new ComplaintRetention(corrections.complaint()),
                        new AssessmentRetention(corrections.assessment()),
                        new AidCaseRetention(resettlement.aidCase()),
                        new AidNoticeRetention(resettlement.notice())),
                    LeftRetention.of(office).stream())
                .toList(),
            audit,
            clock);
    papers =
        new PaperDesk(
            PaperTemplates.load(program.papers(), types, codes, law),
            reader,
            protectedRecords,
            codes,
            law,
            transactions,
            audit,
            clock,
            info.name(),
            this::superior);
    paperFiles = new PaperFiles(new PaperPdf(fonts), new PaperDocx());
    auditBook = new AuditBook(transactions, audit, clock.getZone());
    chainProof =
        new ChainProof(
            transactions, audit, List.of(new FormAnchors(transactions), exchange.sentAnchors));
  }

  /** Record types of every ledger that have a list of their own. */
  List<RecordType> recordTypes() {
    return Stream.of(mediation.roots(), corrections.roots(), resettlement.roots(), office.roots())
        .flatMap(List::stream)
        .toList();
  }

  /** Whom the office reports to, by the name it enrolled with. */
  private String superior() {
    return exchange
        .counterparts
        .parent()
        .map(PublicIdentity::name)
        .orElseGet(() -> WORDS.say("app.superior"));
  }

  Transactions transactions() {
    return writes;
  }

  /**
   * @param follower runs after each write, on the thread that wrote; it must be quick
   */
  void onWrite(Runnable follower) {
    writes.onWrite(follower);
  }

  Vault vault() {
    return vault;
  }

  Session session() {
    return session;
  }

  DataFolder folder() {
    return folder;
  }

  DataFolder.DeskInfo info() {
    return info;
  }

  Unit unit() {
    return new Unit(info.code(), info.name());
  }

  Clock clock() {
    return clock;
  }

  /** Closed again it does nothing. */
  @Override
  public void close() {
    try {
      remember();
    } finally {
      vault.close();
    }
  }

  private void remember() {
    if (vault.onServer()) {
      return;
    }
    try {
      AuditChain.Head head = vault.transactions().read(audit::head);
      new Remembered(folder, vault)
          .keep(new Remembered.Memory(vault.round() + 1, head, OffsetDateTime.now(clock)));
    } catch (Failure e) {
      LOG.warn("a desk closes without remembering where it is: {}", e.code());
    }
  }
}
