package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTERPART;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.PERIOD_SETTING;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.print.FormPdf;
import cn.sifasuo.print.FormWorkbook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.PeriodStates;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.statistics.Unit;
import cn.sifasuo.vault.MemoryDatabase;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.DefaultSchema;
import cn.sifasuo.vault.schema.tables.records.ReceivedFactDisputeRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A county's books as they are once bundles were taken in, written straight into them: thirty
 * offices need no thirty keys. All names are invented.
 */
public final class CountyBooks implements AutoCloseable {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2017-10-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  public static final Unit COUNTY = new Unit("990100", "测试县司法局");

  public final MemoryDatabase database = new MemoryDatabase();
  public final Session director = new Session("director", "测试负责人", Role.DIRECTOR, COUNTY.code());
  public final AuditChain audit = new AuditChain(CLOCK);
  public final FactViews views = new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables());
  public final FormPackages packages;
  public final OfficeRegistry offices;
  public final RollUp rollUp;
  public final KeyFigures keyFigures;
  public final IssuedRollUps issued;
  public final CountyComparison comparison;
  public final OfficeCases cases;
  public final ReportingStatus reporting;
  public final ReportingYear year;
  public final Reminders reminders;
  public final CountyTables tables;
  public final PeriodStates states;
  public final Tally tally = new Tally();
  private final Map<String, Long> numbers = new HashMap<>();

  public CountyBooks() {
    this(Path.of("reports/forms"));
  }

  /**
   * @param forms folder of the form packages
   */
  public CountyBooks(Path forms) {
    packages = FormPackages.load(forms, views);
    states = new PeriodStates(packages, tally, WorkCalendar.announced(), CLOCK, COUNTY);
    offices =
        new OfficeRegistry(
            database, audit, new Counterparts(database, Suites.standard(), CLOCK), CLOCK);
    rollUp =
        new RollUp(
            database,
            offices,
            new Submissions(states, COUNTY, CLOCK.getZone()),
            packages,
            tally,
            COUNTY);
    keyFigures = new KeyFigures(database, rollUp, packages);
    issued = new IssuedRollUps(database, rollUp, audit, CLOCK);
    comparison = new CountyComparison(database, rollUp, offices, packages, COUNTY);
    cases = new OfficeCases(database, rollUp, packages);
    reporting = new ReportingStatus(database, offices, COUNTY);
    year =
        new ReportingYear(
            database,
            offices,
            new Submissions(states, COUNTY, CLOCK.getZone()),
            packages,
            states,
            COUNTY,
            CLOCK);
    reminders = new Reminders(new Fonts(Path.of("reports/fonts")), COUNTY, CLOCK.getZone());
    tables =
        new CountyTables(
            new FormFiles(new FormPdf(new Fonts(Path.of("reports/fonts"))), new FormWorkbook()),
            COUNTY);
  }

  /** An office that has enrolled. */
  public void enrol(String code, String name) {
    database.write(ctx ->
        ctx.insertInto(COUNTERPART)
            .set(COUNTERPART.ID, UUID.randomUUID())
            .set(COUNTERPART.RELATION, "CHILD")
            .set(COUNTERPART.CODE, code)
            .set(COUNTERPART.NAME, name)
            .set(COUNTERPART.CERTIFICATES, new byte[] {0})
            .set(COUNTERPART.FINGERPRINT, "")
            .set(COUNTERPART.ACCEPTED_AT, OffsetDateTime.now(CLOCK))
            .set(COUNTERPART.ACCEPTED_BY, "test")
            .execute());
  }

  /**
   * A concluded case as it travels.
   *
   * @param successful whether it was settled, in writing
   */
  public record Case(
      LocalDate on, boolean successful, String type, String source, int persons, String amount) {

    public static Case on(LocalDate day, boolean successful) {
      return new Case(day, successful, "NEIGHBOUR", "APPLICATION", 2, successful ? "1000.00" : "0");
    }
  }

  /** So many cases of a month, the first of them successful. */
  public static List<Case> cases(Period month, int successful, int failed) {
    return java.util.stream.IntStream.range(0, successful + failed)
        .mapToObj(i -> Case.on(month.firstMonth().atDay(1 + i % 28), i < successful))
        .toList();
  }

  /** M1 of a month, in time; the next revision if there is one already. */
  public UUID submit(String office, Period period, List<Case> cases) {
    return submit(office, "M1", period, period.lastMonth().atEndOfMonth().plusDays(2), cases);
  }

  /** The same, received on a day. */
  public UUID submit(
      String office, String form, Period period, LocalDate received, List<Case> cases) {
    return submit(
        office,
        form,
        period,
        received,
        id -> cases.stream().map(c -> fact(id, office, c)).toList());
  }

  /**
   * A case as a form says it that was open at some time of its period.
   *
   * @param pseudonym the same in the form of every month
   * @param concluded null while it is open
   */
  public record LiveCase(UUID pseudonym, LocalDate accepted, @Nullable LocalDate concluded) {}

  /** MF of a month, in time. */
  public UUID submitLive(String office, Period period, List<LiveCase> cases) {
    return submit(
        office,
        "MF",
        period,
        period.lastMonth().atEndOfMonth().plusDays(2),
        id -> cases.stream().map(c -> fact(id, office, c)).toList());
  }

  private UUID submit(
      String office,
      String form,
      Period period,
      LocalDate received,
      Function<UUID, List<ReceivedFactDisputeRecord>> facts) {
    return submit(
        office, form, period, received, (ctx, id) -> ctx.batchInsert(facts.apply(id)).execute());
  }

  /** A form of an office with every fact its ledger has in the views of the form, in time. */
  public UUID submitLedger(String office, String form, Period period, Transactions ledger) {
    return submit(
        office,
        form,
        period,
        period.lastMonth().atEndOfMonth().plusDays(2),
        (ctx, id) -> {
          for (FactView view : packages.version(form, period).views()) {
            copy(ctx, view, id, ledger);
          }
        });
  }

  private static void copy(DSLContext ctx, FactView view, UUID submission, Transactions ledger) {
    Table<?> received = Objects.requireNonNull(view.received());
    for (Record fact : ledger.read(l -> l.selectFrom(view.local()).fetch())) {
      Map<Field<?>, Object> row = new LinkedHashMap<>();
      row.put(view.receivedColumn(FactView.SUBMISSION_ID), submission);
      view.columns()
          .forEach(c -> row.put(view.receivedColumn(c), fact.get(view.column(c).orElseThrow())));
      ctx.insertInto(received).set(row).execute();
    }
  }

  private UUID submit(
      String office,
      String form,
      Period period,
      LocalDate received,
      BiConsumer<DSLContext, UUID> facts) {
    UUID id = UUID.randomUUID();
    return database.write(ctx -> {
      UUID bundle = UUID.randomUUID();
      ctx.insertInto(INBOUND_BUNDLE)
          .set(INBOUND_BUNDLE.BUNDLE_ID, bundle)
          .set(INBOUND_BUNDLE.OFFICE_CODE, office)
          .set(INBOUND_BUNDLE.SEQ, numbers.merge(office, 1L, Long::sum))
          .set(INBOUND_BUNDLE.PERIOD, period.code())
          .set(INBOUND_BUNDLE.KIND, "FULL")
          .set(INBOUND_BUNDLE.MANIFEST_HASH, Digest.of(bundle.toString()))
          .set(INBOUND_BUNDLE.FILE_HASH, Digest.of(bundle.toString()))
          .set(INBOUND_BUNDLE.MANIFEST, "{}")
          .set(INBOUND_BUNDLE.RECEIVED_AT, received.atTime(10, 0).atOffset(ZoneOffset.ofHours(8)))
          .set(INBOUND_BUNDLE.RECEIVED_BY, "test")
          .set(INBOUND_BUNDLE.STATUS, "ACCEPTED")
          .set(INBOUND_BUNDLE.RECEIPT_ID, UUID.randomUUID())
          .set(INBOUND_BUNDLE.RECEIPT, new byte[] {0})
          .execute();
      var same =
          SUBMISSION
              .OFFICE_CODE
              .eq(office)
              .and(SUBMISSION.FORM_CODE.eq(form))
              .and(SUBMISSION.PERIOD.eq(period.code()));
      int revision = 1 + ctx.fetchCount(SUBMISSION, same);
      ctx.update(SUBMISSION).set(SUBMISSION.CURRENT_ONE, false).where(same).execute();
      ctx.insertInto(SUBMISSION)
          .set(SUBMISSION.ID, id)
          .set(SUBMISSION.BUNDLE_ID, bundle)
          .set(SUBMISSION.OFFICE_CODE, office)
          .set(SUBMISSION.FORM_CODE, form)
          .set(SUBMISSION.FORM_VERSION, "1")
          .set(SUBMISSION.PERIOD, period.code())
          .set(SUBMISSION.REVISION, revision)
          .set(SUBMISSION.DIGEST, Digest.of(id.toString()))
          .set(SUBMISSION.CONTENT, "{}")
          .set(SUBMISSION.CURRENT_ONE, true)
          .execute();
      facts.accept(ctx, id);
      return id;
    });
  }

  private static ReceivedFactDisputeRecord fact(UUID submission, String office, Case one) {
    ReceivedFactDisputeRecord fact = new ReceivedFactDisputeRecord();
    fact.attach(null);
    fact.setSubmissionId(submission);
    fact.setFactId(UUID.randomUUID());
    fact.setOfficeCode(office);
    fact.setCommitteeKind("VILLAGE");
    fact.setAcceptedOn(one.on().minusDays(10));
    fact.setConcludedOn(one.on());
    fact.setCountedOn(one.on());
    fact.setLate(false);
    fact.setOutcome(one.successful() ? "SUCCESS" : "FAILED");
    fact.setSource(one.source());
    fact.setDisputeType(one.type());
    fact.setDifficulty("SIMPLE");
    fact.setInvolvedPersons(one.persons());
    fact.setAgreementForm(one.successful() ? "WRITTEN" : null);
    fact.setAmount(new BigDecimal(one.amount()));
    return fact;
  }

  private static ReceivedFactDisputeRecord fact(UUID submission, String office, LiveCase one) {
    LocalDate concluded = one.concluded();
    ReceivedFactDisputeRecord fact =
        fact(
            submission,
            office,
            Case.on(concluded == null ? one.accepted() : concluded, concluded != null));
    fact.setFactId(one.pseudonym());
    fact.setAcceptedOn(one.accepted());
    fact.setConcludedOn(concluded);
    fact.setCountedOn(concluded);
    if (concluded == null) {
      fact.setOutcome("PENDING");
    }
    return fact;
  }

  /** A bundle that was given back. */
  public void giveBack(String office, Period period) {
    database.write(ctx ->
        ctx.insertInto(RETURNED_BUNDLE)
            .set(RETURNED_BUNDLE.BUNDLE_ID, UUID.randomUUID())
            .set(RETURNED_BUNDLE.OFFICE_CODE, office)
            .set(RETURNED_BUNDLE.SEQ, 1L)
            .set(RETURNED_BUNDLE.PERIOD, period.code())
            .set(RETURNED_BUNDLE.RETURNED_AT, OffsetDateTime.now(CLOCK))
            .set(RETURNED_BUNDLE.PROBLEMS, 1)
            .execute());
  }

  /** Months of the county end on this day from a month on. */
  public void monthsEnd(LocalDate from, int day) {
    database.write(ctx ->
        ctx.insertInto(PERIOD_SETTING)
            .set(PERIOD_SETTING.OFFICE_CODE, COUNTY.code())
            .set(PERIOD_SETTING.NAME, "MONTH_END_DAY")
            .set(PERIOD_SETTING.FORM_CODE, "")
            .set(PERIOD_SETTING.VALID_FROM, from)
            .set(PERIOD_SETTING.CONTENT, String.valueOf(day))
            .set(PERIOD_SETTING.REASON, "测试")
            .set(PERIOD_SETTING.SET_AT, OffsetDateTime.now(CLOCK))
            .set(PERIOD_SETTING.SET_BY, "test")
            .execute());
  }

  public int facts() {
    return database.read(ctx -> ctx.fetchCount(RECEIVED_FACT_DISPUTE));
  }

  @Override
  public void close() throws Exception {
    database.close();
  }
}
