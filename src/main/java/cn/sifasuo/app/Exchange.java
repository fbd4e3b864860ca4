package cn.sifasuo.app;

import cn.sifasuo.county.AnswersOut;
import cn.sifasuo.county.Approvals;
import cn.sifasuo.county.BundleDetails;
import cn.sifasuo.county.Conflicts;
import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.FactExport;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.IssuedForms;
import cn.sifasuo.county.IssuedRollUps;
import cn.sifasuo.county.KeyFigures;
import cn.sifasuo.county.LikelyDoubles;
import cn.sifasuo.county.Merge;
import cn.sifasuo.county.MinorsFiles;
import cn.sifasuo.county.OfficeAnchors;
import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.ReceivedRecords;
import cn.sifasuo.county.Reminders;
import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.county.ReportingYear;
import cn.sifasuo.county.Revocation;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.county.Submissions;
import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.ClosedForms;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.DeparturePreview;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.FormPackageDesk;
import cn.sifasuo.exchange.FormPackageFile;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.KeyCover;
import cn.sifasuo.exchange.LeakScan;
import cn.sifasuo.exchange.MinorsDesk;
import cn.sifasuo.exchange.MinorsKeys;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.ReadyForms;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.ReceivedAnswers;
import cn.sifasuo.exchange.RecordHandOver;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.exchange.SealRequests;
import cn.sifasuo.exchange.SentAnchors;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.exchange.UploadFolder;
import cn.sifasuo.exchange.WaitingReceipts;
import cn.sifasuo.print.SheetPdf;
import cn.sifasuo.statistics.PassedOnFacts;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.Vault;
import java.time.Clock;

/** The part of a desk that hands over and takes in. */
final class Exchange {

  final Suites suites;
  final IdentityStore identities;
  final Counterparts counterparts;
  final EnrolmentDesk enrolment;
  final EnrolmentPaper enrolmentPaper;
  final Revocation revocation;
  final HandOverLaw handOverLaw;
  final MinorsKeys minorsKeys;
  final MinorsDesk minors;
  final MinorsFiles minorsFiles;
  final ReceivedRecords receivedRecords;
  final RecordHandOver recordHandOver;
  final Outbox outbox;
  final SealPeriod sealPeriod;
  final DeparturePreview preview;
  final ReceiptDesk receipts;
  final Inbox inbox;
  final OfficeRegistry offices;
  final RollUp rollUp;
  final KeyFigures keyFigures;
  final IssuedRollUps issuedRollUps;
  final CountyComparison comparison;
  final OfficeCases officeCases;
  final CountyTables countyTables;
  final FactExport factExport;
  final ReportingStatus reporting;
  final ReceivedBundles received;
  final BundleDetails bundleDetails;
  final Rulings rulings;
  final Approvals approvals;
  final AnswersOut answersOut;
  final SealRequests sealRequests;
  final ReceivedAnswers receivedAnswers;
  final Conflicts conflicts;
  final LikelyDoubles likelyDoubles;
  final ReportingYear reportingYear;
  final Reminders reminders;
  final FormPackageDesk formPackages;
  final UploadFolder upload;
  final Delivery delivery;
  final WaitingReceipts waitingReceipts;
  final SentAnchors sentAnchors;
  final OfficeAnchors officeAnchors;

  Exchange(Desk desk) {
    Transactions transactions = desk.transactions();
    Clock clock = desk.clock();
    suites = Suites.standard();
    identities = new IdentityStore(transactions, suites, cover(desk.vault()), clock);
    counterparts = new Counterparts(transactions, suites, clock);
    enrolment =
        new EnrolmentDesk(transactions, desk.audit, identities, counterparts, suites, clock);
    enrolmentPaper = new EnrolmentPaper(new SheetPdf(desk.fonts), clock);
    revocation = new Revocation(transactions, counterparts, desk.audit, clock);
    handOverLaw = new HandOverLaw(desk.types, desk.law);
    minorsKeys = new MinorsKeys(transactions, suites, clock);
    minors =
        new MinorsDesk(
            transactions, desk.audit, identities, counterparts, minorsKeys, suites, clock);
    minorsFiles = new MinorsFiles(transactions, desk.audit, minors);
    receivedRecords = new ReceivedRecords(transactions, handOverLaw);
    recordHandOver = new RecordHandOver(transactions, handOverLaw, minorsKeys, desk.unit());
    LeakScan leaks = new LeakScan(transactions, desk.types);
    outbox =
        new Outbox(
            transactions,
            desk.audit,
            identities,
            counterparts,
            new BundleWriter(clock, AppVersion.text()),
            leaks,
            recordHandOver,
            desk.folder().outbox(),
            desk.vault().schemaVersion(),
            clock);
    ReceiptFile receiptFile = new ReceiptFile(suites, clock);
    receipts = new ReceiptDesk(transactions, desk.audit, counterparts, receiptFile, clock);
    waitingReceipts = new WaitingReceipts(transactions, counterparts, receiptFile);
    sentAnchors = new SentAnchors(transactions, counterparts, receiptFile);
    officeAnchors = new OfficeAnchors(transactions, desk.audit);
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
            new Merge(
                desk.factViews,
                desk.forms,
                desk.tally,
                new PeriodRules(desk.unit()),
                handOverLaw,
                clock),
            desk.factViews,
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
    sealPeriod = new SealPeriod(transactions, ready(desk), handOverLaw, outbox);
    preview = new DeparturePreview(sealPeriod, outbox, recordHandOver, handOverLaw, leaks);
    reporting = new ReportingStatus(transactions, offices, desk.unit());
    received = new ReceivedBundles(transactions, offices);
    bundleDetails = new BundleDetails(transactions, received, desk.forms, desk.tally);
    rulings =
        new Rulings(
            transactions,
            desk.audit,
            identities,
            receiptFile,
            desk.factViews,
            desk.folder().receipts(),
            clock);
    approvals = new Approvals(transactions, handOverLaw, desk.audit, clock);
    answersOut = new AnswersOut(transactions, approvals, rulings);
    sealRequests = new SealRequests(recordHandOver, handOverLaw, outbox, clock);
    receivedAnswers =
        new ReceivedAnswers(transactions, desk.gate, desk.reader, desk.types, desk.audit, clock);
    likelyDoubles = new LikelyDoubles(transactions, offices);
    conflicts = new Conflicts(transactions, offices, rulings, desk.factViews, desk.audit, clock);
    reportingYear =
        new ReportingYear(
            transactions, offices, submissions, desk.forms, desk.periodStates, desk.unit(), clock);
    reminders = new Reminders(desk.fonts, desk.unit(), clock.getZone());
    factExport = new FactExport(transactions, desk.audit, desk.factViews, desk.forms);
    formPackages =
        new FormPackageDesk(
            transactions,
            desk.audit,
            identities,
            counterparts,
            new FormPackageFile(suites, clock),
            desk.formLibrary);
  }

  /** A desk that receives hands up what it issued over its offices, any other what it closed. */
  private ReadyForms ready(Desk desk) {
    return switch (desk.info().kind()) {
      case TOWNSHIP -> new ClosedForms(desk.frozenForms, desk.formFiles);
      case COUNTY ->
          new IssuedForms(
              issuedRollUps, new PassedOnFacts(desk.factViews), desk.forms, countyTables);
    };
  }

  /** The rows of a desk on a server lie there as they are; its keys must not. */
  private static KeyCover cover(Vault vault) {
    if (!vault.onServer()) {
      return KeyCover.none();
    }
    return new KeyCover() {
      @Override
      public byte[] cover(byte[] keys) {
        return vault.seal(keys);
      }

      @Override
      public byte[] uncover(byte[] covered) {
        return vault.unseal(covered);
      }
    };
  }
}
