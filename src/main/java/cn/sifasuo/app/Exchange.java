package cn.sifasuo.app;

import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.IssuedRollUps;
import cn.sifasuo.county.KeyFigures;
import cn.sifasuo.county.Merge;
import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.county.Revocation;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.county.Submissions;
import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.FormPackageDesk;
import cn.sifasuo.exchange.FormPackageFile;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.exchange.UploadFolder;
import cn.sifasuo.exchange.WaitingReceipts;
import cn.sifasuo.print.SheetPdf;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;

/** The part of a desk that hands over and takes in. */
final class Exchange {

  final Suites suites;
  final IdentityStore identities;
  final Counterparts counterparts;
  final EnrolmentDesk enrolment;
  final EnrolmentPaper enrolmentPaper;
  final Revocation revocation;
  final Outbox outbox;
  final SealPeriod sealPeriod;
  final ReceiptDesk receipts;
  final Inbox inbox;
  final OfficeRegistry offices;
  final RollUp rollUp;
  final KeyFigures keyFigures;
  final IssuedRollUps issuedRollUps;
  final CountyComparison comparison;
  final OfficeCases officeCases;
  final CountyTables countyTables;
  final ReportingStatus reporting;
  final FormPackageDesk formPackages;
  final UploadFolder upload;
  final Delivery delivery;
  final WaitingReceipts waitingReceipts;

  Exchange(Desk desk) {
    Transactions transactions = desk.transactions();
    Clock clock = desk.clock();
    suites = Suites.standard();
    identities = new IdentityStore(transactions, suites, clock);
    counterparts = new Counterparts(transactions, suites, clock);
    enrolment =
        new EnrolmentDesk(transactions, desk.audit, identities, counterparts, suites, clock);
    enrolmentPaper = new EnrolmentPaper(new SheetPdf(desk.fonts), clock);
    revocation = new Revocation(transactions, counterparts, desk.audit, clock);
    outbox =
        new Outbox(
            transactions,
            desk.audit,
            identities,
            counterparts,
            new BundleWriter(clock, AppVersion.text()),
            desk.folder().outbox(),
            desk.vault().schemaVersion(),
            clock);
    sealPeriod = new SealPeriod(transactions, desk.frozenForms, desk.formFiles, outbox);
    ReceiptFile receiptFile = new ReceiptFile(suites, clock);
    receipts = new ReceiptDesk(transactions, desk.audit, counterparts, receiptFile, clock);
    waitingReceipts = new WaitingReceipts(transactions, counterparts, receiptFile);
    DeskSettings settings = new DeskSettings(transactions);
    upload =
        new UploadFolder(
            () -> settings.get(UploadFolder.SETTING),
            text -> settings.put(UploadFolder.SETTING, text));
    delivery = new Delivery(outbox, upload);
    inbox =
        new Inbox(
            transactions,
            desk.audit,
            identities,
            counterparts,
            suites,
            receiptFile,
            new Merge(desk.factViews, desk.forms, desk.tally, new PeriodRules(desk.unit()), clock),
            desk.vault().schemaVersion(),
            desk.folder().inbox(),
            desk.folder().receipts(),
            clock);
    offices = new OfficeRegistry(transactions, desk.audit, counterparts, clock);
    Submissions submissions = new Submissions(desk.periodStates, desk.unit(), clock.getZone());
    rollUp = new RollUp(transactions, offices, submissions, desk.forms, desk.tally, desk.unit());
    keyFigures = new KeyFigures(transactions, rollUp, desk.forms);
    issuedRollUps = new IssuedRollUps(transactions, rollUp, desk.audit, clock);
    comparison = new CountyComparison(transactions, rollUp, offices, desk.forms, desk.unit());
    officeCases = new OfficeCases(transactions, rollUp, desk.forms);
    countyTables = new CountyTables(desk.formFiles, desk.unit());
    reporting = new ReportingStatus(transactions, offices, desk.unit());
    formPackages =
        new FormPackageDesk(
            transactions,
            desk.audit,
            identities,
            counterparts,
            new FormPackageFile(suites, clock),
            desk.formLibrary);
  }
}
