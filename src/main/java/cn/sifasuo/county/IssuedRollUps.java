package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.ISSUED_ROLLUP;
import static cn.sifasuo.vault.schema.Tables.ISSUED_SUBMISSION;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormContentReader;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.IssuedRollupRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Roll-ups that have left the desk: printed, exported or handed on. Each is kept with the
 * submissions it was counted from, so that a correction that comes later shows what it moved.
 */
public final class IssuedRollUps {

  private static final Wording WORDS = Wording.of(IssuedRollUps.class);

  private final Transactions transactions;
  private final RollUp rollUp;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;

  public IssuedRollUps(Transactions transactions, RollUp rollUp, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.rollUp = rollUp;
    this.audit = audit;
    this.ids = new Ids(clock);
    this.clock = clock;
  }

  /**
   * Issues the roll-up of a period, or finds the revision that still stands: what was counted from
   * the same submissions and reads the same is the same paper, unless the desk above gave it back.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code C-331} if no office has sent
   *     anything; S-104 to S-106
   */
  public IssuedRollUp issue(Session session, String formCode, Period period) {
    session.require(Permission.CLOSE_PERIOD);
    return transactions.write(ctx -> {
      RollUp.Sheet sheet = rollUp.compute(ctx, formCode, period);
      if (sheet.empty()) {
        throw new Failure(
            FailureKind.REFUSED,
            "C-331",
            WORDS.say("issue.nothing", formCode, period.label()),
            "nothing received of " + formCode + " " + period);
      }
      ComputedForm form = asIssued(sheet);
      Optional<IssuedRollUp> newest = newest(ctx, formCode, period);
      Optional<IssuedRollUp> stands =
          newest.filter(i ->
              i.submissions().equals(sheet.submissions())
                  && same(i, form)
                  && !HandedUp.returned(ctx, i.frozen().id()));
      return stands.orElseGet(() -> keep(ctx, session, sheet, form, newest.orElse(null)));
    });
  }

  /** Every revision of a period, oldest first. */
  public List<IssuedRollUp> revisions(String formCode, Period period) {
    return transactions.read(ctx -> revisions(ctx, formCode, period));
  }

  /** How the newest revision stands with the desk above; empty if it was not handed up. */
  public Optional<HandedUp> handedUp(String formCode, Period period) {
    return transactions.read(
        ctx -> newest(ctx, formCode, period).flatMap(i -> HandedUp.of(ctx, i.frozen().id())));
  }

  /** Why the newest revision no longer stands; empty if none was issued or it still does. */
  public Optional<StaleRollUp> stale(Session session, String formCode, Period period) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx ->
        newest(ctx, formCode, period)
            .flatMap(issued -> stale(ctx, issued, rollUp.compute(ctx, formCode, period))));
  }

  private Optional<StaleRollUp> stale(DSLContext ctx, IssuedRollUp issued, RollUp.Sheet sheet) {
    if (issued.submissions().equals(sheet.submissions())) {
      return Optional.empty();
    }
    Map<String, Integer> before = revisionsOf(ctx, issued.submissions());
    Map<String, Integer> now = revisionsOf(ctx, sheet.submissions());
    Map<String, List<CellDifference>> moved = new HashMap<>();
    for (CellDifference cell : CellDifference.between(issued.frozen().form(), asIssued(sheet))) {
      moved.computeIfAbsent(cell.rowId(), row -> new ArrayList<>()).add(cell);
    }
    List<StaleRollUp.Cause> causes = new ArrayList<>();
    for (CountyOffice office : offices(issued, sheet)) {
      Set<UUID> used = of(ctx, issued.submissions(), office.code());
      Set<UUID> stands = of(ctx, sheet.submissions(), office.code());
      if (!used.equals(stands)) {
        causes.add(
            new StaleRollUp.Cause(
                office,
                used.isEmpty() ? 0 : before.getOrDefault(office.code(), 0),
                stands.isEmpty() ? 0 : now.getOrDefault(office.code(), 0),
                moved.getOrDefault(office.code(), List.of())));
      }
    }
    return Optional.of(new StaleRollUp(issued, causes));
  }

  /** The offices of the table now, then those that were in the old one alone. */
  private static List<CountyOffice> offices(IssuedRollUp issued, RollUp.Sheet sheet) {
    List<CountyOffice> offices =
        new ArrayList<>(sheet.reports().stream().map(OfficeReport::office).toList());
    for (ComputedRow row : issued.frozen().form().rows()) {
      boolean office = !row.total() && !row.ofWhich();
      if (office && offices.stream().noneMatch(o -> o.code().equals(row.id()))) {
        offices.add(new CountyOffice(row.id(), row.label(), null, null, null));
      }
    }
    return offices;
  }

  /** Highest revision among some submissions, by office. */
  private static Map<String, Integer> revisionsOf(DSLContext ctx, Set<UUID> submissions) {
    Map<String, Integer> revisions = new HashMap<>();
    ctx.select(SUBMISSION.OFFICE_CODE, SUBMISSION.REVISION)
        .from(SUBMISSION)
        .where(SUBMISSION.ID.in(submissions))
        .forEach(r -> revisions.merge(r.value1(), r.value2(), Math::max));
    return revisions;
  }

  private static Set<UUID> of(DSLContext ctx, Set<UUID> submissions, String office) {
    return ctx.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(SUBMISSION.ID.in(submissions), SUBMISSION.OFFICE_CODE.eq(office))
        .fetchSet(SUBMISSION.ID);
  }

  /** The form with the words of the sheet. */
  private static ComputedForm asIssued(RollUp.Sheet sheet) {
    ComputedForm form = sheet.named();
    return new ComputedForm(
        form.head().withNotes(sheet.notes()),
        form.period(),
        form.days(),
        form.unit(),
        form.rows(),
        form.checks(),
        form.adjustments(),
        form.parts());
  }

  private static boolean same(IssuedRollUp issued, ComputedForm form) {
    FormContent kept = issued.frozen().content();
    return new FormContent(
            form,
            kept.revision(),
            kept.filler(),
            kept.head(),
            kept.closedOn(),
            kept.correction(),
            kept.differences(),
            kept.facts())
        .write()
        .equals(issued.frozen().text());
  }

  private IssuedRollUp keep(
      DSLContext ctx,
      Session session,
      RollUp.Sheet sheet,
      ComputedForm form,
      @Nullable IssuedRollUp before) {
    int revision = before == null ? 1 : before.revision() + 1;
    FormContent content =
        new FormContent(
            form,
            revision,
            session.displayName(),
            "",
            LocalDate.now(clock),
            before == null ? null : new Correction(reason(ctx, before, sheet), "", ""),
            before == null ? List.of() : inTotal(before.frozen().form(), form),
            new TreeMap<>());
    String text = content.write();
    String digest = Digest.of(text);
    UUID id = ids.next();
    audit.append(
        ctx,
        session.signIn(),
        "issue",
        "issued_rollup",
        id.toString(),
        "%s %s revision %d sha256 %s"
            .formatted(form.head().code(), form.period().code(), revision, digest));
    IssuedRollupRecord row = ctx.newRecord(ISSUED_ROLLUP);
    row.setId(id);
    row.setFormCode(form.head().code());
    row.setPeriod(form.period().code());
    row.setRevision(revision);
    row.setIssuedAt(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    row.setIssuedBy(session.signIn());
    row.setContent(text);
    row.setDigest(digest);
    row.setAuditHead(audit.head(ctx).toString());
    row.insert();
    for (UUID submission : sheet.submissions()) {
      ctx.insertInto(ISSUED_SUBMISSION)
          .set(ISSUED_SUBMISSION.ISSUED_ID, id)
          .set(ISSUED_SUBMISSION.SUBMISSION_ID, submission)
          .execute();
    }
    return new IssuedRollUp(frozen(row), sheet.submissions());
  }

  /** What changed in the line of the county; the reason says what did in those of the offices. */
  private static List<CellDifference> inTotal(ComputedForm before, ComputedForm now) {
    return CellDifference.between(before, now).stream()
        .filter(d -> d.rowId().equals(now.total().id()))
        .toList();
  }

  private String reason(DSLContext ctx, IssuedRollUp before, RollUp.Sheet sheet) {
    return stale(ctx, before, sheet)
        .map(StaleRollUp::reason)
        .orElseGet(() ->
            WORDS.say(
                HandedUp.returned(ctx, before.frozen().id())
                    ? "issue.after-return"
                    : "issue.offices-changed"));
  }

  /** The newest revision of each form of a period, by form code. */
  List<IssuedRollUp> newest(DSLContext ctx, Period period) {
    return ctx
        .selectDistinct(ISSUED_ROLLUP.FORM_CODE)
        .from(ISSUED_ROLLUP)
        .where(ISSUED_ROLLUP.PERIOD.eq(period.code()))
        .orderBy(ISSUED_ROLLUP.FORM_CODE)
        .fetch(ISSUED_ROLLUP.FORM_CODE)
        .stream()
        .flatMap(form -> newest(ctx, form, period).stream())
        .toList();
  }

  /** The submissions an issued roll-up was counted from. */
  Set<UUID> submissions(DSLContext ctx, UUID issuedId) {
    return submissionsOf(ctx, issuedId);
  }

  private static Set<UUID> submissionsOf(DSLContext ctx, UUID issuedId) {
    return ctx.select(ISSUED_SUBMISSION.SUBMISSION_ID)
        .from(ISSUED_SUBMISSION)
        .where(ISSUED_SUBMISSION.ISSUED_ID.eq(issuedId))
        .fetchSet(ISSUED_SUBMISSION.SUBMISSION_ID);
  }

  private Optional<IssuedRollUp> newest(DSLContext ctx, String formCode, Period period) {
    return revisions(ctx, formCode, period).stream().reduce((older, newer) -> newer);
  }

  private static List<IssuedRollUp> revisions(DSLContext ctx, String formCode, Period period) {
    return ctx.selectFrom(ISSUED_ROLLUP)
        .where(ISSUED_ROLLUP.FORM_CODE.eq(formCode), ISSUED_ROLLUP.PERIOD.eq(period.code()))
        .orderBy(ISSUED_ROLLUP.REVISION)
        .fetch(r -> new IssuedRollUp(frozen(r), submissionsOf(ctx, r.getId())));
  }

  private static FrozenForm frozen(IssuedRollupRecord r) {
    if (!Digest.of(r.getContent()).equals(r.getDigest())) {
      throw new Failure(
          FailureKind.DAMAGED,
          "C-403",
          WORDS.say("issue.damaged", r.getFormCode(), r.getPeriod()),
          "digest of issued " + r.getFormCode() + " " + r.getPeriod());
    }
    return new FrozenForm(
        r.getId(),
        FormContentReader.read(r.getContent()),
        r.getIssuedAt(),
        r.getIssuedBy(),
        r.getContent(),
        r.getDigest(),
        r.getAuditHead());
  }
}
