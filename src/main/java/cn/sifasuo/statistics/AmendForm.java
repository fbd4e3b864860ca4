package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Corrects a closed form. First {@link #reopen} opens its period as a recorded act, so that the
 * ledger can be put right at its source; then {@link #amend} computes it again and freezes a new
 * revision with a reason and the cells it changes. The old revision stays as it was.
 */
public final class AmendForm {

  private static final Logger LOG = LoggerFactory.getLogger(AmendForm.class);
  private static final Wording WORDS = Wording.of(AmendForm.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final CheckedForms checked;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;
  private final Unit unit;
  private final FrozenForms frozenForms;
  private final PeriodStates states;
  private final StaleForms stale;
  private final Recount recount;
  private final Freezer freezer;

  public AmendForm(
      Transactions transactions,
      FormPackages packages,
      CheckedForms checked,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.checked = checked;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.unit = unit;
    this.frozenForms = new FrozenForms(unit);
    Tally tally = checked.tally();
    this.states = new PeriodStates(packages, tally, WorkCalendar.announced(), clock, unit);
    this.stale = new StaleForms(packages, tally, unit);
    this.recount = new Recount(packages, tally, unit);
    this.freezer = new Freezer(audit, ids, clock);
  }

  /**
   * Opens the days of a closed form's period until it is amended.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-308} without reason, {@code
   *     S-311} without two different names, {@code S-309} if the form is not closed, {@code S-313}
   *     if it is open already
   */
  public void reopen(Session session, String formCode, Period period, Correction correction) {
    session.require(Permission.CLOSE_PERIOD);
    requireAnswered(correction);
    UUID done =
        transactions.write(ctx -> {
          newest(ctx, formCode, period);
          if (opened(ctx, formCode, period).isPresent()) {
            throw CloseMonth.refused(
                "S-313", WORDS.say("amend.open-already", formCode, period.label()), formCode);
          }
          UUID id = ids.next();
          ctx.insertInto(PERIOD_REOPENING)
              .set(PERIOD_REOPENING.ID, id)
              .set(PERIOD_REOPENING.OFFICE_CODE, unit.code())
              .set(PERIOD_REOPENING.FORM_CODE, formCode)
              .set(PERIOD_REOPENING.PERIOD, period.code())
              .set(PERIOD_REOPENING.REASON, correction.reason())
              .set(PERIOD_REOPENING.ASKED_BY, correction.askedBy())
              .set(PERIOD_REOPENING.APPROVED_BY, correction.approvedBy())
              .set(PERIOD_REOPENING.REOPENED_AT, now())
              .set(PERIOD_REOPENING.REOPENED_BY, session.signIn())
              .execute();
          audit.append(
              ctx,
              session.signIn(),
              "reopen",
              "period_reopening",
              id.toString(),
              formCode + " " + period.code());
          return id;
        });
    LOG.info("reopened {} {} as {}", formCode, period.code(), done);
  }

  /**
   * Closes a reopened period again where nothing had to be corrected after all.
   *
   * @throws Failure REFUSED {@code S-312} if it is not open, {@code S-314} if figures have moved
   *     meanwhile: then only a correction closes it; {@code S-315} if another closed form has moved
   *     and no correction says so yet
   */
  public void withdraw(Session session, String formCode, Period period) {
    session.require(Permission.CLOSE_PERIOD);
    UUID done =
        transactions.write(ctx -> {
          UUID id = requireOpened(ctx, formCode, period).id();
          if (!preview(ctx, formCode, period, FactSource.local()).isEmpty()) {
            throw CloseMonth.refused(
                "S-314", WORDS.say("amend.moved", formCode, period.label()), formCode);
          }
          requireNothingMovedAlong(ctx, id, period);
          closeAgain(ctx, formCode, period);
          audit.append(
              ctx,
              session.signIn(),
              "reopen-withdrawn",
              "period_reopening",
              id.toString(),
              formCode + " " + period.code());
          return id;
        });
    LOG.info("reopening {} withdrawn", done);
  }

  /**
   * What was opened for one form lets the others of its days move as well: a closed form may differ
   * from the ledger only as long as a correction stands open or came after it.
   */
  private void requireNothingMovedAlong(DSLContext ctx, UUID opening, Period opened) {
    List<Period> stillOpen =
        ctx
            .select(PERIOD_REOPENING.PERIOD)
            .from(PERIOD_REOPENING)
            .where(
                PERIOD_REOPENING.OFFICE_CODE.eq(unit.code()),
                PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull(),
                PERIOD_REOPENING.ID.ne(opening))
            .fetch(PERIOD_REOPENING.PERIOD)
            .stream()
            .flatMap(p -> Period.parse(p).stream())
            .toList();
    for (Period period : frozenForms.periods(ctx, Optional.empty())) {
      if (ClosedFormGuard.mayMove(period, opened)
          && stillOpen.stream().noneMatch(p -> ClosedFormGuard.mayMove(period, p))) {
        for (FrozenForm frozen : frozenForms.list(ctx, period)) {
          String code = frozen.form().head().code();
          boolean differs =
              recount
                  .version(frozen)
                  .filter(v -> !recount.differences(ctx, frozen, v).isEmpty())
                  .isPresent();
          if (differs && stale.after(ctx, code, period).isEmpty()) {
            throw CloseMonth.refused(
                "S-315", WORDS.say("amend.moved-along", code, period.label()), code);
          }
        }
      }
    }
  }

  /** Why a closed form stands open, and who answers for it; empty if it does not. */
  public Optional<Correction> opened(DSLContext ctx, String formCode, Period period) {
    return opening(ctx, formCode, period).map(Opening::correction);
  }

  /** Whether a closed form stands open for a correction. */
  public boolean isOpened(String formCode, Period period) {
    return transactions.read(ctx -> opened(ctx, formCode, period)).isPresent();
  }

  private record Opening(UUID id, Correction correction) {}

  private Optional<Opening> opening(DSLContext ctx, String formCode, Period period) {
    return ctx.selectFrom(PERIOD_REOPENING)
        .where(open(formCode, period))
        .orderBy(PERIOD_REOPENING.REOPENED_AT.desc())
        .limit(1)
        .fetchOptional(r ->
            new Opening(
                r.getId(), new Correction(r.getReason(), r.getAskedBy(), r.getApprovedBy())));
  }

  private Opening requireOpened(DSLContext ctx, String formCode, Period period) {
    return opening(ctx, formCode, period)
        .orElseThrow(() ->
            CloseMonth.refused(
                "S-312", WORDS.say("amend.not-open", formCode, period.label()), formCode));
  }

  /**
   * Freezes a new revision of a closed form that was reopened, with the reason and the names of the
   * reopening, the cells that changed and the cases that moved them.
   *
   * @param witness the second person, who has seen what changes; at a desk of one the note on the
   *     form says so
   * @param request exactly one form, its signatures and reasons for warnings
   * @throws Failure as {@link CloseMonth#close}, and REFUSED {@code S-309} if the form is not
   *     closed, {@code S-312} if it was not reopened, {@code S-310} if no cell has changed and the
   *     county has not given the form back
   */
  public FrozenForm amend(Session session, Witness witness, CloseRequest request) {
    session.require(Permission.CLOSE_PERIOD);
    witness.require(session);
    CloseMonth.requireSigned(request);
    if (request.forms().size() != 1) {
      throw new IllegalArgumentException("one form at a time");
    }
    String code = request.forms().getFirst();
    return transactions.write(ctx -> {
      FrozenForm before = newest(ctx, code, request.period());
      Correction correction =
          signed(requireOpened(ctx, code, request.period()).correction(), witness);
      FormVersion version = packages.version(code, request.period());
      ComputedForm form =
          CloseMonth.answered(
              checked.compute(ctx, version, request.period(), request.source()), request);
      List<CellDifference> differences = CellDifference.between(before.form(), form);
      // a county that holds other figures under this revision takes the same ones as the next
      boolean returned = states.state(ctx, code, request.period()) == PeriodState.RETURNED;
      if (differences.isEmpty()
          && !returned
          && before.form().adjustments().equals(form.adjustments())) {
        throw CloseMonth.refused(
            "S-310", WORDS.say("amend.nothing-changed", code, request.period().label()), code);
      }
      MovedFacts moved = MovedFacts.between(ctx, before, version, form, request.source());
      FrozenForm frozen =
          freezer.freeze(
              ctx,
              session,
              new Freezer.Act(
                  version,
                  request.source(),
                  form,
                  before.content().revision() + 1,
                  request.filler().strip(),
                  request.head().strip(),
                  correction,
                  differences.stream().map(d -> d.with(moved.of(d.rowId(), d.cellId()))).toList(),
                  witness.trace()));
      closeAgain(ctx, code, request.period());
      return frozen;
    });
  }

  /** Where nobody could countersign, whoever reads the correction is told, the county too. */
  private static Correction signed(Correction correction, Witness witness) {
    return witness.alone()
        ? new Correction(
            WORDS.say("amend.alone", correction.reason(), witness.reason()),
            correction.askedBy(),
            correction.approvedBy())
        : correction;
  }

  private void closeAgain(DSLContext ctx, String code, Period period) {
    ctx.update(PERIOD_REOPENING)
        .set(PERIOD_REOPENING.CLOSED_AGAIN_AT, now())
        .where(open(code, period))
        .execute();
  }

  /** What an amendment would change now; nothing is kept. */
  public List<CellDifference> preview(
      DSLContext ctx, String code, Period period, FactSource source) {
    FrozenForm before = newest(ctx, code, period);
    FormVersion version = packages.version(code, period);
    return CellDifference.between(before.form(), checked.compute(ctx, version, period, source));
  }

  private FrozenForm newest(DSLContext ctx, String code, Period period) {
    return frozenForms
        .find(ctx, code, period)
        .orElseThrow(() ->
            CloseMonth.refused("S-309", WORDS.say("amend.not-closed", code, period.label()), code));
  }

  private Condition open(String code, Period period) {
    return PERIOD_REOPENING
        .OFFICE_CODE
        .eq(unit.code())
        .and(PERIOD_REOPENING.FORM_CODE.eq(code))
        .and(PERIOD_REOPENING.PERIOD.eq(period.code()))
        .and(PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull());
  }

  private static void requireAnswered(Correction correction) {
    if (correction.reason().isBlank()) {
      throw CloseMonth.refused("S-308", WORDS.say("amend.no-reason"), "no reason");
    }
    if (correction.askedBy().isBlank()
        || correction.approvedBy().isBlank()
        || correction.askedBy().equals(correction.approvedBy())) {
      throw CloseMonth.refused("S-311", WORDS.say("amend.two-names"), "two names needed");
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
