package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.COUNTY_CONFLICT;
import static cn.sifasuo.vault.schema.Tables.DATED_RULE;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;

import cn.sifasuo.county.pupils.PupilType;
import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.ClosedForms;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.DeparturePreview;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.LeakScan;
import cn.sifasuo.exchange.MinorsDesk;
import cn.sifasuo.exchange.MinorsKeys;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.RecordHandOver;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.exchange.Sticks;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.exchange.UploadFolder;
import cn.sifasuo.exchange.WaitingReceipts;
import cn.sifasuo.exchange.screen.Carriers;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.PeriodGuard;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.mediation.MediationTypes;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.statistics.AmendForm;
import cn.sifasuo.statistics.CheckResult;
import cn.sifasuo.statistics.CheckedForms;
import cn.sifasuo.statistics.CloseMonth;
import cn.sifasuo.statistics.CloseRequest;
import cn.sifasuo.statistics.CountyAnswers;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormDesk;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.PassedOnFacts;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.ProgramForms;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * A county and its townships with a stick between them, each with its own database, keys and
 * folders, on 2 October 2016. All names are invented.
 */
public final class TwoDesks implements AutoCloseable {

  public static final Period AUGUST = Period.month(2016, 8);

  /** Version of the database that bundles name. */
  public static final String SCHEMA = "25";

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-10-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final List<MemoryDatabase> opened = new java.util.ArrayList<>();
  private final List<RecordType> invented;
  private final Path root;
  private final Path forms;
  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  private final FormFiles formFiles =
      new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());

  public final MediationTypes mediation = new MediationTypes(WorkCalendar.announced());
  public final RecordTypes types;
  public final County county;
  public final Township township;
  public final Path stick;

  /** A county and one township, not enrolled yet. */
  public TwoDesks(Path root) {
    this(root, Path.of("reports/forms"));
  }

  /**
   * @param forms folder of the forms both desks know
   */
  public TwoDesks(Path root, Path forms) {
    this(root, forms, new MemoryDatabase(), List.of());
  }

  /**
   * @param ofCounty where the county's rows are; closed with the desks if it can be
   */
  public TwoDesks(Path root, Path forms, Transactions ofCounty) {
    this(root, forms, ofCounty, List.of());
  }

  /** Both desks also know an invented register of pupils, which the law sends up. */
  public static TwoDesks withRecordsOfMinors(Path root) {
    return new TwoDesks(
        root, Path.of("reports/forms"), new MemoryDatabase(), List.of(PupilType.describe()));
  }

  /**
   * @param invented record types beside the program's own, sent up by law
   */
  private TwoDesks(Path root, Path forms, Transactions ofCounty, List<RecordType> invented) {
    this.invented = invented;
    types = new RecordTypes(Stream.concat(mediation.roots().stream(), invented.stream()).toList());
    this.root = root;
    this.forms = forms;
    if (ofCounty instanceof MemoryDatabase memory) {
      kept(memory);
    }
    stick = folder("stick");
    county = new County(new Unit("990100", "测试县司法局"), ofCounty);
    township = township("990100001", "测试镇司法所");
  }

  public County county(String code, String name) {
    return new County(new Unit(code, name), memory());
  }

  public Township township(String code, String name) {
    return new Township(new Unit(code, name), memory(), code);
  }

  /**
   * The township's desk on another database, such as a vault that came out of a backup.
   *
   * @param home folder of this desk's own files, below the root
   */
  public Township townshipOn(Transactions database, String home) {
    return new Township(township.unit, database, home);
  }

  /**
   * The county's desk in another program or on another database.
   *
   * @param home folder of this desk's own files, below the root
   */
  public County countyOn(Transactions database, String home) {
    return new County(county.unit, database, home);
  }

  private MemoryDatabase memory() {
    MemoryDatabase database = new MemoryDatabase();
    return kept(database);
  }

  /** Closed with the desks, and taught the law of the invented records. */
  private MemoryDatabase kept(MemoryDatabase database) {
    opened.add(database);
    for (RecordType type : invented) {
      database.write(ctx ->
          ctx.insertInto(DATED_RULE)
              .set(DATED_RULE.NAME, "hand_over.record." + type.code())
              .set(DATED_RULE.VALID_FROM, LocalDate.of(2011, 1, 1))
              .set(DATED_RULE.CONTENT, "RECORDS")
              .set(DATED_RULE.SOURCE, "测试规定")
              .execute());
    }
    return database;
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Township and county come to know each other. */
  public void enrol(Township office) {
    enrol(office, county);
  }

  /** A desk and the one above it come to know each other. */
  public void enrol(Desk office, County county) {
    enrol(office, county, Optional.empty());
  }

  /**
   * @param suite of the office's keys; it must be that of the county's
   */
  public void enrol(Township office, Optional<String> suite) {
    enrol(office, county, suite);
  }

  private void enrol(Desk office, County county, Optional<String> suite) {
    EnrolmentDesk.Paper asked =
        office.enrolment.request(
            office.session,
            office.unit.name(),
            suite,
            stick.resolve("request-" + office.unit.code() + ".p7s"));
    EnrolmentDesk.Paper granted =
        county.enrolment.accept(
            county.session, county.unit.name(), asked.file(), asked.fingerprint(), stick);
    office.enrolment.install(office.session, granted.file(), granted.fingerprint());
  }

  /** Seals a closed period and puts it on the stick. */
  public Path handOver(Desk office, Period period) {
    Outbox.Sealed sealed = office.sealing().seal(office.session, period);
    return office.outbox.handOver(office.session, sealed, stick);
  }

  /** The whole way of a closed period: over to the county and the receipt back. */
  public Receipt deliver(Township office, Period period) {
    return deliver(office, period, county);
  }

  /** The whole way of what is ready of a period: over to the desk above and the receipt back. */
  public Receipt deliver(Desk office, Period period, County above) {
    Inbox.Answer answer = above.inbox.receive(above.session, handOver(office, period));
    return office.receipts.install(office.session, answer.receiptFile());
  }

  /** What both kinds of desk have. */
  public abstract class Desk {

    public final Unit unit;
    public final Transactions database;
    final FormPackages packages;
    public final Session session;
    public final AuditChain audit = new AuditChain(CLOCK);
    public final Tally tally = new Tally();
    public final IdentityStore identities;
    public final Counterparts counterparts;
    public final EnrolmentDesk enrolment;
    public final MinorsKeys minorsKeys;
    public final RecordHandOver records;
    public final Outbox outbox;
    public final ReceiptDesk receipts;
    public final Path outboxFolder;
    final Suites suites = Suites.standard();
    public final HandOverLaw law;
    public final MinorsDesk minors;
    final Path home;

    Desk(Unit unit, Transactions database, String home) {
      this.unit = unit;
      this.database = database;
      packages = new FormPackages(ProgramForms.load(forms, views), database);
      law = new HandOverLaw(types, DatedRules.load(database));
      this.home = folder(home);
      session = new Session("director", "测试负责人", Role.DIRECTOR, unit.code());
      identities = new IdentityStore(database, suites, CLOCK);
      counterparts = new Counterparts(database, suites, CLOCK);
      enrolment = new EnrolmentDesk(database, audit, identities, counterparts, suites, CLOCK);
      minorsKeys = new MinorsKeys(database, suites, CLOCK);
      minors = new MinorsDesk(database, audit, identities, counterparts, minorsKeys, suites, CLOCK);
      records = new RecordHandOver(database, law, minorsKeys, unit);
      outboxFolder = this.home.resolve("outbox");
      outbox =
          new Outbox(
              database,
              audit,
              identities,
              counterparts,
              new BundleWriter(CLOCK, "0.1.0"),
              new LeakScan(database, types),
              records,
              outboxFolder,
              SCHEMA,
              CLOCK);
      receipts =
          new ReceiptDesk(database, audit, counterparts, new ReceiptFile(suites, CLOCK), CLOCK);
    }

    /** What is ready of a period, sealed. */
    public abstract SealPeriod sealing();

    public FormPackages packages() {
      return packages;
    }
  }

  /** An office that reports. */
  public final class Township extends Desk {

    public final FrozenForms frozenForms;
    public final SealPeriod sealPeriod;
    public final DeparturePreview preview;
    public final PeriodStates states;
    public final WriteGate gate;
    public final CountyAnswers answers;
    private final java.util.concurrent.atomic.AtomicReference<String> uploadFolder =
        new java.util.concurrent.atomic.AtomicReference<>("");
    public final UploadFolder upload =
        new UploadFolder(() -> Optional.of(uploadFolder.get()), uploadFolder::set);
    private final CloseMonth closeMonth;
    private final AmendForm amendForm;
    private final FormDesk formDesk;

    Township(Unit unit, Transactions database, String home) {
      super(unit, database, home);
      frozenForms = new FrozenForms(unit);
      CheckedForms checked = new CheckedForms(packages, tally, unit, List.of());
      formDesk = new FormDesk(database, packages, tally, checked, unit, audit);
      closeMonth = new CloseMonth(database, packages, checked, audit, new Ids(CLOCK), CLOCK, unit);
      amendForm = new AmendForm(database, packages, checked, audit, new Ids(CLOCK), CLOCK, unit);
      states =
          new PeriodStates(packages, tally, cn.sifasuo.law.WorkCalendar.announced(), CLOCK, unit);
      answers = new CountyAnswers(unit);
      sealPeriod = new SealPeriod(database, new ClosedForms(frozenForms, formFiles), law, outbox);
      preview =
          new DeparturePreview(sealPeriod, outbox, records, law, new LeakScan(database, types));
      gate =
          new WriteGate(
              database,
              types,
              CodeLists.load(database),
              DatedRules.load(database),
              audit,
              PeriodGuard.OPEN,
              CLOCK);
    }

    @Override
    public SealPeriod sealing() {
      return sealPeriod;
    }

    /** This office with sticks that a test plugs in and pulls out. */
    public Carriers carriers(java.util.function.Supplier<List<Path>> sticks) {
      return new Carriers(
          new Sticks(sticks),
          new WaitingReceipts(database, counterparts, new ReceiptFile(suites, CLOCK)),
          new Delivery(outbox, upload),
          upload);
    }

    /** Cases of a month, the first so many successful, the rest failed. */
    public void cases(Period month, int successful, int failed) {
      for (int i = 0; i < successful + failed; i++) {
        dispute(
            month.firstMonth().atDay(1).plusDays(i % 28), i < successful ? "SUCCESS" : "FAILED");
      }
    }

    private void dispute(LocalDate concludedOn, String outcome) {
      UUID committee = committee();
      int number = database.<Integer>read(ctx -> ctx.fetchCount(DISPUTE_CASE)) + 1;
      // within its month: what a gate would not have let into a closed one is not to be here
      LocalDate firstOfMonth = concludedOn.withDayOfMonth(1);
      LocalDate tenDaysBefore = concludedOn.minusDays(10);
      UUID dispute =
          insert(
              DISPUTE_CASE,
              r -> {
                r.setCaseNo("99-" + number);
                r.setCaseName("测试纠纷" + number);
                r.setCommitteeId(committee);
                r.setSource("APPLICATION");
                r.setAcceptedOn(
                    tenDaysBefore.isBefore(firstOfMonth) ? firstOfMonth : tenDaysBefore);
                r.setDisputeType("NEIGHBOUR");
                r.setDifficulty("SIMPLE");
                r.setSummary("测试纠纷");
                r.setInvolvedPersons(2);
                r.setOutcome(outcome);
                r.setConcludedOn(concludedOn);
                r.setState("CLOSED");
              });
      if (outcome.equals("SUCCESS")) {
        insert(
            AGREEMENT,
            r -> {
              r.setCaseId(dispute);
              r.setLineNo(1);
              r.setForm("WRITTEN");
              r.setAmount(new BigDecimal("1000.00"));
              r.setAgreedOn(concludedOn);
              r.setSuperseded(false);
            });
      }
    }

    /** A pupil of the invented register. */
    public void pupil(String name, LocalDate born) {
      UUID dispute = someCase();
      insert(
          PARTY,
          r -> {
            r.setCaseId(dispute);
            r.setLineNo(1);
            r.setSide("APPLICANT");
            r.setPartyKind("NATURAL");
            r.setSidePersonCount(1);
            r.setName(name);
            r.setBirthDate(born);
          });
    }

    private UUID someCase() {
      return database.read(ctx ->
          ctx.select(DISPUTE_CASE.ID)
              .from(DISPUTE_CASE)
              .orderBy(DISPUTE_CASE.CASE_NO)
              .limit(1)
              .fetchSingle(DISPUTE_CASE.ID));
    }

    /** A person of some case, with all that is known of him. */
    public void party(String name, String idNumber, String phone, String address) {
      UUID dispute = someCase();
      insert(
          PARTY,
          r -> {
            r.setCaseId(dispute);
            r.setLineNo(1);
            r.setSide("APPLICANT");
            r.setPartyKind("NATURAL");
            r.setSidePersonCount(1);
            r.setName(name);
            r.setIdNo(idNumber);
            r.setContact(phone);
            r.setAddress(address);
          });
    }

    private UUID committee() {
      return database
          .<Optional<UUID>>read(
              ctx -> ctx.select(COMMITTEE.ID).from(COMMITTEE).fetchOptional(COMMITTEE.ID))
          .orElseGet(() ->
              insert(
                  COMMITTEE,
                  r -> {
                    r.setCode("TH");
                    r.setName("测试村人民调解委员会");
                    r.setShortName("测试村");
                    r.setKind("VILLAGE");
                    r.setStatus("ACTIVE");
                  }));
    }

    private <R extends UpdatableRecord<R>> UUID insert(
        Table<R> table, java.util.function.Consumer<R> fill) {
      UUID id = UUID.randomUUID();
      OffsetDateTime then = OffsetDateTime.now(CLOCK);
      return database.write(ctx -> {
        R record = ctx.newRecord(table);
        set(record, "ID", id);
        set(record, "PSEUDONYM", UUID.randomUUID());
        set(record, "OFFICE_CODE", unit.code());
        set(record, "VERSION", 1);
        set(record, "CREATED_AT", then);
        set(record, "CREATED_BY", "test");
        set(record, "UPDATED_AT", then);
        set(record, "UPDATED_BY", "test");
        fill.accept(record);
        record.insert();
        return id;
      });
    }

    @SuppressWarnings("unchecked")
    private static void set(UpdatableRecord<?> record, String column, Object value) {
      record.set(
          (Field<Object>) DSL.field(DSL.name(column), value.getClass()).coerce(Object.class),
          value);
    }

    /** Closes every open form of a period, with a reason for each warning. */
    public FrozenForm close(Period period) {
      return closeMonth.close(session, request(period, packages.codes(period))).getFirst();
    }

    /** Closes one form of a period. */
    public FrozenForm close(Period period, String form) {
      return closeMonth.close(session, only(period, form)).getFirst();
    }

    /** Freezes a closed form again, as it is counted now. */
    public FrozenForm amend(Period period, String form) {
      return amend(period, form, "测试更正");
    }

    public FrozenForm amend(Period period, String form, String reason) {
      amendForm.reopen(
          session, form, period, new cn.sifasuo.statistics.Correction(reason, "甲", "乙"));
      return amendForm.amend(session, Witnesses.of(session), only(period, form));
    }

    private CloseRequest only(Period period, String form) {
      CloseRequest all = request(period, List.of(form));
      return new CloseRequest(
          period, List.of(form), all.filler(), all.head(), all.reasons(), all.source());
    }

    private CloseRequest request(Period period, List<String> forms) {
      CloseRequest request = CloseRequest.of(period, "测试填表人", "测试负责人");
      for (String form : forms) {
        for (CheckResult warning :
            formDesk.show(session, form, period).form().findings(Severity.WARNING)) {
          request = request.withReason(form, warning.id(), "测试说明");
        }
      }
      return request;
    }
  }

  /** A desk that receives. */
  public final class County extends Desk {

    public final Inbox inbox;
    public final Revocation revocation;
    public final Rulings rulings;
    public final Conflicts conflicts;
    public final LikelyDoubles doubles;
    public final OfficeRegistry offices;
    public final RollUp rollUp;
    public final KeyFigures keyFigures;
    public final IssuedRollUps issued;
    public final CountyComparison comparison;
    public final OfficeCases cases;
    public final CountyTables tables;
    public final ReportingStatus reporting;
    public final SealPeriod sealPeriod;
    public final ReportingYear year;
    public final Reminders reminders;
    public final ReceivedBundles received;
    public final BundleDetails details;

    public final MinorsFiles minorsFiles;
    public final Approvals approvals;
    public final AnswersOut answersOut;
    public final ReceivedRecords receivedRecords;

    County(Unit unit, Transactions database) {
      this(unit, database, unit.code());
    }

    County(Unit unit, Transactions database, String home) {
      super(unit, database, home);
      minorsFiles = new MinorsFiles(database, audit, minors);
      receivedRecords = new ReceivedRecords(database, law);
      inbox = inboxAt(CLOCK);
      revocation = new Revocation(database, counterparts, audit, CLOCK);
      rulings =
          new Rulings(
              database,
              audit,
              identities,
              new ReceiptFile(suites, CLOCK),
              views,
              this.home.resolve("receipts"),
              CLOCK);
      approvals = new Approvals(database, law, audit, CLOCK);
      answersOut = new AnswersOut(database, approvals, rulings);
      offices = new OfficeRegistry(database, audit, counterparts, CLOCK);
      doubles = new LikelyDoubles(database, offices);
      conflicts = new Conflicts(database, offices, rulings, views, audit, CLOCK);
      PeriodStates states =
          new PeriodStates(packages, tally, WorkCalendar.announced(), CLOCK, unit);
      rollUp =
          new RollUp(
              database,
              offices,
              new Submissions(states, unit, CLOCK.getZone()),
              packages,
              tally,
              unit);
      keyFigures = new KeyFigures(database, rollUp, packages);
      issued = new IssuedRollUps(database, rollUp, audit, CLOCK);
      comparison = new CountyComparison(database, rollUp, offices, packages, unit);
      cases = new OfficeCases(database, rollUp, packages);
      tables = new CountyTables(formFiles, unit);
      reporting = new ReportingStatus(database, offices, unit);
      year =
          new ReportingYear(
              database,
              offices,
              new Submissions(states, unit, CLOCK.getZone()),
              packages,
              states,
              unit,
              CLOCK);
      reminders = new Reminders(new Fonts(Path.of("reports/fonts")), unit, CLOCK.getZone());
      received = new ReceivedBundles(database, offices);
      details = new BundleDetails(database, received, packages, tally);
      sealPeriod =
          new SealPeriod(
              database,
              new IssuedForms(issued, new PassedOnFacts(views), packages, tables),
              law,
              outbox);
    }

    @Override
    public SealPeriod sealing() {
      return sealPeriod;
    }

    /** The same inbox on a day of its own. */
    public Inbox inboxAt(Clock clock) {
      return new Inbox(
          database,
          audit,
          identities,
          counterparts,
          suites,
          new ReceiptFile(suites, clock),
          new Merge(
              views, packages, tally, new cn.sifasuo.statistics.PeriodRules(unit), law, clock),
          views,
          SCHEMA,
          home.resolve("inbox"),
          home.resolve("receipts"),
          clock);
    }

    /**
     * Of every row of every table but the notes of what was given back or stands against what is
     * here, which count nowhere.
     */
    public String digest() {
      return database.read(ctx -> {
        StringBuilder all = new StringBuilder();
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(t -> t.getTableType() == TableOptions.TableType.TABLE)
            .filter(t -> !t.getName().equals(RETURNED_BUNDLE.getName()))
            .filter(t -> !t.getName().equals(COUNTY_CONFLICT.getName()))
            .sorted(Comparator.comparing(Table::getName))
            .forEach(t ->
                all.append(t.getName())
                    .append('\n')
                    .append(
                        ctx.selectFrom(t).fetch().stream()
                            .map(r -> r.formatJSON())
                            .sorted()
                            .collect(Collectors.joining("\n"))));
        return Digest.of(all.toString());
      });
    }
  }

  @Override
  public void close() throws Exception {
    for (MemoryDatabase database : opened) {
      database.close();
    }
  }
}
