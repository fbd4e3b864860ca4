package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.COMMITTEE;
import static cn.sifasuo.vault.schema.Tables.COUNTY_CONFLICT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;

import cn.sifasuo.exchange.BundleWriter;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
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
import cn.sifasuo.statistics.PeriodStates;
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
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-10-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final List<MemoryDatabase> opened = new java.util.ArrayList<>();
  private final Path root;
  private final Path forms;
  private final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  private final FormFiles formFiles =
      new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook());

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
    this.root = root;
    this.forms = forms;
    stick = folder("stick");
    county = county("990100", "测试县司法局");
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

  private MemoryDatabase memory() {
    MemoryDatabase database = new MemoryDatabase();
    opened.add(database);
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
    EnrolmentDesk.Paper asked =
        office.enrolment.request(
            office.session,
            office.unit.name(),
            Optional.empty(),
            stick.resolve("request-" + office.unit.code() + ".p7s"));
    EnrolmentDesk.Paper granted =
        county.enrolment.accept(
            county.session, county.unit.name(), asked.file(), asked.fingerprint(), stick);
    office.enrolment.install(office.session, granted.file(), granted.fingerprint());
  }

  /** Seals a closed period and puts it on the stick. */
  public Path handOver(Township office, Period period) {
    Outbox.Sealed sealed = office.sealPeriod.seal(office.session, period);
    return office.outbox.handOver(office.session, sealed, stick);
  }

  /** The whole way of a closed period: over to the county and the receipt back. */
  public Receipt deliver(Township office, Period period) {
    Inbox.Answer answer = county.inbox.receive(county.session, handOver(office, period));
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
    final Suites suites = Suites.standard();
    final Path home;

    Desk(Unit unit, Transactions database, String home) {
      this.unit = unit;
      this.database = database;
      packages = FormPackages.load(forms, views, database);
      this.home = folder(home);
      session = new Session("director", "测试负责人", Role.DIRECTOR, unit.code());
      identities = new IdentityStore(database, suites, CLOCK);
      counterparts = new Counterparts(database, suites, CLOCK);
      enrolment = new EnrolmentDesk(database, audit, identities, counterparts, suites, CLOCK);
    }

    public FormPackages packages() {
      return packages;
    }
  }

  /** An office that reports. */
  public final class Township extends Desk {

    public final FrozenForms frozenForms;
    public final Outbox outbox;
    public final SealPeriod sealPeriod;
    public final ReceiptDesk receipts;
    public final PeriodStates states;
    public final CountyAnswers answers;
    public final Path outboxFolder;
    private final CloseMonth closeMonth;
    private final AmendForm amendForm;
    private final FormDesk formDesk;

    Township(Unit unit, Transactions database, String home) {
      super(unit, database, home);
      outboxFolder = this.home.resolve("outbox");
      frozenForms = new FrozenForms(unit);
      CheckedForms checked = new CheckedForms(packages, tally, unit, List.of());
      formDesk = new FormDesk(database, packages, tally, checked, unit);
      closeMonth = new CloseMonth(database, packages, checked, audit, new Ids(CLOCK), CLOCK, unit);
      amendForm = new AmendForm(database, packages, checked, audit, new Ids(CLOCK), CLOCK, unit);
      states =
          new PeriodStates(packages, tally, cn.sifasuo.law.WorkCalendar.announced(), CLOCK, unit);
      answers = new CountyAnswers(unit);
      outbox =
          new Outbox(
              database,
              audit,
              identities,
              counterparts,
              new BundleWriter(CLOCK, "0.1.0"),
              outboxFolder,
              "8",
              CLOCK);
      sealPeriod = new SealPeriod(database, frozenForms, formFiles, outbox);
      receipts =
          new ReceiptDesk(database, audit, counterparts, new ReceiptFile(suites, CLOCK), CLOCK);
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
      return closeMonth.close(session, request(period, packages.codes(period.kind()))).getFirst();
    }

    /** Closes one form of a period. */
    public FrozenForm close(Period period, String form) {
      return closeMonth.close(session, only(period, form)).getFirst();
    }

    /** Freezes a closed form again, as it is counted now. */
    public FrozenForm amend(Period period, String form) {
      amendForm.reopen(
          session, form, period, new cn.sifasuo.statistics.Correction("测试更正", "甲", "乙"));
      return amendForm.amend(session, only(period, form));
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
    public final ReportingYear year;
    public final Reminders reminders;
    public final ReceivedBundles received;
    public final BundleDetails details;

    County(Unit unit, Transactions database) {
      super(unit, database, unit.code());
      inbox =
          new Inbox(
              database,
              audit,
              identities,
              counterparts,
              suites,
              new ReceiptFile(suites, CLOCK),
              new Merge(views, packages, tally, new cn.sifasuo.statistics.PeriodRules(unit), CLOCK),
              views,
              home.resolve("inbox"),
              home.resolve("receipts"),
              CLOCK);
      revocation = new Revocation(database, counterparts, audit, CLOCK);
      rulings =
          new Rulings(
              database,
              audit,
              identities,
              new ReceiptFile(suites, CLOCK),
              views,
              home.resolve("receipts"),
              CLOCK);
      offices = new OfficeRegistry(database, audit, counterparts, CLOCK);
      doubles = new LikelyDoubles(database, offices);
      conflicts = new Conflicts(database, offices, rulings, views, audit, CLOCK);
      PeriodStates states =
          new PeriodStates(packages, tally, cn.sifasuo.law.WorkCalendar.announced(), CLOCK, unit);
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
