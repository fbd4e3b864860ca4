package cn.sifasuo.app;

import cn.sifasuo.county.BundleDetails;
import cn.sifasuo.county.Conflicts;
import cn.sifasuo.county.CountyComparison;
import cn.sifasuo.county.CountyTables;
import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.IssuedRollUps;
import cn.sifasuo.county.KeyFigures;
import cn.sifasuo.county.LikelyDoubles;
import cn.sifasuo.county.Merge;
import cn.sifasuo.county.OfficeCases;
import cn.sifasuo.county.OfficeRegistry;
import cn.sifasuo.county.ReceivedBundles;
import cn.sifasuo.county.Reminders;
import cn.sifasuo.county.ReportingStatus;
import cn.sifasuo.county.ReportingYear;
import cn.sifasuo.county.Revocation;
import cn.sifasuo.county.RollUp;
import cn.sifasuo.county.Rulings;
import cn.sifasuo.county.Submissions;
import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.FormPackageDesk;
import cn.sifasuo.exchange.FormPackageFile;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;

/** The part of a desk that hands over and takes in. */
final class Exchange {

  final Suites suites;
  final IdentityStore identities;
  final Counterparts counterparts;
  final EnrolmentDesk enrolment;
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
  final ReceivedBundles received;
  final BundleDetails bundleDetails;
  final Rulings rulings;
  final Conflicts conflicts;
  final LikelyDoubles likelyDoubles;
  final ReportingYear reportingYear;
  final Reminders reminders;
  final FormPackageDesk formPackages;

  Exchange(Desk desk) {
    Transactions transactions = desk.transactions();
    Clock clock = desk.clock();
    suites = Suites.standard();
    identities = new IdentityStore(transactions, suites, clock);
    counterparts = new Counterparts(transactions, suites, clock);
    enrolment =
        new EnrolmentDesk(transactions, desk.audit, identities, counterparts, suites, clock);
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
    inbox =
        new Inbox(
            transactions,
            desk.audit,
            identities,
            counterparts,
            suites,
            receiptFile,
            new Merge(desk.factViews, desk.forms, desk.tally, new PeriodRules(desk.unit()), clock),
            desk.factViews,
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
    likelyDoubles = new LikelyDoubles(transactions, offices);
    conflicts = new Conflicts(transactions, offices, rulings, desk.factViews, desk.audit, clock);
    reportingYear =
        new ReportingYear(
            transactions, offices, submissions, desk.forms, desk.periodStates, desk.unit(), clock);
    reminders = new Reminders(desk.fonts, desk.unit(), clock.getZone());
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
