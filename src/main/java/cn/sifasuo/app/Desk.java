package cn.sifasuo.app;

import cn.sifasuo.kernel.Ids;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ledger.sheet.ImportPlans;
import cn.sifasuo.ledger.sheet.ImportUndo;
import cn.sifasuo.ledger.sheet.RejectsWorkbook;
import cn.sifasuo.ledger.sheet.SheetExport;
import cn.sifasuo.ledger.sheet.SheetImport;
import cn.sifasuo.ledger.sheet.SheetReader;
import cn.sifasuo.mediation.DisputeCaseImport;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.ClosedFormGuard;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.Explain;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.time.Clock;
import java.util.List;

/**
 * One opened data folder with everything that works on it, built by hand in the order of the
 * package table. Closing it closes the vault.
 */
final class Desk implements AutoCloseable {

  private final DataFolder folder;
  private final DataFolder.DeskInfo info;
  private final Vault vault;
  private final Session session;
  private final Clock clock;

  final AuditChain audit;
  final People people;
  final CodeLists codes;
  final DatedRules law;
  final WorkCalendar calendar;
  final MediationTypes mediation;
  final RecordTypes types;
  final LedgerReader reader;
  final LedgerLists lists;
  final FactViews factViews;
  final FormPackages forms;
  final Tally tally;
  final WriteGate gate;
  final FormDesk formDesk;
  final FrozenForms frozenForms;
  final CloseMonth closeMonth;
  final PeriodStates periodStates;
  final Fonts fonts;
  final FormFiles formFiles;
  final SheetImport sheetImport;
  final SheetExport sheetExport;
  final ImportUndo importUndo;
  final RejectsWorkbook rejects;
  final Explain explain;
  final CompareForms compareForms;
  final Exchange exchange;

  /**
   * @param signIn whose key opened the vault
   */
  Desk(DataFolder folder, ProgramFolder program, Vault vault, String signIn, Clock clock) {
    this.folder = folder;
    this.info = folder.requireInfo();
    this.vault = vault;
    this.clock = clock;
    Transactions transactions = vault.transactions();
    audit = new AuditChain(clock);
    people = new People(transactions, audit, clock);
    session = people.signIn(signIn, info.code());
    codes = CodeLists.load(transactions);
    law = DatedRules.load(transactions);
    calendar = WorkCalendar.load(transactions);
    mediation = new MediationTypes(calendar);
    types = new RecordTypes(mediation.roots());
    reader = new LedgerReader(transactions, types);
    lists = new LedgerLists(transactions);
    factViews = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
    forms = FormPackages.load(program.forms(), factViews);
    tally = new Tally();
    gate =
        new WriteGate(
            transactions,
            types,
            codes,
            law,
            audit,
            new ClosedFormGuard(forms, clock, unit()),
            clock);
    formDesk = new FormDesk(transactions, forms, factViews, tally, unit());
    frozenForms = new FrozenForms(unit());
    closeMonth = new CloseMonth(transactions, forms, tally, audit, new Ids(clock), clock, unit());
    periodStates = new PeriodStates(forms, calendar, clock, unit());
    fonts = new Fonts(program.fonts());
    formFiles = new FormFiles(new FormPdf(fonts), new FormWorkbook());
    ImportPlans plans =
        new ImportPlans(types, List.of(new DisputeCaseImport(mediation, info::name)));
    sheetImport =
        new SheetImport(gate, transactions, plans, codes, audit, new SheetReader(), clock);
    sheetExport = new SheetExport(lists, reader, plans, codes, transactions, audit);
    importUndo = new ImportUndo(gate, types, audit, clock);
    rejects = new RejectsWorkbook();
    explain = new Explain(forms, tally, unit());
    compareForms = new CompareForms(transactions, forms, tally, unit());
    exchange = new Exchange(this);
  }

  Transactions transactions() {
    return vault.transactions();
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

  @Override
  public void close() {
    vault.close();
  }
}
